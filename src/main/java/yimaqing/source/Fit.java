package yimaqing.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import yimaqing.sheet.Sheet;
import yimaqing.sheet.SheetRow;
import yimaqing.sheet.Workbook;

/// How a file fits a source: sheet by sheet, which of its columns the source knows, which are new to it, and which of
/// the source's own are missing. A file of another department may hold all that a source cannot do without, names and
/// ID numbers say; so what the source knows must outnumber what is new.
public record Fit(Source source, List<Seen> sheets) {
    /// The better fit first: more columns known, then fewer new, then fewer missing.
    static final Comparator<Fit> BEST_FIRST = Comparator.comparingInt(Fit::known)
            .reversed()
            .thenComparingInt(fit -> fit.added().size())
            .thenComparingInt(fit -> fit.missing().size());

    /// One sheet whose header was found. `added` are names in its header that its layout does not know, `missing` the
    /// layout's columns that it does not have.
    public record Seen(Sheet sheet, Header header, List<String> added, List<String> missing) {
        public Seen {
            added = List.copyOf(added);
            missing = List.copyOf(missing);
        }
    }

    public Fit {
        if (sheets.isEmpty()) throw new IllegalArgumentException("a fit has at least one sheet");
        sheets = List.copyOf(sheets);
    }

    /// How many columns of the file the source knows.
    public int known() {
        return sheets.stream().mapToInt(seen -> seen.header().columns().size()).sum();
    }

    /// The names of all columns that are new, each once.
    public SequencedSet<String> added() {
        var all = new LinkedHashSet<String>();
        sheets.forEach(seen -> all.addAll(seen.added()));
        return all;
    }

    /// The names of the source's columns that are missing, each once.
    public SequencedSet<String> missing() {
        var all = new LinkedHashSet<String>();
        sheets.forEach(seen -> all.addAll(seen.missing()));
        return all;
    }

    public boolean isChanged() {
        return !added().isEmpty() || !missing().isEmpty();
    }

    boolean isTrusted() {
        return known() > sheets.stream().mapToInt(seen -> seen.added().size()).sum();
    }

    /// The fit of a file to a source; empty when none of its sheets has a header of the source.
    static Optional<Fit> of(Map<Sheet, List<SheetRow>> beginnings, Source source) {
        var sheets = new ArrayList<Seen>();
        beginnings.forEach((sheet, rows) -> {
            if (source.skips(sheet)) return;
            var search = new HeaderSearch(source);
            for (var row : rows) {
                if (!search.wants()) break;
                search.look(row);
                search.found().map(header -> seen(sheet, header, row)).ifPresent(sheets::add);
            }
        });
        return sheets.isEmpty() ? Optional.empty() : Optional.of(new Fit(source, sheets));
    }

    /// The rows of each sheet among which a header is looked for: read once, however many sources are tried.
    static Map<Sheet, List<SheetRow>> beginnings(Workbook workbook) {
        Map<Sheet, List<SheetRow>> beginnings = new LinkedHashMap<>();
        for (var sheet : workbook.sheets()) {
            var first = new ArrayList<SheetRow>();
            try (var rows = workbook.rows(sheet)) {
                while (rows.hasNext() && first.size() < HeaderSearch.DEEPEST_ROW) first.add(rows.next());
            }
            beginnings.put(sheet, first);
        }
        return beginnings;
    }

    private static Seen seen(Sheet sheet, Header header, SheetRow row) {
        var added = row.cells().stream()
                .filter(cell -> !header.columns().containsKey(cell.column()))
                .map(cell -> HeaderSearch.plain(cell.text()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        var missing = header.layout().columns().stream()
                .filter(column -> !header.columns().containsValue(column))
                .map(Column::name)
                .toList();
        return new Seen(sheet, header, added, missing);
    }
}
