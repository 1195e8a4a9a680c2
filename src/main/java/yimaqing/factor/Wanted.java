package yimaqing.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What somebody was about to do when a code was asked for: where, how, and what was typed. It travels through the
/// form that asks, so that nothing of it is kept anywhere.
public record Wanted(String path, How how, List<Typed> typed) {
    static final String PATH = "factor.path";
    static final String HOW = "factor.how";
    static final String CODE = "factor.code";
    static final String RECOVERY = "factor.recovery";
    static final String PASSKEY = "factor.passkey";
    static final Wanted NOTHING = new Wanted("/desk/second-factor", How.OPEN, List.of());
    /// Past these nothing typed is carried along, and the page above is shown instead.
    private static final int MOST_FIELDS = 300;

    private static final int MOST_LETTERS = 20_000;
    private static final int LONGEST_PATH = 300;
    private static final String OURS = "/(desk|intake|exchange|admin)(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*";

    /// One field of the form, under its own name.
    public record Typed(String name, String value) {}

    /// A page is opened, a form is sent, or the page above is shown.
    public enum How {
        OPEN,
        SEND,
        BACK
    }

    public Wanted {
        if (path.length() > LONGEST_PATH || !path.matches(OURS))
            throw new IllegalArgumentException("only a page for whoever is signed in is gone on to after a code");
        typed = List.copyOf(typed);
    }

    static Wanted of(HttpServletRequest request, Fresh.Then then) {
        var typed = fields(request);
        int letters = typed.stream().mapToInt(t -> t.value().length()).sum();
        boolean carried = then == Fresh.Then.GO_ON && typed.size() <= MOST_FIELDS && letters <= MOST_LETTERS;
        if (!carried) return new Wanted(request.getRequestURI(), How.BACK, List.of());
        return new Wanted(request.getRequestURI(), request.getMethod().equals("POST") ? How.SEND : How.OPEN, typed);
    }

    /// What the form that asked for the code carried.
    static Wanted carried(HttpServletRequest form) {
        var path = Optional.ofNullable(form.getParameter(PATH)).filter(p -> p.matches(OURS));
        if (path.isEmpty() || path.get().length() > LONGEST_PATH) return NOTHING;
        var how = switch (Optional.ofNullable(form.getParameter(HOW)).orElse("")) {
            case "SEND" -> How.SEND;
            case "OPEN" -> How.OPEN;
            default -> How.BACK;
        };
        return new Wanted(path.get(), how, fields(form));
    }

    private static List<Typed> fields(HttpServletRequest request) {
        var typed = new ArrayList<Typed>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.equals("_csrf") || name.startsWith("factor.")) return;
            for (var value : values) typed.add(new Typed(name, value));
        });
        return typed;
    }

    /// The address to go on to; a form that is sent again carries its fields itself.
    String address() {
        return switch (how) {
            case SEND -> path;
            case OPEN -> path + query();
            case BACK -> above();
        };
    }

    private String query() {
        var query = new StringBuilder();
        for (var one : typed)
            query.append(query.isEmpty() ? '?' : '&')
                    .append(encoded(one.name()))
                    .append('=')
                    .append(encoded(one.value()));
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// A change is sent to a noun below the page it stands on.
    public String above() {
        int last = path.lastIndexOf('/');
        return last > 0 ? path.substring(0, last) : path;
    }
}
