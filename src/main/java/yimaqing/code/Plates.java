package yimaqing.code;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Resident;
import yimaqing.code.Plate.Stock;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// The keeper of plates: issued as stock, read when somebody scans one, and listed. What becomes of one in the field is
/// [PlateLife].
@Component
public class Plates {
    /// As many as one print run may have, and some.
    private static final int MOST_ISSUED = 50_000;
    private static final int AT_A_TIME = 1_000;

    private final PlateStore store;
    private final PlateStepStore steps;
    private final PlateSeal seal;
    private final Places places;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Plates(
            PlateStore store,
            PlateStepStore steps,
            PlateSeal seal,
            Places places,
            Clock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.steps = steps;
        this.seal = seal;
        this.places = places;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Whose plates are meant: all of a village, or those of one print run of a county.
    public record Whose(PlaceCode area, Optional<Long> run) {
        public static Whose village(PlaceCode village) {
            return new Whose(village, Optional.empty());
        }

        public static Whose run(PlaceCode county, long run) {
            return new Whose(county, Optional.of(run));
        }
    }

    /// Behind which plate a list goes on.
    public record After(String number, String id) {
        public static final After NONE = new After("", "");

        public static After of(Plate plate) {
            return new After(plate.number(), plate.id().key());
        }
    }

    public Plate issue(Stock stock, String by) {
        return issueAll(stock.area().county(), List.of(stock), by).getFirst();
    }

    /// Issues plates for one county, all or none, in the order given; at most 50,000 at once.
    public List<Plate> issueAll(PlaceCode county, List<Stock> wanted, String by) {
        return issued(county, wanted, by, OptionalLong.empty());
    }

    /// The same for a print run; call it within the transaction that records the run.
    public List<Plate> issueRun(PlaceCode county, List<Stock> wanted, String by, long run) {
        return issued(county, wanted, by, OptionalLong.of(run));
    }

    private List<Plate> issued(PlaceCode county, List<Stock> wanted, String by, OptionalLong run) {
        if (wanted.size() > MOST_ISSUED)
            throw new IllegalArgumentException("at most " + MOST_ISSUED + " plates at once");
        if (!wanted.stream().map(Stock::area).allMatch(county::contains))
            throw new IllegalArgumentException("plates are issued for one county at a time");
        var plates = wanted.stream().map(Plate::fresh).toList();
        var step = PlateStep.of(PlateStep.Kind.ISSUED, by, clock.instant());
        var keys = seal.keysForSealing(county, plates);
        Optional<Long> number = run.isPresent() ? Optional.of(run.getAsLong()) : Optional.empty();
        transaction.executeWithoutResult(_ -> {
            for (int from = 0; from < plates.size(); from += AT_A_TIME) {
                var some = plates.subList(from, Math.min(plates.size(), from + AT_A_TIME));
                store.add(some.stream().map(plate -> seal.lock(plate, keys)).toList(), number);
                steps.addFirst(county, some, step);
            }
        });
        return plates;
    }

    /// What a scanned token leads to. Text that is no token takes the same one lookup.
    public Reading read(String token) {
        return reading(store.byToken(seal.termOfScanned(token)));
    }

    /// A family that has proved itself, at its own door.
    public record AtHome(Plate plate, Resident family) {}

    /// Empty for everybody but the family behind this door, whatever the token is.
    public Optional<AtHome> atHome(String token, Viewer viewer) {
        return viewer instanceof Resident family
                        && read(token) instanceof Reading.Found(var plate)
                        && plate.isHomeOf(family)
                ? Optional.of(new AtHome(plate, family))
                : Optional.empty();
    }

    /// What a typed code leads to. Ask [TypedCode#read] to tell somebody who mistyped; limit the tries.
    public Reading readTyped(String typed) {
        return reading(store.byTyped(seal.termOfTyped(typed)));
    }

    private Reading reading(Optional<PlateStore.Row> row) {
        if (row.isEmpty()) return new Reading.Unreadable();
        return switch (row.get().state()) {
            case BOUND -> new Reading.Found(opened(row.get()));
            case REPLACED -> new Reading.Replaced();
            case STOCK, LOST, VOID -> new Reading.Unreadable();
        };
    }

    /// The plate an official of this county holds in the hand, by its token or typed code, in any state: also one that
    /// waits to be bound. Never for anybody else, who reads [#read].
    public Optional<Plate> inHand(PlaceCode county, String text) {
        return row(text).filter(r -> r.county().equals(county)).map(this::opened);
    }

    /// The county whose plate an official holds in the hand, by its token or typed code.
    public Optional<PlaceCode> countyOf(String text) {
        return row(text).map(PlateStore.Row::county);
    }

    private Optional<PlateStore.Row> row(String text) {
        return PlateToken.read(text).isPresent()
                ? store.byToken(seal.termOfScanned(text))
                : store.byTyped(seal.termOfTyped(text));
    }

    public Optional<Plate> find(PlaceCode county, Plate.Id id) {
        return store.find(county, id).map(this::opened);
    }

    /// The plates that hang at a household today.
    public List<Plate> ofHousehold(PlaceCode county, HouseholdId household) {
        return seal.open(county, store.at(county, household));
    }

    /// The plates that hang at a device today.
    public List<Plate> ofDevice(PlaceCode county, DeviceId device) {
        return seal.open(county, store.at(county, device));
    }

    /// The plates of a village, waiting or hanging, in the order of their numbers.
    public List<Plate> ofVillage(PlaceCode village) {
        return printable(Whose.village(village), After.NONE, Integer.MAX_VALUE);
    }

    /// Some of the plates, waiting or hanging, that may be printed, in the order of their numbers.
    public List<Plate> printable(Whose whose, After after, int most) {
        return seal.open(whose.area().county(), store.printable(whose, after, most));
    }

    /// Some of the plates that hang, wait or are lost, in the order of their numbers.
    public List<Plate> alive(Whose whose, After after, int most) {
        return seal.open(whose.area().county(), store.alive(whose, after, most));
    }

    public int countPrintable(Whose whose) {
        return store.countPrintable(whose);
    }

    /// A plate's life, from its first step to its last.
    public List<PlateStep> stepsOf(Plate plate) {
        return steps.of(plate.county(), plate.id());
    }

    /// The village to show for a plate: the one it was issued for, or the one that took its place; empty when that
    /// village was merged away and nobody said into which.
    public Optional<PlaceCode> villageToday(Plate plate) {
        return places.current(plate.village());
    }

    private Plate opened(PlateStore.Row row) {
        return seal.open(row.county(), List.of(row)).getFirst();
    }
}
