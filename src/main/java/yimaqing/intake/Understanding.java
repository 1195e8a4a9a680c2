package yimaqing.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import yimaqing.batch.Batch;
import yimaqing.hearing.Hearing;
import yimaqing.ledger.Fact;
import yimaqing.link.Registers;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.ruling.RulingStore;
import yimaqing.sheet.Opening;
import yimaqing.sheet.Sheet;
import yimaqing.sheet.Workbook;
import yimaqing.source.HeaderSearch;
import yimaqing.source.Source;
import yimaqing.source.Sources;
import yimaqing.verdict.Walk;

/// Understands a file as a whole before any row is judged: whether it opens, which source it is, whether every sheet
/// has its header, and which day it describes.
@Component
class Understanding {
    private final Dictionary dictionary;
    private final Places places;
    private final Sources sources;
    private final Registers registers;
    private final RulingStore rulings;

    Understanding(Dictionary dictionary, Places places, Registers registers, RulingStore rulings) {
        this.dictionary = dictionary;
        this.places = places;
        this.sources = Sources.shipped(dictionary);
        this.registers = registers;
        this.rulings = rulings;
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
                sources.recognise(book)
                        .map(source -> understand(county, book, source, dayOtherwise))
                        .orElse(new Riddle("NO_SOURCE", ""));
        };
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

    /// The source of a batch that is understood.
    Source source(Batch batch) {
        return sources.find(batch.source())
                .orElseThrow(() ->
                        new IllegalStateException("the county pack has no source " + batch.source() + " any more"));
    }

    /// The way through the rows of a batch, by everything that is recorded.
    Walk walk(Batch batch, byte[] bytes) {
        return walk(batch, bytes, _ -> true);
    }

    /// The way through the rows of a batch as if only some of the facts had been recorded.
    Walk walk(Batch batch, byte[] bytes, Predicate<Fact> counting) {
        var source = source(batch);
        var known = new Walk.Known(
                dictionary,
                places,
                registers.of(batch.county(), source.department(), counting),
                rulings.inForce(batch.county(), batch.source()));
        return switch (Workbook.open(bytes)) {
            case Opening.Opened(var book) ->
                new Walk(new Walk.File(book, source, batch.county(), batch.day(), batch.number()), known);
            case Opening.Refused(var why) -> throw new IllegalStateException("a file that opened on arrival: " + why);
        };
    }

    Dictionary dictionary() {
        return dictionary;
    }
}
