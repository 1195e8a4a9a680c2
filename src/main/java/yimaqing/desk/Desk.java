package yimaqing.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.Purpose;
import yimaqing.access.Reads;
import yimaqing.access.Viewer.Officer;
import yimaqing.code.Plates;
import yimaqing.desk.HouseholdPage.Moment;
import yimaqing.desk.HouseholdPage.Unmasking;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.pack.SubjectKind;
import yimaqing.place.Places;
import yimaqing.profile.History;
import yimaqing.profile.History.SeenFact;
import yimaqing.profile.Households;
import yimaqing.profile.SeenHousehold;
import yimaqing.profile.SeenHousehold.SeenPerson;
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
    private final Plates plates;
    private final Pack pack;

    Desk(Households households, History history, Reads reads, Plates plates, Pack pack) {
        this.households = households;
        this.history = history;
        this.reads = reads;
        this.plates = plates;
        this.pack = pack;
    }

    /// What the county pack says of names: the dictionary, how values are said, what places are called.
    @Component
    record Pack(Dictionary dictionary, Speech speech, Places places) {}

    Page page(Officer officer, SeenHousehold seen, Moment moment, Unmasking unmasking, Frame frame) {
        var sheet = new HouseholdSheet(seen, wording(frame));
        var village = pack.places()
                .find(seen.village())
                .map(p -> p.shortName())
                .orElse(seen.village().digits());
        var around = new HouseholdPage.Around(
                sheet.plates(plates.ofHousehold(seen.county(), seen.id())),
                sheet.readers(reads.readersOf(officer.county(), seen.id(), MOST_READERS)));
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
