package yimaqing.invite;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
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
import yimaqing.access.Viewer;
import yimaqing.factor.Fresh;
import yimaqing.invite.Invitations.Open;
import yimaqing.invite.PersonSheet.Typed;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.offer.Call.Answer;
import yimaqing.offer.Call.Said;
import yimaqing.offer.Calls;
import yimaqing.profile.SeenHousehold;
import yimaqing.profile.SeenHousehold.SeenPerson;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// One person and one offer: calls are written down here and taken back.
@Controller
class CallPages {
    static final String NAME = "person.name";
    static final String PHONE = "person.phone";
    private static final String CALL = "offer.call";
    private static final String HERE = "/desk/offers/{number}/people/{household}/{person}";

    private final Invitations invitations;
    private final Calls calls;
    private final Seeing seeing;
    private final OfferWording.Known known;

    CallPages(Invitations invitations, Calls calls, Seeing seeing, OfferWording.Known known) {
        this.invitations = invitations;
        this.calls = calls;
        this.seeing = seeing;
        this.known = known;
    }

    /// What a member's attribute says, as far as the official sees it.
    static Optional<String> say(SeenPerson member, String attribute, OfferWording.Known known, Frame frame) {
        return member.person().find(attribute).flatMap(b -> b.say(known.speech(), frame.language()));
    }

    /// A person of a household that the official has opened.
    record Came(Open open, SeenHousehold home, SeenPerson person) {
        String address() {
            return open.address() + "/people/" + home.id().key() + "/"
                    + person.id().key();
        }

        Calls.About about() {
            return new Calls.About(home.id(), person.id());
        }
    }

    private Came come(Viewer viewer, Map<String, String> path, boolean inFull, HttpServletRequest request) {
        var open = invitations.open(viewer, path.getOrDefault("number", ""), request);
        var id = HouseholdId.of(path.getOrDefault("household", "")).orElseThrow(NotFound::new);
        var purpose = inFull
                ? new Purpose.Unmask(open.frame()
                        .say("offer.reason", open.offer().said().what().title()))
                : new Purpose.Work();
        // who may not see calls has nothing to do here
        if (!seeing.inviting().reader(open.officer()).sees().test(calls.attribute())) throw new NotFound();
        var home = seeing.households()
                .openOnly(open.officer(), open.officer().county(), id, purpose, Set.of(NAME, PHONE, CALL))
                .orElseThrow(NotFound::new);
        return home.members().stream()
                .filter(member -> Optional.of(member.id()).equals(PersonId.of(path.getOrDefault("person", ""))))
                .findFirst()
                .map(member -> new Came(open, home, member))
                .orElseThrow(NotFound::new);
    }

    @GetMapping(HERE)
    Page person(
            Viewer viewer,
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request) {
        var came = come(viewer, path, false, request);
        var key = "offer.done." + done;
        var frame = came.open().frame();
        return page(
                came, false, Typed.NOTHING, frame.words().has(key) ? Optional.of(frame.say(key)) : Optional.empty());
    }

    /// The name, the phone and what was noted, once, as the answer to this very request.
    @Fresh
    @PostMapping(HERE + "/words")
    Page inFull(Viewer viewer, @PathVariable Map<String, String> path, HttpServletRequest request) {
        return page(come(viewer, path, true, request), true, Typed.NOTHING, Optional.empty());
    }

    private Page page(Came came, boolean inFull, Typed typed, Optional<String> notice) {
        var told = invitations.look(came.open(), came.home().id());
        var counts = seeing.counts(came.open().officer());
        var own = calls.of(came.open().officer().county(), came.home().id()).stream()
                .filter(call -> call.person().equals(came.person().id())
                        && call.offer() == came.open().offer().number())
                .toList();
        var sheet = new PersonSheet(
                new OfferWording(came.open().frame(), known),
                came,
                seeing.households().today(),
                inFull);
        var form = calls.mayLog(came.open().officer()) ? Optional.of(typed) : Optional.<Typed>empty();
        return Page.of("invite/person", sheet.page(told, counts, own, form, notice));
    }

    @PostMapping(HERE + "/calls")
    View log(
            Viewer viewer,
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        var came = come(viewer, path, false, request);
        var form = new Typed(
                typed.getOrDefault("answer", ""),
                typed.getOrDefault("again", ""),
                typed.getOrDefault("note", ""),
                List.of());
        var answer = Answer.of(form.answer());
        if (answer.isEmpty())
            return refused(came, form, "answer", came.open().frame().say("offer.fault.answer"));
        var again = answer.get() == Answer.AGAIN ? day(form.again()) : Optional.<LocalDate>empty();
        var said = new Said(answer.get(), again, Optional.of(form.note()));
        return switch (calls.log(
                came.open().officer(), came.about(), came.open().offer(), said)) {
            case Calls.Done _, Calls.Already _ -> Page.onward(onwards(came, typed));
            case Calls.NoteTooLong(int most) ->
                refused(came, form, "note", came.open().frame().say("offer.fault.note", most));
            case Calls.NoDay _ ->
                refused(came, form, "again", came.open().frame().say("offer.fault.again", Calls.MOST_DAYS));
            case Calls.NotTheirs _, Calls.TooLate _ -> throw new NotFound();
        };
    }

    /// Back to the list where the call was written down in it, else to the person.
    private static String onwards(Came came, Map<String, String> typed) {
        var list = typed.getOrDefault("list", "");
        return list.matches("which=[a-z]{1,10}&area=[0-9]{0,12}&state=[a-z_]{0,12}&from=[0-9]{0,6}")
                ? came.open().address() + "?" + list + "&done=called#p"
                        + came.person().id().key()
                : came.address() + "?done=called";
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private Page refused(Came came, Typed form, String field, String sentence) {
        var typed = new Typed(form.answer(), form.again(), form.note(), List.of(new FieldFault(field, sentence)));
        return page(came, false, typed, Optional.empty()).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(HERE + "/calls/withdrawal")
    View takeBack(
            Viewer viewer,
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String fact,
            HttpServletRequest request) {
        var came = come(viewer, path, false, request);
        long number = fact.matches("[0-9]{1,18}") ? Long.parseLong(fact) : 0;
        return switch (calls.takeBack(came.open().officer(), came.about(), number)) {
            case Calls.Done _ -> Page.onward(came.address() + "?done=back");
            case Calls.TooLate _, Calls.Already _, Calls.NotTheirs _, Calls.NoteTooLong _, Calls.NoDay _ ->
                page(came, false, Typed.NOTHING, Optional.of(came.open().frame().say("offer.late")))
                        .with(HttpStatus.CONFLICT);
        };
    }
}
