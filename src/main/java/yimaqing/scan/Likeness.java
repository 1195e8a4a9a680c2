package yimaqing.scan;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a host is made to be taken for ours: what remains of it when letters that look alike are one letter.
final class Likeness {
    /// Letters of other scripts, each with the one it is taken for: Cyrillic, Greek, changed Latin, full stops.
    private static final Map<Integer, String> TAKEN_FOR = pairs("аa вb еe иu кk мm нh оo рp сc тt уy хx ѕs іi јj ԛq ԝw"
            + " һh ԁd гr пn ӏl үy αa βb εe ηn ιi κk νv οo ρp τt υy χx ωw ϲc ϳj ıi ɡg ɑa ɩi ʏy ℓl 。. ．. ｡. ․.");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Z}]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LAST_LABEL = Pattern.compile("(^|\\.)[^.]*$");
    private static final int LONG = 9;

    private final String host;
    private final String bones;
    private final String name;

    Likeness(String host) {
        this.host = host.toLowerCase(Locale.ROOT);
        this.bones = bones(host);
        this.name =
                labels(this.host).max(Comparator.comparingInt(String::length)).orElse(bones);
    }

    /// Whether our host, or something like it, stands anywhere in this text.
    boolean isIn(String text) {
        return bones(text).contains(bones) || seen(text).contains(host);
    }

    /// Whether this other host is ours to the eye.
    boolean isSame(String other) {
        return bones(other).equals(bones);
    }

    /// Whether this other host looks like ours: a letter or two beside it, or ours under another
    /// ending.
    boolean isLike(String other) {
        var seen = bones(other);
        return distance(seen, bones) <= (bones.length() < LONG ? 1 : 2)
                || labels(seen(other)).anyMatch(name::equals);
    }

    /// The parts of a host that stand before its ending.
    private static Stream<String> labels(String host) {
        return Stream.of(LAST_LABEL.matcher(host).replaceAll("").split("\\."))
                .map(Likeness::bones)
                .filter(label -> !label.isEmpty());
    }

    private static String bones(String text) {
        return NO_LETTER
                .matcher(seen(text))
                .replaceAll("")
                .replace("rn", "m")
                .replace("vv", "w")
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('i', 'l');
    }

    /// As it looks to somebody who reads it: percent signs and `xn--` undone, full width as half, no marks.
    private static String seen(String text) {
        var plain = INVISIBLE.matcher(undone(text)).replaceAll("");
        var half = Normalizer.normalize(plain, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var bare = MARKS.matcher(half).replaceAll("");
        return bare.codePoints()
                .mapToObj(point -> TAKEN_FOR.getOrDefault(point, Character.toString(point)))
                .collect(Collectors.joining());
    }

    private static Map<Integer, String> pairs(String text) {
        return Stream.of(text.split(" ")).collect(Collectors.toMap(p -> p.codePointAt(0), p -> p.substring(1)));
    }

    private static String undone(String text) {
        String plain = text;
        if (text.matches("(?s).*%[0-9A-Fa-f]{2}.*"))
            plain = URLDecoder.decode(text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
        return plain.toLowerCase(Locale.ROOT).contains("xn--")
                ? Stream.of(plain.split("(?<=[./@])|(?=[./@:])"))
                        .map(Likeness::fromAscii)
                        .collect(Collectors.joining())
                : plain;
    }

    private static String fromAscii(String label) {
        return label.toLowerCase(Locale.ROOT).startsWith("xn--") ? IDN.toUnicode(label, IDN.ALLOW_UNASSIGNED) : label;
    }

    /// How many letters have to be added, left out, changed or swapped with their neighbour.
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 2) return Integer.MAX_VALUE;
        var costs = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++)
            for (int j = 0; j <= other.length(); j++) costs[i][j] = cost(one, other, costs, i, j);
        return costs[one.length()][other.length()];
    }

    private static int cost(String one, String other, int[][] costs, int i, int j) {
        if (i == 0 || j == 0) return i + j;
        int changed = costs[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int least = Math.min(changed, 1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, costs[i - 2][j - 2] + 1) : least;
    }
}
