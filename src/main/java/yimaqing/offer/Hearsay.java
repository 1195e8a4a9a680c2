package yimaqing.offer;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import yimaqing.closure.Closing;
import yimaqing.ledger.Follower;
import yimaqing.ledger.News;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.Household;
import yimaqing.profile.Households;

/// Hears the ledger for calls about offers and keeps them where lists can ask for them. Of other news only those about
/// people matter who were called: they may have moved.
@Component
class Hearsay implements Follower {
    private final CallStore store;
    private final Households households;
    private final Places places;

    Hearsay(CallStore store, Households households, Places places) {
        this.store = store;
        this.households = households;
        this.places = places;
    }

    @Override
    public String name() {
        return "offer";
    }

    @Override
    public void hear(PlaceCode county, News news) {
        var touched = news.attributes().stream().anyMatch(a -> a.equals(Call.ATTRIBUTE) || Closing.isSaidIn(a))
                ? news.households()
                : store.called(county, news.households());
        if (!touched.isEmpty()) keep(county, touched);
    }

    private void keep(PlaceCode county, List<HouseholdId> touched) {
        var told = new ArrayList<CallStore.OfHome>();
        for (var household :
                households.inUse(county, touched, households.today()).values()) {
            var calls = Call.of(household);
            if (!calls.isEmpty()) told.add(new CallStore.OfHome(household.id(), village(county, household), calls));
        }
        store.replace(county, touched, told);
    }

    /// Where nobody knows the village, the county stands for it.
    private PlaceCode village(PlaceCode county, Household household) {
        return household.statedVillage().flatMap(places::current).orElse(county);
    }

    @Override
    public void forget(PlaceCode county) {
        store.clear(county);
    }
}
