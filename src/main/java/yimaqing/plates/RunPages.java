package yimaqing.plates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer;
import yimaqing.code.Paper;
import yimaqing.code.PlateKind;
import yimaqing.code.Plates.Whose;
import yimaqing.factor.Fresh;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.plates.RunPage.Choice;
import yimaqing.proof.Accounts;
import yimaqing.stock.Custodian;
import yimaqing.stock.PrintRun;
import yimaqing.stock.PrintRuns;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// Print runs: ordered by whoever leads the county, looked at by all who hang their plates.
@Controller
class RunPages {
    private final PrintRuns runs;
    private final Printing printing;
    private final Places places;
    private final Accounts accounts;

    RunPages(PrintRuns runs, Printing printing, Places places, Accounts accounts) {
        this.runs = runs;
        this.printing = printing;
        this.places = places;
        this.accounts = accounts;
    }

    /// What was typed into the form.
    private record Typed(String kind, String area, String amount, String sheet) {
        Optional<PlateKind> plateKind() {
            return Stream.of(PlateKind.HOUSEHOLD, PlateKind.DEVICE)
                    .filter(k -> Wording.low(k).equals(kind))
                    .findFirst();
        }

        int plates() {
            return amount.strip().matches("[0-9]{1,6}") ? Integer.parseInt(amount.strip()) : 0;
        }

        boolean isAmount() {
            return plates() >= 1 && plates() <= PrintRun.MOST;
        }
    }

    private static Custodian printer(Viewer viewer) {
        var custodian = StockPages.custodian(viewer);
        if (!custodian.mayPrint(custodian.county())) throw new NotFound();
        return custodian;
    }

    @GetMapping("/desk/plates/runs")
    Page form(Viewer viewer, @RequestParam(defaultValue = "") String area, HttpServletRequest request) {
        var typed = new Typed("household", area, "", Paper.STICKERS_24.key());
        return page(printer(viewer), typed, List.of(), Frame.of(request));
    }

    private Page page(Custodian custodian, Typed typed, List<FieldFault> faults, Frame frame) {
        var wording = new Wording(frame, places, accounts);
        var areas = places.within(custodian.county()).stream()
                .map(place -> new Choice(
                        place.code().digits(),
                        wording.place(place.code()),
                        place.code().digits().equals(typed.area())))
                .toList();
        var kinds = Stream.of(PlateKind.HOUSEHOLD, PlateKind.DEVICE)
                .map(k -> new Choice(
                        Wording.low(k), wording.kind(k), Wording.low(k).equals(typed.kind())))
                .toList();
        var papers = Printing.papers(Paper.ofPlates(typed.sheet()).orElse(Paper.STICKERS_24), wording);
        return Page.of("plates/order", new OrderPage(kinds, areas, typed.amount(), papers, faults));
    }

    @PostMapping("/desk/plates/runs")
    View print(
            Viewer viewer,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String amount,
            HttpServletRequest request) {
        var custodian = printer(viewer);
        var frame = Frame.of(request);
        var typed = new Typed(
                kind,
                area,
                amount,
                Optional.ofNullable(request.getParameter("sheet")).orElse(""));
        var where = Optional.of(area)
                .filter(PlaceCode::isWellFormed)
                .map(PlaceCode::new)
                .filter(custodian::mayPrint)
                .filter(code -> places.find(code).isPresent());
        var faults = new ArrayList<FieldFault>();
        if (typed.plateKind().isEmpty()) faults.add(new FieldFault("kind", frame.say("plate.order.kind.fault")));
        if (where.isEmpty()) faults.add(new FieldFault("area", frame.say("plate.order.area.fault")));
        if (!typed.isAmount())
            faults.add(new FieldFault("amount", frame.say("plate.order.amount.fault", PrintRun.MOST)));
        if (Paper.ofPlates(typed.sheet()).isEmpty())
            faults.add(new FieldFault("sheet", frame.say("plate.order.sheet.fault")));
        if (!faults.isEmpty()) return page(custodian, typed, faults, frame).with(HttpStatus.UNPROCESSABLE_CONTENT);
        var paper = Paper.ofPlates(typed.sheet()).orElseThrow();
        var order = new PrintRun.Order(typed.plateKind().orElseThrow(), where.orElseThrow(), typed.plates(), paper);
        return Page.onward(
                "/desk/plates/runs/" + runs.print(order, custodian.account()).number());
    }

    private PrintRun find(Custodian custodian, String number) {
        if (!number.matches("[0-9]{1,9}")) throw new NotFound();
        return runs.find(custodian, Long.parseLong(number)).orElseThrow(NotFound::new);
    }

    @GetMapping("/desk/plates/runs/{number}")
    Page run(Viewer viewer, @PathVariable String number, HttpServletRequest request) {
        var custodian = StockPages.custodian(viewer);
        return page(custodian, find(custodian, number), Optional.empty(), Frame.of(request));
    }

    private Page page(Custodian custodian, PrintRun run, Optional<String> notice, Frame frame) {
        var wording = new Wording(frame, places, accounts);
        var counting = new Counting(wording);
        // an official sees what became of a run where it works; who leads the county sees all of it
        var tallies = runs.tallies(run).stream()
                .filter(tally -> custodian.reaches(tally.where()))
                .toList();
        var order = run.order();
        var papers = custodian.mayPrint(order.area()) ? Printing.papers(order.paper(), wording) : List.<Choice>of();
        return Page.of(
                "plates/run",
                new RunPage(
                        run.number(),
                        frame.say(
                                "plate.run.name",
                                run.number(),
                                wording.place(order.area()),
                                wording.kind(order.kind()),
                                order.amount()),
                        frame.say("plate.run.made", wording.who(run.by()), Wording.moment(run.at())),
                        Counting.sum(tallies.stream().map(Counting::counts).toList()),
                        counting.picture(tallies),
                        counting.lines(tallies),
                        new RunPage.Printing(
                                "/desk/plates/runs/" + run.number() + "/sheets",
                                papers,
                                printing.lines(whose(run), wording),
                                notice)));
    }

    private static Whose whose(PrintRun run) {
        return Whose.run(run.county(), run.number());
    }

    @Fresh
    @PostMapping("/desk/plates/runs/{number}/sheets")
    View sheets(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String sheet,
            HttpServletRequest request) {
        var custodian = printer(viewer);
        var run = find(custodian, number);
        var paper = Paper.ofPlates(sheet).orElse(run.order().paper());
        var frame = Frame.of(request);
        return printing.order(whose(run), paper, custodian.account())
                .<View>map(job -> Page.onward("/desk/plates/jobs/" + job.number()))
                .orElseGet(() -> page(custodian, run, Optional.of(frame.say(printing.why(whose(run), paper))), frame)
                        .with(HttpStatus.CONFLICT));
    }
}
