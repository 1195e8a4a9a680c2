package yimaqing.source;

import java.util.Optional;
import java.util.regex.Pattern;
import yimaqing.sheet.Cell;
import yimaqing.sheet.SheetRow;

/// Tells rows that are no data from rows that are: empty ones, repeated headers, totals, remarks at the end.
public final class Skipping {
    private static final int FIRST_CELLS = 3;
    private static final int NOTE_WIDTH = 3;
    private static final Pattern TOTAL = Pattern.compile("(本页|本村|全村|全镇|全县|.{2,8}村|.{2,8}镇)?(合计|小计|总计|共计|累计).{0,12}");
    private static final Pattern NOTE = Pattern.compile("(注|备注|说明|填表说明|附注|填表|制表|审核|负责人|主管|分管|经办|填报|统计|单位|打印).*");

    private final Header header;

    public Skipping(Header header) {
        this.header = header;
    }

    public Optional<NoData> why(SheetRow row) {
        if (row.isBlank()) return Optional.of(NoData.BLANK);
        if (row.number() <= header.lastRow())
            return Optional.of(row.number() >= header.firstRow() ? NoData.HEADER : NoData.TITLE);
        if (header.isRepeatedBy(row)) return Optional.of(NoData.HEADER);
        if (header.cell(row, "person.id_number").filter(c -> !isOneText(row)).isPresent()) return Optional.empty();
        if (row.cells().stream()
                .limit(FIRST_CELLS)
                .anyMatch(c -> TOTAL.matcher(plain(c)).matches())) return Optional.of(NoData.TOTAL);
        return isNote(row) ? Optional.of(NoData.NOTE) : Optional.empty();
    }

    private static boolean isOneText(SheetRow row) {
        return row.cells().stream().map(Cell::text).distinct().count() == 1;
    }

    /// One text alone in its row: over merged columns, or opening as remarks and signatures do.
    private static boolean isNote(SheetRow row) {
        return isOneText(row)
                && (row.cells().size() >= NOTE_WIDTH
                        || NOTE.matcher(plain(row.cells().getFirst())).matches());
    }

    private static String plain(Cell cell) {
        return HeaderSearch.plain(cell.text());
    }
}
