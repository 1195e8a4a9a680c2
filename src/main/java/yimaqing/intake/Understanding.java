package yimaqing.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.batch.Batch;
import yimaqing.hearing.Hearing;
import yimaqing.ledger.Fact;
import yimaqing.link.Registers;
import yimaqing.mapping.Mappings;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.ruling.RulingStore;
import yimaqing.sheet.Opening;
import yimaqing.sheet.Sheet;
import yimaqing.sheet.Workbook;
import yimaqing.source.Fit;
import yimaqing.source.HeaderSearch;
import yimaqing.source.Source;
import yimaqing.source.Source.Acceptance;
import yimaqing.source.Sources.Recognition;
import yimaqing.verdict.Walk;

/// Understands a file as a whole before any row is judged: whether it opens, which source it is, whether every sheet
/// has its header, and which day it describes.
@Component
class Understanding {
    private final Dictionary dictionary;
    private final Places places;
    private final Mappings mappings;
    private final Registers registers;
    private final RulingStore rulings;

    Understanding(Dictionary dictionary, Places places, Mappings mappings, Registers registers, RulingStore rulings) {
        this.dictionary = dictionary;
        this.places = places;
        this.mappings = mappings;
        this.registers = registers;
        this.rulings = rulings;
    }

    /// What a file turned out to be.
    sealed interface Understood {}

    record Table(Batch.Content content, Workbook book) implements Understood {}

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
            if (source.skips(sheet)) continue;
            var search = new HeaderSearch(source);
            try (var rows = book.rows(sheet)) {
                while (rows.hasNext() && search.wants()) search.look(rows.next());
                // a cover sheet is short; a long sheet without a header is data that nobody would read
                if (search.found().isEmpty() && rows.hasNext()) return new Riddle("SHEET_NOT_UNDERSTOOD", sheet.name());
            }
            day = day.or(() -> search.day(hearing));
        }
        int rows = book.sheets().stream().mapToInt(Sheet::rows).sum();
        var read = new Batch.ReadAs(source.key(), mappings.version(county, source.key()), source.department());
        return new Table(new Batch.Content(read, day.orElse(dayOtherwise), rows), book);
    }

    /// The source of a batch, as it was when the batch was understood.
    Source source(Batch batch) {
        var as = batch.content().orElseThrow().as();
        return mappings.at(batch.county(), as.source(), as.version())
                .orElseThrow(() -> new IllegalStateException("the county has no source " + as + " any more"));
    }

    /// Whether somebody other than the sender must say yes. What the pack asks for is not lost when the county teaches
    /// the source anew.
    boolean wantsSecondPerson(Batch batch) {
        return Stream.of(source(batch).acceptance(), shipped(batch)).anyMatch(Acceptance.SECOND_PERSON::equals);
    }

    private Acceptance shipped(Batch batch) {
        return mappings.at(batch.county(), batch.source(), 0)
                .map(Source::acceptance)
                .orElse(Acceptance.ANYBODY);
    }

    /// The way through the rows of a batch, by everything that is recorded.
    Walk walk(Batch batch, byte[] bytes) {
        return walk(batch, bytes, _ -> true);
    }

    /// The way through the rows of a batch as if only some of the facts had been recorded.
    Walk walk(Batch batch, byte[] bytes, Predicate<Fact> counting) {
        return switch (Workbook.open(bytes)) {
            case Opening.Opened(var book) -> walk(batch, book, counting);
            case Opening.Refused(var why) -> throw new IllegalStateException("a file that opened on arrival: " + why);
        };
    }

    /// The way through the rows of a batch whose file is open already.
    Walk walk(Batch batch, Workbook book) {
        return walk(batch, book, _ -> true);
    }

    private Walk walk(Batch batch, Workbook book, Predicate<Fact> counting) {
        var source = source(batch);
        var known = new Walk.Known(
                dictionary,
                places,
                registers.of(batch.county(), source.department(), counting),
                rulings.inForce(batch.county(), batch.source()));
        return new Walk(new Walk.File(book, source, batch.county(), batch.day(), batch.number()), known);
    }

    Dictionary dictionary() {
        return dictionary;
    }
}
