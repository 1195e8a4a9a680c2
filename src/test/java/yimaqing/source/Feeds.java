package yimaqing.source;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import yimaqing.hearing.Hearing;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.sheet.Opening;
import yimaqing.sheet.SheetRow;
import yimaqing.sheet.Workbook;

/// The sample files beside the project and what is right for each of their rows. Only tests look at them, and only
/// where they are there.
record Feeds(Path folder, Map<Place, Right> rows, Map<String, Map<String, String>> known) {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    record Place(String file, String sheet, int row) {}

    /// `expect` is accept, normalise, review, reject or skip; person and household are keys of what is known.
    record Right(String person, String household, Set<String> codes, String expect) {
        boolean isSkipped() {
            return expect.equals("skip");
        }

        boolean isTaken() {
            return expect.equals("accept") || expect.equals("normalise");
        }
    }

    /// One row as it was read by itself: a draft, or no data.
    record ReadRow(Place place, Right right, SheetRow row, Optional<Draft> draft) {

        /// The value heard in the column about this attribute, in letters.
        Optional<String> heard(String attribute) {
            return draft.map(d -> d.content().heard().get(attribute)).map(ReadRow::letters);
        }

        /// What it says of this attribute, or of a field of it, in letters.
        Stream<String> said(String attribute, String field) {
            return draft.stream()
                    .flatMap(d -> d.said().stream())
                    .filter(said -> said.attribute().key().equals(attribute))
                    .flatMap(said -> said.value() instanceof Value.Entry entry
                            ? entry.get(field).stream()
                            : Stream.of(said.value()))
                    .map(ReadRow::letters);
        }

        private static String letters(Value value) {
            return switch (value) {
                case Value.Text(var text) -> text;
                case Value.Amount(var number) -> number.toPlainString();
                case Value.YesNo(var yes) -> String.valueOf(yes);
                case Value.Day(var day) -> day.toString();
                case Value.Month(var month) -> month.toString();
                case Value.Entry entry -> entry.fields().toString();
            };
        }
    }

    /// The headers of a file that were found, one a sheet, each with its lowest row.
    record FoundHeader(String where, Header header, SheetRow lowest) {}

    List<FoundHeader> headers(String file, Source source) {
        var book = book(file);
        var found = new ArrayList<FoundHeader>();
        for (var sheet : book.sheets()) {
            try (var all = book.rows(sheet)) {
                var search = new HeaderSearch(source);
                var row = all.next();
                for (search.look(row); search.wants(); search.look(row)) row = all.next();
                found.add(new FoundHeader(
                        file + " " + sheet.name(), search.found().orElseThrow(), row));
            }
        }
        return found;
    }

    String known(String key, String what) {
        return known.getOrDefault(key, Map.of()).getOrDefault(what, "");
    }

    static Optional<Feeds> find() {
        var shared = Path.of(Optional.ofNullable(System.getenv("YMQ_SHARED")).orElse("../shared"));
        var feeds = shared.resolve("data/feeds");
        if (!Files.isReadable(feeds.resolve("truth/rows.csv.gz"))) return Optional.empty();
        var rows = new LinkedHashMap<Place, Right>();
        for (var line : lines(feeds.resolve("truth/rows.csv.gz")))
            rows.put(
                    new Place(line.get("file"), line.get("sheet"), Integer.parseInt(line.get("row"))),
                    new Right(
                            line.get("person_id"),
                            line.get("household_id"),
                            Set.of(line.get("codes").split("\\|")),
                            line.get("expect")));
        var known = new LinkedHashMap<String, Map<String, String>>();
        for (var line : lines(feeds.resolve("truth/persons.csv.gz"))) known.put(line.get("person_id"), line);
        for (var line : lines(feeds.resolve("truth/households.csv.gz"))) known.put(line.get("household_id"), line);
        return Optional.of(new Feeds(feeds, rows, known));
    }

    private static List<Map<String, String>> lines(Path file) {
        try (var in = new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8);
                var parser = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(in)) {
            return parser.stream().map(line -> line.toMap()).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<String> files() {
        return rows.keySet().stream().map(Place::file).distinct().sorted().toList();
    }

    Workbook book(String file) {
        try {
            return ((Opening.Opened) Workbook.open(Files.readAllBytes(folder.resolve(file)))).workbook();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Every row of a file, read by the source it was recognised as.
    List<ReadRow> read(String file, Source source, Dictionary dictionary) {
        var book = book(file);
        var hearing = new Hearing(new PlaceCode("141026"), DAY, dictionary, Places.shipped());
        var checks = new RowChecks(dictionary, DAY);
        var read = new ArrayList<ReadRow>();
        for (var sheet : book.sheets()) {
            try (var all = book.rows(sheet)) {
                var search = new HeaderSearch(source);
                var first = new ArrayList<SheetRow>();
                while (all.hasNext() && search.wants()) {
                    first.add(all.next());
                    search.look(first.getLast());
                }
                var header = search.found().orElseThrow();
                var reader = new RowReader(header, hearing, checks);
                var skipping = new Skipping(header);
                first.forEach(row -> add(read, new Place(file, sheet.name(), row.number()), row, Optional.empty()));
                while (all.hasNext()) {
                    var row = all.next();
                    add(
                            read,
                            new Place(file, sheet.name(), row.number()),
                            row,
                            skipping.why(row).isPresent() ? Optional.empty() : Optional.of(reader.read(row)));
                }
            }
        }
        return read;
    }

    // the two lists of meters have the same rows, and the truth tells them once
    private void add(List<ReadRow> read, Place place, SheetRow row, Optional<Draft> draft) {
        var told = Optional.ofNullable(rows.get(place))
                .orElse(rows.get(new Place(place.file().replace("UTF8", "GB18030"), place.sheet(), place.row())));
        if (told == null) throw new IllegalStateException("nothing is told of " + place);
        read.add(new ReadRow(place, told, row, draft));
    }
}
