package yimaqing.envelope;

/// How large a table may be. Past a limit the file is refused as a whole, before it costs memory.
public final class Limits {
    public static final int MOST_BYTES = 20 << 20;
    public static final long MOST_UNPACKED_BYTES = 200L << 20;
    public static final int MOST_PARTS = 1_000;
    public static final int MOST_SHEETS = 500;
    public static final int MOST_ROWS = 200_000;
    public static final int MOST_COLUMNS = 200;
    /// Merged ranges of one sheet; a list of 100,000 households that merges ten columns has as many.
    public static final int MOST_MERGES = 1_000_000;
    /// Letters of one cell that are read; a cell of Excel cannot hold more.
    public static final int MOST_LETTERS = 32_767;
    /// Lines in one cell of a text table; more have been swallowed by a quote that nobody closed.
    public static final int MOST_LINES_IN_A_CELL = 100;

    private Limits() {}
}
