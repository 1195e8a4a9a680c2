package yimaqing.source;

/// Why a row of a table is no data.
public enum NoData {
    TITLE,
    HEADER,
    BLANK,
    TOTAL,
    NOTE
}
