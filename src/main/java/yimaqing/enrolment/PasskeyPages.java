package yimaqing.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer.Holder;
import yimaqing.factor.Factors;
import yimaqing.factor.Fresh;
import yimaqing.passkey.Passkey;
import yimaqing.passkey.Passkeys;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// The official's own passkeys, made and taken away beside an authenticator app: where a browser knows none, the app
/// still opens.
@Controller
@RequestMapping(EnrolmentPages.HERE + "/passkeys")
class PasskeyPages {
    private static final int LONGEST = Passkey.LONGEST_LABEL;

    private final Factors factors;
    private final Passkeys passkeys;

    PasskeyPages(Factors factors, Passkeys passkeys) {
        this.factors = factors;
        this.passkeys = passkeys;
    }

    @Fresh
    @GetMapping
    Page form(Holder holder, HttpServletRequest request) {
        return form(holder, "", List.of(), request);
    }

    private Page form(Holder holder, String label, List<FieldFault> faults, HttpServletRequest request) {
        requireFactor(holder);
        var options = passkeys.invite(holder, request);
        return Page.of("enrolment/passkey", new EnrolmentPage.MakingPasskey(options, label, faults))
                .with(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Fresh
    @PostMapping
    View add(
            Holder holder,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String passkey,
            HttpServletRequest request) {
        requireFactor(holder);
        var frame = Frame.of(request);
        var name = label.strip();
        if (name.isEmpty() || name.length() > LONGEST)
            return form(holder, cut(name), fault("label", frame.say("passkey.label.fault", LONGEST)), request);
        return switch (passkeys.add(holder, name, passkey, request)) {
            case KEPT -> Page.onward(EnrolmentPages.HERE);
            case WRONG -> form(holder, name, fault("label", frame.say("passkey.made.wrong")), request);
            case FULL -> form(holder, name, fault("label", frame.say("passkey.full", Passkeys.MOST)), request);
        };
    }

    private static String cut(String label) {
        return label.substring(0, Math.min(label.length(), LONGEST));
    }

    private static List<FieldFault> fault(String field, String sentence) {
        return List.of(new FieldFault(field, sentence));
    }

    @Fresh
    @PostMapping("/removal")
    View remove(Holder holder, @RequestParam(defaultValue = "") String id) {
        if (!passkeys.remove(holder, id)) throw new NotFound();
        return Page.onward(EnrolmentPages.HERE);
    }

    private void requireFactor(Holder holder) {
        if (!factors.has(holder) || !passkeys.possible()) throw new NotFound();
    }
}
