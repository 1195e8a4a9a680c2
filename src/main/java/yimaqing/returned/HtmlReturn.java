package yimaqing.returned;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import yimaqing.envelope.HtmlSource;
import yimaqing.envelope.HtmlSpans;

/// Sends a web page with tables back: its letters as they stand, and one more cell before each row's end.
final class HtmlReturn {
    private static final Pattern ROW_ENDS =
            Pattern.compile("</?(tr|table|tbody|thead|tfoot)\\b[^>]*>", Pattern.CASE_INSENSITIVE);

    private final byte[] original;
    private final NewColumn column;
    private final HtmlSource source;
    private final List<Table> tables = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    /// What is known of a table once all its rows have passed by.
    private static final class Table {
        private final HtmlSpans spans = new HtmlSpans();
        private int rows;
        private int width;
        private int group;
    }

    /// A row in the letters of the page: where its tag begins, where its cells end, where it is over. Rows that share
    /// a cell are of one group, and stay or go together.
    private record Line(int table, int row, int group, int cells, Span span) {
        List<Integer> tableAndGroup() {
            return List.of(table, group);
        }
    }

    private record Span(int begin, int cellsEnd, int end) {}

    HtmlReturn(byte[] original, NewColumn column) {
        this.original = original;
        this.column = column;
        this.source = HtmlSource.of(original).orElseThrow();
        try (var rows = source.placedTableRows()) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                while (tables.size() <= rows.table()) tables.add(new Table());
                look(rows.table(), row.get());
            }
        }
        lines.sort(java.util.Comparator.comparingInt(line -> line.span().begin()));
    }

    private void look(int which, Element row) {
        var table = tables.get(which);
        var placed = table.spans.place(row);
        int cells = placed.isEmpty() ? 0 : placed.getLast().column() + 1;
        table.rows++;
        table.width = Math.max(table.width, cells);
        if (placed.stream().noneMatch(p -> p.standing() == HtmlSpans.Standing.FROM_ABOVE)) table.group++;
        int begin = row.sourceRange().startPos();
        boolean isWritten = row.sourceRange().isTracked() && !row.sourceRange().isImplicit();
        if (!isWritten || row.selectFirst("table") != null) return;
        var ends = ROW_ENDS.matcher(source.letters());
        boolean found = ends.find(row.sourceRange().endPos());
        int cellsEnd = found ? ends.start() : source.letters().length();
        boolean isOwnEnd = found && ends.group().regionMatches(true, 0, "</tr", 0, 4);
        var span = new Span(begin, cellsEnd, isOwnEnd ? ends.end() : cellsEnd);
        lines.add(new Line(which, table.rows, table.group, cells, span));
    }

    void writeTo(OutputStream out) throws IOException {
        var encoding = source.encoding();
        out.write(original, 0, encoding.markBytes());
        var writer = new BufferedWriter(new OutputStreamWriter(out, encoding.charset()));
        var letters = source.letters();
        var staying = new HashSet<List<Integer>>();
        for (var line : lines) if (!column.isLeftOut(line.table(), line.row())) staying.add(line.tableAndGroup());
        int written = 0;
        for (var line : lines) {
            writer.write(letters, written, line.span().begin() - written);
            written = line.span().end();
            if (!staying.contains(line.tableAndGroup())) continue;
            writer.write(
                    letters,
                    line.span().begin(),
                    line.span().cellsEnd() - line.span().begin());
            add(line, writer);
            writer.write(
                    letters,
                    line.span().cellsEnd(),
                    line.span().end() - line.span().cellsEnd());
        }
        writer.write(letters, written, letters.length() - written);
        writer.flush();
    }

    private void add(Line line, Writer out) throws IOException {
        var remark = column.letters(line.table(), line.row());
        if (remark.isEmpty()) return;
        for (int i = line.cells(); i < tables.get(line.table()).width; i++) out.write("<td></td>");
        out.write("<td>" + Entities.escape(PlainCell.of(remark.get())).replace("\n", "<br>") + "</td>");
    }
}
