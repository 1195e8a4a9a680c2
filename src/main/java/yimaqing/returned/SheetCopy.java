package yimaqing.returned;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import yimaqing.envelope.Xml;
import yimaqing.sheet.Sheet;

/// Copies the XML of one sheet letter by letter and adds a cell to its rows on the way.
final class SheetCopy {
    private final Tags tags;
    private final Writer out;
    private final NewColumn column;
    private final Sheet sheet;
    private final int free;
    private final Widths widths;
    private String prefix = "";
    private int row;
    private int cell = -1;
    /// What is still to be written into the present row.
    private Optional<String> due = Optional.empty();

    SheetCopy(Tags tags, Writer out, NewColumn column, Sheet sheet, int free) {
        this.tags = tags;
        this.out = out;
        this.column = column;
        this.sheet = sheet;
        this.free = free;
        this.widths = new Widths(free);
    }

    void run() throws IOException {
        for (var piece = tags.next(); piece.isPresent(); piece = tags.next()) {
            if (piece.get().startsWith("<")) tag(piece.get());
            else out.write(piece.get());
        }
    }

    private void tag(String tag) throws IOException {
        switch (Tags.name(tag)) {
            case "dimension" -> out.write(widened(tag));
            case "cols" -> out.write(widths.begin(tag));
            case "col" -> out.write(widths.between(tag));
            case "/col" -> {}
            case "/cols" -> out.write(widths.end() + tag);
            case "sheetData" -> data(tag);
            case "row" -> row(tag);
            case "c" -> cell(tag);
            case "/row" -> out.write(dueCell() + tag);
            case "/sheetData" -> {
                rowsUpTo(sheet.rows() + 1);
                out.write(tag);
            }
            default -> out.write(tag);
        }
    }

    private String widened(String tag) {
        var range = CellRangeAddress.valueOf(Tags.value(tag, "ref"));
        range.setLastColumn(Math.max(range.getLastColumn(), free));
        range.setLastRow(Math.max(range.getLastRow(), sheet.rows() - 1));
        return Tags.with(tag, "ref", range.formatAsString());
    }

    private void data(String tag) throws IOException {
        prefix = Tags.prefix(tag);
        boolean hasHeading = column.heading().row(sheet.position()).isPresent();
        if (hasHeading && !widths.isWritten()) out.write(widths.alone(prefix));
        out.write(tag);
    }

    private void row(String tag) throws IOException {
        var number = Tags.value(tag, "r");
        int here = number == null ? row + 1 : Integer.parseInt(number);
        rowsUpTo(Math.min(here, sheet.rows() + 1));
        row = here;
        cell = -1;
        boolean isOurs = here <= sheet.rows();
        due = isOurs ? column.letters(sheet.position(), here) : Optional.empty();
        var open = due.isPresent() ? Tags.without(tag, "spans") : tag;
        if (isOurs && column.isLeftOut(sheet.position(), here)) open = Tags.with(open, "hidden", "1");
        if (!Tags.isClosed(open) || due.isEmpty()) {
            out.write(open);
            return;
        }
        out.write(open.substring(0, open.length() - 2) + ">" + dueCell() + "</" + prefix + "row>");
    }

    /// Rows that hold nothing may not be there at all; they are where something is to be said of them or hidden.
    private void rowsUpTo(int end) throws IOException {
        for (int blank = row + 1; blank < end; blank++) {
            var letters = column.letters(sheet.position(), blank);
            boolean leftOut = column.isLeftOut(sheet.position(), blank);
            if (letters.isEmpty() && !leftOut) continue;
            row = blank;
            due = letters;
            out.write("<" + prefix + "row r=\"" + blank + "\"" + (leftOut ? " hidden=\"1\"" : "") + ">" + dueCell()
                    + "</" + prefix + "row>");
        }
    }

    private void cell(String tag) throws IOException {
        if (due.isPresent()) cell = Xml.column(Tags.value(tag, "r"), cell);
        if (due.isEmpty() || cell < free) {
            out.write(tag);
            return;
        }
        out.write(dueCell());
        if (cell > free) out.write(tag);
        else if (!Tags.isClosed(tag))
            while (!tags.next().map(Tags::name).orElse("/c").equals("/c"))
                ;
    }

    /// A text and nothing but a text, whatever it begins with, so that it can never be taken for a formula.
    private String dueCell() {
        if (due.isEmpty()) return "";
        var reference = CellReference.convertNumToColString(free) + row;
        var text = due.get().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        due = Optional.empty();
        return "<%1$sc r=\"%2$s\" t=\"inlineStr\"><%1$sis><%1$st xml:space=\"preserve\">%3$s</%1$st></%1$sis></%1$sc>"
                .formatted(prefix, reference, text);
    }
}
