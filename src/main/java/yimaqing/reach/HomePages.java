package yimaqing.reach;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Purpose;
import yimaqing.access.Viewer.Officer;
import yimaqing.entitlement.Outreach;
import yimaqing.entitlement.Step.About;
import yimaqing.entitlement.Step.What;
import yimaqing.entitlement.Steps;
import yimaqing.entitlement.Steps.Told;
import yimaqing.factor.Fresh;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Speech;
import yimaqing.policy.Shelf;
import yimaqing.profile.Households;
import yimaqing.profile.SeenHousehold;
import yimaqing.reach.HomePage.Form;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// One household's policies at the desk: how each stands, and what is done about it, written down and taken back.
@Controller
class HomePages {
    private static final Set<String> SHOWN = Set.of("policy.step", "person.name");

    private final Outreach outreach;
    private final Steps steps;
    private final Houses houses;
    private final Wording.Known known;

    HomePages(Outreach outreach, Steps steps, Houses houses, Wording.Known known) {
        this.outreach = outreach;
        this.steps = steps;
        this.houses = houses;
        this.known = known;
    }

    /// Through what a household is seen.
    @Component
    record Houses(Households households, Speech speech) {}

    /// The official with the household it opened, and the page it is shown on.
    private record Open(Officer officer, SeenHousehold seen, boolean inFull, Frame frame) {
        String address() {
            return "/desk/households/" + seen.id().key() + "/policies";
        }
    }

    private Open open(Officer officer, String key, HttpServletRequest request) {
        return open(officer, key, new Purpose.Work(), request);
    }

    private Open open(Officer officer, String key, Purpose purpose, HttpServletRequest request) {
        var seen = HouseholdId.of(key)
                .flatMap(id -> houses.households().openOnly(officer, officer.county(), id, purpose, SHOWN));
        return new Open(officer, seen.orElseThrow(NotFound::new), purpose instanceof Purpose.Unmask, Frame.of(request));
    }

    private Page page(Open open, Form form) {
        var wording = new Wording(open.frame(), known);
        var officer = open.officer();
        var held = outreach.policies(officer);
        var id = open.seen().id();
        var sheet = new HomeSheet(wording, houses.speech(), houses.households().today(), officer, open.seen());
        var told = new HomeSheet.Known(held, outreach.of(officer, id), steps.of(officer.county(), id));
        return Page.of("reach/home", sheet.page(told, steps.mayTell(officer), open.inFull(), form));
    }

    @GetMapping("/desk/households/{key}/policies")
    Page home(
            Officer officer,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request) {
        var open = open(officer, key, request);
        var said = Stream.of("explained", "told", "back").filter(done::equals).findFirst();
        return page(open, status(said.map(word -> open.frame().say("reach.done." + word))));
    }

    private static Form status(Optional<String> status) {
        return new Form("", "", "", "", List.of(), status);
    }

    /// Shows once, as the answer to this request, what families and offices wrote; the household sees that it was read.
    @Fresh
    @PostMapping("/desk/households/{key}/policies/words")
    Page words(Officer officer, @PathVariable String key, HttpServletRequest request) {
        var reason = new Purpose.Unmask(Frame.of(request).say("reach.words.reason"));
        return page(open(officer, key, reason, request), Form.NOTHING);
    }

    /// All the policies that were ticked were explained to the family.
    @PostMapping("/desk/households/{key}/policies/explanation")
    View explain(
            Officer officer,
            @PathVariable String key,
            @RequestParam(defaultValue = "") List<String> policy,
            HttpServletRequest request) {
        var open = open(officer, key, request);
        var chosen = inSight(open.officer()).filter(policy::contains).toList();
        if (chosen.isEmpty())
            return refused(
                    open,
                    Form.NOTHING,
                    new FieldFault("explanation", open.frame().say("reach.explain.none")));
        for (var one : chosen) {
            var told = new Told(new About(one, Optional.empty()), What.EXPLAINED, true, Optional.empty());
            if (steps.tell(open.officer(), open.seen().id(), told) instanceof Steps.NotTheirs) return notYours(open);
        }
        return Page.onward(open.address() + "?done=explained");
    }

    private Stream<String> inSight(Officer officer) {
        return outreach.policies(officer).stream().map(Shelf.Held::policy);
    }

    private Page refused(Open open, Form typed, FieldFault fault) {
        var form = new Form(typed.policy(), typed.step(), typed.of(), typed.note(), List.of(fault), Optional.empty());
        return page(open, form).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page notYours(Open open) {
        return page(open, status(Optional.of(open.frame().say("reach.notyours"))))
                .with(HttpStatus.FORBIDDEN);
    }

    /// Something was done about one policy.
    @PostMapping("/desk/households/{key}/policies/steps")
    View tell(Officer officer, @PathVariable String key, HttpServletRequest request) {
        var open = open(officer, key, request);
        var typed = Form.typed(request);
        var what = Stream.of(What.values())
                .filter(w -> w.code().equals(typed.step()))
                .findFirst();
        if (what.isEmpty()) return refused(open, typed, fault(open, typed, "reach.step.none"));
        if (!isInSight(open, typed)) return notYours(open);
        var told = new Told(typed.about(), what.get(), true, Optional.of(typed.note()));
        return switch (steps.tell(open.officer(), open.seen().id(), told)) {
            case Steps.Done _, Steps.Already _ -> Page.onward(open.address() + "?done=told#" + typed.policy());
            case Steps.ReasonMissing _ -> refused(open, typed, fault(open, typed, "reach.reason.none"));
            case Steps.NoteTooLong(int most) -> refused(open, typed, fault(open, typed, "reach.note.long", most));
            case Steps.NotTheirs _ -> notYours(open);
            case Steps.TooLate _ -> tooLate(open);
        };
    }

    /// Whether it is about a policy this official may ask about, and about the household or somebody with a key.
    private boolean isInSight(Open open, Form typed) {
        boolean somebody = typed.of().isEmpty() || PersonId.of(typed.of()).isPresent();
        return somebody && inSight(open.officer()).anyMatch(typed.policy()::equals);
    }

    private static FieldFault fault(Open open, Form typed, String key, Object... with) {
        return new FieldFault("note-" + typed.policy(), open.frame().say(key, with));
    }

    @PostMapping("/desk/households/{key}/policies/steps/withdrawal")
    View takeBack(Officer officer, @PathVariable String key, HttpServletRequest request) {
        var open = open(officer, key, request);
        var typed = Form.typed(request);
        var what = Stream.of(What.values())
                .filter(w -> w.code().equals(typed.step()))
                .findFirst();
        if (what.isEmpty() || !isInSight(open, typed)) return tooLate(open);
        return steps.takeBack(open.officer(), open.seen().id(), typed.about(), what.get()) instanceof Steps.Done
                ? Page.onward(open.address() + "?done=back#" + typed.policy())
                : tooLate(open);
    }

    private Page tooLate(Open open) {
        return page(open, status(Optional.of(open.frame().say("reach.toolate"))))
                .with(HttpStatus.CONFLICT);
    }
}
