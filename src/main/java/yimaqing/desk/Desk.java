package yimaqing.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.Placement;
import yimaqing.access.Purpose;
import yimaqing.access.Reads;
import yimaqing.access.Viewer.Officer;
import yimaqing.code.Plates;
import yimaqing.desk.HouseholdPage.Moment;
import yimaqing.desk.HouseholdPage.Unmasking;
import yimaqing.device.Devices;
import yimaqing.entitlement.Muster;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.offer.Candidate;
import yimaqing.offer.Inviting;
import yimaqing.offer.Prospects;
import yimaqing.offer.Ways;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.pack.SubjectKind;
import yimaqing.place.Places;
import yimaqing.profile.History;
import yimaqing.profile.History.SeenFact;
import yimaqing.profile.Households;
import yimaqing.profile.SeenHousehold;
import yimaqing.profile.SeenHousehold.SeenPerson;
import yimaqing.stock.Custodian;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// Brings together what stands on a household's page at the desk: the facts, the plates on its door, who looked.
@Component
class Desk {
    static final Moment TODAY = new Moment("", Optional.empty(), false, Optional.empty());
    private static final int MOST_READERS = 50;

    private final Households households;
    private final History history;
    private final Reads reads;
    private final Beside beside;
    private final Pack pack;

    Desk(Households households, History history, Reads reads, Beside beside, Pack pack) {
        this.households = households;
        this.history = history;
        this.reads = reads;
        this.beside = beside;
        this.pack = pack;
    }

    /// What the county pack says of names: the dictionary, how values are said, what places are called.
    @Component
    record Pack(Dictionary dictionary, Speech speech, Places places) {}

    /// What stands beside the facts: the plates on the door, and what is open to the household's people.
    @Component
    record Beside(Plates plates, Devices devices, Muster muster, Prospects prospects, Inviting inviting) {}

    Page page(Officer officer, SeenHousehold seen, Moment moment, Unmasking unmasking, Frame frame) {
        var sheet = new HouseholdSheet(seen, wording(frame));
        var village = pack.places()
                .find(seen.village())
                .map(p -> p.shortName())
                .orElse(seen.village().digits());
        var around = new HouseholdPage.Around(
                sheet.plates(beside.plates().ofHousehold(seen.county(), seen.id()), Custodian.of(officer)),
                beside.devices().of(seen.county(), seen.id()).stream()
                        .map(line -> new HouseholdPage.Heater(
                                line.kind().in(frame.language()),
                                line.state().in(frame.language()),
                                "/desk/devices/" + line.device().key()))
                        .toList(),
                sheet.readers(reads.readersOf(officer.county(), seen.id(), MOST_READERS)),
                moment.past().isEmpty() ? ways(officer, seen, frame) : Optional.empty());
        return Page.of(
                "desk/household",
                new HouseholdPage(
                        seen.id().key(),
                        sheet.place(village),
                        moment,
                        unmasking,
                        sheet.groups(),
                        sheet.members(),
                        sheet.former(),
                        sheet.income(),
                        around));
    }

    /// What is open to the household's people today, as far as this official may be told.
    private Optional<HouseholdPage.Chances> ways(Officer officer, SeenHousehold seen, Frame frame) {
        var names = new HashMap<PersonId, String>();
        for (var member : seen.members())
            member.person()
                    .find("person.name")
                    .flatMap(name -> name.say(pack.speech(), frame.language()))
                    .ifPresent(name -> names.put(member.id(), name));
        return beside.muster().one(seen.county(), seen.id()).map(home -> {
            var where = new Placement(
                    seen.county(), home.village(), seen.id(), home.people().contact());
            var candidate = new Candidate(where, home.slots(), home.people().members());
            var of = beside.prospects().of(candidate, beside.inviting().reader(officer));
            var saying = new Ways.Saying(frame.words(), names);
            return new HouseholdPage.Chances(
                    Ways.of(seen.id(), of, candidate.members(), saying), Ways.askedForWork(of, frame.words()));
        });
    }

    Page history(Officer officer, HouseholdId id, HouseholdPages.Asked asked, Frame frame) {
        var facts = history.of(officer, officer.county(), id, asked.attribute(), asked.like())
                .orElseThrow(NotFound::new);
        var wording = wording(frame);
        var attribute = pack.dictionary().attribute(asked.attribute());
        var people = attribute.subject() == SubjectKind.PERSON ? people(officer, id) : List.<SeenPerson>of();
        return Page.of(
                "desk/history",
                new HistoryPage(
                        id.key(),
                        attribute.label().in(frame.language()),
                        facts.stream().map(f -> line(f, people, wording)).toList()));
    }

    private HistoryPage.Line line(SeenFact fact, List<SeenPerson> people, Wording wording) {
        var about = people.stream()
                .filter(p -> ((Subject) p.id()).equals(fact.about()))
                .findFirst()
                .flatMap(p -> p.person().find("person.name"))
                .flatMap(name -> name.say(wording.speech(), wording.language()));
        var withdrawn = fact.withdrawnBy()
                .map(back -> wording.frame()
                        .say(
                                "desk.withdrawn",
                                wording.department(back.department()),
                                wording.moment(back.recordedAt()),
                                wording.origin(back.origin())));
        var by = fact.said().source();
        return new HistoryPage.Line(
                about,
                wording.saying(fact.said()),
                new HistoryPage.Source(
                        wording.department(by.department()),
                        wording.day(by.since()),
                        wording.moment(by.recordedAt()),
                        wording.origin(by.origin())),
                withdrawn);
    }

    private List<SeenPerson> people(Officer officer, HouseholdId id) {
        var seen = households
                .open(officer, officer.county(), id, new Purpose.Work())
                .orElseThrow(NotFound::new);
        return Stream.concat(seen.members().stream(), seen.former().stream()).toList();
    }

    private Wording wording(Frame frame) {
        return new Wording(frame, pack.speech(), pack.dictionary());
    }

    String day(LocalDate day, Frame frame) {
        return Speech.day(day, frame.language());
    }
}
