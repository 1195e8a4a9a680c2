package yimaqing.entitlement;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import yimaqing.filling.Countywide;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Directory;
import yimaqing.profile.Household;
import yimaqing.profile.Households;
import yimaqing.slot.Slots;

/// A county's households laid out in slots and kept in memory, so that a changed rule is tried on all of them at once.
/// They are laid out once a day, and anew where the ledger told something.
@Component
public class Muster {
    /// About 2.1 kB each, so that all counties together take 250 MB at most; the county asked longest ago goes first.
    static final int MOST_HOUSEHOLDS = 120_000;
    private static final int AT_A_TIME = 200;

    private final Judging judging;
    private final Deciding deciding;
    private final Ground ground;
    private final ExecutorService beside = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("muster").factory());
    private final Map<PlaceCode, Laying> running = new ConcurrentHashMap<>();
    private final Cache<PlaceCode, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_HOUSEHOLDS)
            .weigher((PlaceCode _, Kept k) -> 1 + k.homes().size())
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    Muster(Judging judging, Deciding deciding, Ground ground) {
        this.judging = judging;
        this.deciding = deciding;
        this.ground = ground;
    }

    /// Where households are told of.
    @Component
    record Ground(Ledger ledger, Directory directory, Households households) {}

    /// A household, its village, what rules ask of it, and whose it is.
    public record Home(HouseholdId household, PlaceCode village, Slots slots, People people) {
        static Home of(Judging.Case one) {
            var people =
                    one.household().members().stream().map(Household.Person::id).toList();
            return new Home(
                    one.household().id(),
                    one.where().village(),
                    one.slots(),
                    new People(people, one.where().contact()));
        }
    }

    /// The members in the order of the slots, and the account of the contact official.
    public record People(List<PersonId> members, Optional<String> contact) {
        static final People UNKNOWN = new People(List.of(), Optional.empty());

        public People {
            members = List.copyOf(members);
        }
    }

    /// Whether the county stands ready.
    public sealed interface Readiness {}

    /// As they are believed on this day.
    public record Ready(LocalDate day, Collection<Home> homes) implements Readiness {}

    /// So many of all are laid out; ask again in a moment.
    public record Busy(int done, int all) implements Readiness {}

    /// There is no room for so many.
    public record TooMany(int households, int most) implements Readiness {}

    private record Kept(LocalDate day, Countywide countywide, long number, Map<HouseholdId, Home> homes) {}

    private record Laying(Future<?> work, AtomicInteger done, AtomicInteger all) {}

    /// The county as it is now, after waiting so long at most.
    public Readiness of(PlaceCode county, Duration patience) {
        int all = ground.directory().all(county).size();
        if (all > MOST_HOUSEHOLDS) return new TooMany(all, MOST_HOUSEHOLDS);
        var now = Optional.ofNullable(kept.getIfPresent(county)).filter(k -> isNow(county, k));
        if (now.isPresent()) return ready(now.get());
        var laying = running.computeIfAbsent(county, this::begin);
        try {
            laying.work().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
            return new Busy(laying.done().get(), Math.max(1, laying.all().get()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Busy(laying.done().get(), Math.max(1, laying.all().get()));
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
        return Optional.ofNullable(kept.getIfPresent(county))
                .<Readiness>map(Muster::ready)
                .orElseGet(() -> new Busy(0, Math.max(1, all)));
    }

    /// A single household as it is now, whether or not the county stands ready; empty when nobody knows its village.
    public Optional<Home> one(PlaceCode county, HouseholdId household) {
        var folded = Map.of(household, ground.households().today(county, household));
        return judging.cases(folded, deciding.countywide(county)).stream()
                .findFirst()
                .map(Home::of);
    }

    private static Ready ready(Kept kept) {
        return new Ready(kept.day(), kept.homes().values());
    }

    private boolean isNow(PlaceCode county, Kept kept) {
        return kept.day().equals(ground.households().today())
                && kept.number() == ground.ledger().lastNumber(county)
                && kept.countywide().equals(deciding.countywide(county));
    }

    private Laying begin(PlaceCode county) {
        var done = new AtomicInteger();
        var all = new AtomicInteger();
        var work = beside.submit(() -> {
            try {
                kept.put(county, laidOut(county, done, all));
            } finally {
                running.remove(county);
            }
        });
        return new Laying(work, done, all);
    }

    private Kept laidOut(PlaceCode county, AtomicInteger done, AtomicInteger all) {
        var before = Optional.ofNullable(kept.getIfPresent(county));
        var day = ground.households().today();
        var countywide = deciding.countywide(county);
        // what is told while they are laid out is told again by the next look
        long number = ground.ledger().lastNumber(county);
        var homes = new HashMap<HouseholdId, Home>();
        List<HouseholdId> anew;
        if (before.filter(k -> k.day().equals(day) && k.countywide().equals(countywide) && k.number() <= number)
                .isPresent()) {
            homes.putAll(before.get().homes());
            anew = new ArrayList<>(
                    ground.ledger().householdsTouchedAfter(county, before.get().number()));
        } else anew = ground.directory().all(county);
        all.set(anew.size());
        for (int from = 0; from < anew.size(); from += AT_A_TIME) {
            var some = anew.subList(from, Math.min(anew.size(), from + AT_A_TIME));
            some.forEach(homes::remove);
            for (var one : judging.cases(county, some, countywide, day)) {
                homes.put(one.household().id(), Home.of(one));
            }
            done.addAndGet(some.size());
        }
        return new Kept(day, countywide, number, homes);
    }

    @PreDestroy
    void close() {
        beside.shutdownNow();
    }
}
