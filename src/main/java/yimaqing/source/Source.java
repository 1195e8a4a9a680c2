package yimaqing.source;

import java.util.List;
import java.util.Optional;
import yimaqing.pack.Label;
import yimaqing.sheet.Sheet;

/// One kind of file that a department sends: by whom, and what its sheets look like. `dayAfter` are the words above
/// the header after which the day stands that the file describes. `acceptance`: who may say yes to it.
public record Source(
        String key,
        Label label,
        Sender sender,
        Acceptance acceptance,
        Optional<String> dayAfter,
        List<Layout> layouts) {
    private static final int VAGUEST = 3;

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

    public String department() {
        return sender.department();
    }

    public boolean establishes() {
        return sender.establishes();
    }
}
