package yimaqing.clerk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.Clerk;
import yimaqing.batch.Batch;
import yimaqing.batch.BatchStore;
import yimaqing.batch.QueueStore;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.batch.WorkStore;
import yimaqing.clerk.BatchListPage.Choice;
import yimaqing.clerk.BatchListPage.Filter;
import yimaqing.clerk.BatchListPage.Line;
import yimaqing.clerk.BatchListPage.Stage;
import yimaqing.clerk.BatchListPage.What;
import yimaqing.pack.Dictionary;
import yimaqing.web.Frame;

/// Puts the list of batches into words.
@Component
class BatchList {
    static final int MOST_ON_A_PAGE = 20;

    private final BatchStore batches;
    private final QueueStore rows;
    private final WorkStore works;
    private final Dictionary dictionary;
    private final Naming naming;

    BatchList(BatchStore batches, QueueStore rows, WorkStore works, Dictionary dictionary, Naming naming) {
        this.batches = batches;
        this.rows = rows;
        this.works = works;
        this.dictionary = dictionary;
        this.naming = naming;
    }

    /// What somebody wants to see of the list, as it came with the address.
    record Asked(String department, String stage, long before) {
        static final Asked ALL = new Asked("", "", Long.MAX_VALUE);
    }

    BatchListPage page(Clerk clerk, Asked asked, BatchListPage.Form form, List<BatchListPage.Note> notes, Frame frame) {
        var filter = filter(asked, clerk, frame);
        var wanted = new BatchStore.Wanted(
                clerk,
                Optional.of(filter.department()).filter(d -> !d.isEmpty()),
                Optional.of(filter.stage()).filter(s -> !s.isEmpty()).map(Batch.Stage::valueOf),
                asked.before());
        var found = batches.newest(wanted, MOST_ON_A_PAGE + 1);
        var shown = found.stream().limit(MOST_ON_A_PAGE).toList();
        var counts = rows.counts(
                clerk.county(),
                shown.stream().filter(Batch::isApplied).map(Batch::number).toList());
        var lines = shown.stream().map(batch -> line(batch, counts, frame)).toList();
        var older =
                found.size() > shown.size() ? OptionalLong.of(shown.getLast().number()) : OptionalLong.empty();
        return new BatchListPage(form, notes, filter, lines, older);
    }

    private Filter filter(Asked asked, Clerk clerk, Frame frame) {
        var departments = !clerk.leads()
                ? List.<Choice>of()
                : dictionary.departments().stream()
                        .map(d -> new Choice(d.key(), d.label().in(frame.language())))
                        .toList();
        var stages = Arrays.stream(Batch.Stage.values())
                .map(stage -> new Choice(stage.name(), frame.say("stage." + stage.name())))
                .toList();
        return new Filter(known(asked.department(), departments), known(asked.stage(), stages), departments, stages);
    }

    private static String known(String asked, List<Choice> choices) {
        return choices.stream()
                .map(Choice::key)
                .filter(asked::equals)
                .findFirst()
                .orElse("");
    }

    private Line line(Batch batch, Map<Long, Map<Kind, Integer>> counts, Frame frame) {
        return new Line(
                batch.number(),
                batch.name().isBlank() ? frame.say("clerk.unnamed") : batch.name(),
                what(batch, frame),
                stage(batch, frame),
                Optional.ofNullable(counts.get(batch.number())).map(c -> Bar.of(c, frame)));
    }

    What what(Batch batch, Frame frame) {
        return new What(
                naming.source(batch, frame),
                batch.content().map(c -> naming.department(c.department(), frame)),
                Naming.day(batch.day(), frame),
                naming.came(batch.received(), frame));
    }

    Stage stage(Batch batch, Frame frame) {
        var work = works.of(batch.county(), batch.number());
        var stage = batch.stage();
        return new Stage(
                look(stage),
                work.map(w -> frame.say("step." + w.step().name())).orElseGet(() -> frame.say("stage." + stage.name())),
                work.filter(w -> w.all() > 0).map(w -> w.percent() + "%"));
    }

    private static String look(Batch.Stage stage) {
        return switch (stage) {
            case ARRIVED, ACCEPTED -> "ask";
            case REFUSED -> "late";
            case RECEIVED -> "due";
            case APPLIED -> "got";
            case UNDONE -> "no";
        };
    }

    /// The form as it is first shown; nobody has one who does not work on files.
    static BatchListPage.Form form(Clerk clerk, String day, Stream<yimaqing.web.FieldFault> faults) {
        return new BatchListPage.Form(clerk.mayWork(), day, Uploads.MOST_FILES, faults.toList());
    }
}
