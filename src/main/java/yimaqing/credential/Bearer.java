package yimaqing.credential;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;
import yimaqing.web.Limits;
import yimaqing.web.Limits.Limit;
import yimaqing.web.TooMany;

/// Reads the key that a program brings in `Authorization: Bearer ymq_…`. An unknown, waiting, revoked, expired or
/// garbled key is answered the same; wrong ones are counted by the address they come from, and a right one is never
/// held up by them.
class Bearer extends OncePerRequestFilter {
    static final String DEPARTMENT = "DEPARTMENT";
    static final Limit WRONG_KEYS = new Limit("wrong key", 20, Duration.ofMinutes(15));
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST_HEADER = 200;

    private final DepartmentKeys keys;
    private final Limits limits;
    private final JsonMapper json;

    Bearer(DepartmentKeys keys, Limits limits, JsonMapper json) {
        this.keys = keys;
        this.limits = limits;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var brought = brought(request);
        if (brought.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var department = keys.open(brought.get());
        if (department.isEmpty()) {
            refuse(request, response);
            return;
        }
        var token = new PreAuthenticatedAuthenticationToken(
                department.get(), "", AuthorityUtils.createAuthorityList(DEPARTMENT));
        SecurityContextHolder.setContext(new SecurityContextImpl(token));
        chain.doFilter(request, response);
    }

    /// What was brought as a key, were it one or not; empty when nothing was brought.
    private static Optional<String> brought(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .map(header ->
                        header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) && header.length() <= LONGEST_HEADER
                                ? header.substring(SCHEME.length()).strip()
                                : "");
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            limits.take(WRONG_KEYS, request.getRemoteAddr());
        } catch (TooMany tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            write(Problem.of(request, HttpStatus.TOO_MANY_REQUESTS, "wrongkeys"), response);
            return;
        }
        unknown(request, response);
    }

    /// The answer to whoever brings no key that holds.
    void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"yimaqing\"");
        write(Problem.of(request, HttpStatus.UNAUTHORIZED, "key"), response);
    }

    void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        json.writeValue(response.getOutputStream(), problem.document());
    }
}
