package yimaqing.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Resident;
import yimaqing.device.Device.Fault;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.pack.Department;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Households;

/// Repairs of devices: reported by the family, taken back by it, closed by an official.
@Component
public class Repairs {
    /// The longest description, in letters; the field of the dictionary holds as many.
    public static final int MOST_LETTERS = 200;
    /// More open faults than this of one device say nothing new.
    public static final int MOST_OPEN = 5;

    private final Entries entries;
    private final Devices devices;
    private final DeviceStore store;
    private final Ledger ledger;
    private final Households households;

    Repairs(Entries entries, Devices devices, DeviceStore store, Ledger ledger, Households households) {
        this.entries = entries;
        this.devices = devices;
        this.store = store;
        this.ledger = ledger;
        this.households = households;
    }

    public sealed interface Outcome {}

    /// Written down, under this number.
    public record Done(int nth) implements Outcome {}

    /// The same is reported and still open.
    public record Already(int nth) implements Outcome {}

    public record TooManyOpen(int most) implements Outcome {}

    /// There is no such open fault.
    public record NothingOpen() implements Outcome {}

    /// The device does not serve this family's home, or lies outside this official's area.
    public record NotTheirs() implements Outcome {}

    /// Reports a fault: what is wrong (a code of `device_fault`), and in words where the family wants to.
    public Outcome report(Resident family, DeviceId id, String what, Optional<String> words) {
        return entries.inOne(_ -> {
            store.lock(family.county(), id.key());
            if (!devices.isAt(family.county(), id, family.household())) return new NotTheirs();
            var open = devices.today(family.county(), id).faults().stream()
                    .filter(fault -> fault.closed().isEmpty())
                    .toList();
            var same = open.stream().filter(fault -> fault.what().equals(what)).findFirst();
            if (same.isPresent() && words.isEmpty())
                return new Already(same.get().nth());
            if (open.size() >= MOST_OPEN) return new TooManyOpen(MOST_OPEN);
            int nth = entries.next(family.county(), id, Device.FAULT);
            var today = households.today();
            var by = provenance(family);
            var claims = new ArrayList<Claim>();
            var entry = Entries.entry(nth, Map.of("what", Value.text(what), "told_on", new Value.Day(today)));
            claims.add(entries.says(id, Device.FAULT, entry, today, by));
            words.ifPresent(w -> claims.add(entries.says(
                    id, Device.FAULT_WORDS, Entries.entry(nth, Map.of("words", Value.text(w))), today, by)));
            entries.append(family.county(), claims);
            return new Done(nth);
        });
    }

    /// Takes a report back that nobody has closed, with what was written about it.
    public Outcome takeBack(Resident family, DeviceId id, int nth) {
        return entries.inOne(_ -> {
            store.lock(family.county(), id.key());
            if (!devices.isAt(family.county(), id, family.household())) return new NotTheirs();
            var facts = ledger.about(family.county(), List.of(id), List.of(Device.FAULT, Device.FAULT_WORDS)).stream()
                    .filter(f -> f.by().equals(provenance(family)))
                    .filter(f -> f.says() instanceof Fact.Holds(Value.Entry entry) && Device.nth(entry) == nth)
                    .toList();
            if (open(family.county(), id, nth).isEmpty() || facts.isEmpty()) return new NothingOpen();
            entries.append(
                    family.county(),
                    facts.stream()
                            .map(f -> new Claim.Withdrawal(f.number(), households.today(), provenance(family)))
                            .toList());
            return new Done(nth);
        });
    }

    /// Closes a fault (`how` is a code of `device_repair`).
    public Outcome close(Officer officer, DeviceId id, int nth, String how) {
        return entries.inOne(_ -> {
            store.lock(officer.county(), id.key());
            var stay = devices.today(officer.county(), id).stay();
            if (stay.filter(s -> entries.mayTell(officer, s.household())).isEmpty()) return new NotTheirs();
            if (open(officer.county(), id, nth).isEmpty()) return new NothingOpen();
            var today = households.today();
            var entry = Entries.entry(nth, Map.of("how", Value.text(how), "closed_on", new Value.Day(today)));
            entries.append(officer.county(), entries.says(id, Device.FAULT_CLOSED, entry, today, Entries.by(officer)));
            return new Done(nth);
        });
    }

    private Optional<Fault> open(PlaceCode county, DeviceId id, int nth) {
        return devices.today(county, id)
                .fault(nth)
                .filter(fault -> fault.closed().isEmpty());
    }

    private static Provenance provenance(Resident family) {
        return new Provenance(Department.FAMILY, "door/" + family.household().key());
    }
}
