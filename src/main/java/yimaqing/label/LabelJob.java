package yimaqing.label;

import java.time.Duration;
import java.time.Instant;
import yimaqing.code.Paper;
import yimaqing.code.Plates.Whose;
import yimaqing.place.PlaceCode;

/// One printing: whose plates on which paper, who asked for it and when, and how far it is. `seen` is when something
/// was last heard of it.
public record LabelJob(PlaceCode county, long number, Order order, Progress progress) {
    /// A job of which nothing was heard for so long was being made by a server that is no more.
    static final Duration PATIENCE = Duration.ofMinutes(3);
    /// The same of one that waits behind others.
    static final Duration LONGEST_WAIT = Duration.ofHours(2);

    public record Order(Whose whose, Paper paper, String by, Instant at) {}

    /// How many labels are made, of how many.
    public record Progress(State state, int done, int labels, Instant seen) {}

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        BROKEN
    }

    /// Where it stands at this moment.
    public State state(Instant now) {
        var silence = Duration.between(progress.seen(), now);
        return switch (progress.state()) {
            case RUNNING -> silence.compareTo(PATIENCE) > 0 ? State.BROKEN : State.RUNNING;
            case WAITING -> silence.compareTo(LONGEST_WAIT) > 0 ? State.BROKEN : State.WAITING;
            case DONE, BROKEN -> progress.state();
        };
    }

    /// Percent of the labels that are made.
    public int percent() {
        return progress.labels() == 0 ? 0 : (int) (100L * progress.done() / progress.labels());
    }
}
