package yimaqing.proof;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import yimaqing.web.Page;

/// Signing in and out.
@Controller
class SignInPages {
    private static final DateTimeFormatter CLOCK_TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int MOST_LETTERS = 200;

    private final Accounts accounts;
    private final Sessions sessions;

    SignInPages(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
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
        var kept = Kept.carried(form);
        if (username.length() > MOST_LETTERS || password.length() > MOST_LETTERS || username.isBlank())
            return refused(
                    username, new SignInPage.Fault("signin.wrong.empty", ""), kept, HttpStatus.UNPROCESSABLE_CONTENT);
        return switch (accounts.signIn(username.strip(), password, request.getRemoteAddr())) {
            case Accounts.Welcome(var officer) -> {
                sessions.enter(request, officer);
                if (!kept.sent()) yield seeOther(kept.address());
                Sessions.renewFormToken(request, response);
                yield Page.of("proof/continue", kept);
            }
            case Accounts.Wrong(int left) ->
                refused(
                        username,
                        new SignInPage.Fault(left == 0 ? "signin.wrong.last" : "signin.wrong", Integer.toString(left)),
                        kept,
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Accounts.TooMany(var until) ->
                refused(
                        username,
                        new SignInPage.Fault("signin.wait", CLOCK_TIME.format(until)),
                        kept,
                        HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @PostMapping("/sign-out")
    View signOut(HttpServletRequest request) {
        sessions.leave(request);
        return seeOther("/sign-in");
    }

    private static Page refused(String username, SignInPage.Fault fault, Kept kept, HttpStatus status) {
        return Page.of("proof/signin", new SignInPage(username, Optional.of(fault), kept))
                .with(status);
    }

    private static RedirectView seeOther(String address) {
        var view = new RedirectView(address, false, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
