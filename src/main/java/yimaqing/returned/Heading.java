package yimaqing.returned;

import java.util.Map;
import java.util.Optional;

/// What stands above the remarks, and in which row of each sheet: its header, or the last row of it. A sheet without
/// one, such as a cover sheet, has no rows of data, and none of its rows is ever left out.
public record Heading(String letters, Map<Integer, Integer> rowOfSheet) {
    public Heading {
        rowOfSheet = Map.copyOf(rowOfSheet);
        if (letters.isBlank()) throw new IllegalArgumentException("a heading says something");
        if (rowOfSheet.values().stream().anyMatch(row -> row < 1))
            throw new IllegalArgumentException("rows count from 1");
    }

    Optional<Integer> row(int sheet) {
        return Optional.ofNullable(rowOfSheet.get(sheet));
    }
}
