package yimaqing.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer.Officer;
import yimaqing.proof.Accounts;
import yimaqing.proof.Kept;
import yimaqing.proof.Sessions;
import yimaqing.proof.SignInPage;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.Page;

/// Signing in and out: the password, and where an account has a second factor, its code, in the same form or on a
/// second page.
@Controller
class SignInPages {
    private static final DateTimeFormatter CLOCK_TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int MOST_LETTERS = 200;

    private final Accounts accounts;
    private final Sessions sessions;
    private final Factors factors;
    private final Demand demand;

    SignInPages(Accounts accounts, Sessions sessions, Factors factors, Demand demand) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.demand = demand;
    }

    /// A request to sign in, its answer, and what was typed.
    private record Typing(HttpServletRequest request, HttpServletResponse response, Map<String, String> form) {
        Kept kept() {
            return Kept.carried(form);
        }

        String typed(String field) {
            return form.getOrDefault(field, "").strip();
        }

        /// The code of the app, or the recovery code where that is in its place.
        String code() {
            return typed("code").isEmpty() ? typed("recovery") : typed("code");
        }
    }

    @GetMapping("/sign-in")
    Page form() {
        return Page.of("proof/signin", new SignInPage("", Optional.empty(), Kept.NOTHING));
    }

    @PostMapping("/sign-in")
    View signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typing = new Typing(request, response, form);
        if (username.length() > MOST_LETTERS || password.length() > MOST_LETTERS || username.isBlank())
            return refused(typing, "signin.wrong.empty", "", HttpStatus.UNPROCESSABLE_CONTENT);
        return switch (accounts.signIn(username.strip(), password, request.getRemoteAddr())) {
            case Accounts.Welcome(var officer) -> welcomed(officer, typing);
            case Accounts.Wrong(int left) ->
                refused(
                        typing,
                        left == 0 ? "signin.wrong.last" : "signin.wrong",
                        Integer.toString(left),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Accounts.TooMany(var until) ->
                refused(typing, "signin.wait", CLOCK_TIME.format(until), HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    private View welcomed(Officer officer, Typing typing) {
        if (factors.has(officer)) {
            sessions.enterHalfway(typing.request(), officer);
            Sessions.renewFormToken(typing.request(), typing.response());
            return typing.code().isEmpty() ? asking(typing, List.of(), HttpStatus.OK) : prove(officer, typing);
        }
        if (demand.isRequired(Frame.of(typing.request()))) {
            sessions.enterToEnrol(typing.request(), officer);
            return Page.onward("/desk/second-factor");
        }
        sessions.enter(typing.request(), officer);
        return in(typing);
    }

    @GetMapping("/sign-in/code")
    View ask(HttpServletRequest request) {
        if (sessions.halfway(request).isEmpty()) return Page.onward("/sign-in");
        return Page.of("factor/signin", new CodePage.SigningIn(Kept.NOTHING, List.of()));
    }

    @PostMapping("/sign-in/code")
    View prove(@RequestParam Map<String, String> form, HttpServletRequest request, HttpServletResponse response) {
        var typing = new Typing(request, response, form);
        var officer = sessions.halfway(request);
        if (officer.isEmpty()) return refused(typing, "factor.signin.late", "", HttpStatus.UNAUTHORIZED);
        if (typing.code().isEmpty())
            return asking(typing, CodeFaults.empty(Frame.of(request)), HttpStatus.UNPROCESSABLE_CONTENT);
        return prove(officer.get(), typing);
    }

    private View prove(Officer officer, Typing typing) {
        var outcome = factors.prove(officer, typing.code(), typing.request().getRemoteAddr());
        return switch (outcome) {
            case Factors.Right() -> {
                sessions.enter(typing.request(), officer);
                sessions.prove(typing.request());
                yield in(typing);
            }
            case Factors.Wrong _, Factors.TooMany _ ->
                asking(typing, CodeFaults.of(outcome, Frame.of(typing.request())), CodeFaults.status(outcome));
        };
    }

    private View in(Typing typing) {
        if (!typing.kept().sent()) return Page.onward(typing.kept().address());
        Sessions.renewFormToken(typing.request(), typing.response());
        return Page.of("proof/continue", typing.kept());
    }

    private static Page asking(Typing typing, List<FieldFault> faults, HttpStatus status) {
        return Page.of("factor/signin", new CodePage.SigningIn(typing.kept(), faults))
                .with(status);
    }

    @PostMapping("/sign-out")
    View signOut(HttpServletRequest request) {
        sessions.leave(request);
        return Page.onward("/sign-in");
    }

    private static Page refused(Typing typing, String key, String with, HttpStatus status) {
        var fault = Optional.of(new SignInPage.Fault(key, with));
        return Page.of("proof/signin", new SignInPage(typing.typed("username"), fault, typing.kept()))
                .with(status);
    }
}
