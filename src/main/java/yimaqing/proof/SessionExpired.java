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
import org.springframework.stereotype.Component;
import yimaqing.web.Page;

/// Somebody without a session asks for an official's page, or sends a form after the session has ended: the sign-in
/// page answers, and keeps what was typed until the sign-in is done.
@Component
class SessionExpired implements AuthenticationEntryPoint, AccessDeniedHandler {
    /// Where the second factor is set up.
    static final String ENROLMENT = "/desk/second-factor";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        signInFirst(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (SessionContext.isEnrolling()) response.sendRedirect(ENROLMENT, HttpStatus.SEE_OTHER.value());
        else if (SessionContext.current() instanceof yimaqing.access.Viewer.Officer)
            response.sendError(HttpStatus.FORBIDDEN.value());
        else signInFirst(request, response);
    }

    private static void signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        var kept = Kept.of(request);
        Page.of("proof/signin", new SignInPage("", java.util.Optional.empty(), kept))
                .with(HttpStatus.UNAUTHORIZED)
                .render(Map.of(), request, response);
    }
}
