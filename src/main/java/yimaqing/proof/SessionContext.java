package yimaqing.proof;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
import yimaqing.web.Frame;

/// Tells the security chain who is behind a request. Who has yet to change the password or to set up a second factor
/// is no viewer at all, and may open the pages for that alone.
@Component
public class SessionContext implements SecurityContextRepository {
    static final String OFFICER = "OFFICER";
    static final String ADMINISTRATOR = "ADMINISTRATOR";
    static final String RESIDENT = "RESIDENT";
    static final String ENROLLING = "ENROLLING";
    static final String CHANGING = "CHANGING";
    private static final String NEWCOMER = "somebody who has to set up the second factor first";
    private static final String HANDED_OUT = "somebody who has to change the password first";

    private final Sessions sessions;

    SessionContext(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        Supplier<SecurityContext> context = () -> context(request);
        return new DeferredSecurityContext() {
            private @Nullable SecurityContext loaded;

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
        switch (sessions.viewer(request)) {
            case Officer officer -> {
                request.setAttribute(Frame.SIGNED_IN_AS, officer.name());
                request.setAttribute(Frame.TRUSTS, trusts(officer));
                context.setAuthentication(token(officer, OFFICER));
            }
            case Viewer.Administrator administrator -> {
                request.setAttribute(Frame.SIGNED_IN_AS, administrator.name());
                request.setAttribute(Frame.TRUSTS, trust(administrator.office()));
                context.setAuthentication(token(administrator, ADMINISTRATOR));
            }
            case Resident resident -> context.setAuthentication(token(resident, RESIDENT));
            case Viewer.Passerby _, Viewer.Department _ -> {
                sessions.enrolling(request).ifPresent(_ -> context.setAuthentication(token(NEWCOMER, ENROLLING)));
                sessions.changing(request).ifPresent(_ -> context.setAuthentication(token(HANDED_OUT, CHANGING)));
            }
        }
        return context;
    }

    /// The one place in the menu of an administrator, in which there is nothing of what officials see.
    private static String trust(Viewer.Administrator.Office office) {
        return Frame.ADMINISTERS
                + switch (office) {
                    case SYSTEM -> " system";
                    case SECURITY -> " accounts";
                    case AUDIT -> " log";
                };
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

    private static PreAuthenticatedAuthenticationToken token(Object viewer, String authority) {
        return new PreAuthenticatedAuthenticationToken(viewer, "", AuthorityUtils.createAuthorityList(authority));
    }

    /// The viewer that the security chain found for this request.
    public static Viewer current() {
        var found = SecurityContextHolder.getContext().getAuthentication();
        return found != null && found.getPrincipal() instanceof Viewer viewer ? viewer : new Viewer.Passerby();
    }

    /// Where whoever asks has to do something first: set up the second factor, or change the password.
    static Optional<String> first() {
        var found = SecurityContextHolder.getContext().getAuthentication();
        if (found == null) return Optional.empty();
        if (NEWCOMER.equals(found.getPrincipal())) return Optional.of(SessionExpired.ENROLMENT);
        return HANDED_OUT.equals(found.getPrincipal()) ? Optional.of(SessionExpired.ACCOUNT) : Optional.empty();
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
        return Sessions.hasSession(request);
    }

    /// Gives the session just entered its form token, for a form that is shown in the same answer.
    public static void renewFormToken(HttpServletRequest request, HttpServletResponse response) {
        var repository = new HttpSessionCsrfTokenRepository();
        var token = repository.generateToken(request);
        repository.saveToken(token, request, response);
        new XorCsrfTokenRequestAttributeHandler().handle(request, response, () -> token);
    }
}
