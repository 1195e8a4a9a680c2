package yimaqing.drafting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer;
import yimaqing.drafting.Opening.Open;
import yimaqing.drafting.VersionPage.Content;
import yimaqing.drafting.VersionPage.Next;
import yimaqing.drafting.VersionPage.Typed;
import yimaqing.policy.Publishing;
import yimaqing.policy.Publishing.Outcome;
import yimaqing.policy.Publishing.Release;
import yimaqing.policy.Publishing.Seen;
import yimaqing.policy.Version;
import yimaqing.policy.Version.What;
import yimaqing.rule.Rule.Reading;
import yimaqing.script.FaultSpot;
import yimaqing.script.LineDiff;
import yimaqing.slot.RuleFault;
import yimaqing.web.Page;

/// One version, and what people do to it.
@Controller
class VersionPages {
    private final Opening opening;
    private final Publishing publishing;

    VersionPages(Opening opening, Publishing publishing) {
        this.opening = opening;
        this.publishing = publishing;
    }

    @GetMapping("/desk/policies/{policy}/versions")
    Page newest(Viewer viewer, @PathVariable String policy, HttpServletRequest request) {
        var open = opening.open(viewer, policy, request);
        return page(open, open.newest().orElseThrow(), new Typed("", "", Optional.empty()));
    }

    @GetMapping("/desk/policies/{policy}/versions/{version}")
    Page one(Viewer viewer, @PathVariable String policy, @PathVariable String version, HttpServletRequest request) {
        var open = opening.open(viewer, policy, request);
        return page(open, open.version(version), new Typed("", "", Optional.empty()));
    }

    @PostMapping("/desk/policies/{policy}/versions/{version}/submission")
    View send(Viewer viewer, @PathVariable String policy, @PathVariable String version, HttpServletRequest request) {
        var order = order(viewer, policy, version, request);
        return answer(order, publishing.send(order.open().who().steward(), order.seen(), order.note()));
    }

    @PostMapping("/desk/policies/{policy}/versions/{version}/return")
    View giveBack(
            Viewer viewer, @PathVariable String policy, @PathVariable String version, HttpServletRequest request) {
        var order = order(viewer, policy, version, request);
        return answer(order, publishing.giveBack(order.open().who().steward(), order.seen(), order.note()));
    }

    @PostMapping("/desk/policies/{policy}/versions/{version}/publication")
    View publish(Viewer viewer, @PathVariable String policy, @PathVariable String version, HttpServletRequest request) {
        var order = order(viewer, policy, version, request);
        var what = "shadow".equals(request.getParameter("for")) ? What.SHADOWED : What.PUBLISHED;
        if (order.day().isEmpty()) return noDay(order);
        var release = new Release(what, order.day().get());
        return answer(order, publishing.release(order.open().who().steward(), order.seen(), release, order.note()));
    }

    @PostMapping("/desk/policies/{policy}/versions/{version}/retirement")
    View retire(Viewer viewer, @PathVariable String policy, @PathVariable String version, HttpServletRequest request) {
        var order = order(viewer, policy, version, request);
        if (order.day().isEmpty()) return noDay(order);
        var steward = order.open().who().steward();
        return answer(
                order, publishing.retire(steward, order.seen(), order.day().get(), order.note()));
    }

    /// What somebody asked to be done, as it was typed.
    private record Order(Open open, Version version, int steps, String typedDay, String note) {
        Seen seen() {
            return new Seen(version.policy(), version.version(), steps);
        }

        Optional<LocalDate> day() {
            try {
                return Optional.of(LocalDate.parse(typedDay.strip()));
            } catch (DateTimeParseException noDay) {
                return Optional.empty();
            }
        }

        Typed refused(String why) {
            return new Typed(typedDay, note, Optional.of(why));
        }
    }

    private Order order(Viewer viewer, String policy, String version, HttpServletRequest request) {
        var open = opening.open(viewer, policy, request);
        var steps = typed(request, "steps");
        return new Order(
                open,
                open.version(version),
                steps.matches("[0-9]{1,6}") ? Integer.parseInt(steps) : 0,
                typed(request, "day"),
                typed(request, "note"));
    }

    private static String typed(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private View noDay(Order order) {
        var sentence = order.open().frame().say("drafting.refused.day");
        return page(order.open(), order.version(), order.refused(sentence)).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View answer(Order order, Outcome outcome) {
        return switch (outcome) {
            case Publishing.Done(var version) -> Page.onward(order.open().address(version.version()));
            case Publishing.Refused(var why) -> {
                var open = order.open();
                // somebody may have done something meanwhile, so the page is made of what is so now
                var versions = opening.all(open.who()).stream()
                        .filter(v -> v.policy().equals(open.policy()))
                        .toList();
                var now = new Open(open.who(), open.policy(), versions);
                var version = now.version(String.valueOf(order.version().version()));
                var said = Refusals.said(why, opening, open.frame());
                yield page(now, version, order.refused(said)).with(Refusals.status(why));
            }
        };
    }

    private Page page(Open open, Version version, Typed typed) {
        var frame = open.frame();
        var today = publishing.today();
        var before = open.before(version);
        var head = new VersionPage.Head(
                open.policy(),
                opening.title(version, frame),
                version.version(),
                VersionWords.stage(version, today, frame),
                open.address());
        var others = open.versions().reversed().stream()
                .map(v -> new VersionPage.Other(
                        v.version(),
                        VersionWords.stage(v, today, frame),
                        opening.name(v.writer().orElse(""), frame)))
                .toList();
        var content = new Content(
                version.text().lines().toList(),
                before.map(Version::version),
                before.map(b -> LineDiff.of(b.text(), version.text())).orElse(new LineDiff(List.of())),
                FaultSpot.of(open(version), version.text(), frame));
        var steps = VersionWords.steps(version, opening, frame);
        return Page.of("drafting/version", new VersionPage(head, steps, others, content, next(open, version, typed)));
    }

    /// What is to be mended; of a version that decides already, only what keeps it from being read.
    private List<RuleFault> open(Version version) {
        return switch (version.stage()) {
            case DRAFT, REVIEW, SHADOW -> publishing.open(version);
            case PUBLISHED, RETIRED ->
                opening.read(version) instanceof Reading.Refused(var faults) ? faults : List.of();
        };
    }

    private Next next(Open open, Version version, Typed typed) {
        boolean may = opening.looksAfter(open.who(), version);
        boolean own =
                version.writer().filter(open.who().steward().account()::equals).isPresent();
        var doable = new ArrayList<String>();
        if (may)
            switch (version.stage()) {
                case DRAFT -> doable.add("send");
                case REVIEW -> doable.addAll(own ? List.of() : List.of("return", "publish", "shadow"));
                case SHADOW -> doable.addAll(own ? List.of() : List.of("publish", "retire"));
                case PUBLISHED -> doable.addAll(own ? List.of() : List.of("retire"));
                case RETIRED -> {}
            }
        var day = typed.day().isEmpty() ? publishing.today().toString() : typed.day();
        return new Next(may, own, version.steps().size(), doable, new Typed(day, typed.note(), typed.refused()));
    }
}
