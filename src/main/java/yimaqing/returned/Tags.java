package yimaqing.returned;

import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/// XML taken apart into tags and what stands between them, every letter of it, so that what is not changed stays as it
/// was. Only for XML that is known to be well-formed.
final class Tags {
    static final int LAST_COLUMN = 16_383;

    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private final Reader in;
    private int ahead = -2;

    Tags(Reader in) {
        this.in = in;
    }

    /// The next tag with its brackets, or the letters up to the next tag.
    Optional<String> next() throws IOException {
        int first = ahead == -2 ? in.read() : ahead;
        ahead = -2;
        if (first < 0) return Optional.empty();
        var piece = new StringBuilder().append((char) first);
        if (first == '<') readTag(piece);
        else readLetters(piece);
        return Optional.of(piece.toString());
    }

    private void readLetters(StringBuilder piece) throws IOException {
        for (int letter = in.read(); ; letter = in.read()) {
            ahead = letter;
            if (letter < 0 || letter == '<') return;
            piece.append((char) letter);
        }
    }

    private void readTag(StringBuilder piece) throws IOException {
        char quote = 0;
        for (int letter = in.read(); letter >= 0; letter = in.read()) {
            piece.append((char) letter);
            if (quote != 0) {
                if (letter == quote) quote = 0;
            } else if (letter == '>') {
                if (isWhole(piece)) return;
            } else if ((letter == '"' || letter == '\'') && piece.charAt(1) != '!' && piece.charAt(1) != '?') {
                quote = (char) letter;
            }
        }
    }

    /// Remarks and raw text may hold brackets of their own.
    private static boolean isWhole(CharSequence piece) {
        var tag = piece.toString();
        if (tag.startsWith("<!--")) return tag.length() >= 7 && tag.endsWith("-->");
        return !tag.startsWith("<![CDATA[") || tag.endsWith("]]>");
    }

    /// The name of a tag without its prefix, with a slash before it where the tag closes.
    static String name(String tag) {
        int from = tag.startsWith("</") ? 2 : 1;
        int to = from;
        while (to < tag.length() && " \t\r\n/>".indexOf(tag.charAt(to)) < 0) to++;
        var name = tag.substring(from, to);
        return (from == 2 ? "/" : "") + name.substring(name.indexOf(':') + 1);
    }

    /// What stands before the name, its colon included.
    static String prefix(String tag) {
        int colon = tag.indexOf(':');
        var before = colon < 0 ? "" : tag.substring(1, colon + 1);
        return before.matches("[\\w.-]+:") ? before : "";
    }

    static boolean isClosed(String tag) {
        return tag.endsWith("/>");
    }

    private static Matcher attribute(String tag, String name) {
        return PATTERNS.computeIfAbsent(name, n -> Pattern.compile("\\s" + n + "\\s*=\\s*(\"([^\"]*)\"|'([^']*)')"))
                .matcher(tag);
    }

    /// What an attribute says, or null where it is left out, as XML readers have it.
    static @Nullable String value(String tag, String name) {
        var found = attribute(tag, name);
        if (!found.find()) return null;
        return found.group(2) == null ? found.group(3) : found.group(2);
    }

    static String without(String tag, String name) {
        return attribute(tag, name).replaceFirst("");
    }

    /// The tag with this attribute, last of all.
    static String with(String tag, String name, String value) {
        var bare = without(tag, name);
        int end = bare.length() - (isClosed(bare) ? 2 : 1);
        return bare.substring(0, end).stripTrailing() + " " + name + "=\"" + value + "\"" + bare.substring(end);
    }

    static int lastColumn(String range) {
        return CellRangeAddress.valueOf(range).getLastColumn();
    }
}
