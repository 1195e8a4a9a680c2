package yimaqing.sample;

import java.time.Clock;
import org.springframework.stereotype.Component;
import yimaqing.code.Plate.Stock;
import yimaqing.code.PlateLife;
import yimaqing.code.Plates;
import yimaqing.profile.Household;
import yimaqing.proof.Proofs;
import yimaqing.sample.SampleStore.Kind;

/// The doors of the sample county: a plate on each, a PIN for those of the tour, a sealed slip for one.
@Component
class SampleDoors {
    private static final String BY = "sample";
    private static final int PLATE_LETTERS = 4;

    private final Plates plates;
    private final PlateLife life;
    private final Proofs proofs;
    private final SampleHouseholds households;
    private final SampleStore store;
    private final Clock clock;

    SampleDoors(
            Plates plates, PlateLife life, Proofs proofs, SampleHouseholds households, SampleStore store, Clock clock) {
        this.plates = plates;
        this.life = life;
        this.proofs = proofs;
        this.households = households;
        this.store = store;
        this.clock = clock;
    }

    void hangPlates() {
        var all = households.all(SampleCounty.COUNTY).values().stream()
                .filter(h -> h.statedVillage().isPresent())
                .toList();
        var issued = plates.issueAll(
                SampleCounty.COUNTY, all.stream().map(SampleDoors::stock).toList(), BY);
        var now = clock.instant();
        for (int i = 0; i < all.size(); i++) life.bind(issued.get(i), all.get(i).id(), BY, now);
    }

    /// The number on the wall is the end of the household's number: short enough to compare.
    private static Stock stock(Household household) {
        var number = SampleHouseholds.number(household);
        return Stock.household(
                household.statedVillage().orElseThrow(),
                number.substring(Math.max(0, number.length() - PLATE_LETTERS)));
    }

    /// Opens the doors of the tour as their families would, with a slip that sets a PIN, and seals one more slip.
    void cutKeys() {
        var stories = SampleStories.shipped();
        var byNumber = households.these(SampleCounty.COUNTY, stories.numbers());
        for (var number : stories.tour()) {
            var home = byNumber.get(number).id();
            var pin = SampleKeys.pin();
            var slip = proofs.issue(SampleCounty.COUNTY, home);
            switch (proofs.proveSlip(SampleCounty.COUNTY, home, slip, pin, BY)) {
                case Proofs.Proved _ -> store.keep(SampleCounty.COUNTY, Kind.PIN, home.key(), pin.digits());
                case Proofs.Wrong _, Proofs.TooMany _ -> throw new IllegalStateException("a fresh slip opens its door");
            }
        }
        var sealed = byNumber.get(stories.sealed()).id();
        store.keep(
                SampleCounty.COUNTY,
                Kind.SLIP,
                sealed.key(),
                proofs.issue(SampleCounty.COUNTY, sealed).symbols());
    }
}
