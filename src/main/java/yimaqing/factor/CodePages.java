package yimaqing.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import yimaqing.access.Viewer.Holder;
import yimaqing.passkey.Passkeys;
import yimaqing.proof.Sessions;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.Page;

/// Asks for the second factor anew in the middle of work, and leads on to what was wanted.
@Controller
class CodePages {
    private final Factors factors;
    private final Passkeys passkeys;
    private final Sessions sessions;

    CodePages(Factors factors, Passkeys passkeys, Sessions sessions) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @PostMapping("/desk/second-factor/code")
    View prove(
            Holder holder,
            @RequestParam(name = Wanted.CODE, defaultValue = "") String code,
            @RequestParam(name = Wanted.RECOVERY, defaultValue = "") String recovery,
            @RequestParam(name = Wanted.PASSKEY, defaultValue = "") String passkey,
            HttpServletRequest request) {
        if (!factors.has(holder)) return Page.onward(Wanted.NOTHING.path());
        if (!passkey.isBlank()) return signed(holder, passkey, request);
        var frame = Frame.of(request);
        var typed = code.isBlank() ? recovery : code;
        if (typed.isBlank()) return asking(holder, CodeFaults.empty(frame), request, HttpStatus.UNPROCESSABLE_CONTENT);
        var outcome = factors.prove(holder, typed, request.getRemoteAddr());
        return switch (outcome) {
            case Factors.Right() -> in(request);
            case Factors.Wrong _, Factors.TooMany _ ->
                asking(holder, CodeFaults.of(outcome, frame), request, CodeFaults.status(outcome));
        };
    }

    private View signed(Holder holder, String passkey, HttpServletRequest request) {
        if (passkeys.prove(holder, passkey, request)) return in(request);
        return asking(holder, CodeFaults.passkey(Frame.of(request)), request, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page asking(Holder holder, List<FieldFault> faults, HttpServletRequest request, HttpStatus status) {
        return Page.of(
                        "factor/anew",
                        new CodePage.Anew(Wanted.carried(request), passkeys.challenge(holder, request), faults))
                .with(status);
    }

    private View in(HttpServletRequest request) {
        sessions.prove(request);
        return onward(Wanted.carried(request));
    }

    /// A form goes on with its own fields: the browser sends this very body again (status 307).
    private static View onward(Wanted wanted) {
        var view = new RedirectView(wanted.address(), false, false, false);
        view.setStatusCode(wanted.how() == Wanted.How.SEND ? HttpStatus.TEMPORARY_REDIRECT : HttpStatus.SEE_OTHER);
        return view;
    }
}
