package yimaqing.clerk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import yimaqing.access.Clerk;
import yimaqing.batch.Batch;
import yimaqing.batch.QueueStore;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.batch.RowStore;
import yimaqing.batch.WorkStore;
import yimaqing.batch.WorkStore.Work;
import yimaqing.clerk.BatchPage.May;
import yimaqing.clerk.BatchPage.Refused;
import yimaqing.clerk.BatchPage.Said;
import yimaqing.clerk.BatchPage.Situation;
import yimaqing.clerk.BatchPage.TakenBack;
import yimaqing.clerk.BatchPage.Working;
import yimaqing.web.Frame;

/// Puts one batch into words: what it is, how far it is, and what there is to see at its stage.
@Component
class Batches {
    /// Work that reports nothing for so long, or waits for so long, is told to be late.
    private static final Duration LATE = Duration.ofSeconds(60);

    private final BatchList list;
    private final Naming naming;
    private final Trials trials;
    private final Kept kept;
    private final Clock clock;

    /// Where it is kept how the rows came out and how far work is.
    @Component
    record Kept(RowStore rows, QueueStore queue, WorkStore works) {}

    Batches(BatchList list, Naming naming, Trials trials, Kept kept, Clock clock) {
        this.list = list;
        this.naming = naming;
        this.trials = trials;
        this.kept = kept;
        this.clock = clock;
    }

    BatchPage page(Batch batch, Clerk clerk, Optional<Said> said, Frame frame) {
        return new BatchPage(
                batch.number(),
                batch.name().isBlank() ? frame.say("clerk.unnamed") : batch.name(),
                list.what(batch, frame),
                list.stage(batch, frame),
                situation(batch, frame),
                new May(clerk.mayAccept(batch.sent()), clerk.worksOn(batch.sent()), clerk.takes(batch.sent())),
                said);
    }

    Situation situation(Batch batch, Frame frame) {
        var work = kept.works().of(batch.county(), batch.number());
        if (work.isPresent()) return working(work.get(), frame);
        return switch (batch.state()) {
            case Batch.Arrived _ ->
                waiting("clerk.waits.opening", batch.received().at(), frame);
            case Batch.Accepted(var _, var acceptance) -> waiting("clerk.waits.applying", acceptance.at(), frame);
            case Batch.Refused(var _, var why, var which) -> refused(why, which, frame);
            case Batch.Received _ ->
                trials.of(batch)
                        .map(tried -> (Situation) new TrialWords(naming, frame).asking(tried))
                        .orElseGet(() -> new Working(
                                frame.say("clerk.trying", Naming.number(batch.rows())),
                                "",
                                0,
                                false,
                                Optional.empty()));
            case Batch.Applied(var _, var acceptance, var _, var _) ->
                new BatchPage.Recorded(
                        Bar.of(kept.rows().counts(batch.county(), batch.number()), frame),
                        naming.came(acceptance, frame),
                        new TrialWords(naming, frame)
                                .reasons(kind -> kept.queue().reasons(batch.county(), batch.number(), kind)));
            case Batch.Undone(var _, var acceptance, var undoing) ->
                new TakenBack(
                        naming.came(acceptance, frame),
                        naming.came(undoing, frame),
                        Naming.number(kept.rows()
                                .counts(batch.county(), batch.number())
                                .getOrDefault(Kind.ACCEPTED, 0)));
        };
    }

    private Working working(Work work, Frame frame) {
        return new Working(
                frame.say("step." + work.step().name()),
                work.all() == 0
                        ? ""
                        : frame.say("clerk.rows.of", Naming.number(work.done()), Naming.number(work.all())),
                work.percent(),
                work.all() > 0,
                late(work.at(), "clerk.late.silent", frame));
    }

    private Working waiting(String step, Instant since, Frame frame) {
        return new Working(frame.say(step), "", 0, false, late(since, "clerk.late.waiting", frame));
    }

    private Optional<String> late(Instant since, String key, Frame frame) {
        var waited = Duration.between(since, clock.instant());
        return waited.compareTo(LATE) < 0 ? Optional.empty() : Optional.of(frame.say(key, waited.toMinutes()));
    }

    /// Why nobody can say yes to a batch any more, or not yet.
    String notWaiting(Batch batch, Frame frame) {
        return batch.acceptance()
                .map(before -> frame.say("clerk.accepted.before", naming.came(before, frame)))
                .orElseGet(() -> frame.say("clerk.accepted.notyet"));
    }

    private static Refused refused(String why, String which, Frame frame) {
        var what = frame.say("refusal." + why);
        return new Refused(
                which.isEmpty() ? what : frame.say("clerk.refused.which", what, which),
                frame.say("refusal.todo." + why),
                Set.of("NO_SOURCE", "SEVERAL_SOURCES", "SHEET_NOT_UNDERSTOOD").contains(why));
    }
}
