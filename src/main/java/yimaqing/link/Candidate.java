package yimaqing.link;

import java.util.Set;

/// Somebody whom a row may mean, and what speaks for it.
public record Candidate(About about, Set<Likeness> likeness) {
    public Candidate {
        likeness = Set.copyOf(likeness);
    }

    /// The more speaks for it, the higher.
    public int score() {
        return likeness.size();
    }
}
