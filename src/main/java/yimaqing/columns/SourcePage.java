package yimaqing.columns;

import java.util.List;
import java.util.Optional;

/// One kind of table as it stands in the county: what its columns say, and all its versions.
public record SourcePage(
        SourcesPage.Line line,
        List<Table> tables,
        List<String> repairs,
        List<Version> versions,
        Optional<String> said) {

    public record Table(String name, List<Row> rows) {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /// A column: its name and other names, what it says, how its cells are written.
    public record Row(String name, String also, String says, String written) {}

    /// A version that was in force; the one that stands cannot be gone back to.
    public record Version(int number, String words, boolean stands) {}

    public SourcePage {
        tables = List.copyOf(tables);
        repairs = List.copyOf(repairs);
        versions = List.copyOf(versions);
    }
}
