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
import yimaqing.access.Viewer.Holder;
import yimaqing.proof.Accounts;
import yimaqing.proof.Kept;
import yimaqing.proof.Kept.SignInPage;
import yimaqing.proof.SessionContext;
import yimaqing.proof.Sessions;
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
    private final Entering entering;

    SignInPages(Accounts accounts, Sessions sessions, Factors factors, Entering entering) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.entering = entering;
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
            case Accounts.Welcome(var holder) -> welcomed(holder, typing);
            case Accounts.Wrong(int left) ->
                refused(
                        typing,
                        left == 0 ? "signin.wrong.last" : "signin.wrong",
                        Integer.toString(left),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Accounts.TooLate() -> refused(typing, "account.onetime.over", "", HttpStatus.UNPROCESSABLE_CONTENT);
            case Accounts.TooMany(var until) ->
                refused(typing, "signin.wait", CLOCK_TIME.format(until), HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    private View welcomed(Holder holder, Typing typing) {
        if (factors.has(holder)) {
            sessions.enterHalfway(typing.request(), holder);
            SessionContext.renewFormToken(typing.request(), typing.response());
            return typing.code().isEmpty() ? asking(typing, List.of(), HttpStatus.OK) : prove(holder, typing);
        }
        return in(holder, typing);
    }

    @GetMapping("/sign-in/code")
    View ask(HttpServletRequest request) {
        if (sessions.halfway(request).isEmpty()) return Page.onward("/sign-in");
        return Page.of("factor/signin", new CodePage.SigningIn(Kept.NOTHING, List.of()));
    }

    @PostMapping("/sign-in/code")
    View prove(@RequestParam Map<String, String> form, HttpServletRequest request, HttpServletResponse response) {
        var typing = new Typing(request, response, form);
        var holder = sessions.halfway(request);
        if (holder.isEmpty()) return refused(typing, "factor.signin.late", "", HttpStatus.UNAUTHORIZED);
        if (typing.code().isEmpty())
            return asking(typing, CodeFaults.empty(Frame.of(request)), HttpStatus.UNPROCESSABLE_CONTENT);
        return prove(holder.get(), typing);
    }

    private View prove(Holder holder, Typing typing) {
        var outcome = factors.prove(holder, typing.code(), typing.request().getRemoteAddr());
        return switch (outcome) {
            case Factors.Right() -> in(holder, typing);
            case Factors.Wrong _, Factors.TooMany _ ->
                asking(typing, CodeFaults.of(outcome, Frame.of(typing.request())), CodeFaults.status(outcome));
        };
    }

    private View in(Holder holder, Typing typing) {
        var first = entering.enter(typing.request(), holder);
        if (first.isPresent()) return Page.onward(first.get());
        if (!typing.kept().sent()) return Page.onward(typing.kept().address());
        SessionContext.renewFormToken(typing.request(), typing.response());
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
