package yimaqing.factor;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import yimaqing.Phone;

/// An authenticator on somebody's phone: it knows only the secret that the page showed, and the time.
public record App(TotpSecret secret, List<String> recovery) {
    private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]{32})");
    private static final Pattern RECOVERY = Pattern.compile("<code>([0-9A-Z]{5}-[0-9A-Z]{5})</code>");

    /// Sets up the second factor of whoever is signed in on this phone.
    public static App enrolled(Phone phone, Instant now) {
        phone.get("/desk/second-factor");
        phone.post("/desk/second-factor/offer", java.util.Map.of());
        var secret = offered(phone);
        var codes = phone.post("/desk/second-factor", java.util.Map.of("code", secret.code(now)));
        return new App(secret, recovery(codes));
    }

    static TotpSecret offered(Phone phone) {
        var letters = SECRET.matcher(phone.get("/desk/second-factor/offer").body());
        if (!letters.find()) throw new AssertionError("no secret on the page");
        return new TotpSecret(letters.group(1));
    }

    static List<String> recovery(Phone.Answer codes) {
        return RECOVERY.matcher(codes.body()).results().map(r -> r.group(1)).toList();
    }

    public String code(Instant now) {
        return secret.code(now);
    }
}
