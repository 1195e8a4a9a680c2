package yimaqing.forgetting;

import java.util.Optional;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;

/// Whom a request is about: a whole household, or one person of it.
public record Whom(HouseholdId household, Optional<PersonId> person) {

    public static Whom all(HouseholdId household) {
        return new Whom(household, Optional.empty());
    }

    public static Whom only(HouseholdId household, PersonId person) {
        return new Whom(household, Optional.of(person));
    }

    public boolean isWhole() {
        return person.isEmpty();
    }

    /// About whom the steps are recorded.
    Subject subject() {
        return person.<Subject>map(one -> one).orElse(household);
    }
}
