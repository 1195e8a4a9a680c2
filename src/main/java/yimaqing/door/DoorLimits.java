package yimaqing.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import yimaqing.stock.DeadEnd;
import yimaqing.web.Limits;
import yimaqing.web.Limits.Limit;
import yimaqing.web.Page;

/// How often doors may be scanned. A whole village may share one address of its mobile network, so a phone is told
/// from another by its browser too, and one plate bears a meeting; only guessing is held short.
@Component
class DoorLimits implements HandlerInterceptor, WebMvcConfigurer {
    private static final Limit SCANS_OF_A_PHONE = new Limit("phone", 60, Duration.ofMinutes(1));
    private static final Limit SCANS_OF_A_PLATE = new Limit("plate", 600, Duration.ofMinutes(1));
    private static final Limit TYPED_CODES = new Limit("typed", 10, Duration.ofMinutes(1));

    private final Limits limits;

    DoorLimits(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/h/**", "/H/**", "/e/**", "/E/**", "/v/**", "/V/**", "/c");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var address = request.getRemoteAddr();
        if (request.getParameter("code") != null) limits.take(TYPED_CODES, address);
        limits.take(SCANS_OF_A_PHONE, address + " " + Objects.hashCode(request.getHeader("User-Agent")));
        limits.take(SCANS_OF_A_PLATE, request.getRequestURI().toUpperCase(Locale.ROOT));
        return true;
    }

    /// The answer to a code that cannot be read, which is counted: past the limit the guesser is told to wait, while a
    /// code that can be read still opens.
    Page unreadable(HttpServletRequest request) {
        limits.take(DeadEnd.TRIES, request.getRemoteAddr());
        return Plain.unreadable();
    }
}
