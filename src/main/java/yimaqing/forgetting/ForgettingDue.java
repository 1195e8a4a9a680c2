package yimaqing.forgetting;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Officer;
import yimaqing.due.Due;
import yimaqing.due.Due.Said;
import yimaqing.due.Reminder;
import yimaqing.pack.Label;
import yimaqing.pack.Speech;
import yimaqing.place.Place;
import yimaqing.place.Places;
import yimaqing.profile.Directory;

/// What families ask about their data is due to the leaders of the county within fifteen days, but to nobody who asked
/// it for the family.
@Component
class ForgettingDue implements Reminder {
    private final Requests requests;
    private final Directory directory;
    private final Places places;

    ForgettingDue(Requests requests, Directory directory, Places places) {
        this.requests = requests;
        this.directory = directory;
        this.places = places;
    }

    @Override
    public List<Due> dueTo(Officer officer, int most) {
        return waiting(officer).stream()
                .limit(most)
                .map(request -> due(officer, request))
                .toList();
    }

    @Override
    public int countDueTo(Officer officer) {
        return waiting(officer).size();
    }

    private List<Request> waiting(Officer officer) {
        return requests.of(officer).stream()
                .filter(request -> request.isOpen() && !request.isBy(officer.account()))
                .toList();
    }

    private Due due(Officer officer, Request request) {
        var village = directory
                .placementOf(officer, request.county(), request.household())
                .flatMap(where -> places.find(where.village()))
                .map(Place::shortName)
                .orElse(request.county().digits());
        var asked = new Label(Speech.day(request.askedOn(), "zh"), Speech.day(request.askedOn(), "en"));
        return new Due(
                request.due(),
                new Said("forgetting.due", new Label(village, village)),
                new Said("forgetting.due.why", asked),
                Optional.of(request.household()),
                "/desk/forgetting/" + request.number(),
                request.askedOn());
    }
}
