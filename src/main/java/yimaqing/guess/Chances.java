package yimaqing.guess;

import java.util.List;

/// What one column could be used for, the likeliest first. `disagrees`: its name says one thing for certain and its
/// values say another. `isBarred`: what its name says best, this department may not state.
record Chances(List<Candidate> candidates, boolean disagrees, boolean isBarred) {
    Chances {
        candidates = List.copyOf(candidates);
    }

    double best() {
        return candidates.isEmpty() ? 0 : candidates.getFirst().score();
    }
}
