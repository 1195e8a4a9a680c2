package yimaqing.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Holder;
import yimaqing.factor.Entering;
import yimaqing.factor.Factors;
import yimaqing.factor.Fresh;
import yimaqing.identity.Identities;
import yimaqing.identity.Identity;
import yimaqing.identity.Provider;
import yimaqing.proof.Accounts;
import yimaqing.proof.Sessions;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// Signing in by a provider's word, and binding the own account to it. The word stands in the place of the password and
/// of nothing else: whoever has a second factor shows it, and what somebody may do is only what was granted here.
@Controller
class IdentityPages {
    private static final String HERE = "/desk/account/identity";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneId.of("Asia/Shanghai"));

    private final Provider provider;
    private final Identities identities;
    private final Pending pending;
    private final Door door;

    IdentityPages(Provider provider, Identities identities, Pending pending, Door door) {
        this.provider = provider;
        this.identities = identities;
        this.pending = pending;
        this.door = door;
    }

    /// Whoever was vouched for comes in by this.
    @Component
    record Door(Accounts accounts, Factors factors, Sessions sessions, Entering entering) {}

    private String name() {
        return provider.name().orElseThrow(NotFound::new);
    }

    @GetMapping("/sign-in/with")
    View ask(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        name();
        return provider.ask(request, response)
                .<View>map(address -> new RedirectView(address, false, false, false))
                .orElseGet(() -> nothing(viewer, "silent", HttpStatus.BAD_GATEWAY));
    }

    @GetMapping(Provider.RETURN)
    View answer(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        name();
        return switch (provider.answer(request, response)) {
            case Provider.Unreachable() -> nothing(viewer, "silent", HttpStatus.BAD_GATEWAY);
            case Provider.Refused() -> nothing(viewer, "refused", HttpStatus.FORBIDDEN);
            case Provider.Vouched(var identity)
            when viewer instanceof Holder holder -> vouched(holder, identity, request);
            case Provider.Vouched(var identity) -> vouched(identity, request);
        };
    }

    private Page nothing(Viewer viewer, String why, HttpStatus status) {
        return Page.of("enrolment/nothing", new IdentityPage.Nothing(name(), viewer instanceof Holder, why))
                .with(status);
    }

    /// A stranger, who is let in where an account is bound to this identity.
    private View vouched(Identity identity, HttpServletRequest request) {
        var holder = identities.account(identity).flatMap(door.accounts()::holder);
        if (holder.isEmpty()) return nothing(new Viewer.Passerby(), "unknown", HttpStatus.FORBIDDEN);
        identities.used(identity);
        if (door.factors().has(holder.get())) {
            door.sessions().enterHalfway(request, holder.get());
            return Page.onward("/sign-in/code");
        }
        return Page.onward(door.entering().enter(request, holder.get()).orElse("/desk"));
    }

    /// Somebody who is signed in binds an account, and is asked once more: it may be a computer of several people.
    private View vouched(Holder holder, Identity identity, HttpServletRequest request) {
        var account = identities.account(identity);
        if (account.isPresent() && !account.get().equals(holder.account()))
            return nothing(holder, "taken", HttpStatus.CONFLICT);
        if (account.isPresent()) return Page.onward(HERE);
        pending.keep(identities.mark(identity), request);
        boolean instead = identities.standing(holder).isPresent();
        return Page.of("enrolment/binding", new IdentityPage.Binding(name(), holder.name(), holder.account(), instead));
    }

    @GetMapping(HERE)
    Page state(Holder holder) {
        var bound = identities
                .standing(holder)
                .map(s -> new IdentityPage.Bound(DAY.format(s.since()), s.used().map(DAY::format)));
        return Page.of("enrolment/identity", new IdentityPage.State(name(), bound));
    }

    @Fresh
    @PostMapping(HERE)
    View bind(Holder holder, HttpServletRequest request) {
        name();
        var mark = pending.take(request);
        if (mark.isEmpty()) return nothing(holder, "late", HttpStatus.GONE);
        return identities.bind(holder, mark.get()) ? Page.onward(HERE) : nothing(holder, "taken", HttpStatus.CONFLICT);
    }

    @Fresh
    @PostMapping(HERE + "/removal")
    View remove(Holder holder) {
        name();
        if (!identities.remove(holder)) throw new NotFound();
        return Page.onward(HERE);
    }
}
