package yimaqing.review;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yimaqing.access.Clerk;
import yimaqing.access.Viewer;
import yimaqing.batch.Batch;
import yimaqing.batch.BatchRow.At;
import yimaqing.batch.QueueStore;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.batch.SheetNames;
import yimaqing.pack.Speech;
import yimaqing.review.Onward.Spot;
import yimaqing.review.RowsPage.Choice;
import yimaqing.review.RowsPage.Line;
import yimaqing.web.Frame;
import yimaqing.web.Page;

/// The rows of a batch by outcome and reason.
@Controller
class RowsPages {
    private static final int MOST_ON_A_PAGE = 50;
    private static final At START = new At(0, 1);

    private final RowFinder finder;
    private final QueueStore store;
    private final SheetNames sheets;
    private final Candidates places;

    RowsPages(RowFinder finder, QueueStore store, SheetNames sheets, Candidates places) {
        this.finder = finder;
        this.store = store;
        this.sheets = sheets;
        this.places = places;
    }

    /// What the address asks for; the outcome that is not there is review.
    record Asked(String outcome, String reason, String from) {
        Kind kind() {
            return Arrays.stream(Kind.values())
                    .filter(k -> k.name().equals(outcome))
                    .findFirst()
                    .orElse(Kind.REVIEW);
        }

        String why() {
            return reason != null && reason.matches("[A-Z_]{1,40}") ? reason : "";
        }

        Optional<Spot> start() {
            return Spot.of(from == null ? "" : from);
        }
    }

    @GetMapping("/intake/{number}/rows")
    Page rows(Viewer viewer, @PathVariable String number, Asked asked, HttpServletRequest request) {
        var clerk = RowFinder.clerk(viewer);
        var batch = finder.batch(viewer, number);
        var frame = Frame.of(request);
        var wanted = new QueueStore.Wanted(
                EnumSet.of(asked.kind()), asked.why(), Optional.of(batch.number()), Optional.empty());
        var start = asked.start().map(Spot::at).orElse(START);
        var found = store.from(clerk, wanted, batch.number(), start, MOST_ON_A_PAGE + 1);
        var next = found.size() > MOST_ON_A_PAGE
                ? Optional.of(address(batch, asked.kind(), asked.why()) + "&from="
                        + Spot.of(found.getLast()).written())
                : Optional.<String>empty();
        var tallies = tallies(clerk, batch);
        return Page.of(
                "review/rows",
                new RowsPage(
                        batch.number(),
                        batch.name(),
                        outcomes(batch, tallies, asked, frame),
                        reasons(batch, tallies.getOrDefault(asked.kind(), Map.of()), asked, frame),
                        lines(batch, found, frame),
                        next));
    }

    private Map<Kind, Map<String, Integer>> tallies(Clerk clerk, Batch batch) {
        var tallies = new EnumMap<Kind, Map<String, Integer>>(Kind.class);
        var all = new QueueStore.Wanted(EnumSet.allOf(Kind.class), "", Optional.of(batch.number()), Optional.empty());
        for (var tally : store.tallies(clerk, all))
            tallies.computeIfAbsent(tally.kind(), _ -> new TreeMap<>())
                    .merge(tally.reason(), tally.rows(), Integer::sum);
        return tallies;
    }

    private static String address(Batch batch, Kind kind, String reason) {
        return "/intake/" + batch.number() + "/rows?outcome=" + kind + "&reason=" + reason;
    }

    private static List<Choice> outcomes(
            Batch batch, Map<Kind, Map<String, Integer>> tallies, Asked asked, Frame frame) {
        return Arrays.stream(Kind.values())
                .map(kind -> new Choice(
                        address(batch, kind, ""),
                        frame.say("outcome." + kind.name()),
                        number(tallies.getOrDefault(kind, Map.of()).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()),
                        kind == asked.kind()))
                .toList();
    }

    private static List<Choice> reasons(Batch batch, Map<String, Integer> tallies, Asked asked, Frame frame) {
        var reasons = new ArrayList<Choice>();
        tallies.forEach((reason, rows) -> {
            if (!reason.isEmpty())
                reasons.add(new Choice(
                        address(batch, asked.kind(), reason),
                        frame.say("why." + reason),
                        number(rows),
                        reason.equals(asked.why())));
        });
        return reasons;
    }

    private List<Line> lines(Batch batch, List<QueueStore.Place> found, Frame frame) {
        return found.stream()
                .limit(MOST_ON_A_PAGE)
                .map(place -> new Line(
                        Spot.of(place).address(),
                        frame.say(
                                "review.place.row",
                                sheets.of(
                                        batch,
                                        place.row().at().sheet(),
                                        frame.say(
                                                "review.sheet", place.row().at().sheet() + 1)),
                                place.row().at().row()),
                        place.row().why().reason().isEmpty()
                                ? ""
                                : frame.say("why." + place.row().why().reason()),
                        place.row().village().map(places::village).orElse("")))
                .toList();
    }

    private static String number(int rows) {
        return Speech.number(BigDecimal.valueOf(rows));
    }
}
