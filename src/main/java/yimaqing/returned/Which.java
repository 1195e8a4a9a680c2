package yimaqing.returned;

import java.util.Optional;

/// Which rows go back to be seen.
public enum Which {
    ALL,
    /// Only rows at fault, below the title and the header, which always stay. A workbook hides the other rows, so that
    /// its layout holds; a text or a page leaves them out.
    AT_FAULT;

    /// As an address says it: `all` or `faults`.
    public static Optional<Which> named(String word) {
        return switch (word) {
            case "all" -> Optional.of(ALL);
            case "faults" -> Optional.of(AT_FAULT);
            default -> Optional.empty();
        };
    }
}
