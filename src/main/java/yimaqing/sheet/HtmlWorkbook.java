package yimaqing.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import yimaqing.envelope.HtmlSource;
import yimaqing.envelope.HtmlSpans;
import yimaqing.envelope.Limits;
import yimaqing.envelope.Refusal;
import yimaqing.envelope.Unfit;

/// A web page with tables under a workbook's name; each table is a sheet, also one that only lays
/// out others and so holds nothing. Cells that span rows or columns are merged.
final class HtmlWorkbook implements Workbook {
    private static final Pattern NOT_SHOWN = Pattern.compile("display\\s*:\\s*none", Pattern.CASE_INSENSITIVE);

    private static final Evaluator STRUCK = QueryParser.parse("s, strike, del, [style*=line-through]");

    private final HtmlSource source;
    private final List<Sheet> sheets = new ArrayList<>();

    private HtmlWorkbook(HtmlSource source) throws Unfit {
        this.source = source;
        survey();
        if (sheets.stream().allMatch(sheet -> sheet.rows() == 0)) throw new Unfit(Refusal.NO_TABLE);
    }

    /// The page opened or refused; nothing if it is no web page.
    static Optional<Opening> open(byte[] bytes) {
        return HtmlSource.of(bytes).map(HtmlWorkbook::open);
    }

    private static Opening open(HtmlSource source) {
        try {
            source.check();
            return new Opening.Opened(new HtmlWorkbook(source));
        } catch (Unfit found) {
            return new Opening.Refused(found.why());
        }
    }

    /// What is known of a table while its rows pass by.
    private static final class Passing {
        private final String caption;
        private final boolean hidden;
        private final HtmlSpans spans = new HtmlSpans();
        private int row;
        private int last;

        Passing(Element table) {
            var found = table.selectFirst("> caption");
            this.caption = found == null ? "" : found.text().strip();
            this.hidden = isHidden(table);
        }
    }

    private void survey() throws Unfit {
        var passing = new ArrayList<Passing>();
        try (var rows = source.tableRows()) {
            for (var next = rows.next(); next.isPresent(); next = rows.next()) {
                if (rows.table() == Limits.MOST_SHEETS) throw new Unfit(Refusal.TOO_MANY_PARTS);
                while (passing.size() <= rows.table())
                    passing.add(new Passing(Objects.requireNonNull(next.get().closest("table"))));
                survey(passing.get(rows.table()), next.get());
            }
        }
        boolean only = passing.stream().filter(p -> p.last > 0).count() == 1;
        for (var table : passing) {
            var name = only || !table.caption.isEmpty() ? table.caption : String.valueOf(sheets.size() + 1);
            sheets.add(new Sheet(sheets.size(), name, table.hidden, table.last));
        }
        if (sheets.stream().mapToInt(Sheet::rows).sum() > Limits.MOST_ROWS) throw new Unfit(Refusal.TOO_MANY_ROWS);
    }

    private static void survey(Passing table, Element row) throws Unfit {
        table.row++;
        var cells = cells(table.spans, row);
        if (cells.stream().allMatch(Cell::merged)) return;
        table.last = table.row;
        if (cells.stream().anyMatch(c -> !c.merged() && c.column() >= Limits.MOST_COLUMNS))
            throw new Unfit(Refusal.TOO_MANY_COLUMNS);
        if (table.last > Limits.MOST_ROWS) throw new Unfit(Refusal.TOO_MANY_ROWS);
    }

    private static List<Cell> cells(HtmlSpans spans, Element row) {
        var cells = new ArrayList<Cell>();
        for (var placed : spans.place(row)) {
            var text = placed.cell().text();
            boolean onlyLaysOut =
                    placed.cell().childrenSize() > 0 && placed.cell().selectFirst("table") != null;
            if (onlyLaysOut || Cell.isBlank(text)) continue;
            var letters = text.substring(0, Math.min(text.length(), Limits.MOST_LETTERS));
            boolean struck = isStruck(placed.cell());
            boolean merged = placed.standing() != HtmlSpans.Standing.ITSELF;
            cells.add(new Cell(placed.column(), new Cell.Text(letters), struck, merged));
        }
        return cells;
    }

    /// Millions of cells are plain letters without a look of their own, and are not searched.
    private static boolean isStruck(Element cell) {
        boolean isPlain = cell.childrenSize() == 0 && cell.attributesSize() == 0;
        return !isPlain && cell.selectFirst(STRUCK) != null;
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || NOT_SHOWN.matcher(element.attr("style")).find();
    }

    @Override
    public Kind kind() {
        return Kind.HTML;
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public Rows rows(Sheet sheet) {
        return new TableLines(sheet.rows(), sheet.position());
    }

    private final class TableLines implements Rows {
        private final HtmlSource.TableRows rows = source.tableRows();
        private final HtmlSpans spans = new HtmlSpans();
        private final int last;
        private final int table;
        private int given;

        TableLines(int last, int table) {
            this.last = last;
            this.table = table;
        }

        @Override
        public boolean hasNext() {
            return given < last;
        }

        @Override
        public SheetRow next() {
            if (!hasNext()) throw new NoSuchElementException();
            var row = rows.next().orElseThrow();
            while (rows.table() != table) row = rows.next().orElseThrow();
            return new SheetRow(++given, cells(spans, row), isHidden(row));
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
