package yimaqing.appliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.Purpose;
import yimaqing.access.Viewer.Resident;
import yimaqing.appliance.FamilyPage.FaultLine;
import yimaqing.appliance.FamilyPage.Head;
import yimaqing.appliance.FamilyPage.Pays;
import yimaqing.appliance.FamilyPage.Season;
import yimaqing.appliance.FamilyPage.Tag;
import yimaqing.appliance.FamilyPage.Trouble;
import yimaqing.appliance.FamilyPage.Typed;
import yimaqing.code.Plate;
import yimaqing.device.Device;
import yimaqing.device.Devices;
import yimaqing.device.MeterBook;
import yimaqing.device.SeenDevice;
import yimaqing.entitlement.FamilyPolicies;
import yimaqing.heating.CostWords;
import yimaqing.heating.SeenSeason;
import yimaqing.heating.Tariffs;
import yimaqing.heating.Use;
import yimaqing.pack.Speech;
import yimaqing.policy.Grounds;
import yimaqing.policy.Sheet.Topic;
import yimaqing.profile.Households;
import yimaqing.profile.SeenHousehold;
import yimaqing.web.NotFound;

/// Puts a device's page together for the family that it serves.
@Component
class HomeSheet {
    private static final String HEATING = "living.heating";
    /// What a family wants to see of what was recorded about its device; the rest stands in other parts of the page.
    private static final Set<String> SHOWN = Set.of(
            "device.maker",
            "device.model",
            "device.serial",
            "device.installed_on",
            "device.installer",
            "device.accepted_on",
            "device.subsidy_batch",
            "device.meter");

    private final Devices devices;
    private final Households households;
    private final FamilyPolicies policies;
    private final LabelSheet labels;
    private final Saying.Books books;

    HomeSheet(Devices devices, Households households, FamilyPolicies policies, LabelSheet labels, Saying.Books books) {
        this.devices = devices;
        this.households = households;
        this.policies = policies;
        this.labels = labels;
        this.books = books;
    }

    FamilyPage page(Plate plate, Resident family, Typed typed, yimaqing.web.Frame frame) {
        var saying = new Saying(frame, books);
        var seen = devices.open(family, family.county(), plate.device().orElseThrow(), new Purpose.OwnHome())
                .orElseThrow(NotFound::new);
        var home = households
                .openOnly(family, family.county(), family.household(), new Purpose.OwnHome(), SeenSeason.ATTRIBUTES)
                .orElseThrow(NotFound::new);
        return new FamilyPage(
                plate.token().letters(),
                new Head(
                        saying.kind(seen.device().kind()),
                        LabelPage.Wall.of(plate, saying),
                        notes(seen.device(), saying),
                        saying.facts(seen.seen(), a -> SHOWN.contains(a.key()))),
                season(seen, home, saying),
                policies(family, saying),
                new Trouble(faults(seen, saying), saying.choices("device_fault"), typed),
                labels.manual(plate, saying));
    }

    static List<String> notes(Device device, Saying saying) {
        var notes = new ArrayList<String>();
        device.state()
                .filter(s -> !s.code().equals("working"))
                .ifPresent(s -> notes.add(
                        saying.say("device.note.state", saying.code("device_state", s.code()), saying.day(s.since()))));
        if (device.isSaid("device.self_made")) notes.add(saying.say("device.note.self"));
        if (device.isSaid("device.shared_meter")) notes.add(saying.say("device.note.shared"));
        return notes;
    }

    private Season season(SeenDevice seen, SeenHousehold home, Saying saying) {
        var words = saying.frame().words();
        var told = SeenSeason.of(home);
        var today = households.today();
        var read = seen.device().book().season(today);
        var sentence = read.map(used -> readings(used, saying));
        if (seen.device().isRemoved()) return new Season(told.used(words), sentence, Optional.empty());
        boolean current = told.season()
                .filter(s -> s.year() == MeterBook.seasonOf(today).getYear())
                .isPresent();
        // what the power company told of this season counts, then what was read at the device, then an earlier season
        var use = current || read.isEmpty()
                ? told.use(Optional.empty())
                : read.map(used -> new Use(used.kwh(), Optional.empty()));
        var day = current || read.isEmpty() ? told.day().orElse(today) : today;
        return new Season(
                told.used(words),
                sentence,
                use.map(u -> costs(day, home, saying).of(u)));
    }

    private CostWords costs(LocalDate day, SeenHousehold home, Saying saying) {
        var tariffs = Tariffs.SHIPPED;
        return new CostWords(
                tariffs.on(day).orElseGet(tariffs::last),
                tariffs.monthsIn(home.village()),
                day,
                saying.frame().words());
    }

    static String readings(MeterBook.Used used, Saying saying) {
        return saying.say(
                used.meters() > 1 ? "device.read.meters" : "device.read",
                saying.day(used.from()),
                saying.day(used.to()),
                Speech.number(used.kwh()),
                used.meters());
    }

    private List<Pays> policies(Resident family, Saying saying) {
        var about = Grounds.asking(HEATING, labels.inForce(family.county()), books.dictionary());
        return policies.of(family.county(), family.household(), saying.frame().words()).stream()
                .filter(line -> about.contains(line.sheet().policy()))
                .map(line -> pays(line, saying))
                .toList();
    }

    private static Pays pays(FamilyPolicies.Line line, Saying saying) {
        var ways = line.sheet().ways();
        var said = Stream.of(
                        Optional.of(line.amount()).filter(a -> !a.isBlank()).map(a -> saying.say("device.pays", a)),
                        line.received().map(yuan -> saying.say("heating.got", yuan)),
                        ways.about(Topic.TIME).map(when -> saying.say("device.pays.when", when)),
                        ways.unset().isEmpty()
                                ? Optional.<String>empty()
                                : Optional.of(saying.say(
                                        "policy.unset.all", String.join(saying.say("policy.list"), ways.unset()))))
                .flatMap(Optional::stream)
                .toList();
        var tag =
                new Tag(saying.say("policy.look." + line.standing()), saying.say("policy.standing." + line.standing()));
        return new Pays(line.sheet().title(), "/policies/" + line.sheet().policy(), tag, said);
    }

    private static List<FaultLine> faults(SeenDevice seen, Saying saying) {
        return seen.device().faults().reversed().stream()
                .map(fault -> faultLine(fault, seen.device().words(fault.nth()), saying))
                .toList();
    }

    static FaultLine faultLine(Device.Fault fault, Optional<String> words, Saying saying) {
        var lines = new ArrayList<String>();
        lines.add(saying.say("device.fault.told", fault.nth(), saying.day(fault.toldOn())));
        words.ifPresent(lines::add);
        fault.closed()
                .ifPresent(c -> lines.add(
                        saying.say("device.fault.closed", saying.day(c.on()), saying.code("device_repair", c.how()))));
        boolean open = fault.closed().isEmpty();
        return new FaultLine(
                fault.nth(),
                saying.code("device_fault", fault.what()),
                lines,
                new Tag(open ? "due" : "got", saying.say(open ? "device.fault.open" : "device.fault.done")),
                open);
    }
}
