package yimaqing.rights;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import yimaqing.access.Purpose;
import yimaqing.access.Viewer;
import yimaqing.code.Plates;
import yimaqing.code.Plates.AtHome;
import yimaqing.forgetting.Forgetting;
import yimaqing.forgetting.Request;
import yimaqing.forgetting.Requests;
import yimaqing.forgetting.Schedule;
import yimaqing.forgetting.Whom;
import yimaqing.place.Place;
import yimaqing.place.Places;
import yimaqing.profile.Households;
import yimaqing.profile.SeenHousehold;
import yimaqing.web.Frame;
import yimaqing.web.Limits;
import yimaqing.web.Limits.Limit;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// A family reads whether it can be forgotten, and asks for it, for everybody or for one person. Whoever is not the
/// family is sent to the door.
@Controller
class FamilyRightsPages {
    private static final Limit REQUESTS = new Limit("forgetting", 5, Duration.ofHours(24));
    private static final String WHY = "home.closed_why";

    private final Plates plates;
    private final Forgetting forgetting;
    private final Requests requests;
    private final Schedule schedule;
    private final Whose whose;
    private final Households households;
    private final Places places;
    private final Limits limits;

    FamilyRightsPages(
            Plates plates,
            Forgetting forgetting,
            Requests requests,
            Schedule schedule,
            Whose whose,
            Households households,
            Places places,
            Limits limits) {
        this.plates = plates;
        this.forgetting = forgetting;
        this.requests = requests;
        this.schedule = schedule;
        this.whose = whose;
        this.households = households;
        this.places = places;
        this.limits = limits;
    }

    @GetMapping("/h/{token}/forgetting")
    View read(@PathVariable String token, Viewer viewer, HttpServletRequest request) {
        return plates.atHome(token, viewer)
                .<View>map(home -> Page.of("rights/family", page(home, Frame.of(request))))
                .orElseGet(() -> door(token));
    }

    @PostMapping("/h/{token}/forgetting")
    View ask(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String person,
            Viewer viewer,
            HttpServletRequest request) {
        return plates.atHome(token, viewer)
                .map(home -> asked(home, person, Frame.of(request)))
                .orElseGet(() -> door(token));
    }

    private View asked(AtHome home, String person, Frame frame) {
        var family = home.family();
        limits.take(
                REQUESTS, family.county().digits() + " " + family.household().key());
        var whom = Whose.asked(family.household(), person).orElseThrow(NotFound::new);
        return switch (forgetting.ask(family, home.plate().number(), whom.person())) {
            // who asked before, or was answered in the meantime, reads how it stands
            case Forgetting.Done _, Forgetting.TooLate _ ->
                Page.onward("/h/" + home.plate().token().letters() + "/forgetting");
            // the page says who cannot be asked for alone
            case Forgetting.NotAlone _ ->
                Page.of("rights/family", page(home, frame)).with(HttpStatus.CONFLICT);
            case Forgetting.NotTheirs _, Forgetting.OwnAsking _ -> throw new NotFound();
        };
    }

    private FamilyPage page(AtHome home, Frame frame) {
        var family = home.family();
        var seen = households
                .openOnly(family, family.county(), family.household(), new Purpose.OwnHome(), Set.of(WHY, Whose.NAME))
                .orElseThrow(NotFound::new);
        var saying = new Saying(frame, schedule);
        var told = requests.of(family.county(), family.household());
        var latest = told.stream().findFirst();
        var whom = latest.filter(Request::isOpen).map(Request::whom).orElse(Whom.all(family.household()));
        var possible = whose.possible(family.county(), whom);
        boolean mayAsk = latest.map(Request::leavesToAsk).orElse(true);
        return new FamilyPage(
                new FamilyPage.Door(
                        home.plate().token().letters(),
                        places.find(home.plate().village())
                                .map(Place::shortName)
                                .orElse(""),
                        home.plate().number()),
                saying.possible(possible),
                saying.bars(possible),
                told.stream().map(request -> stands(request, seen, saying)).toList(),
                mayAsk ? Optional.of(whose.chooser(seen, saying)) : Optional.empty());
    }

    private FamilyPage.Stands stands(Request request, SeenHousehold seen, Saying saying) {
        var basis = request.answer().map(Request.Answer::basis).orElse(List.of());
        return new FamilyPage.Stands(
                request.isOpen(),
                whose.said(request.whom(), seen, saying.frame()),
                saying.stands(request),
                saying.basis(basis),
                why(request, seen));
    }

    /// The reason given for this very request.
    private static Optional<String> why(Request request, SeenHousehold seen) {
        return seen.home().list(WHY).stream()
                .filter(said -> said.number("nth")
                        .filter(nth -> nth.intValue() == request.number())
                        .isPresent())
                .findFirst()
                .flatMap(said -> said.text("why"));
    }

    private static View door(String token) {
        return Page.onward("/h/" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }
}
