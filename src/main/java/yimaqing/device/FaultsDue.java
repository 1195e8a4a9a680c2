package yimaqing.device;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.device.DeviceStore.Contact;
import yimaqing.device.DeviceStore.Open;
import yimaqing.due.Due;
import yimaqing.due.Due.Said;
import yimaqing.due.Reminder;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Label;
import yimaqing.pack.PackNode;
import yimaqing.pack.Speech;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.proof.Accounts;

/// What reported faults make due: on the desk of the contact official, or of the village's cadre, until they are
/// closed.
@Component
class FaultsDue implements Reminder {
    private final DeviceStore store;
    private final Accounts accounts;
    private final Dictionary dictionary;
    private final Places places;

    FaultsDue(DeviceStore store, Accounts accounts, Dictionary dictionary, Places places) {
        this.store = store;
        this.accounts = accounts;
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
        return store.open(officer, contacts(officer.county()), most).stream()
                .map(this::due)
                .toList();
    }

    @Override
    public int countDueTo(Officer officer) {
        return store.countOpen(officer, contacts(officer.county()));
    }

    /// A family may name a contact whose account is closed, or who has none: then the village's cadre is asked.
    private List<Contact> contacts(PlaceCode county) {
        return store.contacts(county).stream().filter(this::canBeAsked).toList();
    }

    private boolean canBeAsked(Contact contact) {
        return accounts.officer(contact.account()).stream()
                .filter(officer -> officer.county().equals(contact.village().county()))
                .flatMap(officer -> officer.grants().stream())
                .anyMatch(g -> g.role() == Role.CONTACT_OFFICIAL && g.area().contains(contact.village()));
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
