package yimaqing.review;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.intake.Reviewing;
import yimaqing.review.RowFinder.Found;
import yimaqing.review.RowPage.Form;
import yimaqing.review.RowPage.Said;
import yimaqing.review.Rows.Around;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// One row with its whole story, decided and taken back.
@Controller
class RowPages {
    private final RowFinder finder;
    private final Rows rows;
    private final Onward onward;
    private final Reviewing reviewing;
    private final Clock clock;

    RowPages(RowFinder finder, Rows rows, Onward onward, Reviewing reviewing, Clock clock) {
        this.finder = finder;
        this.rows = rows;
        this.onward = onward;
        this.reviewing = reviewing;
        this.clock = clock;
    }

    /// The address of a row, as it came.
    record Address(String number, String sheet, String row) {}

    @GetMapping("/intake/{number}/rows/{sheet}/{row}")
    Page row(
            Viewer viewer,
            Address address,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String said,
            HttpServletRequest request) {
        var frame = Frame.of(request);
        var found = find(viewer, address);
        var around = new Around(Filter.NONE, "", new Form("", "", List.of()), onward.said(done, said, frame));
        return Page.of("review/row", rows.page(found, around, frame));
    }

    private Found find(Viewer viewer, Address address) {
        return finder.row(viewer, address.number(), address.sheet(), address.row());
    }

    @PostMapping("/intake/{number}/rows/{sheet}/{row}/ruling")
    View rule(
            Viewer viewer,
            Address address,
            RulingForm.Fields fields,
            @RequestParam(defaultValue = "") String decision,
            HttpServletRequest request) {
        var frame = Frame.of(request);
        var found = find(viewer, address);
        var from = from(request);
        var form = RulingForm.of(decision, fields);
        if (found.row().kind() != Kind.REVIEW)
            return again(found, from, form, List.of(), frame).with(HttpStatus.CONFLICT);
        var story = reviewing
                .story(
                        found.batch().county(),
                        found.batch().number(),
                        found.row().at())
                .orElseThrow(NotFound::new);
        return switch (form.read(story, frame)) {
            case RulingForm.Faulty(var faults) ->
                again(found, from, form, faults, frame).with(HttpStatus.UNPROCESSABLE_CONTENT);
            case RulingForm.Good(var ruling) ->
                after(
                        found,
                        from,
                        reviewing.rule(
                                found.batch().county(),
                                found.batch().number(),
                                found.row().at(),
                                ruling,
                                by(found)));
        };
    }

    private static Filter from(HttpServletRequest request) {
        return Filter.of(
                given(request, "queue"), given(request, "reason"), given(request, "batch"), given(request, "village"));
    }

    private static String given(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private Came by(Found found) {
        return new Came(found.clerk().account(), clock.instant());
    }

    /// The same page with what was typed and what is wrong; without faults, somebody else decided meanwhile.
    private Page again(Found found, Filter from, RulingForm form, List<yimaqing.web.FieldFault> faults, Frame frame) {
        Optional<Said> said = faults.isEmpty()
                ? Optional.of(new Said("amber", frame.say("review.said.before"), Optional.empty()))
                : Optional.empty();
        var around = new Around(from, form.column(), new Form(form.text(), form.note(), faults), said);
        return Page.of("review/row", rows.page(found, around, frame));
    }

    private View after(Found found, Filter from, Reviewing.Ruled ruled) {
        return switch (ruled) {
            case Reviewing.Settled(var row) when row.kind() == Kind.REVIEW -> onward.to(found, from, "again");
            case Reviewing.Settled _ -> onward.next(found, from);
            case Reviewing.NothingToRule() -> throw new NotFound();
        };
    }

    @PostMapping("/intake/{number}/rows/{sheet}/{row}/rulings/{ruling}/withdrawal")
    View takeBack(Viewer viewer, Address address, @PathVariable String ruling, HttpServletRequest request) {
        var found = find(viewer, address);
        if (!ruling.matches("[1-9][0-9]{0,17}")) throw new NotFound();
        var ruled = reviewing.takeBack(
                found.batch().county(), found.batch().number(), found.row().at(), Long.parseLong(ruling), by(found));
        return switch (ruled) {
            case Reviewing.Settled _ -> onward.to(found, from(request), "back");
            case Reviewing.NothingToRule() -> onward.to(found, from(request), "nothing");
        };
    }
}
