package yimaqing.ledger;

import java.util.Set;

/// What is new in a county's ledger, for a follower: the numbers of the facts, both included, and the attributes they
/// are about. The facts themselves stay sealed: who folds a household anew reads all of its facts anyway.
public record News(long first, long last, Set<String> attributes) {
    public News {
        if (first < 1 || last < first || attributes.isEmpty())
            throw new IllegalArgumentException("news are of one fact or more");
        attributes = Set.copyOf(attributes);
    }

    long count() {
        return last - first + 1;
    }
}
