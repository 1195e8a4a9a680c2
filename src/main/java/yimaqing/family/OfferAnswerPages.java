package yimaqing.family;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Purpose;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Resident;
import yimaqing.code.Plates;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.offer.Calls;
import yimaqing.offer.Offer;
import yimaqing.offer.Offers;
import yimaqing.profile.Households;
import yimaqing.web.Frame;
import yimaqing.web.Limits;
import yimaqing.web.Limits.Limit;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// What is open to the family behind a door, and its own word on it: who wants to go, and what is not for them. Whoever
/// is not the family is sent to the door.
@Controller
class OfferAnswerPages {
    /// A family may change its mind, but does not fill the ledger with it.
    private static final Limit OF_A_FAMILY = new Limit("family-offers", 60, Duration.ofHours(1));

    private final Plates plates;
    private final Offers offers;
    private final Calls calls;
    private final Looking looking;
    private final Limits limits;

    OfferAnswerPages(Plates plates, Offers offers, Calls calls, Looking looking, Limits limits) {
        this.plates = plates;
        this.offers = offers;
        this.calls = calls;
        this.looking = looking;
        this.limits = limits;
    }

    /// Through what the household is seen and told of.
    @Component
    record Looking(Households households, OfferWriting writing) {}

    /// The family that has proved itself at this door, and nobody else.
    private Optional<Resident> family(String token, Viewer viewer) {
        return plates.atHome(token, viewer).map(Plates.AtHome::family);
    }

    @GetMapping("/h/{token}/offers")
    View all(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String done,
            Viewer viewer,
            HttpServletRequest request) {
        var frame = Frame.of(request);
        var notice =
                Optional.of("offer.told." + done).filter(frame.words()::has).map(frame::say);
        return family(token, viewer)
                .<View>map(family -> page(token, family, notice, frame))
                .orElseGet(() -> Page.onward(Addresses.door(token, "")));
    }

    private Page page(String token, Resident family, Optional<String> notice, Frame frame) {
        var seen = looking.households()
                .openOnly(
                        family,
                        family.county(),
                        family.household(),
                        new Purpose.OwnHome(),
                        Set.of(Homecoming.NAME, calls.attribute().key()))
                .orElseThrow(NotFound::new);
        return Page.of("family/offers", looking.writing().page(token, seen, notice, frame));
    }

    @PostMapping("/h/{token}/offers/{number}/answers")
    View answer(
            @PathVariable String token,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String answer,
            Viewer viewer) {
        var family = family(token, viewer);
        if (family.isEmpty()) return Page.onward(Addresses.door(token, ""));
        limits.take(OF_A_FAMILY, family.get().household().key());
        boolean coming = answer.equals("coming");
        if (!coming && !answer.equals("not_coming")) throw new NotFound();
        var offer = offer(family.get(), number);
        return switch (calls.tell(family.get(), person(person), offer, coming)) {
            case Calls.Done _, Calls.Already _ -> onward(token, offer, coming ? "coming" : "not");
            case Calls.TooLate _ -> onward(token, offer, "late");
            case Calls.NotTheirs _, Calls.NoteTooLong _, Calls.NoDay _ -> throw new NotFound();
        };
    }

    @PostMapping("/h/{token}/offers/{number}/answers/withdrawal")
    View takeBack(
            @PathVariable String token,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String person,
            Viewer viewer) {
        var family = family(token, viewer);
        if (family.isEmpty()) return Page.onward(Addresses.door(token, ""));
        limits.take(OF_A_FAMILY, family.get().household().key());
        var offer = offer(family.get(), number);
        return switch (calls.takeBack(family.get(), person(person), offer.number())) {
            case Calls.Done _ -> onward(token, offer, "back");
            case Calls.TooLate _, Calls.Already _, Calls.NotTheirs _, Calls.NoteTooLong _, Calls.NoDay _ ->
                onward(token, offer, "late");
        };
    }

    private Offer offer(Resident family, String number) {
        if (!number.matches("[1-9][0-9]{0,6}")) throw new NotFound();
        return offers.find(family.county(), Integer.parseInt(number)).orElseThrow(NotFound::new);
    }

    private static PersonId person(String key) {
        return PersonId.of(key).orElseThrow(NotFound::new);
    }

    private static View onward(String token, Offer offer, String done) {
        return Page.onward(Addresses.offers(token) + "?done=" + done + "#o" + offer.number());
    }
}
