package yimaqing.guess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yimaqing.guess.Guess.Confidence;
import yimaqing.hearing.Hearing;
import yimaqing.pack.Department;
import yimaqing.pack.Dictionary;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.sheet.Sheet;
import yimaqing.sheet.SheetRow;
import yimaqing.sheet.Workbook;
import yimaqing.source.HeaderSearch;
import yimaqing.source.Source;
import yimaqing.source.Sources;

/// Guesses how a table is laid out that no source describes: where its headers are, who sent it, what its columns say.
public final class Guessing {
    private static final double NAMED_ABOVE = 3;
    /// What two columns weigh that only this department would state first.
    private static final double LEAST_WEIGHT = 1.6;
    private static final double MOST_OF_THE_NEXT = 0.85;
    private static final double LEAST_RESEMBLANCE = 0.6;

    private final Dictionary dictionary;
    private final Sources known;
    private final Names names;
    private final Weighing weighing;
    private final Hearing hearing;

    public Guessing(PlaceCode county, LocalDate today, Dictionary dictionary, Places places, Sources known) {
        this.dictionary = dictionary;
        this.known = known;
        this.names = new Names(dictionary, known);
        this.hearing = new Hearing(county, today, dictionary, places);
        var towns = places.children(county).stream().map(Place::name).collect(Collectors.toSet());
        this.weighing = new Weighing(dictionary, names, towns);
    }

    public Guess guess(Workbook workbook, Guess.Hints hints) {
        Map<Sheet, Optional<Table>> tables = new LinkedHashMap<>();
        for (var sheet : workbook.sheets()) tables.put(sheet, table(workbook, sheet, hints));
        var weighed = new LinkedHashMap<Table, Map<Integer, Chances>>();
        tables.values().forEach(table -> table.ifPresent(t -> weighed.put(t, weighing.weigh(t))));
        var resembles = resembled(weighed.keySet().stream().toList());
        var sent = sent(weighed, hints, resembles);
        var sheets = tables.entrySet().stream()
                .map(entry -> entry.getValue()
                        .map(table -> sheet(table, weighed.get(table), sent.by()))
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

    /// The source that knows most of the columns, if it knows more than half of them.
    private Optional<Source> resembled(List<Table> tables) {
        record Likeness(Source source, double share) {}
        return known.all().stream()
                .map(source -> new Likeness(source, share(source, tables)))
                .filter(likeness -> likeness.share() >= LEAST_RESEMBLANCE)
                .max(Comparator.comparingDouble(Likeness::share))
                .map(Likeness::source);
    }

    private static double share(Source source, List<Table> tables) {
        long all = tables.stream().mapToLong(table -> table.columns().size()).sum();
        long seen = tables.stream()
                .mapToLong(table -> source.layouts().stream()
                        .mapToLong(layout -> table.columns().stream()
                                .filter(c -> layout.columns().stream().anyMatch(known -> known.isNamed(c.name())))
                                .count())
                        .max()
                        .orElse(0))
                .sum();
        return all == 0 ? 0 : (double) seen / all;
    }

    private Guess.Sent sent(Map<Table, Map<Integer, Chances>> weighed, Guess.Hints hints, Optional<Source> resembles) {
        if (hints.department().isPresent())
            return new Guess.Sent(sender(weighed, hints.department().get()), Confidence.SURE);
        if (resembles.isPresent())
            return new Guess.Sent(sender(weighed, resembles.get().department()), Confidence.LIKELY);
        record Weighed(Department department, double weight) {}
        var byWeight = dictionary.departments().stream()
                .map(department -> new Weighed(department, weight(weighed, department)))
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .toList();
        var first = byWeight.getFirst();
        double next = byWeight.size() == 1 ? 0 : byWeight.get(1).weight();
        boolean likely = first.weight() >= LEAST_WEIGHT && next <= first.weight() * MOST_OF_THE_NEXT;
        return new Guess.Sent(
                sender(weighed, first.department().key()), likely ? Confidence.LIKELY : Confidence.UNSURE);
    }

    private static Source.Sender sender(Map<Table, Map<Integer, Chances>> weighed, String department) {
        var establishing = new Source.Sender(department, true);
        boolean establishes = weighed.values().stream()
                .anyMatch(chances -> Sending.by(establishing, chances).makesKnown());
        return new Source.Sender(department, establishes);
    }

    private static double weight(Map<Table, Map<Integer, Chances>> weighed, Department department) {
        double weight = 0;
        for (var table : weighed.entrySet()) {
            for (var establishes : List.of(true, false)) {
                var sending = Sending.by(new Source.Sender(department.key(), establishes), table.getValue());
                if (!establishes || sending.makesKnown()) {
                    weight += sending.weight();
                    break;
                }
            }
            if (isNamed(department, table.getKey().above())) weight += NAMED_ABOVE;
        }
        return weight;
    }

    private static boolean isNamed(Department department, List<SheetRow> above) {
        return above.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.text().contains(department.label().zh()));
    }

    private static Guess.OneSheet sheet(Table table, Map<Integer, Chances> chances, Source.Sender sender) {
        var thoughts = new Placing(table, Sending.by(sender, chances).chances()).thoughts();
        var columns = new ArrayList<Guess.OneColumn>();
        for (var column : table.columns())
            columns.add(new Guess.OneColumn(
                    column.place(),
                    column.name(),
                    HeaderSearch.plain(column.above()),
                    thoughts.get(column.place()),
                    new Guess.Samples(column.looks().samples(Guess.Samples.MOST))));
        return new Guess.OneSheet(table.sheet(), Optional.of(table.rows()), columns);
    }
}
