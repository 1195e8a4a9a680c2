package yimaqing.device;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Officer;
import yimaqing.device.DeviceStore.Open;
import yimaqing.due.Caretakers;
import yimaqing.due.Contact;
import yimaqing.due.Due;
import yimaqing.due.Due.Said;
import yimaqing.due.Dues;
import yimaqing.due.Reminder;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Label;
import yimaqing.pack.PackNode;
import yimaqing.pack.Speech;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// What reported faults make due: on the desk of the contact official, or of the village's cadre, until they are
/// closed.
@Component
class FaultsDue implements Reminder {
    private final DeviceStore store;
    private final Caretakers caretakers;
    private final Dictionary dictionary;
    private final Places places;

    FaultsDue(DeviceStore store, Caretakers caretakers, Dictionary dictionary, Places places) {
        this.store = store;
        this.caretakers = caretakers;
        this.dictionary = dictionary;
        this.places = places;
    }

    /// After how many days a fault is due, as the county pack says, and which faults are dangerous.
    record Deadlines(int faultDays, int dangerDays, Set<String> danger) {
        static final Deadlines SHIPPED = shipped();

        Deadlines {
            if (faultDays < 1 || dangerDays < 1) throw new IllegalArgumentException("a deadline is at least a day");
        }

        private static Deadlines shipped() {
            var file = PackNode.read("county/devices-due.yaml");
            return new Deadlines(
                    file.part("fault_days").whole(),
                    file.part("danger_days").whole(),
                    Set.copyOf(file.part("danger").texts()));
        }

        int of(String what) {
            return danger.contains(what) ? dangerDays : faultDays;
        }
    }

    @Override
    public List<Due> dueTo(Officer officer, int most) {
        // what is dangerous is due before what was told earlier
        return store.open(officer, contacts(officer.county()), Dues.MOST_LISTED).stream()
                .map(this::due)
                .sorted(Comparator.comparing(Due::day))
                .limit(most)
                .toList();
    }

    @Override
    public int countDueTo(Officer officer) {
        return store.countOpen(officer, contacts(officer.county()));
    }

    private List<Contact> contacts(PlaceCode county) {
        return caretakers.among(store.contacts(county));
    }

    private Due due(Open open) {
        var village = places.find(open.village())
                .map(p -> p.shortName())
                .orElse(open.village().digits());
        var fault = open.fault();
        var what = dictionary
                .codes("device_fault")
                .find(fault.what())
                .map(c -> c.label())
                .orElse(new Label(fault.what(), fault.what()));
        var since = new Label(Speech.day(fault.toldOn(), "zh"), Speech.day(fault.toldOn(), "en"));
        return new Due(
                fault.toldOn().plusDays(Deadlines.SHIPPED.of(fault.what())),
                new Said("device.due", new Label(village, village), what),
                new Said("device.due.why", since),
                Optional.of(open.household()),
                "/desk/devices/" + open.device().key() + "#faults",
                fault.toldOn());
    }
}
