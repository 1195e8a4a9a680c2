package yimaqing.drafting;

import java.util.List;
import java.util.Optional;
import yimaqing.script.FaultSpot;
import yimaqing.script.FieldChoice;
import yimaqing.script.RuleForm;

/// The editor of a policy: its text or its form as typed, with what is wrong in it at its letter, and what is still
/// open
/// before it can be sent. `newest` is the newest version when the editor was opened.
public record DraftPage(Head head, Written written, Checked checked, List<FieldChoice> fields, Optional<String> said) {
    public DraftPage {
        fields = List.copyOf(fields);
    }

    /// What is wrong in the text, and, where nothing is, what still keeps it from being sent.
    public record Checked(List<FaultSpot> faults, List<FaultSpot> open) {
        public Checked {
            faults = List.copyOf(faults);
            open = List.copyOf(open);
        }
    }

    /// The attributes that may stand in a condition of the household, or of each member.
    public List<FieldChoice> fields(String place) {
        return fields.stream().filter(f -> f.place().equals(place)).toList();
    }

    /// The codes or the unit of an attribute, to be read beside it.
    public String hint(String name) {
        return fields.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .map(FieldChoice::hint)
                .orElse("");
    }

    public record Head(String policy, String title, int version, int newest, String address) {
        public String action() {
            return address + "/" + version + "/draft";
        }

        public String trial() {
            return address + "/" + version + "/trial";
        }
    }

    /// What was typed; the form is there where the text is shown as one.
    public record Written(String text, Optional<RuleForm> form, String note) {
        /// What goes along hidden while the form is shown: the text it was made of.
        public String base() {
            return form.map(RuleForm::base).orElse(text);
        }
    }
}
