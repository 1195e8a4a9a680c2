package yimaqing.plates;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.code.Paper;
import yimaqing.code.Plates.Whose;
import yimaqing.label.LabelJob;
import yimaqing.label.LabelJobs;
import yimaqing.label.Labels;
import yimaqing.plates.RunPage.Choice;
import yimaqing.plates.RunPage.JobLine;

/// Asks for sheets and tells of them.
@Component
class Printing {
    private static final int MOST_SHOWN = 10;

    private final LabelJobs jobs;
    private final Labels labels;
    private final Clock clock;

    Printing(LabelJobs jobs, Labels labels, Clock clock) {
        this.jobs = jobs;
        this.labels = labels;
        this.clock = clock;
    }

    /// Asks for sheets; empty when there is nothing to print or too much waits.
    Optional<LabelJob> order(Whose whose, Paper paper, String by) {
        if (labels.count(whose, paper) == 0) return Optional.empty();
        return jobs.order(new LabelJob.Order(whose, paper, by, clock.instant()));
    }

    /// Why sheets were refused, as a key of a sentence.
    String why(Whose whose, Paper paper) {
        return labels.count(whose, paper) == 0 ? "plate.print.nothing" : "plate.print.busy";
    }

    List<JobLine> lines(Whose whose, Wording wording) {
        return jobs.newest(whose, MOST_SHOWN).stream()
                .map(job -> new JobLine(
                        "/desk/plates/jobs/" + job.number(),
                        wording.frame()
                                .say(
                                        wording.ofVillages(job.order().paper()) + "job.line",
                                        Wording.moment(job.order().at()),
                                        wording.who(job.order().by()),
                                        wording.paper(job.order().paper()),
                                        job.progress().labels()),
                        state(job, wording)))
                .toList();
    }

    StockPage.Tag state(LabelJob job, Wording wording) {
        var state = job.state(clock.instant());
        var kind = switch (state) {
            case WAITING, RUNNING -> "due";
            case DONE -> jobs.document(job).isPresent() ? "got" : "no";
            case BROKEN -> "late";
        };
        boolean cleared = state == LabelJob.State.DONE && jobs.document(job).isEmpty();
        var word = cleared ? "plate.job.cleared" : "plate.job." + Wording.low(state);
        return new StockPage.Tag(kind, wording.frame().say(word));
    }

    static List<Choice> papers(Paper chosen, Wording wording) {
        return choices(Arrays.stream(Paper.values()).filter(paper -> !paper.isOfVillages()), chosen, wording);
    }

    /// For a village its own code can be printed too.
    static List<Choice> papersOfVillage(Wording wording) {
        return choices(Arrays.stream(Paper.values()), Paper.STICKERS_24, wording);
    }

    private static List<Choice> choices(Stream<Paper> papers, Paper chosen, Wording wording) {
        return papers.map(paper -> new Choice(paper.key(), wording.paper(paper), paper == chosen))
                .toList();
    }
}
