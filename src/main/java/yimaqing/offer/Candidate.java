package yimaqing.offer;

import java.util.List;
import yimaqing.access.Placement;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.slot.Field;
import yimaqing.slot.RuleDictionary;
import yimaqing.slot.Slots;

/// A household whose people an offer may fit: where it stands, what rules ask of it, and its members in their order.
public record Candidate(Placement where, Slots slots, List<PersonId> members) {
    public Candidate {
        members = List.copyOf(members);
    }

    /// What rules ask of each member; nobody, where nobody has said who lives there.
    List<Slots> people(RuleDictionary dictionary) {
        Field field = dictionary.household().field("members");
        return slots.isMissing(field) ? List.of() : List.of(slots.records(field.slot()));
    }
}
