package yimaqing.rights;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import yimaqing.access.Purpose;
import yimaqing.access.Viewer;
import yimaqing.code.Plates;
import yimaqing.code.Plates.AtHome;
import yimaqing.forgetting.Forgetting;
import yimaqing.forgetting.Request;
import yimaqing.forgetting.Requests;
import yimaqing.forgetting.Schedule;
import yimaqing.place.Place;
import yimaqing.place.Places;
import yimaqing.profile.Households;
import yimaqing.profile.SeenHousehold;
import yimaqing.web.Frame;
import yimaqing.web.Limits;
import yimaqing.web.Limits.Limit;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// A family reads whether it can be forgotten, and asks for it. Whoever is not the family is sent to the door.
@Controller
class FamilyRightsPages {
    private static final Limit REQUESTS = new Limit("forgetting", 5, Duration.ofHours(24));
    private static final String WHY = "home.closed_why";

    private final Plates plates;
    private final Forgetting forgetting;
    private final Requests requests;
    private final Schedule schedule;
    private final Households households;
    private final Places places;
    private final Limits limits;

    FamilyRightsPages(
            Plates plates,
            Forgetting forgetting,
            Requests requests,
            Schedule schedule,
            Households households,
            Places places,
            Limits limits) {
        this.plates = plates;
        this.forgetting = forgetting;
        this.requests = requests;
        this.schedule = schedule;
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
    View ask(@PathVariable String token, Viewer viewer) {
        return plates.atHome(token, viewer).map(this::asked).orElseGet(() -> door(token));
    }

    private View asked(AtHome home) {
        var family = home.family();
        limits.take(
                REQUESTS, family.county().digits() + " " + family.household().key());
        return switch (forgetting.ask(family, home.plate().number())) {
            // who asked before, or was answered in the meantime, reads how it stands
            case Forgetting.Done _, Forgetting.TooLate _ ->
                Page.onward("/h/" + home.plate().token().letters() + "/forgetting");
            case Forgetting.NotTheirs _, Forgetting.OwnAsking _ -> throw new NotFound();
        };
    }

    private FamilyPage page(AtHome home, Frame frame) {
        var family = home.family();
        var seen = households
                .openOnly(family, family.county(), family.household(), new Purpose.OwnHome(), Set.of(WHY))
                .orElseThrow(NotFound::new);
        var saying = new Saying(frame, schedule);
        var latest = requests.latest(family.county(), family.household());
        var possible = forgetting.possible(family.county(), family.household());
        return new FamilyPage(
                new FamilyPage.Door(
                        home.plate().token().letters(),
                        places.find(home.plate().village())
                                .map(Place::shortName)
                                .orElse(""),
                        home.plate().number()),
                saying.possible(possible),
                saying.bars(possible),
                latest.map(request -> stands(request, seen, saying)),
                latest.map(FamilyRightsPages::mayAskAgain).orElse(true));
    }

    private static boolean mayAskAgain(Request request) {
        return switch (request.state()) {
            case REFUSED, LIFTED -> true;
            case ASKED, RESTRICTED, FORGOTTEN -> false;
        };
    }

    private static FamilyPage.Stands stands(Request request, SeenHousehold seen, Saying saying) {
        var basis = request.answer().map(Request.Answer::basis).orElse(List.of());
        return new FamilyPage.Stands(request.isOpen(), saying.stands(request), saying.basis(basis), why(request, seen));
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
