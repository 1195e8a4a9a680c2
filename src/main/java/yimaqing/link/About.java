package yimaqing.link;

import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;

/// Of whom a row speaks: a person, and the household to which the person belongs.
public record About(PersonId person, HouseholdId household) {

    /// Somebody new, in a household that may be known.
    static About somebodyNew(HouseholdId household) {
        return new About(PersonId.fresh(), household);
    }
}
