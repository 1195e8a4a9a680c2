package yimaqing.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import yimaqing.envelope.XlsLooks;
import yimaqing.envelope.XlsStream;

/// The rows of a sheet of an old workbook, pulled one by one from its records.
final class XlsRows implements Rows {
    private final XlsSurvey survey;
    private final Merges merges;
    private final Iterator<Placed> cells;
    private Optional<Placed> ahead = Optional.empty();
    private int given;

    /// A cell, and the row it stands in; the first row is 1.
    record Placed(int row, Cell cell) {}

    XlsRows(XlsStream.Records records, XlsSurvey survey, XlsLooks looks) {
        this.survey = survey;
        this.merges = new Merges(survey.merges());
        var asWritten = new Cells(records, looks, _ -> {});
        this.cells = survey.inOrder() ? asWritten : ordered(asWritten);
    }

    /// Some programs write cells as they come; such a sheet is held as a whole. What is written last stands.
    private static Iterator<Placed> ordered(Cells cells) {
        var placed = new TreeMap<Long, Placed>();
        while (cells.hasNext()) {
            var next = cells.next();
            placed.put((long) next.row() << Short.SIZE | next.cell().column(), next);
        }
        return placed.values().iterator();
    }

    @Override
    public boolean hasNext() {
        return given < survey.rows();
    }

    @Override
    public SheetRow next() {
        if (!hasNext()) throw new NoSuchElementException();
        given++;
        var row = new ArrayList<Cell>();
        if (ahead.isEmpty() && cells.hasNext()) ahead = Optional.of(cells.next());
        while (ahead.isPresent() && ahead.get().row() == given) {
            row.add(ahead.get().cell());
            ahead = cells.hasNext() ? Optional.of(cells.next()) : Optional.empty();
        }
        return merges.filled(new SheetRow(given, row, survey.hidden().get(given)));
    }

    @Override
    public void close() {
        // bytes in memory need no closing
    }

    /// The cells of a sheet that hold something, in the order they were written; other records go to a listener.
    static final class Cells implements Iterator<Placed> {
        private final XlsStream.Records records;
        private final XlsLooks looks;
        private final Consumer<Record> others;
        private Optional<Placed> next;

        Cells(XlsStream.Records records, XlsLooks looks, Consumer<Record> others) {
            this.records = records;
            this.looks = looks;
            this.others = others;
            this.next = find();
        }

        @Override
        public boolean hasNext() {
            return next.isPresent();
        }

        @Override
        public Placed next() {
            var found = next.orElseThrow();
            next = find();
            return found;
        }

        private Optional<Placed> find() {
            while (true) {
                var record = records.next();
                if (record instanceof EOFRecord) return Optional.empty();
                if (!(record instanceof CellValueRecordInterface cell)) {
                    others.accept(record);
                    continue;
                }
                boolean struck = looks.isStruck(cell.getXFIndex())
                        || cell instanceof LabelSSTRecord label
                                && looks.text(label.getSSTIndex()).struck();
                var found = content(cell)
                        .map(content ->
                                new Placed(cell.getRow() + 1, new Cell(cell.getColumn(), content, struck, false)));
                if (found.isPresent()) return found;
            }
        }

        private Optional<Cell.Content> content(CellValueRecordInterface cell) {
            return switch (cell) {
                case LabelSSTRecord label ->
                    Cell.Text.unlessBlank(looks.text(label.getSSTIndex()).letters());
                case LabelRecord label -> Cell.Text.unlessBlank(label.getValue());
                case NumberRecord number -> number(number.getValue(), cell);
                case BoolErrRecord sign when sign.isError() -> error(sign.getErrorValue());
                case BoolErrRecord truth -> truth(truth.getBooleanValue());
                case FormulaRecord formula -> result(formula);
                default -> Optional.empty();
            };
        }

        /// What the formula led to when the workbook was saved; a text stands in a record of its own behind it.
        private Optional<Cell.Content> result(FormulaRecord formula) {
            return switch (formula.getCachedResultTypeEnum()) {
                case NUMERIC -> number(formula.getValue(), formula);
                case BOOLEAN -> truth(formula.getCachedBooleanValue());
                case ERROR -> error(formula.getCachedErrorValue());
                case STRING -> formula.hasCachedResultString() ? behind() : Optional.empty();
                case FORMULA, BLANK, _NONE -> Optional.empty();
            };
        }

        private Optional<Cell.Content> behind() {
            while (true) {
                var record = records.next();
                if (record instanceof StringRecord text) return Cell.Text.unlessBlank(text.getString());
                if (record instanceof CellValueRecordInterface || record instanceof EOFRecord)
                    throw new IllegalStateException("a formula's text stands behind it");
            }
        }

        private Optional<Cell.Content> number(double number, CellValueRecordInterface cell) {
            boolean day = looks.isDay(cell.getXFIndex());
            return Optional.of(Cell.Number.kept(new BigDecimal(Double.toString(number)), day, looks.countsFrom1904()));
        }

        private static Optional<Cell.Content> truth(boolean truth) {
            return Cell.Text.unlessBlank(truth ? "TRUE" : "FALSE");
        }

        private static Optional<Cell.Content> error(int code) {
            return Optional.of(new Cell.Error(FormulaError.forInt(code).getString()));
        }
    }
}
