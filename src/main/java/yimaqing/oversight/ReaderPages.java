package yimaqing.oversight;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import yimaqing.access.LogRow;
import yimaqing.access.Reads;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Officer;
import yimaqing.code.Plates;
import yimaqing.oversight.ReadersPage.Reader;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.place.Places;
import yimaqing.profile.Households;
import yimaqing.proof.Accounts;
import yimaqing.web.Frame;
import yimaqing.web.Page;

/// Who looked at a family's data, by name: opened by the family alone, and only when it asks for it.
@Controller
class ReaderPages {
    static final int MOST = 200;
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Plates plates;
    private final Reads reads;
    private final Accounts accounts;
    private final Dictionary dictionary;
    private final Places places;

    ReaderPages(Plates plates, Reads reads, Accounts accounts, Dictionary dictionary, Places places) {
        this.plates = plates;
        this.reads = reads;
        this.accounts = accounts;
        this.dictionary = dictionary;
        this.places = places;
    }

    @GetMapping({"/h/{token}/readers", "/H/{token}/readers"})
    View readers(@PathVariable String token, Viewer viewer, HttpServletRequest request) {
        var frame = Frame.of(request);
        return plates.atHome(token, viewer)
                .<View>map(at -> {
                    var rows = reads.readersOf(at.family().county(), at.family().household(), MOST);
                    return Page.of("oversight/readers", page(token, at, rows, frame));
                })
                .orElseGet(() -> Page.onward("/h/" + token));
    }

    private ReadersPage page(String token, Plates.AtHome at, List<LogRow> rows, Frame frame) {
        var where = at.plate().where();
        var village = places.find(where).map(place -> place.shortName()).orElse(where.digits());
        return new ReadersPage(
                "/h/" + token,
                frame.say("door.place", village, at.plate().stock().number()),
                rows.stream()
                        .filter(row -> row.by() != LogRow.By.FAMILY)
                        .map(row -> reader(row, frame))
                        .toList());
    }

    private Reader reader(LogRow row, Frame frame) {
        var office = dictionary.department(row.department()).label().in(frame.language());
        var name = row.account().flatMap(accounts::officer).map(Officer::name);
        return new Reader(
                row.by() == LogRow.By.SYSTEM ? frame.say("readers.system", office) : office + " · " + row.post(),
                row.by() == LogRow.By.SYSTEM ? Optional.empty() : Optional.of(name.orElse(frame.say("readers.gone"))),
                why(row, frame),
                Speech.day(row.at().atZone(Households.ZONE).toLocalDate(), frame.language()) + " "
                        + CLOCK_TIME.format(row.at().atZone(Households.ZONE)),
                kinds(row, frame),
                row.unmasked());
    }

    private static String why(LogRow row, Frame frame) {
        return switch (row.purpose()) {
            case "work", "list" -> frame.say("readers.work");
            default -> row.purpose();
        };
    }

    private String kinds(LogRow row, Frame frame) {
        return String.join(
                frame.say("door.and"),
                dictionary.groups().entrySet().stream()
                        .filter(group -> row.groups().contains(group.getKey()))
                        .map(group -> group.getValue().in(frame.language()))
                        .toList());
    }
}
