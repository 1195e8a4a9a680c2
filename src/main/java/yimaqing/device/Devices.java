package yimaqing.device;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;
import yimaqing.access.Placement;
import yimaqing.access.Purpose;
import yimaqing.access.Reads;
import yimaqing.access.Scope;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Officer;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Label;
import yimaqing.pack.SubjectKind;
import yimaqing.place.PlaceCode;
import yimaqing.profile.AsOf;
import yimaqing.profile.Directory;
import yimaqing.profile.Households;
import yimaqing.profile.Profile;
import yimaqing.profile.Seen;
import yimaqing.web.Words;

/// The keeper of devices: folded from the ledger on reading, and shown to anybody only through `Reads`; to strangers
/// only what stands on the device itself.
@Component
public class Devices {
    private final Ledger ledger;
    private final Dictionary dictionary;
    private final Directory directory;
    private final Households households;
    private final Reads reads;
    private final Kept kept;

    Devices(Ledger ledger, Dictionary dictionary, Directory directory, Households households, Reads reads, Kept kept) {
        this.ledger = ledger;
        this.dictionary = dictionary;
        this.directory = directory;
        this.households = households;
        this.reads = reads;
        this.kept = kept;
    }

    /// Where lists and photos of devices are kept, and who may write.
    @Component
    record Kept(DeviceStore store, Photos photos, Entries entries) {}

    /// What anybody may know of a device: its kind, until when it is under warranty, whom to call for repairs, and
    /// whether it was removed. All of it stands on the device itself.
    public record OnIt(
            Optional<String> kind, Optional<LocalDate> warrantyUntil, Optional<String> repairPhone, boolean removed) {}

    /// A device in a household's list: its kind and its state.
    public record Line(DeviceId device, Label kind, Label state) {}

    public OnIt label(PlaceCode county, DeviceId id) {
        var device = today(county, id);
        return new OnIt(
                device.kind(),
                device.day("device.warranty_until"),
                device.text("device.repair_phone"),
                device.isRemoved());
    }

    /// The device as it is believed today, for those who tell of it. It is never handed to a page.
    Device today(PlaceCode county, DeviceId id) {
        return Device.of(id, folded(county, id));
    }

    private Profile folded(PlaceCode county, DeviceId id) {
        return folded(ledger.around(county, List.of(id)));
    }

    private Profile folded(List<Fact> facts) {
        return Profile.foldedFrom(facts, dictionary, AsOf.day(households.today()));
    }

    /// Whether this family's home is the one that the device serves today, and somebody still lives there.
    public boolean isAt(PlaceCode county, DeviceId id, HouseholdId household) {
        return today(county, id)
                        .stay()
                        .filter(stay -> stay.household().equals(household))
                        .isPresent()
                && !hasLeft(county, household);
    }

    private boolean hasLeft(PlaceCode county, HouseholdId household) {
        return households.today(county, household).members().isEmpty();
    }

    /// What this viewer may see of a device; empty where its household lies outside what the viewer may open.
    public Optional<SeenDevice> open(Viewer viewer, PlaceCode county, DeviceId id, Purpose purpose) {
        var profile = folded(county, id);
        return placement(viewer, county, Device.of(id, profile))
                .flatMap(where -> reads.read(viewer, where, purpose, sight -> {
                    var seen = Seen.of(
                            profile,
                            sight,
                            households.today(),
                            dictionary.attributes().stream()
                                    .filter(a -> a.subject() == SubjectKind.DEVICE)
                                    .toList());
                    return new SeenDevice(Device.of(id, seen), seen, where, hasLeft(county, where.household()));
                }));
    }

    /// Whether a device lies where this official works. Asking shows nothing and is not logged.
    public boolean reaches(Officer officer, PlaceCode county, DeviceId id) {
        return placement(officer, county, today(county, id))
                .filter(where -> Scope.of(officer).orElseThrow().includes(where))
                .isPresent();
    }

    /// Whether this official may write down what becomes of a device.
    public boolean mayTell(Officer officer, DeviceId id) {
        return today(officer.county(), id)
                .stay()
                .filter(stay -> kept.entries().mayTell(officer, stay.household()))
                .isPresent();
    }

    private Optional<Placement> placement(Viewer viewer, PlaceCode county, Device device) {
        return device.stay().flatMap(stay -> directory.placementOf(viewer, county, stay.household()));
    }

    /// What was written about the faults of a device, in full: it stands in the log with its reason.
    public Optional<Device> faultWords(Officer officer, DeviceId id) {
        var county = officer.county();
        var attributes = Set.of(Device.FAULT_WORDS);
        var profile = folded(ledger.about(county, List.of(id), attributes));
        var reason = new Purpose.Unmask(Words.CHINESE.say("device.words.reason"));
        return placement(officer, county, today(county, id))
                .flatMap(where -> reads.read(
                        officer,
                        where,
                        reason,
                        sight -> Device.of(id, Seen.of(profile, sight, households.today(), List.of()))));
    }

    /// A photo of the acceptance, where this viewer may see it.
    public Optional<byte[]> photo(Officer officer, DeviceId id, OptionalInt nth) {
        return open(officer, officer.county(), id, new Purpose.Work())
                .filter(seen -> nth.isPresent() && seen.device().photos().contains(nth.getAsInt()))
                .flatMap(_ -> kept.photos().open(officer.county(), id, nth.getAsInt()));
    }

    /// The devices of a household that the caller has opened: removed ones stand last.
    public List<Line> of(PlaceCode county, HouseholdId household) {
        return kept.store().of(county, household).stream()
                .sorted(Comparator.comparing(line -> line.said().state().equals(Device.REMOVED)))
                .map(line -> new Line(
                        line.device(),
                        named("equipment", line.said().kind()),
                        named("device_state", line.said().state())))
                .toList();
    }

    private Label named(String list, String code) {
        return dictionary.codes(list).find(code).map(c -> c.label()).orElse(new Label(code, code));
    }
}
