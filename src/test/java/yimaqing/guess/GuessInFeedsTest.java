package yimaqing.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import yimaqing.guess.Guess.Asked;
import yimaqing.guess.Guess.Confidence;
import yimaqing.guess.Guess.Meant;
import yimaqing.guess.Guess.OneColumn;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.sheet.Opening;
import yimaqing.sheet.Workbook;
import yimaqing.source.Column;
import yimaqing.source.Fit;
import yimaqing.source.Sources;
import yimaqing.source.Sources.Recognition;

/// Guesses the sample files as if their own mapping did not exist, and compares with it. Skipped where they are not
/// there.
class GuessInFeedsTest {
    private static final double AIM = 0.9;
    private static final Set<String> FIRST_SHIPPED = Set.of("township-ledger", "employment");
    private final Dictionary dictionary = Dictionary.shipped();
    private final Sources shipped = Sources.shipped(dictionary);

    /// How the columns of one file came out against its own mapping.
    private static final class Score {
        int mapped;
        int right;
        int offered;
        final List<String> missed = new ArrayList<>();
        final List<String> surelyWrong = new ArrayList<>();

        void add(Column truth, OneColumn guessed) {
            boolean same = guessed.thought() instanceof Meant(var use, var _, var _, var _) && isSame(truth.use(), use);
            if (!(truth.use() instanceof Column.LeftOut)) {
                mapped++;
                if (same) right++;
                else if (guessed.thought() instanceof Asked(var _, var choices)
                        && choices.stream().anyMatch(choice -> isSame(truth.use(), choice.use()))) offered++;
                else missed.add(guessed.name());
            }
            if (!same && guessed.thought() instanceof Meant(var _, var _, var how, var _) && how == Confidence.SURE)
                surelyWrong.add(guessed.name());
        }

        private static boolean isSame(Column.Use truth, Column.Use guessed) {
            if (truth instanceof Column.Says(var right) && guessed instanceof Column.Says(var said))
                return said.getFirst().equals(right.getFirst());
            return truth.equals(guessed);
        }
    }

    private static Stream<Path> feeds() throws IOException {
        var shared = Path.of(Optional.ofNullable(System.getenv("YMQ_SHARED")).orElse("../shared"));
        var feeds = shared.resolve("data/feeds");
        Assumptions.assumeTrue(Files.isDirectory(feeds), "the sample files are not here");
        return Files.list(feeds).filter(Files::isRegularFile).sorted();
    }

    private static Workbook open(Path file) throws IOException {
        return ((Opening.Opened) Workbook.open(Files.readAllBytes(file))).workbook();
    }

    private Guess guess(Workbook workbook, Sources known) {
        return new Guessing(new PlaceCode("141026"), LocalDate.of(2026, 3, 31), dictionary, Places.shipped(), known)
                .guess(workbook, Guess.Hints.NONE);
    }

    private static Score score(Fit fit, Guess guess) {
        var score = new Score();
        for (var seen : fit.sheets()) {
            var sheet = guess.sheets().get(seen.sheet().position());
            assertThat(sheet.header())
                    .contains(new Guess.HeaderRows(
                            seen.header().firstRow(), seen.header().lastRow()));
            for (var column : sheet.columns())
                Optional.ofNullable(seen.header().columns().get(column.place()))
                        .ifPresent(truth -> score.add(truth, column));
        }
        return score;
    }

    @Test
    void aFileWhoseMappingIsGoneIsGuessedAlmostWhole() throws IOException {
        for (var file : feeds().toList()) {
            var book = open(file);
            if (!(shipped.recognition(book) instanceof Recognition.Recognised(var fit))) continue;
            var source = fit.source();
            var guess = guess(book, shipped.without(Set.of(source.key())));
            var score = score(fit, guess);
            System.out.println(source.key() + ": " + score.right + " of " + score.mapped + " columns guessed, "
                    + score.offered
                    + " asked with the answer among the choices, "
                    + score.surelyWrong.size() + " surely wrong, sent " + guess.sent() + "; missed " + score.missed);
            assertThat(score.surelyWrong).as(source.key()).isEmpty();
            assertThat(guess.sent().by().department()).as(source.key()).isEqualTo(source.department());
            if (!FIRST_SHIPPED.contains(source.key())) continue;
            assertThat(score.right).as(source.key()).isGreaterThanOrEqualTo((int) Math.ceil(score.mapped * AIM));
            assertThat(guess.sent().by()).isEqualTo(source.sender());
        }
    }
}
