package yimaqing.cold;

import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Officer;
import yimaqing.cold.ColdHome.Level;
import yimaqing.due.Caretakers;
import yimaqing.due.Due;
import yimaqing.due.Due.Said;
import yimaqing.due.Reminder;
import yimaqing.pack.Label;
import yimaqing.place.Places;
import yimaqing.profile.Households;

/// A home that used unusually little in a cold month is due on its caretaker's desk until somebody asked, and again
/// until what was found is put right.
@Component
class ColdDue implements Reminder {
    private final ColdStore store;
    private final Caretakers caretakers;
    private final Households households;
    private final Places places;

    ColdDue(ColdStore store, Caretakers caretakers, Households households, Places places) {
        this.store = store;
        this.caretakers = caretakers;
        this.households = households;
        this.places = places;
    }

    @Override
    public List<Due> dueTo(Officer officer, int most) {
        return open(officer).stream()
                .sorted(Comparator.comparing(ColdHome::due))
                .limit(most)
                .map(this::due)
                .toList();
    }

    @Override
    public int countDueTo(Officer officer) {
        return open(officer).size();
    }

    private List<ColdHome> open(Officer officer) {
        var today = households.today();
        var contacts = caretakers.among(store.contacts(officer.county(), today));
        return store.low(officer, contacts, today).stream()
                .filter(ColdHome::isOpen)
                .toList();
    }

    private Due due(ColdHome home) {
        var village = places.find(home.village())
                .map(place -> place.shortName())
                .orElse(home.village().digits());
        var month = home.reading().month().getMonth();
        var what = new Label(
                month.getDisplayName(TextStyle.FULL, Locale.CHINESE),
                month.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        boolean idle = home.level() == Level.IDLE;
        return new Due(
                home.due(),
                new Said(idle ? "cold.due.idle" : "cold.due.low", new Label(village, village), what),
                new Said(idle ? "cold.due.idle.why" : "cold.due.low.why"),
                Optional.of(home.household()),
                "/desk/households/" + home.household().key() + "/warmth",
                home.reading().told());
    }
}
