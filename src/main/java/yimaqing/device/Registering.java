package yimaqing.device;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Placement;
import yimaqing.access.Viewer.Officer;
import yimaqing.code.Plate;
import yimaqing.code.PlateKind;
import yimaqing.code.PlateLife;
import yimaqing.code.PlateStep;
import yimaqing.code.Plates;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.Households;

/// Registers a device in the field with an unbound plate: its facts are written and the plate is bound together, or
/// neither is. Of several who use one plate at once the first wins.
@Component
public class Registering {
    private final Entries entries;
    private final PlateLife life;
    private final Plates plates;
    private final Households households;
    private final Kept kept;

    Registering(Entries entries, PlateLife life, Plates plates, Households households, Kept kept) {
        this.entries = entries;
        this.life = life;
        this.plates = plates;
        this.households = households;
        this.kept = kept;
    }

    /// Where lists and photos are kept, and what divisions there are.
    @Component
    record Kept(DeviceStore store, Photos photos, Places places) {}

    /// What is entered: whose home, what is said of the device by attribute, its photos, and whether a serial number
    /// that is there already was meant.
    public record Entry(HouseholdId household, Map<String, Value> said, List<PhotoFile.Good> photos, Serial serial) {
        public Entry {
            said = Map.copyOf(said);
            photos = List.copyOf(photos);
        }
    }

    /// What to do about a serial number that another device bears.
    public enum Serial {
        ASK,
        MEANT
    }

    public sealed interface Outcome {}

    public record Done(DeviceId device, Plate plate) implements Outcome {}

    /// Somebody was first with this plate: the step by which it was bound.
    public record Taken(PlateStep step) implements Outcome {}

    /// Other devices bear this serial number. Those that this official may open are named, the others are counted.
    public record SerialKnown(List<DeviceId> here, int elsewhere) implements Outcome {}

    /// The plate is lost, dead, of another kind or of another county.
    public record NoSuchPlate() implements Outcome {}

    public record PrintedElsewhere(PlaceCode printedFor) implements Outcome {}

    /// Nobody belongs to the household any more.
    public record Left() implements Outcome {}

    /// There is no such household for this official.
    public record Unknown() implements Outcome {}

    public Outcome register(Officer officer, Plate plate, Entry entry) {
        var where = entries.placementFor(officer, entry.household());
        if (where.isEmpty() || !entries.mayTell(officer, entry.household())) return new Unknown();
        if (!plate.county().equals(officer.county()) || plate.kind() != PlateKind.DEVICE) return new NoSuchPlate();
        if (!plate.isFor(where.get().village(), kept.places()))
            return new PrintedElsewhere(plate.stock().area());
        if (households.today(officer.county(), entry.household()).members().isEmpty()) return new Left();
        return entries.inOne(_ -> written(officer, plate, entry, where.get()));
    }

    private Outcome written(Officer officer, Plate plate, Entry entry, Placement where) {
        var serial = text(entry, Device.SERIAL).map(Registering::comparable);
        if (serial.isPresent()) {
            kept.store().lock(officer.county(), "serial|" + serial.get());
            var twins = kept.store().bySerial(officer.county(), serial.get());
            if (!twins.isEmpty() && entry.serial() == Serial.ASK) return known(officer, twins);
        }
        var id = DeviceId.fresh();
        var bound = life.bind(
                plate, id, where.village(), officer.account(), entries.clock().instant());
        return switch (bound) {
            case PlateLife.Bound(var hung) -> {
                var said = new DeviceStore.Said(text(entry, Device.KIND).orElse(""), serial, Device.WORKING);
                kept.store().put(officer.county(), new DeviceStore.Line(id, entry.household(), where.village(), said));
                kept.photos().add(officer, id, entry.photos());
                entries.append(officer.county(), claims(officer, id, entry));
                yield new Done(id, hung);
            }
            case PlateLife.Taken _ ->
                PlateStep.lastHung(plates.stepsOf(plate))
                        .<Outcome>map(Taken::new)
                        .orElseGet(NoSuchPlate::new);
            case PlateLife.Missing _, PlateLife.Dead _ -> new NoSuchPlate();
        };
    }

    private SerialKnown known(Officer officer, List<DeviceStore.Line> twins) {
        var here = twins.stream()
                .filter(twin -> entries.placementFor(officer, twin.household()).isPresent())
                .map(DeviceStore.Line::device)
                .toList();
        return new SerialKnown(here, twins.size() - here.size());
    }

    private List<Claim> claims(Officer officer, DeviceId id, Entry entry) {
        var today = households.today();
        var since = entry.said().get("device.installed_on") instanceof Value.Day(var day) ? day : today;
        var by = Entries.by(officer);
        var claims = new ArrayList<Claim>();
        entry.said().forEach((attribute, value) -> claims.add(entries.says(id, attribute, value, since, by)));
        claims.add(entries.says(id, Device.HOME, stay(1, entry.household(), since), since, by));
        claims.add(entries.says(id, Device.STATE, state(1, Device.WORKING, since), since, by));
        for (int i = 1; i <= entry.photos().size(); i++)
            claims.add(entries.says(
                    id, Device.PHOTO, Entries.entry(i, Map.of("taken_in", new Value.Day(today))), today, by));
        return claims;
    }

    static Value.Entry stay(int nth, HouseholdId household, LocalDate since) {
        return Entries.entry(nth, Map.of("household", Value.text(household.key()), "since", new Value.Day(since)));
    }

    static Value.Entry state(int nth, String code, LocalDate since) {
        return Entries.entry(nth, Map.of("state", Value.text(code), "since", new Value.Day(since)));
    }

    private static Optional<String> text(Entry entry, String attribute) {
        return entry.said().get(attribute) instanceof Value.Text(var text) ? Optional.of(text) : Optional.empty();
    }

    /// A serial number as it is compared: without blanks and strokes, in capitals.
    static String comparable(String serial) {
        return serial.replaceAll("[\\s\\-_/.]", "").toUpperCase(Locale.ROOT);
    }
}
