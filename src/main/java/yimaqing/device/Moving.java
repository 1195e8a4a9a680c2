package yimaqing.device;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Officer;
import yimaqing.code.Plate;
import yimaqing.code.PlateLife;
import yimaqing.code.Plates;
import yimaqing.device.Device.Stay;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Value;
import yimaqing.place.Level;
import yimaqing.profile.Households;

/// What becomes of a device after it was registered: accepted, moved to another household, faulty, out of use, removed.
@Component
public class Moving {
    private final Entries entries;
    private final Devices devices;
    private final DeviceStore store;
    private final Households households;
    private final Hung hung;

    Moving(Entries entries, Devices devices, DeviceStore store, Households households, Hung hung) {
        this.entries = entries;
        this.devices = devices;
        this.store = store;
        this.households = households;
        this.hung = hung;
    }

    /// The plates that hang at devices, what becomes of them, and the photos.
    @Component
    record Hung(Plates plates, PlateLife life, Photos photos) {}

    public sealed interface Outcome {}

    public record Done() implements Outcome {}

    /// It moved, but another village stands on its plate: it needs a new one.
    public record PlateSaysElsewhere() implements Outcome {}

    /// It is so already.
    public record Already() implements Outcome {}

    /// Nobody belongs to the household any more.
    public record Left() implements Outcome {}

    /// The day lies ahead, or before the last that was told.
    public record WrongDay() implements Outcome {}

    /// As many photos as this are kept of one device.
    public record TooManyPhotos(int most) implements Outcome {}

    /// This official does not tell of this device, or there is no such household in the official's area.
    public record NotTheirs() implements Outcome {}

    /// Moves a device to another household of the official's area, and its plates with it.
    public Outcome move(Officer officer, DeviceId id, HouseholdId to, LocalDate since) {
        return told(officer, id, device -> {
            var where = entries.placementFor(officer, to);
            if (where.isEmpty()) return new NotTheirs();
            if (households.today(officer.county(), to).members().isEmpty()) return new Left();
            var before = device.stay().orElseThrow();
            if (before.household().equals(to)) return new Already();
            if (isWrong(since, before.since())) return new WrongDay();
            int nth = entries.next(officer.county(), id, Device.HOME);
            entries.append(
                    officer.county(),
                    entries.says(id, Device.HOME, Registering.stay(nth, to, since), since, Entries.by(officer)));
            var plates = hung.plates().ofDevice(officer.county(), id);
            var village = where.get().village();
            plates.forEach(plate -> hung.life().move(plate, id, village, officer.account()));
            return plates.stream()
                            .anyMatch(plate -> namesAnother(plate, where.get().village()))
                    ? new PlateSaysElsewhere()
                    : new Done();
        });
    }

    private static boolean namesAnother(Plate plate, yimaqing.place.PlaceCode village) {
        var printed = plate.stock().area();
        return printed.level() == Level.VILLAGE && !printed.equals(village);
    }

    private boolean isWrong(LocalDate day, LocalDate before) {
        return day.isAfter(households.today()) || day.isBefore(before);
    }

    /// Says in what state a device is since a day.
    public Outcome become(Officer officer, DeviceId id, String state, LocalDate since) {
        return told(officer, id, device -> {
            if (device.state().filter(s -> s.code().equals(state)).isPresent()) return new Already();
            if (isWrong(since, device.state().map(Device.State::since).orElse(since))) return new WrongDay();
            int nth = entries.next(officer.county(), id, Device.STATE);
            entries.append(
                    officer.county(),
                    entries.says(id, Device.STATE, Registering.state(nth, state, since), since, Entries.by(officer)));
            return new Done();
        });
    }

    /// Writes down the acceptance of a device (a day and what else is said, by attribute) with its photos.
    public Outcome accept(Officer officer, DeviceId id, Map<String, Value> said, List<PhotoFile.Good> photos) {
        return told(officer, id, device -> {
            int kept = device.photos().size();
            if (kept + photos.size() > Photos.MOST) return new TooManyPhotos(Photos.MOST);
            var today = households.today();
            var day = said.get("device.accepted_on") instanceof Value.Day(var on) ? on : today;
            if (day.isAfter(today)) return new WrongDay();
            if (said.isEmpty() && photos.isEmpty()) return new Already();
            var by = Entries.by(officer);
            said.forEach((attribute, value) ->
                    entries.append(officer.county(), entries.says(id, attribute, value, day, by)));
            for (int nth : hung.photos().add(officer, id, photos))
                entries.append(
                        officer.county(),
                        entries.says(
                                id,
                                Device.PHOTO,
                                Entries.entry(nth, Map.of("taken_in", new Value.Day(today))),
                                today,
                                by));
            return new Done();
        });
    }

    private Outcome told(Officer officer, DeviceId id, java.util.function.Function<Device, Outcome> telling) {
        return entries.inOne(_ -> {
            store.lock(officer.county(), id.key());
            var device = devices.today(officer.county(), id);
            boolean theirs = device.stay()
                    .map(Stay::household)
                    .filter(home -> entries.mayTell(officer, home))
                    .isPresent();
            return theirs ? telling.apply(device) : new NotTheirs();
        });
    }
}
