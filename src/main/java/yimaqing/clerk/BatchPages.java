package yimaqing.clerk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Clerk;
import yimaqing.access.Viewer;
import yimaqing.batch.Batch;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.BatchStore;
import yimaqing.clerk.BatchPage.Said;
import yimaqing.intake.Intake;
import yimaqing.intake.Worker;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// One batch: seen, accepted, taken back.
@Controller
class BatchPages {
    private final BatchStore batches;
    private final Batches words;
    private final UndoWords undoing;
    private final Work work;
    private final Clock clock;

    BatchPages(BatchStore batches, Batches words, UndoWords undoing, Work work, Clock clock) {
        this.batches = batches;
        this.words = words;
        this.undoing = undoing;
        this.work = work;
        this.clock = clock;
    }

    /// Who does what is asked for.
    @org.springframework.stereotype.Component
    record Work(Intake intake, Worker worker) {}

    /// A batch and the clerk who sees it; nobody else finds it.
    private record Found(Batch batch, Clerk clerk) {
        Found orUnless(boolean allowed) {
            if (!allowed) throw new NotFound();
            return this;
        }
    }

    private Found find(Viewer viewer, String number) {
        var clerk = Clerk.of(viewer).orElseThrow(NotFound::new);
        return BatchListPages.number(number)
                .flatMap(n -> batches.find(clerk.county(), n))
                .filter(batch -> clerk.sees(batch.sent()))
                .map(batch -> new Found(batch, clerk))
                .orElseThrow(NotFound::new);
    }

    @GetMapping("/intake/{number}")
    Page batch(Viewer viewer, @PathVariable String number, HttpServletRequest request) {
        return page(find(viewer, number), Optional.empty(), Frame.of(request));
    }

    private Page page(Found found, Optional<Said> said, Frame frame) {
        return Page.of("clerk/batch", words.page(found.batch(), found.clerk(), said, frame));
    }

    /// How far work on a batch is, for a page that asks again and again; nothing once the page should be loaded anew.
    @GetMapping("/intake/{number}/progress")
    Object progress(Viewer viewer, @PathVariable String number, HttpServletRequest request) {
        var found = find(viewer, number);
        return words.situation(found.batch(), Frame.of(request)) instanceof BatchPage.Working working
                ? Page.of("clerk/progress", working)
                : ResponseEntity.noContent().build();
    }

    @PostMapping("/intake/{number}/acceptance")
    View accept(Viewer viewer, @PathVariable String number, HttpServletRequest request) {
        var found = find(viewer, number);
        found.orUnless(found.clerk().mayAccept(found.batch().sent()));
        var frame = Frame.of(request);
        var by = new Came(found.clerk().account(), clock.instant());
        return switch (work.intake()
                .accept(found.clerk().county(), found.batch().number(), by)) {
            case Intake.Accepted() -> {
                work.worker().wake();
                yield Page.onward("/intake/" + number);
            }
            case Intake.SecondPersonWanted() ->
                page(found, Optional.of(new Said("amber", frame.say("clerk.second"))), frame)
                        .with(HttpStatus.UNPROCESSABLE_CONTENT);
            case Intake.NotWaiting() -> {
                var now = find(viewer, number);
                yield page(now, Optional.of(new Said("amber", words.notWaiting(now.batch(), frame))), frame)
                        .with(HttpStatus.CONFLICT);
            }
        };
    }

    @GetMapping("/intake/{number}/undo")
    Page undo(Viewer viewer, @PathVariable String number, HttpServletRequest request) {
        return undo(applied(viewer, number), Optional.empty(), Frame.of(request));
    }

    private Found applied(Viewer viewer, String number) {
        var found = find(viewer, number);
        return found.orUnless(
                found.clerk().mayAccept(found.batch().sent()) && found.batch().isApplied());
    }

    private Page undo(Found found, Optional<FieldFault> fault, Frame frame) {
        return Page.of("clerk/undo", undoing.page(found.batch(), found.clerk(), fault, frame));
    }

    @PostMapping("/intake/{number}/undoing")
    View takeBack(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String sure,
            HttpServletRequest request) {
        var found = applied(viewer, number);
        var frame = Frame.of(request);
        if (!sure.equals("yes"))
            return undo(found, Optional.of(new FieldFault("sure", frame.say("clerk.undo.sure.fault"))), frame)
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        work.worker()
                .undo(
                        found.clerk().county(),
                        found.batch().number(),
                        new Came(found.clerk().account(), clock.instant()));
        return Page.onward("/intake/" + number);
    }
}
