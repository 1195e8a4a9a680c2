package yimaqing.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.Purpose;
import yimaqing.access.Reads;
import yimaqing.access.Sight;
import yimaqing.batch.BatchRow;
import yimaqing.batch.BatchRow.Whom;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.batch.SheetNames;
import yimaqing.hearing.Reason;
import yimaqing.intake.Reviewing;
import yimaqing.intake.Reviewing.Story;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Speech;
import yimaqing.profile.Directory;
import yimaqing.review.RowFinder.Found;
import yimaqing.review.RowPage.After;
import yimaqing.review.RowPage.Choice;
import yimaqing.review.RowPage.Deciding;
import yimaqing.review.RowPage.Form;
import yimaqing.review.RowPage.Where;
import yimaqing.source.Header;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Words;

/// Opens one row for an official: everything it says is read through `Reads`, whose log names the row.
@Component
class Rows {
    /// A sheet's name may be longer than a reason in the log.
    private static final int MOST_LETTERS_OF_A_SHEET = 60;

    private final Reviewing reviewing;
    private final Reads reads;
    private final Directory directory;
    private final Candidates candidates;
    private final Saying saying;

    /// How rows are put into words.
    @Component
    record Saying(RowWords words, SheetNames sheets, Speech speech) {}

    Rows(Reviewing reviewing, Reads reads, Directory directory, Candidates candidates, Saying saying) {
        this.reviewing = reviewing;
        this.reads = reads;
        this.directory = directory;
        this.candidates = candidates;
        this.saying = saying;
    }

    /// What of a row page does not come from the row: the queue one came from, what was typed, what was just done.
    record Around(Filter from, String column, Form form, Optional<RowPage.Said> said) {
        static Around of(Filter from) {
            return new Around(from, "", new Form("", "", List.of()), Optional.empty());
        }
    }

    RowPage page(Found found, Around around, Frame frame) {
        var batch = found.batch();
        var story = reviewing
                .story(batch.county(), batch.number(), found.row().at())
                .orElseThrow(NotFound::new);
        var sheet = saying.sheets()
                .of(
                        batch,
                        found.row().at().sheet(),
                        frame.say("review.sheet", found.row().at().sheet() + 1));
        var where = new Where(
                batch.number(),
                batch.name(),
                found.row().at().sheet(),
                sheet,
                found.row().at().row(),
                around.from());
        var deciding = deciding(found, story, around, frame);
        return read(
                found,
                sheet,
                sight -> new RowPage(
                        where,
                        saying.words().told(story.row(), frame),
                        story.typed()
                                .map(typed -> new Cells(sight, saying.speech(), frame)
                                        .of(typed, found.row().why().column()))
                                .orElse(List.of()),
                        deciding,
                        after(found, story, sight, frame),
                        around.said()));
    }

    /// The log names the row; it is the family's to read, and so in Chinese.
    private RowPage read(Found found, String sheet, Function<Sight, RowPage> reading) {
        var reason = new Purpose.Unmask(Words.CHINESE.say(
                "review.purpose",
                found.batch().number(),
                sheet.substring(0, Math.min(sheet.length(), MOST_LETTERS_OF_A_SHEET)),
                found.row().at().row()));
        return home(found.row())
                .flatMap(home ->
                        directory.placementOf(found.officer(), found.batch().county(), home))
                .flatMap(where -> reads.read(found.officer(), where, reason, reading))
                .orElseGet(() -> unplaced(found, reason, reading));
    }

    /// Where the row's household is closed, its cells are closed too.
    private RowPage unplaced(Found found, Purpose.Unmask reason, Function<Sight, RowPage> reading) {
        boolean closed = home(found.row())
                .flatMap(home ->
                        directory.placementOf(found.officer(), found.batch().county(), home))
                .flatMap(where -> reads.closureOf(found.officer(), where))
                .isPresent();
        if (closed) throw new NotFound();
        return reads.unplaced(found.officer(), reason, reading);
    }

    private static Optional<HouseholdId> home(BatchRow row) {
        return row.whom().filter(whom -> !whom.pending()).map(Whom::household);
    }

    private After after(Found found, Story story, Sight sight, Frame frame) {
        return new After(
                story.rulings().stream()
                        .map(made -> saying.words().made(made, frame))
                        .toList(),
                saying.words().facts(story.now().facts(), sight, frame),
                home(story.row())
                        .filter(_ -> story.row().kind() != Kind.REVIEW)
                        .filter(home -> directory
                                .placementOf(found.officer(), story.batch().county(), home)
                                .isPresent())
                        .map(home -> "/desk/households/" + home.key()));
    }

    private Optional<Deciding> deciding(Found found, Story story, Around around, Frame frame) {
        if (story.row().kind() != Kind.REVIEW || story.typed().isEmpty()) return Optional.empty();
        var people = story.now().judged().stream()
                .flatMap(judged -> candidates.of(found.officer(), judged.found().candidates(), frame).stream())
                .toList();
        var reason = Reason.valueOf(story.row().why().reason());
        var offers = offers(story.row(), reason, !people.isEmpty());
        var header = story.typed().get().header();
        var faulty = around.column().isEmpty() ? faulty(story.row(), header) : around.column();
        var columns = header.columns().values().stream()
                .map(column ->
                        new Choice(column.name(), column.name(), column.name().equals(faulty)))
                .toList();
        return Optional.of(new Deciding(
                offers.stream().map(Enum::name).collect(Collectors.toSet()),
                people,
                columns,
                around.form(),
                reason.name()));
    }

    /// The column at fault; where the doubt names none it is about whom the row means, which the ID number says first.
    private static String faulty(BatchRow row, Header header) {
        if (!row.why().column().isEmpty()) return row.why().column();
        return Stream.of("person.id_number", "person.name")
                .flatMap(attribute -> header.place(attribute).stream())
                .map(place -> header.column(place).name())
                .findFirst()
                .orElse("");
    }

    /// What may be decided about this very row.
    static Set<Offer> offers(BatchRow row, Reason reason, boolean somebodyMayBeMeant) {
        var offers = EnumSet.copyOf(Offer.of(reason));
        if (!somebodyMayBeMeant) offers.remove(Offer.CANDIDATE);
        if (row.whom().filter(Whom::pending).isEmpty()) offers.remove(Offer.NEW);
        // a doubt that no column raised is about whom the row speaks of, and only that settles it
        if (reason == Reason.VILLAGE_DIFFERS && row.why().column().isEmpty()) offers.remove(Offer.STANDS);
        return offers;
    }
}
