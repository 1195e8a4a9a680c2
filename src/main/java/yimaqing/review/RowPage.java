package yimaqing.review;

import java.util.List;
import java.util.Optional;
import yimaqing.web.FieldFault;

/// One row of a file, from its cells to its facts. `said`: what came of the last thing done.
public record RowPage(
        Where where, Told told, List<TypedCell> cells, Optional<Deciding> deciding, After after, Optional<Said> said) {

    /// Which row: its batch, its sheet (the position, from 0) and its physical row, and from which queue one came.
    public record Where(long batch, String batchName, int sheet, String sheetName, int row, Filter from) {
        public String address() {
            return "/intake/" + batch + "/rows/" + sheet + "/" + row;
        }
    }

    /// What became of it and why, what to do, what was mended, and by what the person was recognised.
    public record Told(
            String look,
            String outcome,
            Optional<Why> why,
            List<String> repairs,
            List<String> likeness,
            Optional<String> village) {}

    public record Why(String what, String todo, String column) {}

    /// One cell as it was typed beside what its column means; nothing is shown of what the official may not see.
    public record TypedCell(String column, String means, Optional<String> typed, boolean hidden, boolean fault) {
        /// Whether there is nothing in it to look at.
        boolean isQuiet() {
            return typed.isEmpty() && !hidden && !fault;
        }
    }

    /// What may be decided, who may be meant, and what was typed into the forms so far.
    public record Deciding(
            java.util.Set<String> offers, List<Someone> candidates, List<Choice> columns, Form form, String stands) {
        public boolean offers(String offer) {
            return offers.contains(offer);
        }
    }

    public record Choice(String key, String label, boolean chosen) {}

    public record Form(String text, String note, List<FieldFault> faults) {}

    /// Somebody who may be meant, masked: the key of the choice, the name, further words, and what speaks for it.
    public record Someone(String key, String name, String line, List<String> likeness, Optional<String> home) {}

    /// What people decided about the row, the facts it recorded, and the household they are about.
    public record After(List<Made> rulings, List<Fact> facts, Optional<String> home) {}

    public record Made(long number, String what, String came, Optional<String> takenBack) {}

    public record Fact(String label, String value, String since) {}

    public record Said(String kind, String text, Optional<String> address) {}

    public RowPage {
        cells = List.copyOf(cells);
    }

    /// The cells that hold something or are at fault.
    public List<TypedCell> filled() {
        return cells.stream().filter(cell -> !cell.isQuiet()).toList();
    }

    /// The cells in which nothing was written.
    public List<TypedCell> empty() {
        return cells.stream().filter(TypedCell::isQuiet).toList();
    }

    /// What is wrong with a form, for the top of the page.
    public List<FieldFault> faults() {
        return deciding.map(d -> d.form().faults()).orElse(List.of());
    }

    /// The newest ruling that is in force.
    public Optional<Made> lastRuling() {
        return after.rulings().stream().filter(m -> m.takenBack().isEmpty()).findFirst();
    }
}
