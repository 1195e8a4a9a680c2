package yimaqing.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import yimaqing.access.Viewer.Holder;
import yimaqing.passkey.Passkeys;
import yimaqing.proof.SessionContext;
import yimaqing.proof.Sessions;
import yimaqing.web.Page;

/// Stands before every handler that is marked `Fresh`: whose second factor was shown more than five minutes ago is
/// asked for a code. Whoever has none passes, where it is not required; nobody else ever signs in without.
@Component
class FreshGate implements HandlerInterceptor, WebMvcConfigurer {
    static final Duration FRESH = Duration.ofMinutes(5);

    private final Factors factors;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final Clock clock;

    FreshGate(Factors factors, Passkeys passkeys, Sessions sessions, Clock clock) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var mark = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Fresh.class) : null;
        if (mark == null || !(SessionContext.current() instanceof Holder holder)) return true;
        if (isFresh(request) || !factors.has(holder)) return true;
        Page.of(
                        "factor/anew",
                        new CodePage.Anew(
                                Wanted.of(request, mark.value()), passkeys.challenge(holder, request), List.of()))
                .with(HttpStatus.UNAUTHORIZED)
                .render(Map.of(), request, response);
        return false;
    }

    private boolean isFresh(HttpServletRequest request) {
        return sessions.provedAt(request)
                .filter(at -> !clock.instant().isAfter(at.plus(FRESH)))
                .isPresent();
    }
}
