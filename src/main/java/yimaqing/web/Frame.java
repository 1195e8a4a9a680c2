package yimaqing.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.web.csrf.CsrfToken;

/// What every page knows beside its own content: the language, the size of the text, where it is, who is signed in,
/// and the token that the forms of somebody signed in carry.
public record Frame(
        Words words,
        String textSize,
        String path,
        Optional<String> signedInAs,
        Set<String> trusts,
        boolean sample,
        Optional<CsrfToken> csrf) {

    /// The attribute under which the name of the signed-in person is handed to the page.
    public static final String SIGNED_IN_AS = "yimaqing.signed-in-as";
    /// The attribute that names what the signed-in person looks after for everybody, such as `exchange`: the menu shows
    /// those places to nobody else.
    public static final String TRUSTS = "yimaqing.trusts";
    /// Among what somebody looks after: that it is an administrator, who has pages of its own and none of the others.
    public static final String ADMINISTERS = "administers";
    /// The attribute that says the county on show is the sample, all of whose people are invented.
    public static final String SAMPLE = "yimaqing.sample";
    static final String LANGUAGE = "lang";
    static final String TEXT_SIZE = "text";
    private static final Set<String> LANGUAGES = Set.of("zh", "en");
    private static final Set<String> TEXT_SIZES = Set.of("normal", "large", "largest");

    public static Frame of(HttpServletRequest request) {
        return new Frame(
                Words.in(chosen(request, LANGUAGE, LANGUAGES, "zh")),
                chosen(request, TEXT_SIZE, TEXT_SIZES, "normal"),
                request.getRequestURI(),
                Optional.ofNullable((String) request.getAttribute(SIGNED_IN_AS)),
                request.getAttribute(TRUSTS) instanceof String trusts
                        ? Set.copyOf(Arrays.asList(trusts.split(" ")))
                        : Set.of(),
                Boolean.TRUE.equals(request.getAttribute(SAMPLE)),
                token(request));
    }

    /// Asking for the token opens a session, so it is asked for only where one is open: of somebody signed in.
    private static Optional<CsrfToken> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(_ -> request.getAttribute(CsrfToken.class.getName()))
                .filter(CsrfToken.class::isInstance)
                .map(CsrfToken.class::cast);
    }

    /// The choice made with this request, else the one kept in a cookie, else the usual one. A form chooses nothing,
    /// and one that was refused for its size cannot even be asked.
    private static String chosen(HttpServletRequest request, String name, Set<String> known, String usual) {
        var asked = Optional.of(request)
                .filter(r -> r.getMethod().equals("GET") && r.getDispatcherType() == DispatcherType.REQUEST)
                .map(r -> r.getParameter(name))
                .filter(known::contains);
        return asked.or(() -> cookie(request, name).filter(known::contains)).orElse(usual);
    }

    /// A choice that came with this request and is to be remembered.
    static Optional<String> choice(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .filter(name.equals(LANGUAGE) ? LANGUAGES::contains : TEXT_SIZES::contains);
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(c -> c.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /// Where somebody begins: an administrator at the pages for administrators.
    public String start() {
        return trusts.contains(ADMINISTERS) ? "/admin" : "/";
    }

    public String say(String key, Object... with) {
        return words.say(key, with);
    }

    public String language() {
        return words.language();
    }

    /// The language tag of the page.
    public String languageTag() {
        return language().equals("en") ? "en" : "zh-CN";
    }

    public String otherLanguage() {
        return language().equals("en") ? "zh" : "en";
    }

    /// The next larger text; after the largest the normal one again.
    public String nextTextSize() {
        return switch (textSize) {
            case "normal" -> "large";
            case "large" -> "largest";
            default -> "normal";
        };
    }

    /// The address of this page's style sheet, which changes with its content and so may be kept for ever.
    public String styles() {
        return Look.ADDRESS;
    }
}
