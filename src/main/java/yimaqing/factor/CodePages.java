package yimaqing.factor;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import yimaqing.access.Viewer.Holder;
import yimaqing.proof.Sessions;
import yimaqing.web.Frame;
import yimaqing.web.Page;

/// Asks for the second factor anew in the middle of work, and leads on to what was wanted.
@Controller
class CodePages {
    private final Factors factors;
    private final Sessions sessions;

    CodePages(Factors factors, Sessions sessions) {
        this.factors = factors;
        this.sessions = sessions;
    }

    @PostMapping("/desk/second-factor/code")
    View prove(
            Holder holder,
            @RequestParam(name = Wanted.CODE, defaultValue = "") String code,
            @RequestParam(name = Wanted.RECOVERY, defaultValue = "") String recovery,
            HttpServletRequest request) {
        var wanted = Wanted.carried(request);
        var frame = Frame.of(request);
        var typed = code.isBlank() ? recovery : code;
        if (!factors.has(holder)) return Page.onward(Wanted.NOTHING.path());
        if (typed.isBlank())
            return Page.of("factor/anew", new CodePage.Anew(wanted, CodeFaults.empty(frame)))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        var outcome = factors.prove(holder, typed, request.getRemoteAddr());
        return switch (outcome) {
            case Factors.Right() -> {
                sessions.prove(request);
                yield onward(wanted);
            }
            case Factors.Wrong _, Factors.TooMany _ ->
                Page.of("factor/anew", new CodePage.Anew(wanted, CodeFaults.of(outcome, frame)))
                        .with(CodeFaults.status(outcome));
        };
    }

    /// A form goes on with its own fields: the browser sends this very body again (status 307).
    private static View onward(Wanted wanted) {
        var view = new RedirectView(wanted.address(), false, false, false);
        view.setStatusCode(wanted.how() == Wanted.How.SEND ? HttpStatus.TEMPORARY_REDIRECT : HttpStatus.SEE_OTHER);
        return view;
    }
}
