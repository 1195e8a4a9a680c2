package yimaqing.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yimaqing.hearing.Hearing;
import yimaqing.mapping.Mappings;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.Directory;
import yimaqing.profile.Households;
import yimaqing.sheet.Opening;
import yimaqing.sheet.Sheet;
import yimaqing.sheet.Workbook;
import yimaqing.source.Fit;
import yimaqing.source.HeaderSearch;
import yimaqing.source.Source;
import yimaqing.source.Sources.Recognition;

/// Understands a file as a whole before any row is judged: whether it opens, which source it is, whether every sheet
/// has its header, and which day it describes.
@Component
class Understanding {
    private final Dictionary dictionary;
    private final Places places;
    private final Mappings mappings;
    private final Directory directory;
    private final Households households;

    Understanding(Dictionary dictionary, Places places, Mappings mappings, Directory directory, Households households) {
        this.dictionary = dictionary;
        this.places = places;
        this.mappings = mappings;
        this.directory = directory;
        this.households = households;
    }

    /// What a file turned out to be.
    sealed interface Understood {}

    record Table(Workbook workbook, Source source, LocalDate day) implements Understood {
        int rows() {
            return workbook.sheets().stream().mapToInt(Sheet::rows).sum();
        }
    }

    record Riddle(String why, String which) implements Understood {}

    Understood understand(PlaceCode county, byte[] bytes, LocalDate dayOtherwise) {
        return switch (Workbook.open(bytes)) {
            case Opening.Refused(var why) -> new Riddle(why.name(), "");
            case Opening.Opened(var book) ->
                switch (mappings.of(county).recognition(book)) {
                    case Recognition.Recognised(var fit) -> understand(county, book, fit.source(), dayOtherwise);
                    case Recognition.Several(var fits) -> new Riddle("SEVERAL_SOURCES", named(fits));
                    case Recognition.None() -> new Riddle("NO_SOURCE", "");
                };
        };
    }

    private static String named(List<Fit> fits) {
        return fits.stream().map(fit -> fit.source().label().zh()).collect(Collectors.joining("、"));
    }

    private Understood understand(PlaceCode county, Workbook book, Source source, LocalDate dayOtherwise) {
        var hearing = new Hearing(county, dayOtherwise, dictionary, places);
        Optional<LocalDate> day = Optional.empty();
        for (var sheet : book.sheets()) {
            var search = new HeaderSearch(source);
            try (var rows = book.rows(sheet)) {
                while (rows.hasNext() && search.wants()) search.look(rows.next());
                // a cover sheet is short; a long sheet without a header is data that nobody would read
                if (search.found().isEmpty() && rows.hasNext()) return new Riddle("SHEET_NOT_UNDERSTOOD", sheet.name());
            }
            day = day.or(() -> search.day(hearing));
        }
        return new Table(book, source, day.orElse(dayOtherwise));
    }

    /// The way through the rows of a batch that was understood when it arrived.
    Walk walk(Batch batch, byte[] bytes) {
        var source = mappings.of(batch.county())
                .find(batch.source())
                .orElseThrow(
                        () -> new IllegalStateException("the county has no source " + batch.source() + " any more"));
        return switch (Workbook.open(bytes)) {
            case Opening.Opened(var book) ->
                new Walk(
                        new Walk.File(book, source, batch.county(), batch.day(), batch.number()),
                        new LedgerRegister(batch.county(), directory, households),
                        dictionary,
                        places);
            case Opening.Refused(var why) -> throw new IllegalStateException("a file that opened on arrival: " + why);
        };
    }
}
