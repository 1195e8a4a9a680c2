package yimaqing.entitlement;

import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yimaqing.entitlement.StateStore.DecidedBy;
import yimaqing.figure.Figures;
import yimaqing.filling.Countywide;
import yimaqing.filling.Rosters;
import yimaqing.ledger.Follower;
import yimaqing.ledger.Followers;
import yimaqing.ledger.News;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;
import yimaqing.policy.Shelf;
import yimaqing.profile.AsOf;
import yimaqing.profile.Directory;
import yimaqing.profile.Households;

/// Keeps entitlements up to date: hears the ledger and decides anew for the households touched; decides for everybody
/// when a day begins, when other versions are in force, and when the county is told of a roster for the first time.
@Component
public class Deciding implements Follower {
    static final String NAME = "policy";
    private static final Logger LOG = LoggerFactory.getLogger(Deciding.class);
    private static final int AT_A_TIME = 200;

    private final EntitlementStore store;
    private final StepStore steps;
    private final StateStore state;
    private final Shelf shelf;
    private final Judging judging;
    private final Ground ground;

    Deciding(Kept kept, Shelf shelf, Judging judging, Ground ground) {
        this.store = kept.entitlements();
        this.steps = kept.steps();
        this.state = kept.state();
        this.shelf = shelf;
        this.judging = judging;
        this.ground = ground;
    }

    /// What is derived, and by what.
    @Component
    record Kept(EntitlementStore entitlements, StepStore steps, StateStore state) {}

    /// Where the households are, and what is known of the county as a whole.
    @Component
    record Ground(Households households, Directory directory, Rosters rosters, Figures figures, Followers followers) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void hear(PlaceCode county, News news) {
        var rosters = ground.rosters().among(news.attributes());
        if (state.heard(county, news, rosters.attributes())) state.forgetDay(county);
        // what nobody was decided by yet, everybody is soon: a county being filled is not decided file by file
        if (isDecided(county))
            decide(county, news.households(), ground.households().today());
    }

    @Override
    public void forget(PlaceCode county) {
        store.clear(county);
        state.clear(county);
        steps.clear(county);
    }

    /// Decides for everybody of every county whose day is over or whose versions have changed.
    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "${yimaqing.policy.first-look:PT5S}")
    void lookForANewDay() {
        for (var county : state.counties()) {
            try {
                catchUp(county);
            } catch (RuntimeException failed) {
                // one county must not keep the others from their day; it is tried again
                LOG.error("deciding county {} failed", county.digits(), failed);
            }
        }
    }

    /// Decides for everybody in the county, unless that was done for today and by the versions in force.
    public void catchUp(PlaceCode county) {
        if (isDecided(county)) return;
        ground.followers().whileItWaits(county, this, () -> {
            if (isDecided(county)) return;
            decide(county, ground.directory().all(county), ground.households().today());
            state.decidedBy(county, now(county));
        });
    }

    private boolean isDecided(PlaceCode county) {
        return state.decidedBy(county).filter(now(county)::equals).isPresent();
    }

    private DecidedBy now(PlaceCode county) {
        var today = ground.households().today();
        return new DecidedBy(
                today, shelf.written(county, today) + ground.figures().on(county, today));
    }

    private void decide(PlaceCode county, List<HouseholdId> households, LocalDate day) {
        var bench = new Judging.Bench(shelf.inForce(county, day), day);
        var known = countywide(county);
        var told = state.told(county, bench.policies());
        for (int from = 0; from < households.size(); from += AT_A_TIME) {
            var some = households.subList(from, Math.min(households.size(), from + AT_A_TIME));
            var cases = judging.cases(county, some, known, bench.day());
            store.replace(county, some, entitlements(cases, bench), told);
            steps.replace(
                    county,
                    some,
                    cases.stream()
                            .map(one -> new StepStore.OfHome(one.where(), Step.of(one.household())))
                            .toList());
        }
        var toldNow = state.told(county, bench.policies());
        // the first payment of a policy, or the last one taken back, says something of everybody who has none
        if (!toldNow.equals(told)) state.tell(county, toldNow, day);
    }

    /// The rosters that the county was told of, and the figures it has set.
    public Countywide countywide(PlaceCode county) {
        return countywide(county, AsOf.day(ground.households().today()));
    }

    /// The same as they were on a day, as far as was known at a moment.
    public Countywide countywide(PlaceCode county, AsOf asOf) {
        return new Countywide(
                ground.rosters().among(state.rosters(county, asOf.known())),
                ground.figures().on(county, asOf));
    }

    private static List<Entitlement> entitlements(List<Judging.Case> cases, Judging.Bench bench) {
        return cases.stream()
                .flatMap(one -> Judging.entitlements(one, bench).stream())
                .toList();
    }
}
