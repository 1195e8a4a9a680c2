package yimaqing.device;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.access.Placement;
import yimaqing.access.Role;
import yimaqing.access.Scope;
import yimaqing.access.Viewer.Officer;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Claim.Statement;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Directory;

/// Writes what is told of devices into the ledger: one at a time for each device, so that what is told one after the
/// other gets its number; and only by officials who work where the device is.
@Component
class Entries {
    private final Ledger ledger;
    private final Dictionary dictionary;
    private final Directory directory;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Entries(Ledger ledger, Dictionary dictionary, Directory directory, Clock clock, TransactionTemplate transaction) {
        this.ledger = ledger;
        this.dictionary = dictionary;
        this.directory = directory;
        this.clock = clock;
        this.transaction = transaction;
    }

    <T> T inOne(Function<Entries, T> work) {
        return transaction.execute(_ -> work.apply(this));
    }

    Clock clock() {
        return clock;
    }

    static Provenance by(Officer officer) {
        return new Provenance(officer.department(), "desk/" + officer.account());
    }

    Statement says(DeviceId device, String attribute, Value value, LocalDate since, Provenance by) {
        return new Statement(device, dictionary.attribute(attribute), value, since, by);
    }

    /// The number of what is told next; what was taken back keeps its number.
    int next(PlaceCode county, DeviceId device, String attribute) {
        return 1
                + (int) ledger.about(county, List.of(device), List.of(attribute)).stream()
                        .filter(f -> f.withdraws().isEmpty())
                        .count();
    }

    static Value.Entry entry(int nth, Map<String, Value> fields) {
        var all = new java.util.TreeMap<String, Value>(fields);
        all.put("nth", Value.Amount.of(nth));
        return new Value.Entry(all);
    }

    void append(PlaceCode county, Claim... claims) {
        append(county, Stream.of(claims).toList());
    }

    void append(PlaceCode county, List<? extends Claim> claims) {
        ledger.append(county, claims, clock.instant());
    }

    /// Where a household stands, for an official who works there and tells of devices: whoever sees a county only with
    /// a department's eyes does not.
    Optional<Placement> placementFor(Officer officer, HouseholdId household) {
        var field = new Officer(
                officer.county(),
                officer.account(),
                officer.name(),
                officer.department(),
                officer.post(),
                officer.grants().stream()
                        .filter(g -> g.role() != Role.DEPARTMENT_OFFICER)
                        .toList());
        return directory
                .placementOf(field, officer.county(), household)
                .filter(where -> Scope.of(field).orElseThrow().includes(where));
    }

    boolean mayTell(Officer officer, HouseholdId household) {
        return dictionary
                        .attribute(Device.STATE)
                        .precedenceOf(officer.department())
                        .isPresent()
                && placementFor(officer, household).isPresent();
    }
}
