package yimaqing.scan;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.code.CodeHost;
import yimaqing.code.PlateToken;
import yimaqing.code.TypedCode;
import yimaqing.scan.Scanned.Trick;

/// Says what a scanned, pasted or typed text is. An address is ours only if it is written as plates are printed; what a
/// browser would make of stranger spellings does not matter, since no plate has them.
@Component
public class ScanReader {
    /// No code and no message of a chat that leads to a plate is longer.
    public static final int MOST_LETTERS = 2_000;

    private static final int MOST_LINKS = 10;
    private static final Pattern LINK = Pattern.compile("(?i)(?<![a-z0-9+.-])https?:[^\\s，；！？）】」』》、“”\"'<>]*");
    /// An address whose beginning was left away, as people write them.
    private static final Pattern BARE =
            Pattern.compile("(?<![A-Za-z0-9/\\\\@.:%_-])(?:[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*(?::[0-9]+)?[/\\\\]\\S*"
                    + "|[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,})");
    private static final Pattern OTHER_SCHEME = Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]{1,30}):.*");
    private static final Pattern MONEY = Pattern.compile("(?i)(wxp|weixin|alipay[a-z]*|unionpay|upwallet|ecny|dcep"
            + "|bitcoin|ethereum|paypal):.*|000201[0-9]{6}.*");
    private static final Pattern CASHIER = Pattern.compile("(?i)(.*\\.)?(alipay\\.(com|cn|hk)|alipayobjects\\.com"
            + "|95516\\.com|tenpay\\.com|wxpay\\.[a-z.]+|(pay|payapp|wx)\\.weixin\\.qq\\.com"
            + "|jdpay\\.com|paypal\\.com)");
    private static final Pattern CODE_INSIDE = Pattern.compile("(?<![A-Za-z0-9/])([0-9A-Za-z]{20}"
            + "|[0-9A-Za-z]{5}[\\p{Pd}]?[0-9A-Za-z]{5}[\\p{Pd}]?[0-9A-Za-z]{2})(?![A-Za-z0-9])");

    private final Link.Ours ours;

    ScanReader(CodeHost host) {
        this.ours = new Link.Ours(host);
    }

    public Scanned read(String text) {
        if (text.length() > MOST_LETTERS) return new Scanned.TooLong();
        var some = text.strip();
        if (some.isEmpty()) return new Scanned.Nothing();
        if (MONEY.matcher(some).lookingAt()) return new Scanned.Payment();
        var whole = OTHER_SCHEME.matcher(some).matches() ? new Scanned.Plain() : code(some);
        if (!(whole instanceof Scanned.Plain)) return whole;
        var links = links(some);
        if (!links.isEmpty())
            return warned(some, worst(links.stream().map(this::link).toList()));
        return inside(some)
                .or(() -> otherScheme(some))
                .orElseGet(() ->
                        ours.likeness().isIn(some) ? new Scanned.LookAlike(Link.shown(some), Trick.LETTERS) : whole);
    }

    private List<String> links(String text) {
        var whole = LINK.matcher(text)
                .results()
                .map(MatchResult::group)
                .limit(MOST_LINKS)
                .toList();
        if (!whole.isEmpty() || text.contains("://")) return whole;
        return BARE.matcher(text)
                .results()
                .map(found -> ours.start() + found.group())
                .limit(MOST_LINKS)
                .toList();
    }

    /// Of several the one that is to be warned of; where all are ours the first.
    private static Scanned worst(List<Scanned> all) {
        Stream<Predicate<Scanned>> order = Stream.of(
                one -> one instanceof Scanned.LookAlike,
                one -> one instanceof Scanned.Payment,
                one -> one instanceof Scanned.Foreign,
                _ -> true);
        return order.flatMap(kind -> all.stream().filter(kind)).findFirst().orElseThrow();
    }

    /// Another address in a text in which ours stands as well is there to be taken for ours.
    private Scanned warned(String text, Scanned read) {
        return read instanceof Scanned.Foreign(var shown) && ours.likeness().isIn(text)
                ? new Scanned.LookAlike(shown, Trick.INSIDE)
                : read;
    }

    private Scanned link(String address) {
        var link = Link.of(address);
        if (ours.isIt(link)) return ours.plate(link);
        if (CASHIER.matcher(link.name()).matches()) return new Scanned.Payment();
        return ours.trick(link)
                .<Scanned>map(trick -> new Scanned.LookAlike(link.shown(), trick))
                .orElseGet(() -> new Scanned.Foreign(link.shown()));
    }

    private Optional<Scanned> otherScheme(String text) {
        var scheme = OTHER_SCHEME.matcher(text);
        if (!scheme.matches()) return Optional.empty();
        if (ours.likeness().isIn(text)) return Optional.of(new Scanned.LookAlike(Link.shown(text), Trick.INSIDE));
        return Optional.of(new Scanned.Foreign(Link.shown(scheme.group(1).toLowerCase(Locale.ROOT) + ":…")));
    }

    /// A text that is nothing but a token or a short code.
    private static Scanned code(String text) {
        var token = PlateToken.read(text);
        if (token.isPresent()) return new Scanned.Token(token.get());
        return switch (TypedCode.read(text)) {
            case TypedCode.Good(var code) -> new Scanned.Short(code);
            case TypedCode.Mistyped _ -> new Scanned.Mistyped();
            case TypedCode.NotACode _ -> new Scanned.Plain();
        };
    }

    /// A code among other words, as people send them; in an address of some other program there is none.
    private static Optional<Scanned> inside(String text) {
        if (text.contains("://")) return Optional.empty();
        return CODE_INSIDE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .results()
                .map(found -> code(found.group(1)))
                .filter(one -> one instanceof Scanned.Token || one instanceof Scanned.Short)
                .findFirst();
    }
}
