package yimaqing.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Holder;
import yimaqing.code.QrSymbol;
import yimaqing.factor.Factors;
import yimaqing.factor.Fresh;
import yimaqing.factor.RecoveryCode;
import yimaqing.factor.TotpSecret;
import yimaqing.passkey.Passkeys;
import yimaqing.proof.SessionContext;
import yimaqing.proof.Sessions;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// The official's own second factor: set up with one right code, renewed, removed. Whoever has one and changes it
/// shows it first; whoever has to have one and has none gets to these pages and to no others.
@Controller
@RequestMapping(EnrolmentPages.HERE)
class EnrolmentPages {
    static final String HERE = "/desk/second-factor";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneId.of("Asia/Shanghai"));

    private final Factors factors;
    private final Passkeys passkeys;
    private final Sessions sessions;

    EnrolmentPages(Factors factors, Passkeys passkeys, Sessions sessions) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    /// Whose factor it is, and whether that official is signed in wholly.
    private record Owner(Holder holder, boolean inside) {}

    private Owner owner(Viewer viewer, HttpServletRequest request) {
        if (viewer instanceof Holder holder) return new Owner(holder, true);
        return sessions.enrolling(request)
                .map(holder -> new Owner(holder, false))
                .orElseThrow(NotFound::new);
    }

    @GetMapping
    Page state(Viewer viewer, HttpServletRequest request) {
        var owner = owner(viewer, request);
        var factor = factors.standing(owner.holder())
                .map(f -> new EnrolmentPage.Factor(DAY.format(f.since()), f.codesLeft(), passkeys(owner.holder())));
        return Page.of("enrolment/state", new EnrolmentPage.State(owner.inside(), factor));
    }

    private EnrolmentPage.Passkeys passkeys(Holder holder) {
        var keys = passkeys.of(holder).stream()
                .map(key -> new EnrolmentPage.Key(
                        key.id(),
                        key.label(),
                        DAY.format(key.since()),
                        key.used().map(DAY::format)))
                .toList();
        return new EnrolmentPage.Passkeys(passkeys.possible(), keys.size() >= Passkeys.MOST, keys);
    }

    @Fresh
    @PostMapping("/offer")
    View begin(Viewer viewer, HttpServletRequest request) {
        factors.offer(owner(viewer, request).holder());
        return Page.onward(HERE + "/offer");
    }

    @Fresh
    @GetMapping("/offer")
    View offer(Viewer viewer, HttpServletRequest request) {
        return offer(owner(viewer, request), List.of(), request);
    }

    /// Whoever took too long begins anew.
    private View offer(Owner owner, List<FieldFault> faults, HttpServletRequest request) {
        var secret = factors.offered(owner.holder());
        if (secret.isEmpty()) return Page.onward(HERE);
        var shown = shown(secret.get(), owner.holder(), Frame.of(request));
        return Page.of("enrolment/offer", new EnrolmentPage.Offer(owner.inside(), shown, faults))
                .with(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static EnrolmentPage.Secret shown(TotpSecret secret, Holder holder, Frame frame) {
        var address = secret.address(holder.account());
        var symbol = QrSymbol.of(address, QrSymbol.Use.STICKER).svg(frame.say("factor.symbol"));
        return new EnrolmentPage.Secret(symbol, address, secret.groups());
    }

    /// The first right code puts the secret to use; whatever else was opened with this account ends.
    @Fresh
    @PostMapping
    View confirm(
            Viewer viewer,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var owner = owner(viewer, request);
        var codes = factors.confirm(owner.holder(), code);
        if (codes.isEmpty()) {
            var fault = new FieldFault("code", Frame.of(request).say("factor.first.wrong"));
            return offer(owner, List.of(fault), request);
        }
        sessions.leave(request);
        sessions.endAll(owner.holder().account());
        sessions.enter(request, owner.holder());
        sessions.prove(request);
        SessionContext.renewFormToken(request, response);
        return codes(owner, codes.get());
    }

    private static Page codes(Owner owner, List<RecoveryCode> codes) {
        var shown = codes.stream().map(RecoveryCode::shown).toList();
        return Page.of(
                "enrolment/codes",
                new EnrolmentPage.Codes(owner.inside(), owner.holder().account(), shown));
    }

    @Fresh
    @PostMapping("/recovery")
    View renewCodes(Holder holder) {
        if (!factors.has(holder)) throw new NotFound();
        return codes(new Owner(holder, true), factors.renewCodes(holder));
    }

    /// Without its factor an account is weaker than its sessions were: all of them end, this one too.
    @Fresh
    @PostMapping("/removal")
    View remove(Holder holder, HttpServletRequest request) {
        if (!factors.has(holder)) throw new NotFound();
        factors.remove(holder);
        sessions.leave(request);
        sessions.endAll(holder.account());
        return Page.onward("/sign-in");
    }
}
