package yimaqing.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer.Holder;
import yimaqing.identity.Provider;
import yimaqing.passkey.Passkeys;
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
    private final Ways ways;
    private final Entering entering;

    SignInPages(Accounts accounts, Sessions sessions, Ways ways, Entering entering) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.ways = ways;
        this.entering = entering;
    }

    /// What may be shown beside a password, or in its place.
    @Component
    record Ways(Factors factors, Passkeys passkeys, Provider provider) {}

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
        return Page.of(
                "proof/signin",
                new SignInPage(
                        "", Optional.empty(), Kept.NOTHING, ways.provider().name()));
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
        if (ways.factors().has(holder)) {
            sessions.enterHalfway(typing.request(), holder);
            SessionContext.renewFormToken(typing.request(), typing.response());
            return typing.code().isEmpty() ? asking(holder, typing, List.of(), HttpStatus.OK) : prove(holder, typing);
        }
        return in(holder, typing);
    }

    @GetMapping("/sign-in/code")
    View ask(HttpServletRequest request) {
        var holder = sessions.halfway(request);
        if (holder.isEmpty()) return Page.onward("/sign-in");
        var passkey = ways.passkeys().challenge(holder.get(), request);
        return Page.of("factor/signin", new CodePage.SigningIn(Kept.NOTHING, passkey, List.of()));
    }

    @PostMapping("/sign-in/code")
    View prove(@RequestParam Map<String, String> form, HttpServletRequest request, HttpServletResponse response) {
        var typing = new Typing(request, response, form);
        var holder = sessions.halfway(request);
        if (holder.isEmpty()) return refused(typing, "factor.signin.late", "", HttpStatus.UNAUTHORIZED);
        if (!typing.typed("passkey").isEmpty()) return signed(holder.get(), typing);
        if (typing.code().isEmpty())
            return asking(holder.get(), typing, CodeFaults.empty(Frame.of(request)), HttpStatus.UNPROCESSABLE_CONTENT);
        return prove(holder.get(), typing);
    }

    private View prove(Holder holder, Typing typing) {
        var outcome =
                ways.factors().prove(holder, typing.code(), typing.request().getRemoteAddr());
        return switch (outcome) {
            case Factors.Right() -> in(holder, typing);
            case Factors.Wrong _, Factors.TooMany _ ->
                asking(holder, typing, CodeFaults.of(outcome, Frame.of(typing.request())), CodeFaults.status(outcome));
        };
    }

    private View signed(Holder holder, Typing typing) {
        if (ways.passkeys().prove(holder, typing.typed("passkey"), typing.request())) return in(holder, typing);
        var faults = CodeFaults.passkey(Frame.of(typing.request()));
        return asking(holder, typing, faults, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View in(Holder holder, Typing typing) {
        var first = entering.enter(typing.request(), holder);
        if (first.isPresent()) return Page.onward(first.get());
        if (!typing.kept().sent()) return Page.onward(typing.kept().address());
        SessionContext.renewFormToken(typing.request(), typing.response());
        return Page.of("proof/continue", typing.kept());
    }

    private Page asking(Holder holder, Typing typing, List<FieldFault> faults, HttpStatus status) {
        var passkey = ways.passkeys().challenge(holder, typing.request());
        return Page.of("factor/signin", new CodePage.SigningIn(typing.kept(), passkey, faults))
                .with(status);
    }

    @PostMapping("/sign-out")
    View signOut(HttpServletRequest request) {
        sessions.leave(request);
        return Page.onward("/sign-in");
    }

    private Page refused(Typing typing, String key, String with, HttpStatus status) {
        var fault = Optional.of(new SignInPage.Fault(key, with));
        return Page.of(
                        "proof/signin",
                        new SignInPage(
                                typing.typed("username"),
                                fault,
                                typing.kept(),
                                ways.provider().name()))
                .with(status);
    }
}
