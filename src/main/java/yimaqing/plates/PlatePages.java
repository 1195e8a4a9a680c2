package yimaqing.plates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Officer;
import yimaqing.code.Paper;
import yimaqing.code.Plate;
import yimaqing.code.PlateLife;
import yimaqing.code.Plates;
import yimaqing.factor.Fresh;
import yimaqing.label.Labels;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.plates.PlatePage.Said;
import yimaqing.stock.Custodian;
import yimaqing.stock.Hanging;
import yimaqing.stock.InHand;
import yimaqing.stock.May;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// One plate, and what officials do with it in the field.
@Controller
class PlatePages {
    private static final int MOST_TYPED = 60;
    private static final HttpStatus FAULTY = HttpStatus.UNPROCESSABLE_CONTENT;

    private final Plates plates;
    private final PlateLife life;
    private final Hanging hanging;
    private final PlateSheet sheet;
    private final Labels labels;
    private final InHand inHand;

    PlatePages(Plates plates, PlateLife life, Hanging hanging, PlateSheet sheet, Labels labels, InHand inHand) {
        this.plates = plates;
        this.life = life;
        this.hanging = hanging;
        this.sheet = sheet;
        this.labels = labels;
        this.inHand = inHand;
    }

    /// A plate that this official has to do with.
    private record Held(Officer officer, Custodian custodian, Plate plate) {
        String address() {
            return "/desk/plates/" + plate.id().key();
        }
    }

    private Held held(Viewer viewer, String key) {
        var custodian = StockPages.custodian(viewer);
        return Plate.Id.of(key)
                .flatMap(id -> plates.find(custodian.county(), id))
                .filter(custodian::sees)
                .map(plate -> new Held(StockPages.officer(viewer), custodian, plate))
                .orElseThrow(NotFound::new);
    }

    private Held held(Viewer viewer, String key, Predicate<May> allowed) {
        var held = held(viewer, key);
        if (!allowed.test(hanging.may(held.officer(), held.plate()))) throw new NotFound();
        return held;
    }

    @GetMapping("/desk/plates/{key}")
    Page plate(
            Viewer viewer,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request) {
        var held = held(viewer, key);
        var frame = Frame.of(request);
        var notice = Optional.of("plate.done." + done)
                .filter(frame.words()::has)
                .map(frame::say)
                .map(sentence -> Said.of("green", sentence))
                .orElse(Said.NOTHING);
        var searched = q.length() > MOST_TYPED ? q.substring(0, MOST_TYPED) : q;
        return sheet.page(held.officer(), held.plate(), searched, notice, frame);
    }

    @PostMapping("/desk/plates/{key}/holder")
    View hang(
            Viewer viewer,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String household,
            HttpServletRequest request) {
        var held = held(viewer, key);
        var home = HouseholdId.of(household).orElseThrow(NotFound::new);
        var outcome = hanging.hang(held.officer(), held.plate(), HouseholdId.of(from), home);
        return answer(held, outcome, from.isEmpty() ? "bound" : "moved", request);
    }

    private View answer(Held held, Hanging.Outcome outcome, String done, HttpServletRequest request) {
        var frame = Frame.of(request);
        return switch (outcome) {
            case Hanging.Done(var plate) ->
                Page.onward("/desk/plates/" + plate.id().key() + "?done=" + done);
            case Hanging.Taken taken -> said(held, taken(held.officer(), taken, frame), HttpStatus.CONFLICT, frame);
            case Hanging.Missing _ -> said(held, frame.say("plate.missing"), HttpStatus.CONFLICT, frame);
            case Hanging.Dead _ -> said(held, frame.say("plate.dead"), HttpStatus.CONFLICT, frame);
            case Hanging.Elsewhere(var area) ->
                said(held, frame.say("plate.elsewhere", sheet.wording(frame).place(area)), FAULTY, frame);
            case Hanging.Left _ -> said(held, frame.say("plate.left"), FAULTY, frame);
            case Hanging.Unknown _ -> said(held, frame.say("plate.nohome"), FAULTY, frame);
        };
    }

    /// Who was first, when, and where the plate hangs, as far as the one who came second may see it.
    private String taken(Officer officer, Hanging.Taken taken, Frame frame) {
        var wording = sheet.wording(frame);
        var home = taken.plate().household();
        return frame.say(
                "plate.taken",
                wording.who(taken.step().by()),
                Wording.moment(taken.step().at()),
                home.map(h -> sheet.name(officer, h, wording)).orElse(frame.say("plate.home.hidden")));
    }

    private Page said(Held held, String sentence, HttpStatus status, Frame frame) {
        var now = plates.find(held.plate().county(), held.plate().id()).orElseThrow();
        return sheet.page(held.officer(), now, "", Said.of("amber", sentence), frame)
                .with(status);
    }

    /// With a code: the plate that takes its place; without one a new plate with the same number is made.
    @Fresh
    @PostMapping("/desk/plates/{key}/replacement")
    View replace(
            Viewer viewer,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String anew,
            HttpServletRequest request) {
        var held = held(viewer, key, May::replace);
        if (!anew.isEmpty())
            return life.replace(held.plate(), held.custodian().account())
                    .<View>map(next -> Page.onward("/desk/plates/" + next.id().key() + "?done=anew"))
                    .orElseThrow(NotFound::new);
        var frame = Frame.of(request);
        var next = inHand.of(held.officer(), code);
        if (next instanceof InHand.Theirs(var plate) && isOther(plate, held.plate()))
            return answer(held, hanging.replace(held.officer(), held.plate(), plate), "replaced", request);
        var said = Said.wrong(code, sheet.wording(frame).why(next));
        return sheet.page(held.officer(), held.plate(), "", said, frame).with(FAULTY);
    }

    private static boolean isOther(Plate next, Plate old) {
        return !next.id().equals(old.id()) && next.kind() == old.kind();
    }

    @PostMapping("/desk/plates/{key}/loss")
    View lose(Viewer viewer, @PathVariable String key) {
        var held = held(viewer, key, May::lose);
        return changed(held, life.lose(held.plate(), held.custodian().account()), "lost");
    }

    @PostMapping("/desk/plates/{key}/finding")
    View find(Viewer viewer, @PathVariable String key) {
        var held = held(viewer, key, May::find);
        return changed(held, life.regain(held.plate(), held.custodian().account()), "found");
    }

    @PostMapping("/desk/plates/{key}/withdrawal")
    View withdraw(Viewer viewer, @PathVariable String key) {
        var held = held(viewer, key, May::withdraw);
        return changed(held, life.makeVoid(held.plate(), held.custodian().account()), "void");
    }

    /// Whoever came second finds the plate as it is by then.
    private static View changed(Held held, boolean changed, String done) {
        return Page.onward(held.address() + (changed ? "?done=" + done : "?done=late"));
    }

    @Fresh(Fresh.Then.GO_BACK)
    @PostMapping("/desk/plates/{key}/label")
    View print(
            Viewer viewer,
            @PathVariable String key,
            @RequestParam(name = "sheet", defaultValue = "plate") String sheetKey) {
        var held = held(viewer, key, May::print);
        var paper = Paper.ofPlates(sheetKey).orElseThrow(NotFound::new);
        if (!life.print(held.plate(), held.custodian().account())) throw new NotFound();
        return new Document("label-" + held.plate().number() + ".pdf", out -> labels.write(held.plate(), paper, out));
    }
}
