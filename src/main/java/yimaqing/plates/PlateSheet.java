package yimaqing.plates;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Officer;
import yimaqing.code.Plate;
import yimaqing.code.PlateKind;
import yimaqing.code.PlateState;
import yimaqing.code.PlateStep;
import yimaqing.code.Plates;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.Level;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.plates.PlatePage.Choice;
import yimaqing.plates.PlatePage.Choosing;
import yimaqing.plates.PlatePage.Said;
import yimaqing.plates.PlatePage.StepLine;
import yimaqing.plates.PlatePage.Where;
import yimaqing.profile.SeenList;
import yimaqing.proof.Accounts;
import yimaqing.scan.Scans;
import yimaqing.stock.Hanging;
import yimaqing.web.Frame;
import yimaqing.web.Page;

/// Puts a plate's page together for one official.
@Component
class PlateSheet {
    private final Plates plates;
    private final Hanging hanging;
    private final SeenList list;
    private final Places places;
    private final Accounts accounts;
    private final Scans scans;

    PlateSheet(Plates plates, Hanging hanging, SeenList list, Places places, Accounts accounts, Scans scans) {
        this.plates = plates;
        this.hanging = hanging;
        this.list = list;
        this.places = places;
        this.accounts = accounts;
        this.scans = scans;
    }

    /// Whether there is, or was, such a place.
    boolean isPlace(PlaceCode code) {
        return places.current(code).isPresent();
    }

    Wording wording(Frame frame) {
        return new Wording(frame, places, accounts);
    }

    Page page(Officer officer, Plate plate, String searched, Said said, Frame frame) {
        var wording = wording(frame);
        var may = hanging.may(officer, plate);
        return Page.of(
                "plates/plate",
                new PlatePage(
                        plate.id().key(),
                        new PlatePage.Printed(
                                plate.number(),
                                plate.typed().printed(),
                                wording.kind(plate.kind()),
                                wording.place(plate.stock().area()),
                                wording.state(plate.state())),
                        where(officer, plate, wording),
                        scans.weeksOf(plate),
                        steps(officer, plate, wording),
                        may,
                        may.hang() || may.move()
                                ? choosing(officer, plate, searched, frame)
                                : new Choosing("", List.of()),
                        said));
    }

    private Where where(Officer officer, Plate plate, Wording wording) {
        var home = plate.household();
        boolean seen = home.filter(h -> hanging.maySee(officer, h)).isPresent();
        return new Where(
                home.map(HouseholdId::key).orElse(""),
                home.map(h -> name(officer, h, wording)),
                seen ? home.map(h -> "/desk/households/" + h.key()) : Optional.empty(),
                home.filter(h -> hanging.hasLeft(plate.county(), h)).isPresent(),
                plate.holder().map(h -> wording.place(h.village())),
                device(plate));
    }

    private static Optional<PlatePage.Device> device(Plate plate) {
        if (plate.device().isPresent())
            return Optional.of(new PlatePage.Device(
                    true, "/desk/devices/" + plate.device().get().key()));
        return plate.kind() == PlateKind.DEVICE && plate.state() == PlateState.STOCK
                ? Optional.of(
                        new PlatePage.Device(false, "/desk/plates/" + plate.id().key() + "/device"))
                : Optional.empty();
    }

    /// The household as this official may see it.
    String name(Officer officer, HouseholdId home, Wording wording) {
        return list.of(officer, List.of(home)).stream()
                .findFirst()
                .map(entry -> name(entry, wording.frame()))
                .orElse(wording.frame().say("plate.home.hidden"));
    }

    static String name(SeenList.Entry entry, Frame frame) {
        return entry.headName().map(name -> frame.say("plate.home", name)).orElse(frame.say("plate.home.unknown"));
    }

    private List<StepLine> steps(Officer officer, Plate plate, Wording wording) {
        return plates.stepsOf(plate).reversed().stream()
                .map(step -> new StepLine(
                        Wording.moment(step.at()),
                        said(officer, step, wording),
                        wording.who(step.by()),
                        step.other().map(other -> "/desk/plates/" + other.key())))
                .toList();
    }

    private String said(Officer officer, PlateStep step, Wording wording) {
        var what = wording.frame().say("plate.step." + Wording.low(step.kind()));
        return switch (step.kind()) {
            case BOUND, MOVED ->
                step.holder().stream()
                        .filter(HouseholdId.class::isInstance)
                        .map(home ->
                                what + wording.frame().say("plate.step.to", name(officer, (HouseholdId) home, wording)))
                        .findFirst()
                        .orElse(what);
            case ISSUED, PRINTED, LOST, FOUND, REPLACED, VOID -> what;
        };
    }

    private Choosing choosing(Officer officer, Plate plate, String searched, Frame frame) {
        Stream<SeenList.Entry> found = Stream.empty();
        if (!searched.isBlank()) found = list.search(officer, searched).stream();
        // whoever moves a plate knows the right household and looks for it
        else if (plate.state() == PlateState.STOCK && plate.where().level() == Level.VILLAGE)
            found = list.ofVillage(officer, plate.where(), 0).stream();
        return new Choosing(
                searched,
                found.filter(entry -> !plate.household().equals(Optional.of(entry.household())))
                        .map(entry -> new Choice(
                                entry.household().key(),
                                name(entry, frame),
                                frame.say(
                                        "plate.home.line",
                                        wording(frame).place(entry.village()),
                                        entry.number().orElse(frame.say("plate.unset")),
                                        entry.members())))
                        .toList());
    }
}
