package yimaqing.forgetting;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// What families asked about their data: a leader reads those of the county, others that of a household they opened.
@Component
public class Requests {
    public static final int MOST_LISTED = 200;
    private static final int MOST_TOLD = 10;

    private final ForgettingStore store;

    Requests(ForgettingStore store) {
        this.store = store;
    }

    /// The latest request of a household that the caller has opened.
    public Optional<Request> latest(PlaceCode county, HouseholdId household) {
        return store.latest(county, household);
    }

    /// The latest requests of a household that the caller has opened, the latest first.
    public List<Request> of(PlaceCode county, HouseholdId household) {
        return store.of(county, household, MOST_TOLD);
    }

    /// The requests of the county, for its leaders; none for anybody else.
    public List<Request> of(Officer officer) {
        return isLeader(officer) ? store.all(officer.county(), MOST_LISTED) : List.of();
    }

    public Optional<Request> find(Officer officer, int number) {
        return isLeader(officer) ? store.find(officer.county(), number) : Optional.empty();
    }

    public static boolean isLeader(Officer officer) {
        return officer.has(Role.COUNTY_LEADER);
    }
}
