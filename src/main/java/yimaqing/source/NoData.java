package yimaqing.source;

/// Why a row of a table is no data.
public enum NoData {
    TITLE,
    HEADER,
    BLANK,
    TOTAL,
    NOTE,
    /// The whole sheet is hidden, and the source does not say that such sheets are data.
    HIDDEN_SHEET
}
