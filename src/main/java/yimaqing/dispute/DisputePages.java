package yimaqing.dispute;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import yimaqing.access.Viewer.Officer;
import yimaqing.dispute.DisputeListPage.Filter;
import yimaqing.dispute.DisputePage.Typed;
import yimaqing.dispute.Disputes.Opened;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// The queue of disagreements, one of them with both sides, and the two ways to settle it.
@Controller
class DisputePages {
    private final Disputes disputes;
    private final Visits visits;
    private final Rulings rulings;
    private final Sheets sheets;

    DisputePages(Disputes disputes, Visits visits, Rulings rulings, Sheets sheets) {
        this.disputes = disputes;
        this.visits = visits;
        this.rulings = rulings;
        this.sheets = sheets;
    }

    /// The official with the disagreement it opened and the page it is shown on.
    private record Open(Officer officer, Opened opened, Frame frame) {
        DisputeId id() {
            return opened.dispute().id();
        }
    }

    private Open open(Officer officer, String id, HttpServletRequest request) {
        var opened = DisputeId.of(id).flatMap(known -> disputes.open(officer, known));
        return new Open(officer, opened.orElseThrow(NotFound::new), Frame.of(request));
    }

    @GetMapping("/disputes")
    Page list(
            Officer officer,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String village,
            @RequestParam(defaultValue = "0") String from,
            HttpServletRequest request) {
        var household = Optional.ofNullable(request.getParameter("household")).orElse("");
        var state = Optional.ofNullable(request.getParameter("state")).orElse("");
        var filter = Filter.asked(kind, village, household, state);
        int first = from.matches("[0-9]{1,6}") ? Integer.parseInt(from) : 0;
        var listed = disputes.list(officer, filter, first);
        return Page.of("dispute/list", sheets.in(Frame.of(request)).list(listed, filter));
    }

    @GetMapping("/disputes/{id}")
    Page one(Officer officer, @PathVariable String id, HttpServletRequest request) {
        return page(open(officer, id, request), Typed.NOTHING);
    }

    private Page page(Open open, Typed typed) {
        var dispute = open.opened().dispute();
        return Page.of(
                "dispute/one",
                sheets.in(open.frame())
                        .page(
                                open.opened(),
                                open.officer(),
                                rulings.mayDecide(open.officer(), dispute),
                                sheets.canVisit(dispute) ? Optional.of(visits.usualDay()) : Optional.empty(),
                                typed));
    }

    @PostMapping("/disputes/{id}/visit")
    View visit(
            Officer officer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String day,
            HttpServletRequest request) {
        var open = open(officer, id, request);
        var wanted = day(day).flatMap(visits::fitting)
                .filter(_ -> sheets.canVisit(open.opened().dispute()));
        if (wanted.isEmpty()) {
            var sentence = open.frame().say("dispute.visit.fault", Deadlines.SHIPPED.longestVisitDays());
            return page(open, new Typed("", "", day, List.of(new FieldFault("day", sentence)), Optional.empty()))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (visits.ask(open.officer(), open.id(), wanted.get())) {
            case Visits.Asked _ -> seeOther("/disputes/" + id);
            case Visits.AlreadyAsked _ -> conflict(officer, id, request, "dispute.visit.already");
            case Visits.NothingOpen _ -> conflict(officer, id, request, "dispute.settled.already");
        };
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    @PostMapping("/disputes/{id}/visit/withdrawal")
    View takeBack(Officer officer, @PathVariable String id, HttpServletRequest request) {
        var open = open(officer, id, request);
        return visits.takeBack(open.officer(), open.id())
                ? seeOther("/disputes/" + id)
                : conflict(officer, id, request, "dispute.visit.notyours");
    }

    @PostMapping("/disputes/{id}/ruling")
    View rule(
            Officer officer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String right,
            @RequestParam(defaultValue = "") String because,
            HttpServletRequest request) {
        var open = open(officer, id, request);
        if (!rulings.mayDecide(open.officer(), open.opened().dispute())) return forbidden(open);
        var faults = sheets.faults(right, because, open.frame());
        if (!faults.isEmpty())
            return page(open, new Typed(right, because, "", faults, Optional.empty()))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        return settled(
                rulings.rule(open.officer(), open.id(), Long.parseLong(right), because.strip()), officer, id, request);
    }

    @PostMapping("/disputes/{id}/ruling/withdrawal")
    View withdraw(
            Officer officer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String ruling,
            HttpServletRequest request) {
        var open = open(officer, id, request);
        if (!rulings.mayDecide(open.officer(), open.opened().dispute())) return forbidden(open);
        if (!ruling.matches("[0-9]{1,18}")) return conflict(officer, id, request, "dispute.settled.already");
        return settled(rulings.withdraw(open.officer(), open.id(), Long.parseLong(ruling)), officer, id, request);
    }

    private View settled(Rulings.Outcome outcome, Officer officer, String id, HttpServletRequest request) {
        return switch (outcome) {
            case Rulings.Done _ -> seeOther("/disputes/" + id);
            case Rulings.TooLate _ -> conflict(officer, id, request, "dispute.settled.already");
            case Rulings.Changed _ -> conflict(officer, id, request, "dispute.changed");
        };
    }

    private Page forbidden(Open open) {
        return page(open, Typed.told(open.frame().say("dispute.decide.notyou"))).with(HttpStatus.FORBIDDEN);
    }

    /// The page as it is now, with a word about what somebody else did in the meantime.
    private Page conflict(Officer officer, String id, HttpServletRequest request, String key) {
        var open = open(officer, id, request);
        return page(open, Typed.told(open.frame().say(key))).with(HttpStatus.CONFLICT);
    }

    private static RedirectView seeOther(String address) {
        var view = new RedirectView(address, false, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
