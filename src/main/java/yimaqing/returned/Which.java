package yimaqing.returned;

/// Which rows go back to be seen.
public enum Which {
    ALL,
    /// Only rows at fault, below the title and the header, which always stay. A workbook hides the other rows, so that
    /// its layout holds; a text or a page leaves them out.
    AT_FAULT
}
