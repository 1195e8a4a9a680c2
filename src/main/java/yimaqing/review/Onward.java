package yimaqing.review;

import java.util.EnumSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import yimaqing.batch.BatchRow.At;
import yimaqing.batch.QueueStore;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.review.RowFinder.Found;
import yimaqing.review.RowPage.Said;
import yimaqing.web.Frame;
import yimaqing.web.Page;

/// Where one goes on to after a row was decided, and what is said there of the row left behind.
@Component
class Onward {
    private static final Pattern PLACE = Pattern.compile("([1-9][0-9]{0,17})-([0-9]{1,4})-([1-9][0-9]{0,6})");

    private final QueueStore queue;

    Onward(QueueStore queue) {
        this.queue = queue;
    }

    /// A row by its batch, sheet and number, as addresses write it: `12-0-7`.
    record Spot(long batch, At at) {
        static Optional<Spot> of(String written) {
            var found = PLACE.matcher(written);
            return found.matches()
                    ? Optional.of(new Spot(
                            Long.parseLong(found.group(1)),
                            new At(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)))))
                    : Optional.empty();
        }

        static Spot of(QueueStore.Place place) {
            return new Spot(place.batch(), place.row().at());
        }

        String written() {
            return batch + "-" + at.sheet() + "-" + at.row();
        }

        String address() {
            return "/intake/" + batch + "/rows/" + at.sheet() + "/" + at.row();
        }
    }

    private static Spot spot(Found found) {
        return new Spot(found.batch().number(), found.row().at());
    }

    /// The row itself again, in the queue one came from.
    View to(Found found, Filter from, String said) {
        return Page.onward(address(spot(found), from) + "said=" + said);
    }

    private static String address(Spot spot, Filter from) {
        return from.queue() ? from.address() + "&at=" + spot.written() + "&" : spot.address() + "?";
    }

    /// The next row that waits, in the queue one came from or in the same batch; where none does, the queue itself.
    View next(Found found, Filter from) {
        var here = spot(found);
        var wanted = from.queue()
                ? from.wanted()
                : new QueueStore.Wanted(EnumSet.of(Kind.REVIEW), "", Optional.of(here.batch()), Optional.empty());
        var next = queue.from(found.clerk(), wanted, here.batch(), here.at(), 2).stream()
                .map(Spot::of)
                .filter(spot -> !spot.equals(here))
                .findFirst();
        return Page.onward(next.map(spot -> address(spot, from))
                        .orElse(from.queue() ? from.address() + "&" : "/intake/review?batch=" + here.batch() + "&")
                + "done=" + here.written());
    }

    /// What is said of the row decided before (`done`) or of what was just done here (`said`).
    Optional<Said> said(String done, String said, Frame frame) {
        var before = Spot.of(done)
                .map(spot -> new Said(
                        "green",
                        frame.say("review.said.done", spot.batch(), spot.at().row()),
                        Optional.of(spot.address())));
        return before.or(() -> switch (said) {
            case "again" -> Optional.of(new Said("amber", frame.say("review.said.again"), Optional.empty()));
            case "back" -> Optional.of(new Said("green", frame.say("review.said.back"), Optional.empty()));
            case "nothing" -> Optional.of(new Said("amber", frame.say("review.said.nothing"), Optional.empty()));
            default -> Optional.empty();
        });
    }
}
