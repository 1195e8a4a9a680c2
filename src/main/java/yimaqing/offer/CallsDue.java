package yimaqing.offer;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Scope;
import yimaqing.access.Viewer.Officer;
import yimaqing.due.Due;
import yimaqing.due.Due.Said;
import yimaqing.due.Reminder;
import yimaqing.offer.CallStore.Again;
import yimaqing.pack.Label;
import yimaqing.pack.Speech;
import yimaqing.place.Places;
import yimaqing.profile.Directory;
import yimaqing.profile.Households;

/// Whom an official promised to call again about an offer is due to that official on the day that was named, until
/// something else is written down, the offer is over, or the household lies in another's hands.
@Component
class CallsDue implements Reminder {
    private final CallStore calls;
    private final OfferStore offers;
    private final Directory directory;
    private final Places places;
    private final Households households;

    CallsDue(CallStore calls, OfferStore offers, Directory directory, Places places, Households households) {
        this.calls = calls;
        this.offers = offers;
        this.directory = directory;
        this.places = places;
        this.households = households;
    }

    @Override
    public List<Due> dueTo(Officer officer, int most) {
        return promised(officer).stream()
                .limit(most)
                .map(again -> due(officer, again))
                .toList();
    }

    @Override
    public int countDueTo(Officer officer) {
        return promised(officer).size();
    }

    private List<Again> promised(Officer officer) {
        var scope = Scope.of(officer).orElseThrow();
        return calls.again(officer.county(), officer.account(), households.today()).stream()
                .filter(again -> directory
                        .placementOf(officer, officer.county(), again.household())
                        .filter(scope::includes)
                        .isPresent())
                .toList();
    }

    private Due due(Officer officer, Again again) {
        var title = offers.find(officer.county(), again.offer())
                .map(offer -> offer.said().what().title())
                .orElse("");
        var village = places.find(again.village())
                .map(place -> place.shortName())
                .orElse(again.village().digits());
        var since = new Label(
                Speech.day(again.on().since(), "zh"), Speech.day(again.on().since(), "en"));
        return new Due(
                again.on().day(),
                new Said("offer.due", new Label(village, village), new Label(title, title)),
                new Said("offer.due.why", since),
                Optional.of(again.household()),
                "/desk/offers/" + again.offer() + "/people/" + again.household().key() + "/"
                        + again.person().key(),
                again.on().since());
    }
}
