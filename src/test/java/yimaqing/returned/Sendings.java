package yimaqing.returned;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.sheet.Openings.opened;
import static yimaqing.sheet.Openings.rows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import yimaqing.sheet.Cell;
import yimaqing.sheet.SheetRow;
import yimaqing.sheet.Workbook.Kind;

/// Sends files back in tests and compares what comes with what was sent.
final class Sendings {
    private Sendings() {}

    static byte[] returned(byte[] sent, Heading heading, Remarks remarks, Which which) throws IOException {
        var out = new ByteArrayOutputStream();
        new Returned(sent, opened(sent), heading, remarks).writeTo(out, which);
        return out.toByteArray();
    }

    /// Every cell is what it was, and the remarks stand in one column behind them all.
    static void assertSameBesides(byte[] sent, byte[] back, Heading heading, Remarks remarks) throws IOException {
        var before = opened(sent);
        var after = opened(back);
        assertThat(after.kind()).isEqualTo(before.kind());
        assertThat(after.sheets()).isEqualTo(before.sheets());
        for (var sheet : before.sheets()) {
            var old = rows(before, sheet.position());
            var now = rows(after, sheet.position());
            var added = new ArrayList<Integer>();
            for (int i = 0; i < old.size(); i++) {
                var letters = new NewColumn(heading, remarks, Which.ALL).letters(sheet.position(), i + 1);
                var cells = new ArrayList<>(now.get(i).cells());
                if (letters.isPresent()) {
                    assertThat(cells.getLast().text()).endsWith(letters.get());
                    added.add(cells.removeLast().column());
                }
                assertThat(new SheetRow(i + 1, cells, now.get(i).hidden())).isEqualTo(old.get(i));
            }
            int last = old.stream()
                    .flatMap(row -> row.cells().stream())
                    .mapToInt(Cell::column)
                    .max()
                    .orElse(-1);
            assertThat(added.stream().distinct().toList()).hasSizeLessThan(2).allMatch(column -> column > last);
        }
        if (before.kind() == Kind.XLSX || before.kind() == Kind.XLS) assertSameInExcel(sent, back);
    }

    /// As another program reads it: values, formulas, styles, merged ranges, widths, what is hidden.
    private static void assertSameInExcel(byte[] sent, byte[] back) throws IOException {
        try (var old = WorkbookFactory.create(new ByteArrayInputStream(sent));
                var now = WorkbookFactory.create(new ByteArrayInputStream(back))) {
            assertThat(now.getNumberOfSheets()).isEqualTo(old.getNumberOfSheets());
            for (int i = 0; i < old.getNumberOfSheets(); i++) {
                assertThat(now.getSheetName(i)).isEqualTo(old.getSheetName(i));
                assertThat(now.getSheetVisibility(i)).isEqualTo(old.getSheetVisibility(i));
                assertSame(old.getSheetAt(i), now.getSheetAt(i));
            }
        }
    }

    private static void assertSame(Sheet old, Sheet now) {
        assertThat(now.getMergedRegions()).isEqualTo(old.getMergedRegions());
        int last = 0;
        for (var row : old) {
            var copy = now.getRow(row.getRowNum());
            assertThat(copy.getHeight()).isEqualTo(row.getHeight());
            var filled = filled(copy);
            for (var cell : filled(row).entrySet()) {
                assertThat(filled).contains(cell);
                last = Math.max(last, cell.getKey());
            }
        }
        for (int column = 0; column <= last; column++)
            assertThat(now.getColumnWidth(column)).isEqualTo(old.getColumnWidth(column));
    }

    private static Map<Integer, List<Object>> filled(Row row) {
        var cells = new TreeMap<Integer, List<Object>>();
        for (var cell : row)
            if (cell.getCellType() != CellType.BLANK)
                cells.put(
                        cell.getColumnIndex(),
                        List.of(
                                cell.getCellType(),
                                cell.toString(),
                                cell.getCellStyle().getIndex()));
        return cells;
    }

    /// The parts of a packed workbook, by what they hold.
    static Map<String, Integer> parts(byte[] workbook) throws IOException {
        var parts = new TreeMap<String, Integer>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = Optional.ofNullable(zip.getNextEntry());
                    entry.isPresent();
                    entry = Optional.ofNullable(zip.getNextEntry()))
                parts.put(entry.get().getName(), Arrays.hashCode(zip.readAllBytes()));
        }
        return parts;
    }
}
