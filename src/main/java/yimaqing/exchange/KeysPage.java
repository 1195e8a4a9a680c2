package yimaqing.exchange;

import java.util.List;
import java.util.Optional;
import yimaqing.web.FieldFault;

/// The keys of the county's departments, and the form that makes one more. `wantsSecond` is whether that one will wait
/// for a second person.
public record KeysPage(List<Row> keys, boolean wantsSecond, Choices choices, KeyForm form, List<FieldFault> faults) {

    /// A key in words. `state` is the key of the sentence that says how it stands today, `waitsUntil` the
    /// moment at which it lapses if nobody confirms it.
    public record Row(
            long number,
            String department,
            String label,
            String uses,
            String areas,
            String days,
            Optional<String> lastUsed,
            String state,
            Optional<String> waitsUntil,
            boolean standing,
            List<Step> steps) {
        public Row {
            steps = List.copyOf(steps);
        }

        /// Whether it can be used today.
        public boolean holds() {
            return state.equals("exchange.state.holds");
        }

        /// Whether a second person has still to confirm it.
        public boolean waits() {
            return waitsUntil.isPresent();
        }

        /// The colour in which its state is said.
        public String tag() {
            if (waits()) return "ask";
            return holds() ? "got" : "";
        }
    }

    /// Who did what with a key, and when, in words.
    public record Step(String what, String by, String at) {}

    /// What can be chosen in the form.
    public record Choices(List<Choice> departments, Choice county, List<Town> towns) {}

    public record Choice(String code, String name) {}

    public record Town(Choice town, List<Choice> villages) {}

    public KeysPage {
        keys = List.copyOf(keys);
        faults = List.copyOf(faults);
    }

    public Optional<FieldFault> fault(String field) {
        return faults.stream().filter(f -> f.field().equals(field)).findFirst();
    }

    /// One key; its letters stand here only in the answer to whoever has just made it.
    public record One(Row key, boolean wantsSecond, Optional<String> letters) {}
}
