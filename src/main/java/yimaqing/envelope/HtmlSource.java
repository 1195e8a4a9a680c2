package yimaqing.envelope;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// A web page saved under a workbook's name, as web systems of offices export it. Only its tables are looked at;
/// scripts are not run and nothing it points to is fetched.
public record HtmlSource(Encoding encoding, String letters) {
    private static final int LETTERS_LOOKED_AT = 4_096;
    private static final int MOST_TAGS_BETWEEN_ROWS = 50_000;
    private static final Pattern BEGINNING = Pattern.compile(
            "\\s*(<\\?xml[^>]*>\\s*)?(<!--.{0,2000}?-->\\s*)*"
                    + "<(!doctype\\s+html|html|head|meta|body|style|div|table)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SAID =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);

    /// The page, if these bytes are one.
    public static Optional<HtmlSource> of(byte[] bytes) {
        var beginning = new String(bytes, 0, Math.min(bytes.length, LETTERS_LOOKED_AT), StandardCharsets.ISO_8859_1);
        var found = Encoding.of(bytes);
        if (found.isEmpty()) return Optional.empty();
        // what the page says of itself counts only where its bytes agree
        var encoding = found.get().markBytes() > 0
                ? found.get()
                : said(beginning).flatMap(c -> Encoding.flawless(bytes, c, 0)).orElse(found.get());
        var letters = encoding.decoded(bytes);
        var opening = letters.substring(0, Math.min(letters.length(), LETTERS_LOOKED_AT));
        return BEGINNING.matcher(opening).matches() ? Optional.of(new HtmlSource(encoding, letters)) : Optional.empty();
    }

    private static Optional<Charset> said(String beginning) {
        var said = SAID.matcher(beginning);
        if (!said.find()) return Optional.empty();
        return switch (said.group(1).toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8" -> Optional.of(StandardCharsets.UTF_8);
            case "gb2312", "gbk", "gb18030", "x-gbk" -> Optional.of(Encoding.GB18030);
            default -> Optional.empty();
        };
    }

    /// A row of a real table has few tags; a page with very many between two rows would fill the memory.
    public void check() throws Unfit {
        int cells = 0;
        int tags = 0;
        for (int at = letters.indexOf('<'); at >= 0; at = letters.indexOf('<', at + 1)) {
            tags++;
            if (letters.regionMatches(true, at, "<tr", 0, 3)) {
                cells = 0;
                tags = 0;
            }
            if (letters.regionMatches(true, at, "<td", 0, 3) || letters.regionMatches(true, at, "<th", 0, 3)) cells++;
            if (cells > Limits.MOST_COLUMNS * 2) throw new Unfit(Refusal.TOO_MANY_COLUMNS);
            if (tags > MOST_TAGS_BETWEEN_ROWS) throw new Unfit(Refusal.UNPACKS_TOO_LARGE);
        }
    }

    /// Goes from table row to table row; each is taken out of the tree before the next, so that the tree stays small.
    public TableRows tableRows() {
        return new TableRows(letters, Parser.htmlParser());
    }

    /// The same rows, each of which knows where in the letters it stands; that takes longer.
    public TableRows placedTableRows() {
        return new TableRows(letters, Parser.htmlParser().setTrackPosition(true));
    }

    /// The rows of all tables of a page, in the order they stand.
    public static final class TableRows implements AutoCloseable {
        private static final Evaluator ROW = QueryParser.parse("tr");

        private final StreamParser parser;
        private final IdentityHashMap<Element, Integer> tables = new IdentityHashMap<>();
        private Optional<Element> before = Optional.empty();

        private TableRows(String letters, Parser html) {
            this.parser = new StreamParser(html).parse(new StringReader(letters), "");
        }

        public Optional<Element> next() {
            before.ifPresent(Element::remove);
            try {
                before = Optional.ofNullable(parser.selectNext(ROW));
            } catch (IOException impossible) {
                throw new UncheckedIOException("letters in memory can be read", impossible);
            }
            return before;
        }

        /// Which table of the page, counted from 0, the present row stands in.
        public int table() {
            var table = before.orElseThrow().closest("table");
            return tables.computeIfAbsent(table, _ -> tables.size());
        }

        @Override
        public void close() {
            parser.close();
        }
    }

    @Override
    public String toString() {
        return "HtmlSource[…]";
    }
}
