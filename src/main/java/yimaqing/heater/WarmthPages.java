package yimaqing.heater;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Purpose;
import yimaqing.access.Viewer.Officer;
import yimaqing.cold.Check.Cause;
import yimaqing.cold.ColdHomes;
import yimaqing.factor.Fresh;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.profile.Households;
import yimaqing.profile.SeenHousehold;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// One household's heating at the desk: whether it used unusually little, and what was found when somebody asked.
@Controller
class WarmthPages {
    private static final String HERE = "/desk/households/{key}/warmth";
    private static final String SEASON = "power.season";

    private final ColdHomes homes;
    private final Households households;
    private final WarmthSheet sheet;

    WarmthPages(ColdHomes homes, Households households, WarmthSheet sheet) {
        this.homes = homes;
        this.households = households;
        this.sheet = sheet;
    }

    /// The official with the household it opened.
    private record Open(Officer officer, SeenHousehold seen, boolean inFull, Frame frame) {
        String address() {
            return "/desk/households/" + seen.id().key() + "/warmth";
        }
    }

    private Open open(Officer officer, String key, HttpServletRequest request) {
        return open(officer, key, new Purpose.Work(), request);
    }

    private Open open(Officer officer, String key, Purpose purpose, HttpServletRequest request) {
        var shown = Set.of(SEASON, homes.attribute().key());
        var seen = HouseholdId.of(key)
                .flatMap(id -> households.openOnly(officer, officer.county(), id, purpose, shown))
                // who may not read what meters told has nothing to do here
                .filter(home -> homes.find(officer, home.id()).isEmpty()
                        || !home.home().list(SEASON).isEmpty())
                .orElseThrow(NotFound::new);
        return new Open(officer, seen, purpose instanceof Purpose.Unmask, Frame.of(request));
    }

    @GetMapping(HERE)
    Page home(
            Officer officer,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request) {
        var open = open(officer, key, request);
        var notice = Stream.of("told", "back")
                .filter(done::equals)
                .findFirst()
                .map(d -> open.frame().say("cold.done." + d));
        return page(open, WarmthSheet.Typed.NOTHING, notice);
    }

    /// The use of each month and what was noted, once, as the answer to this very request.
    @Fresh
    @PostMapping(HERE + "/words")
    Page inFull(Officer officer, @PathVariable String key, HttpServletRequest request) {
        var purpose = new Purpose.Unmask(Frame.of(request).say("cold.reason"));
        return page(open(officer, key, purpose, request), WarmthSheet.Typed.NOTHING, Optional.empty());
    }

    private Page page(Open open, WarmthSheet.Typed typed, Optional<String> notice) {
        var id = open.seen().id();
        var known = new WarmthSheet.Known(
                open.seen(), homes.find(open.officer(), id), homes.checks(open.officer(), id), open.inFull());
        var form = homes.mayWrite(open.officer()) ? Optional.of(typed) : Optional.<WarmthSheet.Typed>empty();
        return Page.of("heater/warmth", sheet.page(known, open.officer(), form, notice, open.frame()));
    }

    @PostMapping(HERE)
    View write(
            Officer officer,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String found,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request) {
        var open = open(officer, key, request);
        var cause = Cause.of(found);
        if (cause.isEmpty())
            return refused(open, found, note, "found", open.frame().say("cold.fault.found"));
        var words = Optional.of(note.strip()).filter(n -> !n.isEmpty());
        return switch (homes.write(officer, open.seen().id(), cause.get(), words)) {
            case ColdHomes.Done _ -> Page.onward(open.address() + "?done=told");
            case ColdHomes.NoteTooLong(int most) ->
                refused(open, found, note, "note", open.frame().say("cold.fault.note", most));
            case ColdHomes.NotTheirs _ -> throw new NotFound();
            case ColdHomes.TooLate _ -> late(open);
        };
    }

    private Page refused(Open open, String found, String note, String field, String sentence) {
        var typed = new WarmthSheet.Typed(found, note, List.of(new FieldFault(field, sentence)));
        return page(open, typed, Optional.empty()).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page late(Open open) {
        return page(open, WarmthSheet.Typed.NOTHING, Optional.of(open.frame().say("cold.late")))
                .with(HttpStatus.CONFLICT);
    }

    @PostMapping(HERE + "/withdrawal")
    View takeBack(
            Officer officer,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String fact,
            HttpServletRequest request) {
        var open = open(officer, key, request);
        long number = fact.matches("[0-9]{1,18}") ? Long.parseLong(fact) : 0;
        return switch (homes.takeBack(officer, open.seen().id(), number)) {
            case ColdHomes.Done _ -> Page.onward(open.address() + "?done=back");
            case ColdHomes.TooLate _, ColdHomes.NotTheirs _, ColdHomes.NoteTooLong _ -> late(open);
        };
    }
}
