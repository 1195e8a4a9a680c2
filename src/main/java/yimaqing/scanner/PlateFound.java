package yimaqing.scanner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Officer;
import yimaqing.code.Plate;
import yimaqing.code.PlateKind;
import yimaqing.code.PlateState;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.profile.SeenList;
import yimaqing.scanner.PlatePage.Printed;
import yimaqing.scanner.PlatePage.State;
import yimaqing.scanner.ScanPage.Way;
import yimaqing.stock.Hanging;
import yimaqing.stock.May;
import yimaqing.web.Frame;

/// Puts together what an official sees of a plate in the hand, with what may be done, the likeliest first.
@Component
class PlateFound {
    private final Hanging hanging;
    private final SeenList list;
    private final Verdicts verdicts;

    PlateFound(Hanging hanging, SeenList list, Verdicts verdicts) {
        this.hanging = hanging;
        this.list = list;
        this.verdicts = verdicts;
    }

    PlatePage page(Officer officer, Plate plate, Frame frame) {
        var may = hanging.may(officer, plate);
        return new PlatePage(
                plate.id().key(),
                new Printed(Verdicts.kind(plate, frame), plate.number(), verdicts.place(plate.where())),
                state(officer, plate, frame),
                may.find(),
                ways(officer, plate, may, frame));
    }

    private State state(Officer officer, Plate plate, Frame frame) {
        var look = switch (plate.state()) {
            case STOCK -> "due";
            case BOUND -> "got";
            case LOST -> "late";
            case REPLACED, VOID -> "no";
        };
        var word = frame.say("plate.state." + plate.state().name().toLowerCase(Locale.ROOT));
        return new State(look, word, plate.household().map(home -> name(officer, home, frame)));
    }

    private String name(Officer officer, HouseholdId home, Frame frame) {
        return list.of(officer, List.of(home)).stream()
                .findFirst()
                .map(entry -> entry.headName()
                        .map(name -> frame.say("plate.home", name))
                        .orElse(frame.say("plate.home.unknown")))
                .orElse(frame.say("plate.home.hidden"));
    }

    private List<Way> ways(Officer officer, Plate plate, May may, Frame frame) {
        var page = "/desk/plates/" + plate.id().key();
        var ways = new ArrayList<Way>();
        if (may.hang()) ways.add(new Way(page + "#hang", frame.say("plate.hang")));
        home(officer, plate).ifPresent(home -> ways.add(new Way(home, frame.say("scan.open"))));
        if (plate.kind() == PlateKind.DEVICE && plate.state() == PlateState.BOUND)
            ways.add(new Way("/e/" + plate.token().letters(), frame.say("scan.device")));
        if (may.replace()) ways.add(new Way(page + "#replace", frame.say("plate.replace")));
        if (may.move()) ways.add(new Way(page + "#move", frame.say("plate.move")));
        if (may.lose()) ways.add(new Way(page + "#lose", frame.say("plate.lose")));
        ways.add(new Way(page, frame.say("scan.whole")));
        return ways;
    }

    private Optional<String> home(Officer officer, Plate plate) {
        return plate.household()
                .filter(home -> hanging.maySee(officer, home))
                .map(home -> "/desk/households/" + home.key());
    }
}
