package yimaqing.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yimaqing.cel.Scope;
import yimaqing.slot.Days;
import yimaqing.slot.Field;
import yimaqing.slot.Slots;

/// One worker's place to run expressions: the records the names stand for, the day that is decided for, and what was
/// found missing. It is used again for one household after the other and by one thread at a time.
public final class Run {
    private static final int FIRST_GAPS = 64;

    final Slots[] records = new Slots[Scope.LOOPS + Scope.DEEPEST_LOOP];
    final double year;
    final double day;
    private Slots[] missingOf = new Slots[FIRST_GAPS];
    private Object[] missing = new Object[FIRST_GAPS];
    private int gaps;

    public Run(LocalDate on, Slots parameters) {
        this.year = on.getYear();
        this.day = Days.number(on);
        records[Scope.PARAMETERS] = parameters;
    }

    /// Turns to this household, and forgets what was missing before.
    public void household(Slots household) {
        records[Scope.HOUSEHOLD] = household;
        gaps = 0;
    }

    /// Turns to this member.
    public void each(Slots member) {
        records[Scope.EACH] = member;
    }

    /// The record at a place of the scope.
    public Slots record(int place) {
        return records[place];
    }

    /// How many gaps there are: a mark to cut back to when an answer turns out not to need what was missing.
    public int mark() {
        return gaps;
    }

    public void cutBackTo(int mark) {
        gaps = mark;
    }

    /// The gaps found since the mark, each once, in the order they were met.
    public List<Gap> gapsSince(int mark) {
        var found = new LinkedHashSet<Gap>();
        for (int i = mark; i < gaps; i++)
            found.add(
                    missing[i] instanceof Field field
                            ? new Gap.Missing(missingOf[i], field)
                            : (Gap.Incomputable) missing[i]);
        return new ArrayList<>(found);
    }

    /// Notes that nobody has said this of this record.
    public void misses(Slots record, Field field) {
        note(record, field);
    }

    /// Notes that something cannot be computed although everything is known.
    public void cannot(Gap.Incomputable why) {
        note(null, why);
    }

    private void note(@Nullable Slots record, Object what) {
        if (gaps == missing.length) {
            missingOf = java.util.Arrays.copyOf(missingOf, 2 * gaps);
            missing = java.util.Arrays.copyOf(missing, 2 * gaps);
        }
        missingOf[gaps] = record;
        missing[gaps++] = what;
    }
}
