package yimaqing.drafting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer;
import yimaqing.drafting.DraftPage.Head;
import yimaqing.drafting.DraftPage.Written;
import yimaqing.drafting.Opening.Open;
import yimaqing.policy.Publishing;
import yimaqing.policy.Publishing.Draft;
import yimaqing.policy.Refusal;
import yimaqing.rule.Gate;
import yimaqing.rule.Rule.Reading;
import yimaqing.script.FaultSpot;
import yimaqing.script.RuleForm;
import yimaqing.slot.RuleFault;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// The editor: as a form or as text. Every save is a new version; what cannot be read is not kept, and stays typed.
@Controller
class DraftPages {
    private final Opening opening;
    private final Writing writing;
    private final Publishing publishing;

    DraftPages(Opening opening, Writing writing, Publishing publishing) {
        this.opening = opening;
        this.writing = writing;
        this.publishing = publishing;
    }

    private Open open(Viewer viewer, String policy, String version, HttpServletRequest request) {
        var open = opening.openNew(viewer, policy, request);
        boolean may =
                open.find(version).map(v -> opening.looksAfter(open.who(), v)).orElse(version.equals("0"));
        if (!may) throw new NotFound();
        return open;
    }

    @GetMapping("/desk/policies/{policy}/versions/{version}/draft")
    Page edit(Viewer viewer, @PathVariable String policy, @PathVariable String version, HttpServletRequest request) {
        var open = open(viewer, policy, version, request);
        var text = writing.beginning(open, version, request);
        var form =
                Writing.typed(request, "mode").equals("text") ? Optional.<RuleForm>empty() : writing.form(policy, text);
        return page(open, version, new Written(text, form, ""), open.newestNumber());
    }

    @PostMapping("/desk/policies/{policy}/versions/{version}/draft")
    View change(Viewer viewer, @PathVariable String policy, @PathVariable String version, HttpServletRequest request) {
        var open = open(viewer, policy, version, request);
        var written = writing.written(policy, request);
        int newest = number(Writing.typed(request, "newest"));
        var action = Writing.typed(request, "action");
        return switch (action) {
            case "save" -> save(open, version, written, newest);
            case "text" -> page(open, version, new Written(written.text(), Optional.empty(), written.note()), newest);
            case "form" -> page(open, version, asForm(policy, written), newest);
            // a button that adds a row: the form comes back with it
            default -> page(open, version, more(written, action), newest);
        };
    }

    private Written asForm(String policy, Written written) {
        return new Written(written.text(), writing.form(policy, written.text()), written.note());
    }

    private static Written more(Written written, String action) {
        return new Written(written.text(), written.form().map(form -> form.with(action)), written.note());
    }

    private View save(Open open, String version, Written written, int newest) {
        var draft = new Draft(open.policy(), newest, written.text(), written.note());
        return switch (publishing.draft(open.who().steward(), draft)) {
            case Publishing.Done(var kept) -> Page.onward(open.address(kept.version()));
            case Publishing.Refused(var why) -> {
                var said = Refusals.said(why, opening, open.frame());
                var at = why instanceof Refusal.Overtaken(var now) ? now.version() : newest;
                yield page(open, version, written, at, Optional.of(said)).with(Refusals.status(why));
            }
        };
    }

    private Page page(Open open, String version, Written written, int newest) {
        var page = page(open, version, written, newest, Optional.empty());
        var model = (DraftPage) page.model();
        return model.checked().faults().isEmpty() ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page page(Open open, String version, Written written, int newest, Optional<String> said) {
        var frame = open.frame();
        var reading = writing.read(open.policy(), written.text());
        List<RuleFault> faults = reading instanceof Reading.Refused(var found) ? found : List.of();
        List<RuleFault> left = reading instanceof Reading.Read(var rule) ? Gate.faults(rule) : List.of();
        var title = reading instanceof Reading.Read(var rule)
                ? rule.about().texts().title().in(frame.language())
                : open.newest().map(v -> opening.title(v, frame)).orElse(open.policy());
        var head = new Head(open.policy(), title, number(version), newest, open.address());
        return Page.of(
                "drafting/draft",
                new DraftPage(
                        head,
                        written,
                        new DraftPage.Checked(
                                FaultSpot.of(faults, written.text(), frame), FaultSpot.of(left, written.text(), frame)),
                        written.form()
                                .map(form -> writing.fields(open.policy(), form, frame.language()))
                                .orElse(List.of()),
                        said));
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
    }
}
