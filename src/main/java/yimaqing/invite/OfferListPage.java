package yimaqing.invite;

import java.util.List;
import java.util.Optional;
import yimaqing.web.FieldFault;

/// What a county's offices have announced, and the form to announce something where this official may.
public record OfferListPage(
        List<Card> open, List<Card> over, Optional<Form> form, List<String> broken, Optional<String> notice) {
    public OfferListPage {
        open = List.copyOf(open);
        over = List.copyOf(over);
        broken = List.copyOf(broken);
    }

    /// An offer in a few lines.
    public record Card(int number, String title, Tags tags, String days, String place, String line) {}

    public record Tags(String kind, String trade, String state, boolean open) {}

    /// The form as typed, what can be chosen in it, and what is wrong with it.
    public record Form(OfferForm typed, List<Choice> kinds, List<Choice> trades, List<Choice> areas, Faults faults) {
        public String get(String field) {
            return typed.get(field);
        }

        public List<FieldFault> wrong() {
            return faults.all();
        }
    }

    public record Faults(List<FieldFault> all) {
        public Faults {
            all = List.copyOf(all);
        }
    }

    public record Choice(String value, String label, boolean chosen) {}
}
