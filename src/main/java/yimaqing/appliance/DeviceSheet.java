package yimaqing.appliance;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Purpose;
import yimaqing.access.Viewer.Officer;
import yimaqing.appliance.DevicePage.Doing;
import yimaqing.appliance.DevicePage.Head;
import yimaqing.appliance.DevicePage.Meter;
import yimaqing.appliance.DevicePage.PlateLine;
import yimaqing.appliance.DevicePage.Recorded;
import yimaqing.appliance.DevicePage.Said;
import yimaqing.appliance.DevicePage.Whose;
import yimaqing.appliance.FamilyPage.Tag;
import yimaqing.code.Plate;
import yimaqing.code.Plates;
import yimaqing.device.Device;
import yimaqing.device.Devices;
import yimaqing.device.MeterBook;
import yimaqing.device.SeenDevice;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.pack.Speech;
import yimaqing.profile.Households;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// Puts a device's page together for an official in whose area it lies.
@Component
class DeviceSheet {
    private final Devices devices;
    private final Plates plates;
    private final Dwellings homes;
    private final Households households;
    private final Saying.Books books;

    DeviceSheet(Devices devices, Plates plates, Dwellings homes, Households households, Saying.Books books) {
        this.devices = devices;
        this.plates = plates;
        this.homes = homes;
        this.households = households;
        this.books = books;
    }

    Saying saying(Frame frame) {
        return new Saying(frame, books);
    }

    /// What is asked of the page: the device, the household searched for to move it to (empty where nobody moves it),
    /// and the words about its faults where they were opened.
    record Asked(DeviceId id, Optional<String> searched, Optional<Device> words) {
        static Asked of(DeviceId id) {
            return new Asked(id, Optional.empty(), Optional.empty());
        }
    }

    Page page(Officer officer, Asked asked, Said said, Frame frame) {
        var saying = saying(frame);
        var seen = devices.open(officer, officer.county(), asked.id(), new Purpose.Work())
                .orElseThrow(NotFound::new);
        return Page.of(
                "appliance/device",
                new DevicePage(
                        head(officer, seen, saying),
                        recorded(officer, seen, saying),
                        meter(seen, saying),
                        seen.device().faults().reversed().stream()
                                .map(fault -> HomeSheet.faultLine(
                                        fault, asked.words().flatMap(w -> w.words(fault.nth())), saying))
                                .toList(),
                        doing(officer, asked, saying),
                        said));
    }

    private Head head(Officer officer, SeenDevice seen, Saying saying) {
        var device = seen.device();
        var home = seen.where().household();
        var notes = new java.util.ArrayList<String>();
        if (seen.left()) notes.add(saying.say("device.left"));
        notes.addAll(HomeSheet.notes(device, saying));
        return new Head(
                device.id().key(),
                saying.kind(device.kind()),
                device.state().map(s -> new Tag(look(s.code()), saying.code("device_state", s.code()))),
                new Whose(
                        homes.one(officer, home, saying)
                                .map(Dwellings.Choice::name)
                                .orElse(saying.say("plate.home.unknown")),
                        "/desk/households/" + home.key(),
                        saying.place(seen.where().village()),
                        device.stay()
                                .map(s -> saying.say("device.since", saying.day(s.since())))
                                .orElse("")),
                notes);
    }

    private static String look(String state) {
        return switch (state) {
            case "working" -> "got";
            case "faulty" -> "late";
            // out of use, removed, or a state the county added
            default -> "no";
        };
    }

    private Recorded recorded(Officer officer, SeenDevice seen, Saying saying) {
        var lines = plates.ofDevice(officer.county(), seen.device().id()).stream()
                .map(plate -> plateLine(plate, saying))
                .toList();
        var life = seen.device().life().stream()
                .map(s -> saying.say("device.life", saying.day(s.since()), saying.code("device_state", s.code())))
                .toList();
        return new Recorded(saying.facts(seen.seen(), _ -> true), seen.device().photos(), lines, life);
    }

    private PlateLine plateLine(Plate plate, Saying saying) {
        var last = plates.stepsOf(plate).reversed().stream()
                .findFirst()
                .map(step -> saying.say("plate.step." + step.kind().name().toLowerCase(java.util.Locale.ROOT)) + " · "
                        + Saying.moment(step.at()) + " · " + saying.who(step.by()));
        return new PlateLine(plate.number(), "/desk/plates/" + plate.id().key(), last);
    }

    private Meter meter(SeenDevice seen, Saying saying) {
        var book = seen.device().book();
        var rows = book.newestFirst().stream().map(mark -> row(mark, saying)).toList();
        return new Meter(rows, book.season(households.today()).map(used -> HomeSheet.readings(used, saying)));
    }

    static List<String> row(MeterBook.Mark mark, Saying saying) {
        return switch (mark) {
            case MeterBook.Read read -> List.of(saying.day(read.day()), Speech.number(read.kwh()), "");
            case MeterBook.Changed changed ->
                List.of(
                        saying.day(changed.day()),
                        Speech.number(changed.first()),
                        saying.say("device.changed.row", Speech.number(changed.last())));
        };
    }

    private Doing doing(Officer officer, Asked asked, Saying saying) {
        return new Doing(
                devices.mayTell(officer, asked.id()),
                saying.choices("device_state"),
                saying.choices("device_repair"),
                asked.searched().map(q -> homes.choosing(officer, q, Optional.empty(), saying)));
    }
}
