package yimaqing.trade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import yimaqing.rule.Because;
import yimaqing.rule.Because.Holds;
import yimaqing.rule.Condition;
import yimaqing.slot.Slots;
import yimaqing.truth.Truth;

/// On which lanes a household is, and by which signs. What nobody knows puts nobody on a lane, and keeps nobody off it:
/// it is said to be unknown.
public final class Lanes {
    private final List<Lane> lanes;
    private final Asking asking;
    private final Predicate<Condition> counts;

    /// Only these signs are asked: a page shows what its reader may be told.
    public Lanes(List<Lane> lanes, LocalDate day, Predicate<Condition> counts) {
        this.lanes = List.copyOf(lanes);
        this.asking = new Asking(day);
        this.counts = counts;
    }

    /// How a household stands to one lane: the signs that put it there, or those of which it is not known.
    public record On(Lane.Way way, int truth, List<Because> signs) {
        public On {
            signs = List.copyOf(signs);
        }

        public boolean holds() {
            return truth == Truth.TRUE;
        }
    }

    /// Every lane for a household, whose members are in the order of its list of members.
    public List<On> of(Slots household, List<Slots> members) {
        return lanes.stream().map(lane -> on(lane, household, members)).toList();
    }

    private On on(Lane lane, Slots household, List<Slots> members) {
        var signs = new ArrayList<Because>();
        for (var sign : lane.ofHome())
            if (counts.test(sign)) signs.add(asking.because(sign, household, Optional.empty()));
        for (var sign : lane.ofMembers())
            if (counts.test(sign))
                for (var member : members) signs.add(asking.because(sign, household, Optional.of(member)));
        var held = Matching.Told.that(Holds.HELD, signs);
        if (!held.isEmpty()) return new On(lane.way(), Truth.TRUE, held);
        var open = Matching.Told.that(Holds.UNKNOWN, signs);
        return new On(lane.way(), open.isEmpty() ? Truth.FALSE : Truth.UNKNOWN, open);
    }
}
