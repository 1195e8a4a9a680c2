package yimaqing.clerk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Clerk;
import yimaqing.access.Viewer;
import yimaqing.batch.Batch;
import yimaqing.batch.BatchStore;
import yimaqing.batch.RowStore;
import yimaqing.clerk.BatchPage.Said;
import yimaqing.factor.Fresh;
import yimaqing.returned.Which;
import yimaqing.verdict.SendingBack;
import yimaqing.web.Frame;
import yimaqing.web.Limits;
import yimaqing.web.Limits.Limit;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// A department's own file as it goes back, for a clerk who may read every row of it.
@Controller
class ReturnedPages {
    private static final Limit FILES = new Limit("returned", 20, Duration.ofMinutes(1));

    private final BatchStore batches;
    private final RowStore rows;
    private final SendingBack sending;
    private final Batches words;
    private final Limits limits;

    ReturnedPages(BatchStore batches, RowStore rows, SendingBack sending, Batches words, Limits limits) {
        this.batches = batches;
        this.rows = rows;
        this.sending = sending;
        this.words = words;
        this.limits = limits;
    }

    @Fresh(Fresh.Then.GO_BACK)
    @GetMapping("/intake/{number}/returned")
    View returned(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(name = "rows", defaultValue = "faults") String which,
            HttpServletRequest request) {
        var clerk = Clerk.of(viewer).orElseThrow(NotFound::new);
        var batch = BatchListPages.number(number)
                .flatMap(n -> batches.find(clerk.county(), n))
                .filter(found -> clerk.worksOn(found.sent()))
                .orElseThrow(NotFound::new);
        var wanted = Which.named(which).orElseThrow(NotFound::new);
        limits.take(FILES, clerk.account());
        var frame = Frame.of(request);
        if (!readsAll(clerk, batch))
            return refused(batch, clerk, "clerk.returned.area", frame).with(HttpStatus.FORBIDDEN);
        Optional<View> parcel = sending.parcel(viewer, batch, wanted).map(found -> found);
        return parcel.orElseGet(
                () -> refused(batch, clerk, "clerk.returned.notyet", frame).with(HttpStatus.CONFLICT));
    }

    /// The file goes back as a whole: whoever may neither take it nor read every row of it does not get it.
    private boolean readsAll(Clerk clerk, Batch batch) {
        return clerk.takes(batch.sent())
                || rows.villages(batch.county(), batch.number()).stream()
                        .allMatch(village -> clerk.readsRow(batch.sent(), village));
    }

    private Page refused(Batch batch, Clerk clerk, String why, Frame frame) {
        var said = new Said("amber", frame.say(why));
        return Page.of("clerk/batch", words.page(batch, clerk, Optional.of(said), frame));
    }
}
