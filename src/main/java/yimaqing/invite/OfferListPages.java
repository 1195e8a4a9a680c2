package yimaqing.invite;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Officer;
import yimaqing.invite.OfferListPage.Card;
import yimaqing.invite.OfferListPage.Choice;
import yimaqing.invite.OfferListPage.Faults;
import yimaqing.invite.OfferListPage.Form;
import yimaqing.invite.OfferListPage.Tags;
import yimaqing.offer.Offer;
import yimaqing.offer.Offer.Kind;
import yimaqing.offer.Offers;
import yimaqing.place.Level;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Households;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// The courses, jobs and guidance of a county, for every official; announced by those whose office it is.
@Controller
class OfferListPages {
    private final Offers offers;
    private final Households households;
    private final OfferWording.Known known;

    OfferListPages(Offers offers, Households households, OfferWording.Known known) {
        this.offers = offers;
        this.households = households;
        this.known = known;
    }

    /// The official that looks; whoever else comes here finds nothing.
    static Officer officer(Viewer viewer) {
        return switch (viewer) {
            case Officer officer -> officer;
            case Viewer.Passerby _, Viewer.Resident _, Viewer.Department _, Viewer.Administrator _ ->
                throw new NotFound();
        };
    }

    @GetMapping("/desk/offers")
    Page all(Viewer viewer, @RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        var frame = Frame.of(request);
        var notice =
                Optional.of("offer.done." + done).filter(frame.words()::has).map(frame::say);
        return page(officer(viewer), OfferForm.NOTHING, List.of(), notice, frame);
    }

    @PostMapping("/desk/offers")
    View announce(Viewer viewer, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        var officer = officer(viewer);
        if (!offers.mayAnnounce(officer)) throw new NotFound();
        var frame = Frame.of(request);
        var form = new OfferForm(typed);
        return switch (form.read(offers, known.trades(), officer.county(), frame)) {
            case OfferForm.Faulty(var faults) -> refused(officer, form, faults, frame);
            case OfferForm.Sound(var said) ->
                switch (offers.announce(officer, said)) {
                    case Offers.Done(int number) -> Page.onward("/desk/offers/" + number + "?done=announced");
                    case Offers.Already(int number) -> Page.onward("/desk/offers/" + number + "?done=already");
                    case Offers.TooMany(int most) ->
                        refused(
                                officer,
                                form,
                                List.of(new FieldFault("title", frame.say("offer.fault.many", most))),
                                frame);
                    case Offers.NotTheirs _, Offers.TooLate _ -> throw new NotFound();
                };
        };
    }

    private Page refused(Officer officer, OfferForm form, List<FieldFault> faults, Frame frame) {
        return page(officer, form, faults, Optional.empty(), frame).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page page(Officer officer, OfferForm typed, List<FieldFault> faults, Optional<String> notice, Frame frame) {
        var wording = new OfferWording(frame, known);
        boolean may = offers.mayAnnounce(officer);
        Function<Offer, Card> card = offer -> card(offer, wording);
        return Page.of(
                "invite/offers",
                new OfferListPage(
                        offers.open(officer.county()).stream().map(card).toList(),
                        offers.over(officer.county()).stream().map(card).toList(),
                        may ? Optional.of(form(officer.county(), typed, faults, wording)) : Optional.empty(),
                        may
                                ? known.trades().broken().stream()
                                        .map(fault -> fault.in(frame.language()))
                                        .toList()
                                : List.of(),
                        notice));
    }

    private Card card(Offer offer, OfferWording wording) {
        var state = offer.on(households.today());
        var said = offer.said();
        return new Card(
                offer.number(),
                said.what().title(),
                new Tags(
                        wording.kind(offer),
                        wording.trade(said.trade()),
                        wording.state(state),
                        state == Offer.State.OPEN),
                wording.days(said.when()),
                said.what().place(),
                wording.say(
                        "offer.line", wording.day(said.when().closing()), wording.seats(offer), wording.pay(offer)));
    }

    private Form form(PlaceCode county, OfferForm typed, List<FieldFault> faults, OfferWording wording) {
        return new Form(
                typed,
                Stream.of(Kind.values())
                        .map(kind -> choice(kind.name(), wording.say("offer.kind." + kind), typed.get("kind")))
                        .toList(),
                known.trades().all().stream()
                        .map(trade -> choice(trade.key(), trade.label().in(wording.language()), typed.get("trade")))
                        .toList(),
                areas(county, typed.get("area"), wording),
                new Faults(faults));
    }

    /// The towns of the county, each with its villages behind it.
    private List<Choice> areas(PlaceCode county, String chosen, OfferWording wording) {
        var areas = new ArrayList<Choice>();
        for (var town : known.places().children(county)) {
            if (town.level() != Level.TOWN) continue;
            areas.add(choice(town.code().digits(), wording.place(town.code()), chosen));
            for (var village : known.places().villagesIn(town.code()))
                areas.add(choice(
                        village.code().digits(),
                        wording.say("offer.area.village", wording.place(town.code()), village.shortName()),
                        chosen));
        }
        return areas;
    }

    private static Choice choice(String value, String label, String chosen) {
        return new Choice(value, label, value.equals(chosen));
    }
}
