package yimaqing.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Remembers on the phone itself which language and which size of text were chosen with `?lang=` and `?text=`.
@Component
@Order(2)
class Choices extends OncePerRequestFilter {
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("GET"))
            for (var name : List.of(Frame.LANGUAGE, Frame.TEXT_SIZE))
                Frame.choice(request, name)
                        .ifPresent(choice -> response.addHeader(
                                "Set-Cookie",
                                ResponseCookie.from(name, choice)
                                        .path("/")
                                        .maxAge(REMEMBERED)
                                        .httpOnly(true)
                                        .secure(request.isSecure())
                                        .sameSite("Lax")
                                        .build()
                                        .toString()));
        chain.doFilter(request, response);
    }
}
