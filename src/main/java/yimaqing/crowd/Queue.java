package yimaqing.crowd;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The queues in which requests wait, so that one kind of them never takes the last place from another. Which queue it
/// is follows from the address and from whether a session's cookie came along; nothing is looked up for it.
public enum Queue {
    /// Whoever is not signed in.
    PUBLIC("6+12"),
    /// A family behind its door.
    FAMILY("6+12"),
    /// Whoever shows a PIN, a slip, a password or a code: each costs a tenth of a second of a core.
    PROOF("3+9"),
    /// Officials at their desks.
    OFFICIAL("6+10"),
    /// Departments' files and photos on their way in, departments' programs, and documents on their way out.
    FILES("4+6"),
    /// Whoever watches whether the server lives.
    HEALTH("1+3");

    private static final String SESSION = "ymq";
    private static final Pattern PROVING = Pattern.compile("/sign-in(/code)?|/[hH]/[^/]+/proof");
    private static final Pattern DOCUMENT =
            Pattern.compile("/api/.*|/intake/[^/]+/returned|/desk/plates/jobs/[^/]+/document");
    private static final List<String> DESKS =
            List.of("/desk", "/intake", "/disputes", "/quality", "/exchange", "/sources");

    private final String usual;

    Queue(String usual) {
        this.usual = usual;
    }

    /// How many are served at once, and how many more may wait: `6+12`, unless a setting says otherwise.
    String usual() {
        return usual;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The queue of a request for this address, of which so much may be sent.
    static Queue of(HttpServletRequest request, String path, BodyLimits.Limit limit) {
        boolean sends = request.getMethod().equals("POST");
        if (path.equals("/actuator/health")) return HEALTH;
        if (DOCUMENT.matcher(path).matches() || (sends && limit.ofFiles())) return FILES;
        if (sends && PROVING.matcher(path).matches()) return PROOF;
        if (!hasSession(request)) return PUBLIC;
        return DESKS.stream().anyMatch(path::startsWith) ? OFFICIAL : FAMILY;
    }

    private static boolean hasSession(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return false;
        for (Cookie cookie : cookies) if (cookie.getName().equals(SESSION)) return true;
        return false;
    }
}
