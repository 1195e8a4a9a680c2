package yimaqing.envelope;

/// Why a file is not read at all. Each has a sentence in the words that says what to do instead.
public enum Refusal {
    EMPTY,
    /// Past 20 MB as sent.
    TOO_LARGE,
    /// Past 200 MB once unpacked: real tables are never that large, bombs are.
    UNPACKS_TOO_LARGE,
    TOO_MANY_PARTS,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    PASSWORD,
    MACRO,
    /// It takes values from other files, which nobody but the sender has.
    LINKS_ELSEWHERE,
    /// An `.xls` of Excel 95 or older.
    OLD_EXCEL,
    NO_TABLE,
    UNKNOWN_ENCODING,
    /// Cut off or damaged.
    BROKEN
}
