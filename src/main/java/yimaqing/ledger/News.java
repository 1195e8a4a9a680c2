package yimaqing.ledger;

import java.util.List;
import java.util.Set;
import yimaqing.ledger.Subject.HouseholdId;

/// What is new in a county's ledger, for a follower: the numbers of the facts, both included, the attributes they are
/// about, and the households they speak of in the order of their keys: themselves, or somebody who ever belonged to
/// them. The facts themselves stay sealed: who folds a household anew reads all of its facts anyway.
public record News(long first, long last, Set<String> attributes, List<HouseholdId> households) {
    public News {
        if (first < 1 || last < first || attributes.isEmpty())
            throw new IllegalArgumentException("news are of one fact or more");
        attributes = Set.copyOf(attributes);
        households = List.copyOf(households);
    }

    long count() {
        return last - first + 1;
    }
}
