package yimaqing.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.Clerk;
import yimaqing.access.Purpose;
import yimaqing.access.Reads;
import yimaqing.access.Sight;
import yimaqing.access.Viewer.Officer;
import yimaqing.batch.Batch;
import yimaqing.batch.BatchStore;
import yimaqing.columns.FormWords.Shown;
import yimaqing.guess.Guess;
import yimaqing.mapping.Made;
import yimaqing.mapping.Mappings;
import yimaqing.pack.Dictionary;
import yimaqing.sheet.Opening;
import yimaqing.sheet.Workbook;
import yimaqing.web.NotFound;
import yimaqing.web.Words;

/// Looks into the file of a batch: what it seems to say, and some of its cells. Cells are personal data: they are read
/// through `Reads`, by whoever may read the cells of this file, and are not kept.
@Component
class FileLook {
    private final BatchStore batches;
    private final Mappings mappings;
    private final Reads reads;
    private final Dictionary dictionary;

    FileLook(BatchStore batches, Mappings mappings, Reads reads, Dictionary dictionary) {
        this.batches = batches;
        this.mappings = mappings;
        this.reads = reads;
        this.dictionary = dictionary;
    }

    /// What a person said beforehand in the address or the form: the department, and rows of headers by sheet.
    record Told(Optional<String> department, Map<Integer, Integer> rows) {
        private static final int MOST_SHEETS = 50;

        static Told of(Function<String, String> given) {
            var rows = new HashMap<Integer, Integer>();
            for (int sheet = 0; sheet < MOST_SHEETS; sheet++) {
                var row = given.apply("row" + sheet);
                if (row != null && row.strip().matches("[1-9][0-9]{0,3}"))
                    rows.put(sheet, Integer.valueOf(row.strip()));
            }
            return new Told(Optional.ofNullable(given.apply("department")).filter(d -> !d.isBlank()), rows);
        }
    }

    /// What was found in a file; `seemsOf` is the department that it seems to be of, whoever looks.
    record Found(Guess guess, String seemsOf) {}

    Found look(Batch batch, Clerk clerk, Told told) {
        var book = switch (Workbook.open(batches.bytes(batch))) {
            case Opening.Opened(var opened) -> opened;
            case Opening.Refused _ -> throw new NotFound();
        };
        var by = told.department().filter(d -> clerk.teaches(d) && isKnown(d));
        var guess = mappings.guess(clerk.county(), book, new Guess.Hints(by, told.rows()));
        var seems = guess.sent().by().department();
        if (clerk.teaches(seems)) return new Found(guess, seems);
        return new Found(mappings.guess(clerk.county(), book, new Guess.Hints(clerk.worksOn(), told.rows())), seems);
    }

    private boolean isKnown(String department) {
        return dictionary.departments().stream().anyMatch(d -> d.key().equals(department));
    }

    /// The columns of the file with their cells, for who may read them; the log says which batch was read.
    <T> T read(Officer officer, Clerk clerk, Batch batch, Guess guess, Function<List<Shown>, T> reading) {
        if (!clerk.readsCells(batch.sent())) return reading.apply(shown(guess, Optional.empty()));
        var reason = new Purpose.Unmask(Words.CHINESE.say("columns.purpose", batch.number()));
        return reads.unplaced(officer, reason, sight -> reading.apply(shown(guess, Optional.of(sight))));
    }

    private List<Shown> shown(Guess guess, Optional<Sight> sight) {
        var shown = new ArrayList<Shown>();
        int table = 0;
        for (var sheet : guess.sheets()) {
            if (sheet.header().isEmpty()) continue;
            for (var column : sheet.columns())
                shown.add(new Shown(
                        table,
                        column,
                        sight.filter(s -> mayShow(s, column.thought()))
                                .map(_ -> column.samples().texts())
                                .orElse(List.of())));
            table++;
        }
        return shown;
    }

    /// Every attribute that the column may say must be one that the viewer sees; asking notes it for the log.
    private boolean mayShow(Sight sight, Guess.Thought thought) {
        return uses(thought)
                .flatMap(use -> attributes(Made.use(use)))
                .distinct()
                .flatMap(key -> dictionary.find(key).stream())
                .map(sight::at)
                .toList()
                .stream()
                .noneMatch(look -> look == Sight.Look.NOTHING);
    }

    private static Stream<yimaqing.source.Column.Use> uses(Guess.Thought thought) {
        return switch (thought) {
            case Guess.Meant meant -> Stream.of(meant.use());
            case Guess.Asked(var _, var choices) -> choices.stream().limit(1).map(Guess.Meant::use);
            case Guess.Unplaced _ -> Stream.empty();
        };
    }

    private static Stream<String> attributes(Made.Use use) {
        return switch (use) {
            case Made.Checks(var attribute) -> Stream.of(attribute);
            case Made.Holds(var attribute, var says) ->
                Stream.concat(Stream.of(attribute), says.stream().map(Made.Target::attribute));
            case Made.Says _, Made.SaysAll _, Made.Address _, Made.Remark _, Made.Town _, Made.LeftOut _ ->
                Made.targets(use).stream().map(Made.Target::attribute);
        };
    }
}
