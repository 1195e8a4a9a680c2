package yimaqing.link;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import yimaqing.hearing.Reason;
import yimaqing.source.Draft.Doubt;

/// What linking a row led to.
public sealed interface Link {

    /// It speaks of this person. `waitsFor`: the person is known only by a row that waits for a decision, for this
    /// reason.
    record Linked(About about, Optional<Reason> waitsFor, Set<Likeness> likeness) implements Link {
        public Linked {
            likeness = Set.copyOf(likeness);
        }

        public boolean pending() {
            return waitsFor.isPresent();
        }
    }

    /// A person must decide. `about`: under which ids the row waits, where its source makes people known, or whom it
    /// most likely means; `candidates`: who may be meant, the likeliest first.
    record Asked(Doubt why, Optional<About> about, List<Candidate> candidates) implements Link {
        public Asked {
            candidates = List.copyOf(candidates);
        }
    }
}
