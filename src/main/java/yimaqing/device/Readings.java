package yimaqing.device;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Officer;
import yimaqing.device.MeterBook.Backwards;
import yimaqing.device.MeterBook.Changed;
import yimaqing.device.MeterBook.Mark;
import yimaqing.device.MeterBook.Read;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.pack.Value;
import yimaqing.profile.Households;

/// Writes down what meters show and when they were changed. Numbers that run backwards are not taken but asked about.
@Component
public class Readings {
    private final Entries entries;
    private final Devices devices;
    private final DeviceStore store;
    private final Ledger ledger;
    private final Households households;

    Readings(Entries entries, Devices devices, DeviceStore store, Ledger ledger, Households households) {
        this.entries = entries;
        this.devices = devices;
        this.store = store;
        this.ledger = ledger;
        this.households = households;
    }

    public sealed interface Outcome {}

    public record Done() implements Outcome {}

    /// The meter would have run backwards between these two lines: was it changed, or is one a slip of the pen?
    /// `recorded` is the earlier reading that may be the slip.
    public record Asks(Backwards backwards, Optional<Read> recorded) implements Outcome {}

    /// The day lies ahead, or the reading that was called a slip is not there.
    public record Faulty() implements Outcome {}

    /// This official does not tell of this device.
    public record NotTheirs() implements Outcome {}

    /// A reading (kWh); `wrong` is the number of an earlier one that was a slip of the pen and is taken back with it.
    public record Said(LocalDate day, BigDecimal kwh, Optional<Integer> wrong) {}

    public Outcome read(Officer officer, DeviceId id, Said said) {
        return told(officer, id, said.day(), () -> {
            var withdrawn = said.wrong().flatMap(nth -> readingFact(officer, id, nth));
            if (said.wrong().isPresent() && withdrawn.isEmpty()) return new Faulty();
            int nth = entries.next(officer.county(), id, Device.READING);
            var book = without(devices.today(officer.county(), id).book(), said.wrong())
                    .with(new Read(said.day(), nth, said.kwh()));
            if (book.backwards().isPresent()) return asks(book.backwards().get(), nth);
            var by = Entries.by(officer);
            withdrawn.ifPresent(fact ->
                    entries.append(officer.county(), new Claim.Withdrawal(fact.number(), households.today(), by)));
            var entry = Entries.entry(
                    nth, Map.of("read_on", new Value.Day(said.day()), "kwh", new Value.Amount(said.kwh())));
            entries.append(officer.county(), entries.says(id, Device.READING, entry, said.day(), by));
            return new Done();
        });
    }

    public Outcome change(Officer officer, DeviceId id, Changed change) {
        return told(officer, id, change.day(), () -> {
            var book = devices.today(officer.county(), id).book().with(change);
            if (book.backwards().isPresent()) return new Asks(book.backwards().get(), Optional.empty());
            int nth = entries.next(officer.county(), id, Device.METER_CHANGE);
            var entry = Entries.entry(
                    nth,
                    Map.of(
                            "changed_on",
                            new Value.Day(change.day()),
                            "last",
                            new Value.Amount(change.last()),
                            "first",
                            new Value.Amount(change.first())));
            entries.append(
                    officer.county(), entries.says(id, Device.METER_CHANGE, entry, change.day(), Entries.by(officer)));
            return new Done();
        });
    }

    private static Asks asks(Backwards backwards, int fresh) {
        var recorded = Stream.of(backwards.before(), backwards.after())
                .filter(Read.class::isInstance)
                .map(Read.class::cast)
                .filter(read -> read.nth() != fresh)
                .findFirst();
        return new Asks(backwards, recorded);
    }

    private Outcome told(Officer officer, DeviceId id, LocalDate day, java.util.function.Supplier<Outcome> telling) {
        return entries.inOne(_ -> {
            store.lock(officer.county(), id.key());
            var stay = devices.today(officer.county(), id).stay();
            if (stay.filter(s -> entries.mayTell(officer, s.household())).isEmpty()) return new NotTheirs();
            return day.isAfter(households.today()) ? new Faulty() : telling.get();
        });
    }

    private static MeterBook without(MeterBook book, Optional<Integer> wrong) {
        return new MeterBook(book.marks().stream()
                .filter(mark -> wrong.filter(nth -> isReading(mark, nth)).isEmpty())
                .toList());
    }

    private static boolean isReading(Mark mark, int nth) {
        return mark instanceof Read read && read.nth() == nth;
    }

    private Optional<Fact> readingFact(Officer officer, DeviceId id, int nth) {
        return ledger.about(officer.county(), java.util.List.of(id), java.util.List.of(Device.READING)).stream()
                .filter(f -> f.says() instanceof Fact.Holds(Value.Entry entry) && Device.nth(entry) == nth)
                .findFirst();
    }
}
