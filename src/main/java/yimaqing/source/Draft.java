package yimaqing.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yimaqing.hearing.Reason;
import yimaqing.hearing.Repair;
import yimaqing.pack.Attribute;
import yimaqing.pack.IdNumber;
import yimaqing.pack.Value;

/// What one row of data says when it is read by itself, before anything is known of whom it speaks.
/// `typedId` is what stands where the ID number belongs, without blanks and quotes, even when it is no ID number.
/// `shifted` names the column beside which its value stands, when the whole row slipped.
public record Draft(
        int row,
        Optional<IdNumber> id,
        Optional<String> typedId,
        Content content,
        List<Doubt> doubts,
        Optional<String> shifted) {

    /// What was heard in its columns, by attribute, what it says, and what was put right on the way.
    public record Content(Map<String, Value> heard, List<Said> said, Set<Repair> repairs) {
        public Content {
            heard = Map.copyOf(heard);
            said = List.copyOf(said);
            repairs = Set.copyOf(repairs);
        }
    }

    /// One thing the row says.
    public record Said(Attribute attribute, Value value) {}

    /// Why a person should look, and at which column.
    public record Doubt(Reason reason, String column) {}

    public Draft {
        doubts = List.copyOf(doubts);
    }

    public List<Said> said() {
        return content.said();
    }

    public Set<Repair> repairs() {
        return content.repairs();
    }

    /// The gravest doubt: that about whom the row speaks goes before what it says.
    public Optional<Doubt> doubt() {
        return doubts.stream()
                .filter(d -> d.reason().isAboutWho())
                .findFirst()
                .or(() -> doubts.stream().findFirst());
    }

    /// A text that was heard in the column about this attribute, such as `home.number`.
    public Optional<String> text(String attribute) {
        return Optional.ofNullable(content.heard().get(attribute)).map(v -> ((Value.Text) v).text());
    }
}
