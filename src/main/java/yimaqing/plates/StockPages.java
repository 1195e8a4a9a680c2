package yimaqing.plates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Officer;
import yimaqing.code.Paper;
import yimaqing.code.Plates.Whose;
import yimaqing.place.Places;
import yimaqing.plates.StockPage.RunLine;
import yimaqing.plates.StockPage.Typed;
import yimaqing.proof.Accounts;
import yimaqing.scan.Scans;
import yimaqing.stock.Custodian;
import yimaqing.stock.InHand;
import yimaqing.stock.PrintRun;
import yimaqing.stock.PrintRuns;
import yimaqing.stock.Tally;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// The stock of plates, and the way from a plate in the hand to its page.
@Controller
class StockPages {
    private static final int MOST_TYPED = 200;

    private final PrintRuns runs;
    private final Places places;
    private final Accounts accounts;
    private final InHand inHand;
    private final Scans scans;
    private final Printing printing;

    StockPages(PrintRuns runs, Places places, Accounts accounts, InHand inHand, Scans scans, Printing printing) {
        this.runs = runs;
        this.inHand = inHand;
        this.scans = scans;
        this.places = places;
        this.accounts = accounts;
        this.printing = printing;
    }

    /// The official in whose hands plates are; whoever else comes here finds nothing.
    static Custodian custodian(Viewer viewer) {
        return Custodian.of(viewer).orElseThrow(NotFound::new);
    }

    static Officer officer(Viewer viewer) {
        if (viewer instanceof Officer officer) return officer;
        throw new NotFound();
    }

    @GetMapping("/desk/plates")
    Page stock(Viewer viewer, HttpServletRequest request) {
        return page(custodian(viewer), Typed.NOTHING, Optional.empty(), Frame.of(request));
    }

    private Page page(Custodian custodian, Typed typed, Optional<String> notice, Frame frame) {
        var wording = new Wording(frame, places, accounts);
        var counting = new Counting(wording);
        var tallies = runs.tallies(custodian);
        var newest = runs.newest(custodian);
        var byRun = runs.tallies(custodian.county(), newest);
        return Page.of(
                "plates/stock",
                new StockPage(
                        Counting.sum(tallies.stream().map(Counting::counts).toList()),
                        counting.picture(tallies),
                        counting.lines(tallies),
                        newest.stream()
                                .map(run -> line(run, Optional.ofNullable(byRun.get(run.number())), wording))
                                .toList(),
                        scans.countQuiet(custodian.county(), custodian.areas()),
                        posters(custodian, notice, wording),
                        typed));
    }

    /// The codes of all villages, for whoever may print for the county.
    private Optional<RunPage.Printing> posters(Custodian custodian, Optional<String> notice, Wording wording) {
        if (!custodian.mayPrint(custodian.county())) return Optional.empty();
        return Optional.of(new RunPage.Printing(
                "/desk/plates/posters", List.of(), printing.lines(county(custodian), wording), notice));
    }

    private static Whose county(Custodian custodian) {
        return new Whose(custodian.county(), Optional.empty());
    }

    @PostMapping("/desk/plates/posters")
    View posters(Viewer viewer, @RequestParam(defaultValue = "") String sheet, HttpServletRequest request) {
        var custodian = custodian(viewer);
        if (!custodian.mayPrint(custodian.county())) throw new NotFound();
        var paper = Paper.ofVillages(sheet).orElse(Paper.POSTER);
        var frame = Frame.of(request);
        return printing.order(county(custodian), paper, custodian.account())
                .<View>map(job -> Page.onward("/desk/plates/jobs/" + job.number()))
                .orElseGet(() -> {
                    var why = frame.say(printing.why(county(custodian), paper));
                    return page(custodian, Typed.NOTHING, Optional.of(why), frame)
                            .with(HttpStatus.CONFLICT);
                });
    }

    private static RunLine line(PrintRun run, Optional<Tally> tally, Wording wording) {
        var order = run.order();
        return new RunLine(
                "/desk/plates/runs/" + run.number(),
                wording.frame()
                        .say(
                                "plate.run.name",
                                run.number(),
                                wording.place(order.area()),
                                wording.kind(order.kind()),
                                order.amount()),
                Wording.moment(run.at()),
                tally.map(Counting::counts).orElse(new StockPage.Counts(0, 0, 0, 0)));
    }

    /// Leads from what was typed, or scanned by a reader that types, to the plate's page.
    @GetMapping("/desk/plates/in-hand")
    View inHand(Viewer viewer, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        var custodian = custodian(viewer);
        var held = inHand.of(officer(viewer), code);
        if (held instanceof InHand.Theirs(var plate))
            return Page.onward("/desk/plates/" + plate.id().key());
        var frame = Frame.of(request);
        return refused(custodian, code.length() > MOST_TYPED ? "" : code.strip(), frame, held);
    }

    private Page refused(Custodian custodian, String typed, Frame frame, InHand.Held held) {
        var why = new Wording(frame, places, accounts).why(held);
        var faults = List.of(new FieldFault("code", why));
        return page(custodian, new Typed(typed, faults), Optional.empty(), frame)
                .with(HttpStatus.NOT_FOUND);
    }
}
