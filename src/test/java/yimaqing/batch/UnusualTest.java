package yimaqing.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yimaqing.batch.Unusual.FewerRows;
import yimaqing.batch.Unusual.HardlyNew;
import yimaqing.batch.Unusual.MoreQuestions;
import yimaqing.batch.Unusual.MoreRows;
import yimaqing.batch.Unusual.PeopleMissing;
import yimaqing.batch.Unusual.PeopleNew;
import yimaqing.batch.Unusual.Size;
import yimaqing.batch.Unusual.Thresholds;
import yimaqing.pack.PackNode;

/// What is unusual about a file of a county of 6,371 people beside last month's.
class UnusualTest {
    private static final int PEOPLE = 6_371;
    private static final Thresholds SHIPPED = Thresholds.shipped();
    private static final String PACK = """
            unusual:
              rows_percent: 20
              missing_percent: 5
              review_percent: 5
              new_percent: 20
              changed_percent: 1
            """;

    /// The people from one number to the next, a row each.
    private static Size file(int from, int to, int review, int differing) {
        Set<String> people = IntStream.range(from, to).mapToObj(n -> "p" + n).collect(Collectors.toSet());
        return new Size(to - from, review, differing, people);
    }

    private static List<Unusual> unusual(Size now) {
        return SHIPPED.of(12, file(0, PEOPLE, 60, 5_000), now);
    }

    @Test
    void aMonthLikeTheLastIsNotUnusual() {
        assertThat(unusual(file(20, PEOPLE + 30, 75, 900))).isEmpty();
    }

    @Test
    void aFileCutInTheMiddleHasFewerRowsAndPeopleAreMissing() {
        assertThat(unusual(file(0, PEOPLE - 2_900, 30, 2_000)))
                .containsExactly(new FewerRows(12, PEOPLE, PEOPLE - 2_900), new PeopleMissing(12, PEOPLE, 2_900));
    }

    @Test
    void lastMonthsFileWithThreeRowsChangedIsHardlyNew() {
        assertThat(unusual(file(0, PEOPLE, 60, 3))).containsExactly(new HardlyNew(12, PEOPLE, 3));
        assertThat(unusual(file(0, PEOPLE, 60, 64))).isEmpty();
    }

    @Test
    void anotherPlacesListHasNewPeopleInPlaceOfTheOld() {
        assertThat(unusual(file(PEOPLE, 2 * PEOPLE, 60, PEOPLE)))
                .containsExactly(new PeopleMissing(12, PEOPLE, PEOPLE), new PeopleNew(12, PEOPLE, PEOPLE));
    }

    @Test
    void twiceTheRowsOfTheSamePeopleAreUnusual() {
        var now = file(0, PEOPLE, 60, 5_000);
        assertThat(unusual(new Size(2 * PEOPLE, 120, 5_000, now.people())))
                .containsExactly(new MoreRows(12, PEOPLE, 2 * PEOPLE));
    }

    @Test
    void moreQuestionsCountByTheirShareOfAllRows() {
        assertThat(unusual(file(0, PEOPLE, 900, 5_000))).containsExactly(new MoreQuestions(12, 60, 900));
    }

    @Test
    void anEmptyFileAfterAnEmptyOneSaysNothing() {
        assertThat(SHIPPED.of(1, new Size(0, 0, 0, Set.of()), new Size(0, 0, 0, Set.of())))
                .isEmpty();
    }

    @Test
    void aFaultInThePackIsNamedWithFileAndLine() {
        assertThat(read(PACK)).isEqualTo(SHIPPED);
        for (var wrong : List.of("0", "101", "five"))
            assertThatThrownBy(() -> read(PACK.replace("missing_percent: 5", "missing_percent: " + wrong)))
                    .hasMessageStartingWith("intake.yaml, line 3");
        assertThatThrownBy(() -> read(PACK.replace("new_percent: 20", "news_percent: 20")))
                .hasMessageContaining("news_percent");
        assertThatThrownBy(() -> read(PACK.replace("  changed_percent: 1\n", "")))
                .hasMessageContaining("“changed_percent” is missing");
    }

    private static Thresholds read(String pack) {
        return Thresholds.read(PackNode.parse("intake.yaml", pack));
    }
}
