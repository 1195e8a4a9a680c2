package yimaqing.plates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer;
import yimaqing.code.Paper;
import yimaqing.code.Plate;
import yimaqing.code.Plates;
import yimaqing.code.Plates.After;
import yimaqing.code.Plates.Whose;
import yimaqing.factor.Fresh;
import yimaqing.label.Labels;
import yimaqing.label.SlipSheets.SlipLabel;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.Level;
import yimaqing.place.PlaceCode;
import yimaqing.plates.VillagePlatesPage.PlateLine;
import yimaqing.profile.SeenList;
import yimaqing.stock.Custodian;
import yimaqing.stock.Slips;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// The plates of one village, and what is printed for it.
@Controller
class VillagePlatesPages {
    static final int MOST_ON_A_PAGE = 50;
    /// As many doors as no village has; more slips at once are refused.
    static final int MOST_SLIPS = 3_000;

    private final Plates plates;
    private final SeenList list;
    private final PlateSheet sheet;
    private final Printing printing;
    private final Sealed sealed;

    VillagePlatesPages(Plates plates, SeenList list, PlateSheet sheet, Printing printing, Sealed sealed) {
        this.plates = plates;
        this.list = list;
        this.sheet = sheet;
        this.printing = printing;
        this.sealed = sealed;
    }

    /// What slips need.
    @org.springframework.stereotype.Component
    record Sealed(Slips slips, Labels labels) {}

    private PlaceCode village(Custodian custodian, String code) {
        return Optional.of(code)
                .filter(PlaceCode::isWellFormed)
                .map(PlaceCode::new)
                .filter(place -> place.level() == Level.VILLAGE && custodian.holds(place) && sheet.isPlace(place))
                .orElseThrow(NotFound::new);
    }

    @GetMapping("/desk/plates/villages/{code}")
    Page village(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request) {
        return page(viewer, village(StockPages.custodian(viewer), code), after, Optional.empty(), Frame.of(request));
    }

    private Page page(Viewer viewer, PlaceCode village, String after, Optional<String> notice, Frame frame) {
        var custodian = StockPages.custodian(viewer);
        var wording = sheet.wording(frame);
        var whose = Whose.village(village);
        var some = plates.alive(whose, after(village, after), MOST_ON_A_PAGE);
        var names = names(viewer, some, wording);
        var next = some.size() < MOST_ON_A_PAGE
                ? Optional.<String>empty()
                : Optional.of(some.getLast().id().key());
        boolean prints = custodian.mayPrint(village);
        return Page.of(
                "plates/village",
                new VillagePlatesPage(
                        village.digits(),
                        wording.place(village),
                        some.stream().map(p -> line(p, names, wording)).toList(),
                        next,
                        new RunPage.Printing(
                                "/desk/plates/villages/" + village.digits() + "/sheets",
                                prints ? Printing.papersOfVillage(wording) : List.of(),
                                printing.lines(whose, wording),
                                notice),
                        new VillagePlatesPage.Slips(
                                prints, prints ? sealed.slips().waiting(village).size() : 0)));
    }

    /// A list goes on behind the plate that was the last of the page before.
    private After after(PlaceCode village, String key) {
        return Plate.Id.of(key)
                .flatMap(id -> plates.find(village.county(), id))
                .map(After::of)
                .orElse(After.NONE);
    }

    private Map<HouseholdId, String> names(Viewer viewer, List<Plate> some, Wording wording) {
        var homes =
                some.stream().flatMap(p -> p.household().stream()).distinct().toList();
        if (homes.isEmpty()) return Map.of();
        return list.of(StockPages.officer(viewer), homes).stream()
                .collect(Collectors.toMap(
                        SeenList.Entry::household, e -> PlateSheet.name(e, wording.frame()), (one, _) -> one));
    }

    private static PlateLine line(Plate plate, Map<HouseholdId, String> names, Wording wording) {
        return new PlateLine(
                "/desk/plates/" + plate.id().key(),
                plate.number(),
                wording.kind(plate.kind()),
                wording.state(plate.state()),
                plate.household()
                        .map(home -> names.getOrDefault(home, wording.frame().say("plate.home.hidden")))
                        .orElse(""));
    }

    private PlaceCode printable(Viewer viewer, String code) {
        var custodian = StockPages.custodian(viewer);
        var village = village(custodian, code);
        if (!custodian.mayPrint(village)) throw new NotFound();
        return village;
    }

    @Fresh
    @PostMapping("/desk/plates/villages/{code}/sheets")
    View sheets(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String sheet,
            HttpServletRequest request) {
        var village = printable(viewer, code);
        var whose = Whose.village(village);
        var frame = Frame.of(request);
        var paper = Paper.of(sheet).orElse(Paper.STICKERS_24);
        return printing.order(whose, paper, StockPages.custodian(viewer).account())
                .<View>map(job -> Page.onward("/desk/plates/jobs/" + job.number()))
                .orElseGet(() -> conflict(viewer, village, printing.why(whose, paper), frame));
    }

    /// The slips go straight to whoever asked and are kept nowhere; asking again makes the ones before worthless.
    @Fresh(Fresh.Then.GO_BACK)
    @PostMapping("/desk/plates/villages/{code}/slips")
    View slips(Viewer viewer, @PathVariable String code, HttpServletRequest request) {
        var village = printable(viewer, code);
        var frame = Frame.of(request);
        int waiting = sealed.slips().waiting(village).size();
        if (waiting == 0) return conflict(viewer, village, "plate.slips.nothing", frame);
        if (waiting > MOST_SLIPS) return conflict(viewer, village, "plate.slips.many", frame);
        var place = sealed.labels().placeName(village);
        var slips = sealed.slips().issue(village).stream()
                .map(s -> new SlipLabel(place, s.door().numbers(), s.slip().symbols(), s.until()))
                .toList();
        return new Document(
                "slips-" + village.digits() + ".pdf", out -> sealed.labels().writeSlips(village.county(), slips, out));
    }

    private Page conflict(Viewer viewer, PlaceCode village, String key, Frame frame) {
        return page(viewer, village, "", Optional.of(frame.say(key)), frame).with(HttpStatus.CONFLICT);
    }
}
