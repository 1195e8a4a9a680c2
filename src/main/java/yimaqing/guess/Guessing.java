package yimaqing.guess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yimaqing.hearing.Hearing;
import yimaqing.pack.Dictionary;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.sheet.Sheet;
import yimaqing.sheet.Workbook;
import yimaqing.source.Column;
import yimaqing.source.HeaderSearch;
import yimaqing.source.Layout;
import yimaqing.source.Source;
import yimaqing.source.Sources;

/// Guesses how a table is laid out that no source describes: where its headers are, who sent it, what its columns say.
public final class Guessing {
    private final Dictionary dictionary;
    private final Sources known;
    private final Names names;
    private final Set<String> towns;
    private final Hearing hearing;

    public Guessing(PlaceCode county, LocalDate today, Dictionary dictionary, Places places, Sources known) {
        this.dictionary = dictionary;
        this.known = known;
        this.names = new Names(dictionary, known, Optional.empty());
        this.hearing = new Hearing(county, today, dictionary, places);
        this.towns = places.children(county).stream().map(Place::name).collect(Collectors.toSet());
    }

    public Guess guess(Workbook workbook, Guess.Hints hints) {
        Map<Sheet, Optional<Table>> tables = new LinkedHashMap<>();
        for (var sheet : workbook.sheets()) tables.put(sheet, table(workbook, sheet, hints));
        var found = tables.values().stream().flatMap(Optional::stream).toList();
        var resembles = Resemblance.of(found, known)
                .filter(source -> hints.department()
                        .filter(d -> !d.equals(source.department()))
                        .isEmpty());
        var weighing = new Weighing(dictionary, new Names(dictionary, known, resembles), towns);
        var weighed = new LinkedHashMap<Table, Map<Integer, Chances>>();
        found.forEach(table -> weighed.put(table, weighing.weigh(table)));
        var titled = resembles.stream().flatMap(Guessing::titled).toList();
        var sent = new SenderGuess(dictionary, weighed, titled)
                .sent(hints.department(), resembles.map(Source::department));
        var sheets = tables.entrySet().stream()
                .map(entry -> entry.getValue()
                        .map(table ->
                                sheet(table, Sending.by(sent.by(), Objects.requireNonNull(weighed.get(table)), titled)))
                        .orElse(new Guess.OneSheet(entry.getKey(), Optional.empty(), List.of())))
                .toList();
        return new Guess(sent, resembles, sheets);
    }

    private Optional<Table> table(Workbook workbook, Sheet sheet, Guess.Hints hints) {
        var told = Optional.ofNullable(hints.headerRows().get(sheet.position()));
        var rows = Table.beginning(workbook, sheet, HeaderSearch.DEEPEST_ROW);
        var header = told.isPresent()
                ? told.filter(row -> row >= 1 && row <= Math.min(rows.size(), HeaderSearch.DEEPEST_ROW))
                        .map(row -> rows.get(row - 1))
                        .filter(row -> !row.isBlank())
                : new HeaderGuess(names).find(rows);
        return header.map(row -> Table.of(sheet, rows, row, hearing));
    }

    /// What a source reads in the lines above the header stands in no column.
    private static Stream<Column.Target> titled(Source source) {
        return source.layouts().stream()
                .flatMap(layout -> layout.rules().above().stream())
                .map(Layout.Above::target);
    }

    private static Guess.OneSheet sheet(Table table, Sending sending) {
        var thoughts = new Placing(table, sending.chances()).thoughts();
        var columns = new ArrayList<Guess.OneColumn>();
        for (var column : table.columns())
            columns.add(new Guess.OneColumn(
                    column.place(),
                    column.name(),
                    HeaderSearch.plain(column.above()),
                    Objects.requireNonNull(thoughts.get(column.place())),
                    new Guess.Samples(column.looks().samples(Guess.Samples.MOST))));
        return new Guess.OneSheet(table.sheet(), Optional.of(table.rows()), columns);
    }
}
