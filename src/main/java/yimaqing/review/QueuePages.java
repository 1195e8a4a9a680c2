package yimaqing.review;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.BatchStore;
import yimaqing.intake.Reviewing;
import yimaqing.review.Onward.Spot;
import yimaqing.review.Queue.Seen;
import yimaqing.review.RowPage.Form;
import yimaqing.review.RowPage.Said;
import yimaqing.review.Rows.Around;
import yimaqing.web.Frame;
import yimaqing.web.Page;

/// The rows of all batches that wait for this official: the list on the left, the row on the right.
@Controller
class QueuePages {
    private final Queue queue;
    private final Rows rows;
    private final RowFinder finder;
    private final Onward onward;
    private final Work work;

    QueuePages(Queue queue, Rows rows, RowFinder finder, Onward onward, Work work) {
        this.queue = queue;
        this.rows = rows;
        this.finder = finder;
        this.onward = onward;
        this.work = work;
    }

    /// What judges rows again.
    @org.springframework.stereotype.Component
    record Work(Reviewing reviewing, BatchStore batches, Clock clock) {}

    /// What the address asks of the queue.
    record Asked(String reason, String batch, String village, String from, String at) {
        Filter filter() {
            return Filter.of("yes", or(reason), or(batch), or(village));
        }

        Seen seen() {
            return new Seen(filter(), Spot.of(or(from)), Spot.of(or(at)));
        }

        private static String or(String given) {
            return given == null ? "" : given;
        }
    }

    @GetMapping("/intake/review")
    Page queue(
            Viewer viewer,
            Asked asked,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String said,
            HttpServletRequest request) {
        var clerk = RowFinder.clerk(viewer);
        var frame = Frame.of(request);
        var seen = asked.seen();
        var page = queue.page(clerk, seen);
        return Page.of(
                "review/queue",
                new QueuePage(
                        seen.filter(),
                        queue.facets(clerk, seen.filter(), frame),
                        queue.lines(clerk, page, seen, frame),
                        queue.beside(page, seen),
                        seen.open().map(spot -> open(viewer, spot, seen.filter(), frame)),
                        onward.said(done, said, frame).or(() -> looked(said, frame))));
    }

    private RowPage open(Viewer viewer, Spot spot, Filter filter, Frame frame) {
        var batch = finder.batch(viewer, Long.toString(spot.batch()));
        var around = new Around(filter, "", new Form("", "", List.of()), Optional.empty());
        return rows.page(finder.row(viewer, batch, spot.at()), around, frame);
    }

    private static Optional<Said> looked(String said, Frame frame) {
        return said.matches("looked-[0-9]{1,6}")
                ? Optional.of(new Said(
                        "green", frame.say("review.said.looked", said.substring("looked-".length())), Optional.empty()))
                : Optional.empty();
    }

    /// Judges all waiting rows of a batch again, by what is known by now.
    @PostMapping("/intake/{number}/second-look")
    View lookAgain(Viewer viewer, @PathVariable String number) {
        var batch = finder.batch(viewer, number);
        var by = new Came(RowFinder.clerk(viewer).account(), work.clock().instant());
        int settled = work.reviewing().lookAgain(batch.county(), batch.number(), by);
        return Page.onward("/intake/review?batch=" + batch.number() + "&said=looked-" + Math.max(0, settled));
    }
}
