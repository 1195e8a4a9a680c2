package yimaqing.source;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import yimaqing.pack.Label;
import yimaqing.sheet.Sheet;

/// One kind of file that a department sends: by whom, and what its sheets look like. `dayAfter` are the words above
/// the header after which the day stands that the file describes.
public record Source(
        String key, Label label, Sender sender, Terms terms, Optional<String> dayAfter, List<Layout> layouts) {
    private static final int VAGUEST = 3;

    /// What the county expects of such a file: who may say yes to it, and how often it has to come.
    public record Terms(Acceptance acceptance, Rhythm comes) {}

    /// Who may say yes to such a file: whoever may at all, or only somebody other than its sender, because money or a
    /// status hangs on it.
    public enum Acceptance {
        ANYBODY,
        SECOND_PERSON
    }

    public Source {
        layouts = List.copyOf(layouts);
        if (layouts.isEmpty()) throw new IllegalArgumentException("the source " + key + " describes no sheet");
    }

    /// Who sends it, and whether it makes households and people known (`establishes`) or only speaks of those that are.
    public record Sender(String department, boolean establishes) {}

    /// How often a file of this kind has to come, in days of the calendar.
    public sealed interface Rhythm {}

    /// The list of a month is here by this day of the month that follows; every month has the days 1 to 28.
    public record Monthly(int byDay) implements Rhythm {
        public Monthly {
            if (byDay < 1 || byDay > 28) throw new IllegalArgumentException("every month has a day 1 to 28");
        }
    }

    /// The list of a year is here by this day of the year.
    public record Yearly(MonthDay by) implements Rhythm {
        public Yearly {
            if (by.equals(MonthDay.of(2, 29))) throw new IllegalArgumentException("not every year has a 29 February");
        }
    }

    /// Nobody has said how often.
    public record Unset() implements Rhythm {}

    /// Whether a sheet is left unread because it is hidden: what nobody sees was mostly kept for another purpose, such
    /// as the lists behind drop-downs. A source may say that its hidden sheets and rows are data.
    public boolean skips(Sheet sheet) {
        return sheet.hidden()
                && layouts.stream().noneMatch(layout -> layout.rules().readsHidden());
    }

    /// How surely its rows say whom they mean, 0 the surest: it makes people known; it has their ID numbers; it has
    /// addresses; it has only names. Files of a surer source are best applied first.
    public int vagueness() {
        if (establishes()) return 0;
        var columns =
                layouts.stream().flatMap(layout -> layout.columns().stream()).toList();
        if (columns.stream().anyMatch(c -> c.isAbout("person.id_number"))) return 1;
        return columns.stream().anyMatch(c -> c.use() instanceof Column.Address) ? 2 : VAGUEST;
    }

    public Acceptance acceptance() {
        return terms.acceptance();
    }

    public Rhythm comes() {
        return terms.comes();
    }

    public String department() {
        return sender.department();
    }

    public boolean establishes() {
        return sender.establishes();
    }
}
