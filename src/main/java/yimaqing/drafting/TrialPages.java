package yimaqing.drafting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import yimaqing.access.Viewer;
import yimaqing.drafting.DraftPage.Written;
import yimaqing.drafting.Opening.Open;
import yimaqing.drafting.TrialPage.Head;
import yimaqing.drafting.TrialPage.State;
import yimaqing.entitlement.Muster;
import yimaqing.entitlement.Trying;
import yimaqing.policy.Shelf;
import yimaqing.rule.Rule;
import yimaqing.rule.Rule.Reading;
import yimaqing.script.FaultSpot;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// Tries a version, or a text nobody has kept yet, on the county, and shows the list behind each number.
@Controller
class TrialPages {
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final Opening opening;
    private final Writing writing;
    private final Shelf shelf;
    private final Muster muster;
    private final TrialSheets sheets;

    TrialPages(Opening opening, Writing writing, Shelf shelf, Muster muster, TrialSheets sheets) {
        this.opening = opening;
        this.writing = writing;
        this.shelf = shelf;
        this.muster = muster;
        this.sheets = sheets;
    }

    @GetMapping("/desk/policies/{policy}/versions/{version}/trial")
    Page saved(Viewer viewer, @PathVariable String policy, @PathVariable String version, HttpServletRequest request) {
        var open = opening.open(viewer, policy, request);
        var kept = open.version(version);
        if (!opening.looksAfter(open.who(), kept)) throw new NotFound();
        return trial(open, kept.version(), new Tried(kept.text(), Optional.empty()), request);
    }

    @PostMapping("/desk/policies/{policy}/versions/{version}/trial")
    Page unsaved(Viewer viewer, @PathVariable String policy, @PathVariable String version, HttpServletRequest request) {
        var open = opening.openNew(viewer, policy, request);
        boolean may =
                open.find(version).map(v -> opening.looksAfter(open.who(), v)).orElse(version.equals("0"));
        if (!may || !version.matches("[0-9]{1,6}")) throw new NotFound();
        var written = writing.written(policy, request);
        return trial(open, Integer.parseInt(version), new Tried(written.text(), Optional.of(written)), request);
    }

    /// A text, which came with a form where nobody has kept it.
    private record Tried(String text, Optional<Written> unsaved) {}

    private Page trial(Open open, int version, Tried tried, HttpServletRequest request) {
        var reading = writing.read(open.policy(), tried.text());
        if (!open.who().steward().looksAfter(reading)) reading = refusedIfNotOwn(reading);
        var title = open.newest().map(v -> opening.title(v, open.frame())).orElse(open.policy());
        var head = new Head(title, version, newest(open, request), tried.unsaved(), open.address());
        return switch (reading) {
            case Reading.Refused(var faults) -> {
                var said = open.frame().say("drafting.trial.faulty");
                var state = new State(said, false, FaultSpot.of(faults, tried.text(), open.frame()));
                yield Page.of("drafting/trial", new TrialPage(head, state, Optional.empty(), Optional.empty()))
                        .with(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Reading.Read(var rule) -> trial(open, head, rule, request);
        };
    }

    private static int newest(Open open, HttpServletRequest request) {
        var typed = Writing.typed(request, "newest");
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : open.newestNumber();
    }

    /// A text that names another department is tried by nobody of this one.
    private static Reading refusedIfNotOwn(Reading reading) {
        if (reading instanceof Reading.Read) throw new NotFound();
        return reading;
    }

    private Page trial(Open open, Head head, Rule rule, HttpServletRequest request) {
        long began = System.nanoTime();
        var frame = open.frame();
        return switch (muster.of(open.who().steward().county(), PATIENCE)) {
            case Muster.TooMany(int households, int most) ->
                waiting(head, new State(frame.say("drafting.trial.toomany", households, most), false, List.of()));
            case Muster.Busy(int done, int all) ->
                waiting(head, new State(frame.say("drafting.trial.busy", done, all), true, List.of()));
            case Muster.Ready(var today, var homes) -> {
                var day = day(rule, today);
                var before = shelf.inForce(open.who().steward().county(), day, open.policy())
                        .filter(held -> !held.shadow())
                        .map(Shelf.Held::rule);
                var trying = Trying.of(before, rule, homes, day);
                long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
                var state = new State(frame.say("drafting.trial.done", homes.size(), millis), false, List.of());
                yield Page.of(
                        "drafting/trial",
                        sheets.page(open.who(), head, state, new TrialSheets.Both(before, rule, trying), request));
            }
        };
    }

    private static Page waiting(Head head, State state) {
        return Page.of("drafting/trial", new TrialPage(head, state, Optional.empty(), Optional.empty()));
    }

    /// Today, or the nearest day on which the rule holds.
    private static LocalDate day(Rule rule, LocalDate today) {
        var valid = rule.about().valid();
        if (valid.from().filter(today::isBefore).isPresent())
            return valid.from().get();
        return valid.to().filter(today::isAfter).orElse(today);
    }
}
