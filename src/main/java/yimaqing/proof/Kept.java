package yimaqing.proof;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Where somebody wanted to go when the session had ended, and what was typed there. It travels through the sign-in
/// form itself; afterwards a page of ours shows it and the person sends it again with one tap.
public record Kept(String path, boolean sent, SequencedMap<String, String> typed) {
    static final String PATH = "kept.path";
    static final String SENT = "kept.sent";
    static final String FIELD = "kept.field.";
    public static final Kept NOTHING = new Kept("/desk", false, new LinkedHashMap<>());
    private static final Set<String> NEVER =
            Set.of("_csrf", "password", "current", "pin", "slip", "again", "code", "passkey");
    private static final int MOST_FIELDS = 50;
    private static final int MOST_LETTERS = 10_000;

    public Kept {
        if (!path.matches(
                "/desk(/[A-Za-z0-9._/-]*)?|/(admin|intake|disputes|policies|watch|feedback|board)(/[A-Za-z0-9._/-]*)?"))
            throw new IllegalArgumentException("only a page for officials is kept through a sign-in");
    }

    /// The sign-in page, which carries it: the username as it was typed, what was wrong if anything was, and by whose
    /// word one may sign in instead.
    public record SignInPage(String username, Optional<Fault> fault, Kept kept, Optional<String> provider) {

        /// Why a sign-in failed: the key of the sentence and what is said with it (tries left, or until when to wait).
        public record Fault(String key, String with) {}
    }

    static Kept of(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> keep(typed, name, values[0]));
        return safely(request.getRequestURI(), !request.getMethod().equals("GET"), typed);
    }

    /// What the sign-in form carried.
    public static Kept carried(Map<String, String> form) {
        if (!form.containsKey(PATH)) return NOTHING;
        var typed = new LinkedHashMap<String, String>();
        form.forEach((name, value) -> {
            if (name.startsWith(FIELD)) keep(typed, name.substring(FIELD.length()), value);
        });
        return safely(form.get(PATH), "yes".equals(form.get(SENT)), typed);
    }

    private static void keep(Map<String, String> typed, String name, String value) {
        if (!NEVER.contains(name) && typed.size() < MOST_FIELDS && value.length() <= MOST_LETTERS)
            typed.put(name, value);
    }

    private static Kept safely(String path, boolean sent, SequencedMap<String, String> typed) {
        try {
            return new Kept(path, sent, typed);
        } catch (IllegalArgumentException elsewhere) {
            return NOTHING;
        }
    }

    /// The address to go on to after signing in, with what was asked for there.
    public String address() {
        if (typed.isEmpty()) return path;
        var query = new StringBuilder(path);
        typed.forEach((name, value) -> query.append(query.indexOf("?") < 0 ? '?' : '&')
                .append(encoded(name))
                .append('=')
                .append(encoded(value)));
        return query.toString();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
