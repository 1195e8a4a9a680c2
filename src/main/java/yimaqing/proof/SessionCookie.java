package yimaqing.proof;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;
import yimaqing.seal.BlindIndex;

/// The cookie of a session: its id, and a keyed hash of it that lies nowhere in the database. Whoever has a copy of the
/// table of sessions knows every id and still cannot take one over.
@Component
class SessionCookie extends DefaultCookieSerializer {
    private static final char PART = '.';

    private final BlindIndex blind;

    SessionCookie(BlindIndex blind, @Value("${server.servlet.session.cookie.name}") String name) {
        this.blind = blind;
        setCookieName(name);
        setCookiePath("/");
        setSameSite("Lax");
        setUseHttpOnlyCookie(true);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return super.readCookieValues(request).stream()
                .filter(this::isOurs)
                .map(value -> value.substring(0, value.lastIndexOf(PART)))
                .toList();
    }

    private boolean isOurs(String value) {
        int part = value.lastIndexOf(PART);
        return part > 0
                && MessageDigest.isEqual(
                        proof(value.substring(0, part)).getBytes(StandardCharsets.UTF_8),
                        value.substring(part + 1).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeCookieValue(CookieValue given) {
        var id = given.getCookieValue();
        // an empty one ends the cookie
        var value = id.isEmpty() ? id : id + PART + proof(id);
        super.writeCookieValue(new CookieValue(given.getRequest(), given.getResponse(), value));
    }

    private String proof(String id) {
        return id.isBlank() ? "" : HexFormat.of().formatHex(blind.term("session cookie", id));
    }
}
