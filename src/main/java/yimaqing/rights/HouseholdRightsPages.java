package yimaqing.rights;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Placement;
import yimaqing.access.Purpose;
import yimaqing.access.Reads;
import yimaqing.access.Scope;
import yimaqing.access.Viewer.Officer;
import yimaqing.closure.Closure;
import yimaqing.factor.Fresh;
import yimaqing.forgetting.Forgetting;
import yimaqing.forgetting.Request;
import yimaqing.forgetting.Requests;
import yimaqing.forgetting.Schedule;
import yimaqing.forgetting.Whom;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Dictionary;
import yimaqing.place.Place;
import yimaqing.place.Places;
import yimaqing.profile.Directory;
import yimaqing.profile.Households;
import yimaqing.profile.SeenHousehold;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// A household at the desk: an official asks for the family, and reads what is left of one that is closed.
@Controller
class HouseholdRightsPages {
    private static final int MOST_HISTORY = 500;

    private final Forgetting forgetting;
    private final Requests requests;
    private final Schedule schedule;
    private final Reads reads;
    private final Ledger ledger;
    private final Known known;

    HouseholdRightsPages(
            Forgetting forgetting, Requests requests, Schedule schedule, Reads reads, Ledger ledger, Known known) {
        this.forgetting = forgetting;
        this.requests = requests;
        this.schedule = schedule;
        this.reads = reads;
        this.ledger = ledger;
        this.known = known;
    }

    /// Where households stand and what people and things are called.
    @org.springframework.stereotype.Component
    record Known(Directory directory, Households households, Places places, Dictionary dictionary, Whose whose) {
        String village(Placement where) {
            return places.find(where.village())
                    .map(Place::shortName)
                    .orElse(where.village().digits());
        }
    }

    @GetMapping("/desk/households/{key}/forgetting")
    View offer(Officer officer, @PathVariable String key, HttpServletRequest request) {
        var where = where(officer, key);
        if (reads.closureOf(officer, where).isPresent()) return closed(key);
        return asking(officer, where, Optional.empty(), Frame.of(request));
    }

    @Fresh
    @PostMapping("/desk/households/{key}/forgetting")
    View ask(
            Officer officer,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String person,
            HttpServletRequest request) {
        var where = where(officer, key);
        if (reads.closureOf(officer, where).isPresent()) return closed(key);
        var whom = Whose.asked(where.household(), person).orElseThrow(NotFound::new);
        return switch (forgetting.ask(officer, whom)) {
            case Forgetting.Done _ -> Page.onward("/desk/households/" + key + "/forgetting");
            case Forgetting.TooLate _ -> conflict(officer, where, "forgetting.asked.already", request);
            case Forgetting.NotAlone _ -> conflict(officer, where, "whom.notalone", request);
            case Forgetting.NotTheirs _, Forgetting.OwnAsking _ -> throw new NotFound();
        };
    }

    private Page conflict(Officer officer, Placement where, String notice, HttpServletRequest request) {
        return asking(officer, where, Optional.of(notice), Frame.of(request)).with(HttpStatus.CONFLICT);
    }

    private Page asking(Officer officer, Placement where, Optional<String> notice, Frame frame) {
        var saying = new Saying(frame, schedule);
        var seen = known.households()
                .openOnly(officer, where.county(), where.household(), new Purpose.Work(), Set.of(Whose.NAME))
                .orElseThrow(NotFound::new);
        var latest = requests.latest(where.county(), where.household());
        var possible = known.whose().possible(where.county(), Whom.all(where.household()));
        return Page.of(
                "rights/asking",
                new AskingPage(
                        where.household().key(),
                        known.village(where),
                        new AskingPage.Says(
                                saying.possible(possible),
                                saying.bars(possible),
                                latest.map(request -> stands(request, seen, saying)),
                                notice.map(frame::say)),
                        latest.map(Request::leavesToAsk).orElse(true)
                                ? Optional.of(known.whose().chooser(seen, saying))
                                : Optional.empty()));
    }

    private AskingPage.Stands stands(Request request, SeenHousehold seen, Saying saying) {
        return new AskingPage.Stands(known.whose().said(request.whom(), seen, saying.frame()), saying.stands(request));
    }

    @GetMapping("/desk/households/{key}/closure")
    View closure(Officer officer, @PathVariable String key, HttpServletRequest request) {
        var where = where(officer, key);
        var saying = new Saying(Frame.of(request), schedule);
        var why = reads.closureOf(officer, where).orElseThrow(NotFound::new);
        return reads.withoutValues(officer, where, () -> said(where))
                .map(said -> Page.of("rights/closed", page(where, why, said, saying)))
                .orElseThrow(NotFound::new);
    }

    /// Who said something of the household or its people when, newest first, and nothing of what was said.
    private List<Fact.Source> said(Placement where) {
        return ledger.around(where.county(), List.of(where.household())).stream()
                .map(Fact.Source::of)
                .toList()
                .reversed();
    }

    private ClosedPage page(Placement where, Closure why, List<Fact.Source> said, Saying saying) {
        return new ClosedPage(
                known.village(where),
                why.how() == Closure.How.FORGOTTEN,
                saying.closed(why),
                saying.basis(why.basis()),
                said.stream()
                        .limit(MOST_HISTORY)
                        .map(one -> new ClosedPage.Said(
                                saying.day(one.since()),
                                known.dictionary()
                                        .department(one.department())
                                        .label()
                                        .in(saying.frame().language())))
                        .toList());
    }

    private Placement where(Officer officer, String key) {
        var household = HouseholdId.of(key).orElseThrow(NotFound::new);
        return known.directory()
                .placementOf(officer, officer.county(), household)
                .filter(where -> Scope.of(officer).orElseThrow().includes(where))
                .orElseThrow(NotFound::new);
    }

    private static View closed(String key) {
        return Page.onward("/desk/households/" + key + "/closure");
    }
}
