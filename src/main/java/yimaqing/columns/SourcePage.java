package yimaqing.columns;

import java.util.List;
import java.util.Optional;

/// One kind of table as it stands in the county: what its columns say, and all its versions.
public record SourcePage(
        Line line, List<Table> tables, List<String> repairs, List<Version> versions, Optional<String> said) {

    /// The tables that the county can read.
    public record All(List<Line> lines) {
        public All {
            lines = List.copyOf(lines);
        }
    }

    /// One of the tables the county can read: whose it is, how large, which version stands and since when by whom;
    /// `fault`: nobody can use it.
    public record Line(
            String key, String name, String department, String size, String version, Optional<String> fault) {}

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
