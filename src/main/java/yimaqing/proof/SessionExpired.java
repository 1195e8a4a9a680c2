package yimaqing.proof;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer;
import yimaqing.identity.Provider;
import yimaqing.proof.Kept.SignInPage;
import yimaqing.web.Page;

/// Somebody without a session asks for an official's page, or sends a form after the session has ended: the sign-in
/// page answers, and keeps what was typed until the sign-in is done.
@Component
class SessionExpired implements AuthenticationEntryPoint, AccessDeniedHandler {
    /// Where the second factor is set up.
    static final String ENROLMENT = "/desk/second-factor";
    /// Where the own password is changed.
    static final String ACCOUNT = "/desk/account";

    private static final String DESK = "/desk";
    private static final String ADMINISTRATION = "/admin";

    private final Provider provider;

    SessionExpired(Provider provider) {
        this.provider = provider;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        signInFirst(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        var first = SessionContext.first();
        if (first.isPresent()) response.sendRedirect(first.get(), HttpStatus.SEE_OTHER.value());
        else if (SessionContext.current() instanceof Viewer.Holder holder) refuse(holder, request, response, refused);
        else signInFirst(request, response);
    }

    /// A form without its token is refused; a page for others is not found, and an administrator who asks for the desk
    /// is led to the pages it has instead.
    private static void refuse(
            Viewer.Holder holder,
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException refused)
            throws IOException {
        boolean astray = holder instanceof Viewer.Administrator
                && request.getMethod().equals("GET")
                && request.getRequestURI().equals(DESK);
        if (astray) response.sendRedirect(ADMINISTRATION, HttpStatus.SEE_OTHER.value());
        else
            response.sendError(
                    (refused instanceof CsrfException ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND).value());
    }

    private void signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        var kept = Kept.of(request);
        Page.of("proof/signin", new SignInPage("", java.util.Optional.empty(), kept, provider.name()))
                .with(HttpStatus.UNAUTHORIZED)
                .render(Map.of(), request, response);
    }
}
