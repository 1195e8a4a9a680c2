package yimaqing.proof;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;
import yimaqing.access.Clerk;
import yimaqing.access.Role;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Resident;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;
import yimaqing.web.Frame;

/// Who is signed in. A session holds only a name; what the viewer may do is looked up anew with every request, so a
/// grant that ends or an account that is closed counts from the next tap on.
@Component
public class Sessions implements SecurityContextRepository {
    public static final String OFFICER = "OFFICER";
    public static final String RESIDENT = "RESIDENT";
    private static final String WHO = "who";
    private static final String SINCE = "since";
    private static final Duration OFFICER_IDLE = Duration.ofMinutes(15);
    private static final Duration OFFICER_AT_MOST = Duration.ofHours(12);
    private static final Duration RESIDENT_IDLE = Duration.ofMinutes(10);
    private static final Duration RESIDENT_AT_MOST = Duration.ofMinutes(30);

    private final Accounts accounts;
    private final Clock clock;

    Sessions(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Signs a viewer in, under a new session id: an id planted before the sign-in is worth nothing after it.
    public void enter(HttpServletRequest request, Viewer viewer) {
        leave(request);
        var session = request.getSession(true);
        switch (viewer) {
            case Officer officer -> open(session, "officer " + officer.account(), OFFICER_IDLE);
            case Resident(var county, var home) ->
                open(session, "resident " + county.digits() + " " + home.key(), RESIDENT_IDLE);
            case Viewer.Passerby _, Viewer.Department _ ->
                throw new IllegalArgumentException("only officials and families sign in");
        }
    }

    private void open(HttpSession session, String who, Duration idle) {
        session.setAttribute(WHO, who);
        session.setAttribute(SINCE, clock.instant().getEpochSecond());
        session.setMaxInactiveInterval((int) idle.toSeconds());
    }

    /// Ends the session of this request, if there is one.
    public void leave(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }

    /// The viewer of this request; a passer-by when nobody is signed in.
    public Viewer viewer(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(WHO) instanceof String who)) return new Viewer.Passerby();
        var parts = who.split(" ");
        boolean officer = parts[0].equals("officer");
        var since = Instant.ofEpochSecond((long) session.getAttribute(SINCE));
        if (clock.instant().isAfter(since.plus(officer ? OFFICER_AT_MOST : RESIDENT_AT_MOST))) {
            session.invalidate();
            return new Viewer.Passerby();
        }
        if (!officer) return new Resident(new PlaceCode(parts[1]), new HouseholdId(parts[2]));
        return accounts.officer(parts[1]).map(Viewer.class::cast).orElseGet(Viewer.Passerby::new);
    }

    /// Gives the session just entered its form token, for a form that is shown in the same answer.
    static void renewFormToken(HttpServletRequest request, HttpServletResponse response) {
        var repository = new HttpSessionCsrfTokenRepository();
        var token = repository.generateToken(request);
        repository.saveToken(token, request, response);
        new XorCsrfTokenRequestAttributeHandler().handle(request, response, () -> token);
    }

    /// Whether a request comes with a session, so that its changes must carry the form's token.
    static boolean hasSession(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(WHO) != null;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        Supplier<SecurityContext> context = () -> context(request);
        return new DeferredSecurityContext() {
            private SecurityContext loaded;

            @Override
            public SecurityContext get() {
                if (loaded == null) loaded = context.get();
                return loaded;
            }

            @Override
            public boolean isGenerated() {
                return get().getAuthentication() == null;
            }
        };
    }

    private SecurityContext context(HttpServletRequest request) {
        var context = new SecurityContextImpl();
        switch (viewer(request)) {
            case Officer officer -> {
                request.setAttribute(Frame.SIGNED_IN_AS, officer.name());
                request.setAttribute(Frame.TRUSTS, trusts(officer));
                context.setAuthentication(token(officer, OFFICER));
            }
            case Resident resident -> context.setAuthentication(token(resident, RESIDENT));
            case Viewer.Passerby _, Viewer.Department _ -> {}
        }
        return context;
    }

    /// The places of the menu that this official sees beside those that all officials see.
    private static String trusts(Officer officer) {
        boolean leads = officer.has(Role.COUNTY_LEADER);
        return String.join(
                " ",
                Clerk.of(officer).isPresent() ? "intake" : "",
                leads || officer.has(Role.DEPARTMENT_OFFICER) ? "quality versions" : "",
                leads ? "exchange" : "",
                officer.grants().stream().anyMatch(g -> g.role() != Role.DEPARTMENT_OFFICER) ? "plates" : "");
    }

    private static PreAuthenticatedAuthenticationToken token(Viewer viewer, String authority) {
        return new PreAuthenticatedAuthenticationToken(viewer, "", AuthorityUtils.createAuthorityList(authority));
    }

    /// The viewer that the security chain found for this request.
    static Viewer current() {
        var found = SecurityContextHolder.getContext().getAuthentication();
        return found != null && found.getPrincipal() instanceof Viewer viewer ? viewer : new Viewer.Passerby();
    }

    @Override
    @SuppressWarnings("removal")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    /// Nothing to save: only `enter` and `leave` change who is signed in.
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return hasSession(request);
    }
}
