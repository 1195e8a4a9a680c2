package yimaqing.invite;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Placement;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Officer;
import yimaqing.entitlement.Muster;
import yimaqing.entitlement.Muster.Home;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.offer.Candidate;
import yimaqing.offer.Inviting;
import yimaqing.offer.Offer;
import yimaqing.offer.Offers;
import yimaqing.place.PlaceCode;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;

/// Opens an offer for an official, with everybody of its area held against it.
@Component
class Invitations {
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final Offers offers;
    private final Inviting inviting;
    private final Muster muster;

    Invitations(Offers offers, Inviting inviting, Muster muster) {
        this.offers = offers;
        this.inviting = inviting;
        this.muster = muster;
    }

    /// An offer that an official has opened.
    record Open(Officer officer, Offer offer, Frame frame) {
        String address() {
            return "/desk/offers/" + offer.number();
        }
    }

    /// @throws NotFound for whoever is no official, and where the county has no such offer
    Open open(Viewer viewer, String number, HttpServletRequest request) {
        var officer = OfferListPages.officer(viewer);
        if (!number.matches("[1-9][0-9]{0,6}")) throw new NotFound();
        var offer = offers.find(officer.county(), Integer.parseInt(number)).orElseThrow(NotFound::new);
        return new Open(officer, offer, Frame.of(request));
    }

    /// Whom to invite, or how far the county is laid out.
    sealed interface Look {}

    record Seen(Inviting.Told told) implements Look {}

    /// So many households of all are laid out; ask again in a moment.
    record Busy(int done, int all) implements Look {}

    record TooMany(int households, int most) implements Look {}

    Look look(Open open) {
        var county = open.officer().county();
        return switch (muster.of(county, PATIENCE)) {
            case Muster.Ready(var _, var homes) ->
                new Seen(inviting.of(
                        open.officer(),
                        open.offer(),
                        homes.stream().map(home -> candidate(county, home)).toList()));
            case Muster.Busy(int done, int all) -> new Busy(done, all);
            case Muster.TooMany(int households, int most) -> new TooMany(households, most);
        };
    }

    /// The same for one household, as it is now; empty when nobody knows its village.
    Optional<Inviting.Told> look(Open open, HouseholdId household) {
        var county = open.officer().county();
        return muster.one(county, household)
                .map(home -> inviting.of(open.officer(), open.offer(), List.of(candidate(county, home))));
    }

    private static Candidate candidate(PlaceCode county, Home home) {
        var where = new Placement(
                county, home.village(), home.household(), home.people().contact());
        return new Candidate(where, home.slots(), home.people().members());
    }
}
