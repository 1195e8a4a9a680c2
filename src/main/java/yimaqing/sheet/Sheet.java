package yimaqing.sheet;

/// One sheet of a workbook. `rows` is the number of its last row that holds anything; empty rows below, of which
/// spreadsheets may keep a million, are no rows.
public record Sheet(int position, String name, boolean hidden, int rows) {
    public Sheet {
        if (position < 0 || rows < 0) throw new IllegalArgumentException("a sheet has a position and a number of rows");
    }
}
