package yimaqing.figure;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.access.Viewer.Officer;
import yimaqing.figure.Entry.Answer;
import yimaqing.figure.Entry.Said;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.profile.AsOf;
import yimaqing.profile.Households;

/// The figures of a county: what is in force on a day, what was entered, and how a second person answers to it.
@Component
public class Figures {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final FigureStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final List<Figure> known;

    Figures(FigureStore store, TransactionTemplate transaction, Clock clock, Dictionary dictionary) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.known = Figure.shipped(dictionary);
    }

    public List<Figure> known() {
        return known;
    }

    public Optional<Figure> known(String key) {
        return known.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /// Everything that was entered in a county, the latest first.
    public List<Entry> entered(PlaceCode county) {
        return store.all(county);
    }

    /// What is in force on a day, by the names rules use; a figure that is not set is not in it.
    public Map<String, BigDecimal> on(PlaceCode county, LocalDate day) {
        return on(county, AsOf.day(day));
    }

    /// What was in force on a day, as far as it was confirmed by a moment.
    public Map<String, BigDecimal> on(PlaceCode county, AsOf asOf) {
        var all = store.all(county).stream()
                .filter(e ->
                        e.answer().filter(a -> !a.at().isAfter(asOf.known())).isPresent())
                .toList();
        var set = new TreeMap<String, BigDecimal>();
        for (var figure : known)
            inForce(all, figure.key(), asOf.day())
                    .flatMap(Entry::value)
                    .ifPresent(value -> set.put(figure.key(), value));
        return set;
    }

    /// The entry that decides on a day: the confirmed one that began last, and of two of the same day the later one.
    public static Optional<Entry> inForce(List<Entry> all, String figure, LocalDate day) {
        return all.stream()
                .filter(e ->
                        e.figure().equals(figure) && e.stands() && !e.from().isAfter(day))
                .max(Comparator.comparing(Entry::from).thenComparing(Entry::number));
    }

    /// What came of it.
    public sealed interface Outcome {}

    public record Done() implements Outcome {}

    /// This figure is another office's, or of nobody.
    public record NotTheirs() implements Outcome {}

    /// The value or the day is none that the figure takes.
    public record OutOfBounds() implements Outcome {}

    /// Whoever entered it does not confirm it.
    public record OwnEntry() implements Outcome {}

    /// Somebody has answered already.
    public record TooLate() implements Outcome {}

    /// Whether a figure may begin on this day.
    public boolean takes(LocalDate from) {
        var last = LocalDate.ofInstant(clock.instant(), Households.ZONE).plusYears(1);
        return !from.isBefore(FIRST) && !from.isAfter(last);
    }

    /// Enters a figure from a day on, on a paper; without a value it is unset from then on. It waits for a second
    /// person.
    public Outcome enter(Officer officer, Figure figure, LocalDate from, Optional<BigDecimal> value, String paper) {
        if (!figure.isFor(officer)) return new NotTheirs();
        if (!value.map(figure::takes).orElse(true) || !takes(from)) return new OutOfBounds();
        var said = new Said(paper, officer.account(), clock.instant());
        return transaction.execute(_ -> {
            store.lock(officer.county());
            int number = store.all(officer.county()).stream()
                            .mapToInt(Entry::number)
                            .max()
                            .orElse(0)
                    + 1;
            store.add(officer.county(), new Entry(number, figure.key(), from, value, said, Optional.empty()));
            return new Done();
        });
    }

    /// Lets an entry stand, or drops it. Confirming takes a second person; dropping does not.
    public Outcome answer(Officer officer, int number, boolean confirmed) {
        return transaction.execute(_ -> {
            store.lock(officer.county());
            var entry = store.all(officer.county()).stream()
                    .filter(e -> e.number() == number)
                    .findFirst();
            if (entry.flatMap(e -> known(e.figure()))
                    .filter(f -> f.isFor(officer))
                    .isEmpty()) return new NotTheirs();
            if (!entry.get().waits()) return new TooLate();
            if (confirmed && entry.get().entered().by().equals(officer.account())) return new OwnEntry();
            store.add(officer.county(), number, new Answer(confirmed, officer.account(), clock.instant()));
            return new Done();
        });
    }
}
