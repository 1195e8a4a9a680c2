package yimaqing.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Administrator;
import yimaqing.access.Viewer.Holder;
import yimaqing.appointment.Appointments;
import yimaqing.appointment.Telling;
import yimaqing.factor.Entering;
import yimaqing.factor.Fresh;
import yimaqing.identity.Provider;
import yimaqing.pack.Dictionary;
import yimaqing.place.Places;
import yimaqing.proof.AccountBook;
import yimaqing.proof.Accounts;
import yimaqing.proof.Password;
import yimaqing.proof.SessionContext;
import yimaqing.proof.Sessions;
import yimaqing.proof.Tries;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// The own account: what one holds, and the own password. Whoever signed in with a password that was handed out gets
/// to this page and to no other until it is changed.
@Controller
class OwnAccountPages {
    private static final String HERE = "/desk/account";

    private final Own own;
    private final Sessions sessions;
    private final Entering entering;
    private final Provider provider;
    private final Said said;

    OwnAccountPages(Own own, Sessions sessions, Entering entering, Provider provider, Said said) {
        this.own = own;
        this.sessions = sessions;
        this.entering = entering;
        this.provider = provider;
        this.said = said;
    }

    /// What is known of an account.
    @org.springframework.stereotype.Component
    record Own(Accounts accounts, AccountBook book, Tries tries) {}

    /// How what it holds is said.
    @org.springframework.stereotype.Component
    record Said(Dictionary dictionary, Places places, Appointments appointments) {}

    /// Whose account it is, and whether the holder is signed in wholly.
    private record Owner(Holder holder, boolean inside) {}

    private Owner owner(Viewer viewer, HttpServletRequest request) {
        if (viewer instanceof Holder holder) return new Owner(holder, true);
        return sessions.changing(request)
                .map(holder -> new Owner(holder, false))
                .orElseThrow(NotFound::new);
    }

    @GetMapping(HERE)
    Page account(Viewer viewer, HttpServletRequest request) {
        return page(owner(viewer, request), Optional.empty(), List.of(), request);
    }

    private Page page(Owner owner, Optional<String> told, List<FieldFault> faults, HttpServletRequest request) {
        var telling = new Telling(
                Frame.of(request),
                said.dictionary(),
                said.places(),
                said.appointments().today());
        var holder = owner.holder();
        var held = owner.inside()
                ? own.book()
                        .find(holder.county(), holder.account())
                        .orElseThrow(NotFound::new)
                        .grants()
                : List.<yimaqing.access.Grant>of();
        var office = holder instanceof Administrator administrator
                ? Optional.of(telling.office(administrator.office()))
                : Optional.<String>empty();
        return Page.of(
                "enrolment/account",
                new OwnAccountPage(
                        owner.inside(),
                        new OwnAccountPage.Who(holder.name(), holder.account(), office),
                        telling.held(held).stream()
                                .map(h -> new OwnAccountPage.Held(h.role(), h.area(), h.days(), h.state()))
                                .toList(),
                        provider.name().filter(_ -> owner.inside()),
                        told,
                        faults));
    }

    /// Changes the password and ends what else was opened with the one before. What was typed here is never carried
    /// through another page, so after a code the form is shown anew.
    @Fresh(Fresh.Then.GO_BACK)
    @PostMapping(HERE + "/password")
    View change(
            Viewer viewer,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var owner = owner(viewer, request);
        var frame = Frame.of(request);
        var faults = faults(owner, form, request);
        if (!faults.isEmpty())
            return page(owner, Optional.empty(), faults, request).with(HttpStatus.UNPROCESSABLE_CONTENT);
        sessions.leave(request);
        sessions.changePassword(owner.holder().account(), new Password(typed(form, "password")));
        var first = entering.enter(request, owner.holder());
        if (first.isPresent()) return Page.onward(first.get());
        if (!owner.inside()) return Page.onward("/desk");
        SessionContext.renewFormToken(request, response);
        return page(owner, Optional.of(frame.say("account.changed")), List.of(), request);
    }

    private List<FieldFault> faults(Owner owner, Map<String, String> form, HttpServletRequest request) {
        var frame = Frame.of(request);
        var faults = new ArrayList<FieldFault>();
        var chosen = Password.typed(typed(form, "password"));
        if (chosen.isEmpty())
            faults.add(new FieldFault("password", frame.say("account.fault.password", Password.FEWEST, Password.MOST)));
        else if (!typed(form, "again").equals(typed(form, "password")))
            faults.add(new FieldFault("again", frame.say("account.fault.again")));
        // the dear comparisons come last, and only where all else is right
        if (faults.isEmpty() && owner.inside())
            wrongCurrent(owner, form, request).ifPresent(faults::add);
        if (faults.isEmpty() && own.accounts().isPasswordOf(owner.holder(), typed(form, "password")))
            faults.add(new FieldFault("password", frame.say("account.fault.same")));
        return faults;
    }

    /// The password in use is asked for once more: a phone left on a table must not be enough. Wrong ones count.
    private Optional<FieldFault> wrongCurrent(Owner owner, Map<String, String> form, HttpServletRequest request) {
        var frame = Frame.of(request);
        var secret = "own password " + owner.holder().account();
        return switch (own.tries().take(secret, request.getRemoteAddr())) {
            case Tries.Wait(var until) ->
                Optional.of(new FieldFault("current", frame.say("account.fault.wait", Telling.moment(until))));
            case Tries.Go(int left) -> {
                if (!own.accounts().isPasswordOf(owner.holder(), typed(form, "current")))
                    yield Optional.of(new FieldFault("current", frame.say("account.fault.current", left)));
                own.tries().succeeded(secret, request.getRemoteAddr());
                yield Optional.empty();
            }
        };
    }

    private static String typed(Map<String, String> form, String field) {
        var typed = form.getOrDefault(field, "");
        return typed.length() > Password.MOST ? typed.substring(0, Password.MOST + 1) : typed;
    }
}
