package yimaqing.plates;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer;
import yimaqing.code.Paper;
import yimaqing.code.Plates.Whose;
import yimaqing.factor.Fresh;
import yimaqing.label.LabelJob;
import yimaqing.label.LabelJobs;
import yimaqing.place.Level;
import yimaqing.place.Places;
import yimaqing.proof.Accounts;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// Printings, for whoever may print: how far they are, and the finished sheets.
@Controller
class JobPages {
    private final LabelJobs jobs;
    private final Printing printing;
    private final Places places;
    private final Accounts accounts;
    private final Clock clock;

    JobPages(LabelJobs jobs, Printing printing, Places places, Accounts accounts, Clock clock) {
        this.jobs = jobs;
        this.printing = printing;
        this.places = places;
        this.accounts = accounts;
        this.clock = clock;
    }

    private LabelJob find(Viewer viewer, String number) {
        var custodian = StockPages.custodian(viewer);
        if (!number.matches("[0-9]{1,9}")) throw new NotFound();
        return jobs.find(custodian.county(), Long.parseLong(number))
                .filter(job -> custodian.mayPrint(job.order().whose().area()))
                .orElseThrow(NotFound::new);
    }

    @GetMapping("/desk/plates/jobs/{number}")
    Page job(Viewer viewer, @PathVariable String number, HttpServletRequest request) {
        return Page.of("plates/job", page(find(viewer, number), Frame.of(request)));
    }

    private JobPage page(LabelJob job, Frame frame) {
        var wording = new Wording(frame, places, accounts);
        var whose = job.order().whose();
        boolean going = switch (job.state(clock.instant())) {
            case WAITING, RUNNING -> true;
            case DONE, BROKEN -> false;
        };
        var document = jobs.document(job).map(_ -> "/desk/plates/jobs/" + job.number() + "/document");
        return new JobPage(
                job.number(),
                frame.say(
                        "plate.job.title",
                        job.number(),
                        wording.paper(job.order().paper())),
                printing.state(job, wording),
                going,
                new JobPage.Progress(
                        frame.say(
                                wording.ofVillages(job.order().paper()) + "job.progress",
                                job.progress().done(),
                                job.progress().labels()),
                        job.percent()),
                going ? Optional.empty() : document,
                jobs.keptUntil(job)
                        .map(until -> frame.say(kept(job.order().paper()), Wording.moment(until)))
                        .orElse(""),
                back(whose),
                new JobPage.Order(again(whose), job.order().paper().key()));
    }

    private static String kept(Paper paper) {
        return paper.isOfVillages() ? "village.job.kept" : "village.job.kept.plates";
    }

    private static String back(Whose whose) {
        if (whose.area().level() == Level.VILLAGE)
            return "/desk/plates/villages/" + whose.area().digits();
        return whose.run().map(run -> "/desk/plates/runs/" + run).orElse("/desk/plates");
    }

    /// Where the same is ordered once more.
    private static String again(Whose whose) {
        return whose.run().isEmpty() && whose.area().level() == Level.COUNTY
                ? "/desk/plates/posters"
                : back(whose) + "/sheets";
    }

    /// How far it is, for a page that asks again and again; nothing once the page should be loaded anew.
    @GetMapping("/desk/plates/jobs/{number}/progress")
    Object progress(Viewer viewer, @PathVariable String number, HttpServletRequest request) {
        var page = page(find(viewer, number), Frame.of(request));
        return page.going()
                ? Page.of("plates/progress", page)
                : ResponseEntity.noContent().build();
    }

    @Fresh(Fresh.Then.GO_BACK)
    @GetMapping("/desk/plates/jobs/{number}/document")
    View document(Viewer viewer, @PathVariable String number) {
        var job = find(viewer, number);
        var file = Optional.of(job)
                .filter(j -> j.state(clock.instant()) == LabelJob.State.DONE)
                .flatMap(jobs::document)
                .orElseThrow(NotFound::new);
        return new Document("labels-" + job.number() + ".pdf", out -> Files.copy(file, out));
    }
}
