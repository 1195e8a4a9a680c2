package yimaqing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import yimaqing.intake.RowOutcome.Kind;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.sheet.Opening;
import yimaqing.sheet.Workbook;
import yimaqing.source.Sources;

/// The outcomes of the sample files' rows against what is known to be right.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TruthTest {
    private static final PlaceCode ANZE = new PlaceCode("141026");
    private final Dictionary dictionary = Dictionary.shipped();
    private final Map<String, Score> scores = new HashMap<>();

    /// How the rows of one file came out.
    static final class Score {
        int rows;
        int right;
        final Set<String> toldRight = new HashSet<>();
        final List<Truth.Right> wronglyAccepted = new ArrayList<>();
        final List<Truth.Right> wronglyAsked = new ArrayList<>();
        final List<Truth.Right> otherwise = new ArrayList<>();

        void add(Judged judged, Truth.Right right) {
            rows++;
            var kind = judged.outcome().kind() == Kind.UNCHANGED
                    ? Kind.ACCEPTED
                    : judged.outcome().kind();
            if (kind == Kind.ACCEPTED && right.kind() == Kind.ACCEPTED) toldRight.add(right.person());
            if (kind == right.kind()) this.right++;
            else if (kind == Kind.ACCEPTED) wronglyAccepted.add(right);
            else if (kind == Kind.REVIEW && right.kind() == Kind.ACCEPTED) wronglyAsked.add(right);
            else otherwise.add(right);
        }

        @Override
        public String toString() {
            return rows + " rows, " + right + " right, wrongly accepted " + wronglyAccepted.size() + ", wrongly asked "
                    + wronglyAsked.size() + ", otherwise " + otherwise.size();
        }
    }

    @BeforeAll
    void readTheFiles() throws IOException {
        var truth = Truth.find();
        Assumptions.assumeTrue(truth.isPresent(), "the truth of the sample files is not here");
        var known = new KnownSoFar(dictionary);
        for (var file : List.of("01", "05")) scores.put(file, score(truth.get(), file, known));
    }

    private Score score(Truth truth, String file, KnownSoFar known) throws IOException {
        var score = new Score();
        var book = ((Opening.Opened) Workbook.open(truth.bytes(file))).workbook();
        var source = Sources.shipped(dictionary).recognise(book).orElseThrow();
        new Walk(new Walk.File(book, source, ANZE, LocalDate.of(2026, 3, 31), 1), known, dictionary, Places.shipped())
                .through(stretch -> stretch.rows().forEach(judged -> {
                    known.take(judged.statements());
                    var place = new Truth.Row(truth.name(file), stretch.sheet().name(), judged.row());
                    score.add(judged, truth.rows().get(place));
                }));
        System.out.println(file + ": " + score);
        return score;
    }

    /// What no single file can tell: a name with a wrong character of the same sound (D11), a person who moved away
    /// without a remark (D29).
    private static boolean onlyOtherFilesCanTell(Truth.Right right) {
        return right.codes().matches(".*(D11|D29).*");
    }

    @Test
    void theTownshipLedgerComesOutRight() {
        var ledger = scores.get("01");
        assertThat(ledger.rows).isEqualTo(6_517);
        assertThat(ledger.right).isGreaterThanOrEqualTo(6_452);
        assertThat(ledger.wronglyAccepted)
                .allMatch(TruthTest::onlyOtherFilesCanTell)
                .hasSizeLessThanOrEqualTo(65);
        assertThat(ledger.wronglyAsked).isEmpty();
        assertThat(ledger.otherwise).isEmpty();
    }

    @Test
    void theEmploymentListsComeOutRight() {
        var employment = scores.get("05");
        assertThat(employment.rows).isEqualTo(1_827);
        assertThat(employment.right).isGreaterThanOrEqualTo(1_765);
        assertThat(employment.wronglyAccepted)
                .allMatch(TruthTest::onlyOtherFilesCanTell)
                .hasSizeLessThanOrEqualTo(5);
        assertThat(employment.otherwise).isEmpty();
    }

    /// They are people whose own row of the ledger waits for a person or has a wrong name; once that is settled their
    /// jobs are accepted.
    @Test
    void whoeverIsAskedWronglyInTheEmploymentListsIsInDoubtInTheLedger() {
        var settled = scores.get("01").toldRight;
        assertThat(scores.get("05").wronglyAsked)
                .hasSizeLessThanOrEqualTo(57)
                .noneMatch(right -> settled.contains(right.person()));
    }
}
