package yimaqing.rights;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Purpose;
import yimaqing.access.Viewer.Officer;
import yimaqing.factor.Fresh;
import yimaqing.forgetting.Forgetting;
import yimaqing.forgetting.Request;
import yimaqing.forgetting.Request.State;
import yimaqing.forgetting.Requests;
import yimaqing.forgetting.Schedule;
import yimaqing.rights.DeskPage.May;
import yimaqing.rights.DeskPage.Typed;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// The leaders' desk for what families ask about their data.
@Controller
class DeskRightsPages {
    private final Forgetting forgetting;
    private final Requests requests;
    private final Schedule schedule;
    private final Whose whose;
    private final HouseholdRightsPages.Known known;

    DeskRightsPages(
            Forgetting forgetting,
            Requests requests,
            Schedule schedule,
            Whose whose,
            HouseholdRightsPages.Known known) {
        this.forgetting = forgetting;
        this.requests = requests;
        this.schedule = schedule;
        this.whose = whose;
        this.known = known;
    }

    @GetMapping("/desk/forgetting")
    Page all(Officer officer, HttpServletRequest request) {
        if (!Requests.isLeader(officer)) throw new NotFound();
        var saying = new Saying(Frame.of(request), schedule);
        return Page.of(
                "rights/list",
                new ListPage(requests.of(officer).stream()
                        .map(one -> new ListPage.Line(
                                one.number(),
                                village(officer, one),
                                one.whom().isWhole()
                                        ? Optional.empty()
                                        : Optional.of(saying.frame().say("whom.one")),
                                saying.day(one.askedOn()),
                                saying.day(one.due()),
                                new ListPage.Stands(saying.state(one), one.isOpen())))
                        .toList()));
    }

    @GetMapping("/desk/forgetting/{number}")
    Page one(Officer officer, @PathVariable String number, HttpServletRequest request) {
        return page(officer, found(officer, number), Typed.NOTHING, Optional.empty(), Frame.of(request));
    }

    @Fresh
    @PostMapping("/desk/forgetting/{number}/confirmation")
    View confirm(Officer officer, @PathVariable String number, HttpServletRequest request) {
        var asked = found(officer, number);
        return answered(officer, asked, forgetting.confirm(officer, asked.number()), Frame.of(request));
    }

    @Fresh
    @PostMapping("/desk/forgetting/{number}/refusal")
    View refuse(
            Officer officer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        var asked = found(officer, number);
        var frame = Frame.of(request);
        var said = reason.strip();
        if (said.length() < Forgetting.FEWEST_LETTERS || said.length() > Forgetting.MOST_LETTERS) {
            var fault = new FieldFault(
                    "reason", frame.say("forgetting.reason.fault", Forgetting.FEWEST_LETTERS, Forgetting.MOST_LETTERS));
            return page(officer, asked, new Typed(reason, List.of(fault)), Optional.empty(), frame)
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answered(officer, asked, forgetting.refuse(officer, asked.number(), said), frame);
    }

    @Fresh
    @PostMapping("/desk/forgetting/{number}/lifting")
    View lift(Officer officer, @PathVariable String number, HttpServletRequest request) {
        var asked = found(officer, number);
        return answered(officer, asked, forgetting.lift(officer, asked.number()), Frame.of(request));
    }

    private Request found(Officer officer, String number) {
        if (!number.matches("[0-9]{1,6}")) throw new NotFound();
        return requests.find(officer, Integer.parseInt(number)).orElseThrow(NotFound::new);
    }

    private View answered(Officer officer, Request asked, Forgetting.Outcome outcome, Frame frame) {
        return switch (outcome) {
            case Forgetting.Done _ -> Page.onward("/desk/forgetting/" + asked.number());
            case Forgetting.TooLate _ -> conflict(officer, asked, "forgetting.late", frame);
            case Forgetting.OwnAsking _ -> conflict(officer, asked, "forgetting.own", frame);
            case Forgetting.NotAlone _ -> conflict(officer, asked, "whom.notalone", frame);
            case Forgetting.NotTheirs _ -> throw new NotFound();
        };
    }

    private Page conflict(Officer officer, Request asked, String key, Frame frame) {
        var now = requests.find(officer, asked.number()).orElseThrow(NotFound::new);
        return page(officer, now, Typed.NOTHING, Optional.of(frame.say(key)), frame)
                .with(HttpStatus.CONFLICT);
    }

    private Page page(Officer officer, Request asked, Typed typed, Optional<String> notice, Frame frame) {
        var saying = new Saying(frame, schedule);
        var possible = whose.possible(asked.county(), asked.whom());
        boolean own = asked.isBy(officer.account());
        var head = new DeskPage.Head(
                asked.number(),
                village(officer, asked),
                whom(officer, asked, frame),
                asked.asked().by().isPresent()
                        ? frame.say("forgetting.asked.official", saying.day(asked.askedOn()))
                        : frame.say("forgetting.asked.family", saying.day(asked.askedOn())),
                new DeskPage.Stands(saying.stands(asked), saying.state(asked)));
        var may = new May(
                asked.isOpen() && !own,
                saying.confirm(possible, asked.whom()),
                asked.state() == State.RESTRICTED && !own,
                own);
        return Page.of(
                "rights/one",
                new DeskPage(
                        head,
                        asked.isOpen() ? saying.possible(possible) : "",
                        asked.isOpen() ? saying.bars(possible) : saying.basis(basis(asked)),
                        may,
                        typed,
                        notice));
    }

    /// Whoever answers for one person has to know for whom: the household is opened for the name, which it can read.
    private Optional<String> whom(Officer officer, Request asked, Frame frame) {
        if (asked.whom().isWhole()) return Optional.empty();
        return known.households()
                .openOnly(officer, asked.county(), asked.household(), new Purpose.Work(), Set.of(Whose.NAME))
                .flatMap(seen -> whose.said(asked.whom(), seen, frame))
                .or(() -> Optional.of(frame.say("whom.one")));
    }

    private static List<String> basis(Request asked) {
        return asked.answer().map(Request.Answer::basis).orElse(List.of());
    }

    private String village(Officer officer, Request asked) {
        return known.directory()
                .placementOf(officer, asked.county(), asked.household())
                .map(known::village)
                .orElse(asked.county().digits());
    }
}
