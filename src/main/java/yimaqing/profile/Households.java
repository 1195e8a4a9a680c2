package yimaqing.profile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yimaqing.access.Purpose;
import yimaqing.access.Reads;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Officer;
import yimaqing.closure.Closing;
import yimaqing.closure.Closure;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;

/// The households of the counties: folded from the ledger on reading, kept until their next fact, and shown to
/// anybody only through `Reads`.
@Component
public class Households {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MOST_CACHED = 20_000;
    /// About as many as the facts touch that followers hear at a time.
    private static final int MOST_LATELY = 1_000;
    /// Past so many new facts it is cheaper to forget the whole county than to ask whom they touch.
    private static final int MOST_ASKED = 20_000;

    private final Ledger ledger;
    private final Directory directory;
    private final Reads reads;
    private final Dictionary dictionary;
    private final Clock clock;
    private final Map<PlaceCode, Long> heard = new ConcurrentHashMap<>();
    private final Cache<Key, Household> folded =
            Caffeine.newBuilder().maximumSize(MOST_CACHED).build();
    private final Cache<Lately, Household> lately = Caffeine.newBuilder()
            .maximumSize(MOST_LATELY)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Households(Ledger ledger, Directory directory, Reads reads, Dictionary dictionary, Clock clock) {
        this.ledger = ledger;
        this.directory = directory;
        this.reads = reads;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    private record Key(PlaceCode county, HouseholdId household, LocalDate day) {}

    private record Lately(Key key, String state) {}

    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /// What this viewer may see of a household today; empty when there is no such household for this viewer.
    public Optional<SeenHousehold> open(Viewer viewer, PlaceCode county, HouseholdId id, Purpose purpose) {
        return open(viewer, county, id, purpose, household -> household);
    }

    /// What this viewer may see of these attributes of a household and its people today, and nothing else of it.
    public Optional<SeenHousehold> openOnly(
            Viewer viewer, PlaceCode county, HouseholdId id, Purpose purpose, Set<String> attributes) {
        return open(viewer, county, id, purpose, household -> household.only(attributes));
    }

    private Optional<SeenHousehold> open(
            Viewer viewer, PlaceCode county, HouseholdId id, Purpose purpose, UnaryOperator<Household> part) {
        return directory
                .placementOf(viewer, county, id)
                .flatMap(where -> reads.read(
                        viewer,
                        where,
                        purpose,
                        sight -> SeenHousehold.of(part.apply(today(county, id)), where, sight, dictionary)));
    }

    /// What this viewer may see of a household as it was; read from the ledger anew.
    public Optional<SeenHousehold> openAsOf(Viewer viewer, PlaceCode county, HouseholdId id, AsOf asOf) {
        return directory
                .placementOf(viewer, county, id)
                .flatMap(where -> reads.read(
                        viewer,
                        where,
                        new Purpose.Work(),
                        sight -> SeenHousehold.of(fold(county, id, asOf), where, sight, dictionary)));
    }

    /// The household as it is believed today, for the rooms that decide by it. It is never handed to a page.
    public Household today(PlaceCode county, HouseholdId id) {
        forgetTouched(county);
        var key = new Key(county, id, today());
        return folded.get(key, _ -> fold(county, id, AsOf.day(key.day())));
    }

    /// One household folded from the ledger.
    public Household fold(PlaceCode county, HouseholdId id, AsOf asOf) {
        return Objects.requireNonNull(fold(county, List.of(id), asOf).get(id));
    }

    /// Why this official sees no value of a household, where it is closed.
    public Optional<Closure> closureOf(Officer officer, HouseholdId id) {
        return directory.placementOf(officer, officer.county(), id).flatMap(where -> reads.closureOf(officer, where));
    }

    /// Several households folded from the ledger in one reading.
    public Map<HouseholdId, Household> fold(PlaceCode county, Collection<HouseholdId> ids, AsOf asOf) {
        return folds(county, ids, asOf, List.of(_ -> true)).getFirst();
    }

    /// Several households as they are believed today, for those who hear the ledger one beside the other: what one of
    /// them folded the next takes, if the ledger is the same. Its hash tells; numbers that were taken back return.
    /// Those that are only kept are among them.
    public Map<HouseholdId, Household> foldForFollowers(PlaceCode county, Collection<HouseholdId> ids) {
        var day = today();
        var state = ledger.state(county);
        var households = new HashMap<HouseholdId, Household>();
        for (var id : ids)
            Optional.ofNullable(lately.asMap().remove(new Lately(new Key(county, id, day), state)))
                    .ifPresent(household -> households.put(id, household));
        var missing = ids.stream().filter(id -> !households.containsKey(id)).toList();
        if (missing.isEmpty()) return households;
        var fresh = fold(county, missing, AsOf.day(day));
        fresh.forEach((id, household) -> lately.put(new Lately(new Key(county, id, day), state), household));
        households.putAll(fresh);
        return households;
    }

    /// Those of these households that may be used for more than keeping them, as they are believed on a day: what is
    /// restricted or was forgotten is not among them, so that nobody who derives lists and figures counts it.
    public Map<HouseholdId, Household> inUse(PlaceCode county, Collection<HouseholdId> ids, LocalDate day) {
        var households = day.equals(today()) ? foldForFollowers(county, ids) : fold(county, ids, AsOf.day(day));
        households.values().removeIf(Household::isOnlyKept);
        return households;
    }

    /// Several households as they would be believed by these facts, by those, and so on, from one reading.
    public List<Map<HouseholdId, Household>> folds(
            PlaceCode county, Collection<HouseholdId> ids, AsOf asOf, List<Predicate<Fact>> countings) {
        var facts = ledger.around(county, ids);
        var folds = new ArrayList<Map<HouseholdId, Household>>();
        for (var counting : countings) {
            // whoever is closed stays so, whatever else counts
            Predicate<Fact> kept =
                    f -> f.withdraws().isPresent() || Closing.isSaidIn(f.attribute()) || counting.test(f);
            var around = new Household.Around(ids, facts.stream().filter(kept).toList());
            var households = new HashMap<HouseholdId, Household>();
            for (var id : ids) households.put(id, Household.foldedFrom(id, county, around.of(id), dictionary, asOf));
            folds.add(households);
        }
        return folds;
    }

    /// The history of what was said of one attribute of a household or its members, newest first; the caller shows it
    /// through a `SeenHousehold` opened before.
    List<Fact> factsAround(PlaceCode county, HouseholdId id) {
        var bySubject = ledger.around(county, List.of(id)).stream()
                // a device may have moved on to another household, with everything said of it
                .filter(fact -> !(fact.about() instanceof DeviceId))
                .collect(Collectors.groupingBy(Fact::about));
        return bySubject.values().stream()
                .flatMap(own -> own.getFirst().about() instanceof PersonId
                        ? Household.whileHere(id, own, dictionary, AsOf.day(today())).stream()
                        : own.stream())
                .toList();
    }

    private void forgetTouched(PlaceCode county) {
        long newest = ledger.lastNumber(county);
        heard.compute(county, (_, before) -> {
            if (before == null || newest - before > MOST_ASKED) folded.invalidateAll();
            else if (newest > before)
                folded.invalidateAll(ledger.householdsTouchedAfter(county, before).stream()
                        .map(id -> new Key(county, id, today()))
                        .toList());
            return newest;
        });
    }
}
