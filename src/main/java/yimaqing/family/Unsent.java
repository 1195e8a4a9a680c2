package yimaqing.family;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/// Words that a family sent after its session had ended. They are shown again, once, on the browser that sent them and
/// only after the family has proved itself at the same door. They are kept in memory only, for a quarter of an hour.
@Component
class Unsent {
    static final int MOST_LETTERS = 2_000;
    private static final String COOKIE = "unsent";
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int MOST = 2_000;

    private final Cache<String, Note> notes =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    /// What was typed about one part of a policy's page.
    record Note(String page, String of, String text) {}

    void keep(String page, Map<String, String> typed, ServletWebRequest request) {
        var text = typed.getOrDefault("note", "");
        if (text.isBlank() || text.length() > MOST_LETTERS) return;
        var key = UUID.randomUUID().toString();
        notes.put(key, new Note(page, typed.getOrDefault("of", Dealing.HOME), text));
        var cookie = ResponseCookie.from(COOKIE, key)
                .path("/h/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build();
        Optional.ofNullable(request.getResponse())
                .ifPresent(response -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
    }

    /// Hands out what this browser sent from a page, and forgets it.
    Optional<Note> take(String page, HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(key -> taken(key, page).stream())
                .findFirst();
    }

    private Optional<Note> taken(String key, String page) {
        var found = Optional.ofNullable(notes.getIfPresent(key))
                .filter(note -> note.page().equals(page));
        found.ifPresent(_ -> notes.invalidate(key));
        return found;
    }
}
