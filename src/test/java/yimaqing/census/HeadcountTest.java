package yimaqing.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What of exact numbers may be told to everybody.
class HeadcountTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private static Headcount count(int households, int people, Map<String, Integer> industries) {
        return new Headcount(
                new Headcount.Homes(households, households, people),
                new Headcount.Told(households / 2, Optional.of(DAY)),
                industries);
    }

    @Test
    void aNumberIsRoundedToTheNearestTenAndASmallOneIsNotTold() {
        assertThat(Rough.of(0)).isEqualTo(new Rough.Unknown());
        assertThat(Rough.of(1)).isEqualTo(Rough.of(9)).isEqualTo(new Rough.Few());
        assertThat(Rough.of(10)).isEqualTo(Rough.of(14)).isEqualTo(new Rough.About(10));
        assertThat(Rough.of(15)).isEqualTo(Rough.of(24)).isEqualTo(new Rough.About(20));
        assertThatThrownBy(() -> Rough.of(-1)).hasMessageContaining("fewer than none");
        assertThatThrownBy(() -> new Rough.About(14)).hasMessageContaining("multiple of 10");
    }

    @Test
    void ofAHandfulOfHouseholdsNothingElseIsTold() {
        var open = count(9, 31, Map.of("maize", 9)).open();
        assertThat(open.households()).isEqualTo(new Rough.Few());
        assertThat(open.people()).isEqualTo(new Rough.Unknown());
        assertThat(open.industries()).isEmpty();
        assertThat(open.fresh()).isEmpty();
    }

    @Test
    void whatOneOrTwoLiveFromIsNotNamed() {
        var open = count(40, 122, Map.of("maize", 38, "cattle", 3, "bees", 2, "herbs", 1, "walnut", 12, "apple", 11))
                .open();
        assertThat(open.people()).isEqualTo(new Rough.About(120));
        assertThat(open.industries())
                .containsExactly(
                        new Headcount.Living("maize", new Rough.About(40)),
                        new Headcount.Living("apple", new Rough.About(10)),
                        new Headcount.Living("walnut", new Rough.About(10)),
                        new Headcount.Living("cattle", new Rough.Few()));
        assertThat(open.fresh()).contains(new Headcount.Freshness(5, DAY));
    }

    @Test
    void peopleAreNotCountedWhereMostOfThemAreNotRecorded() {
        var half = new Headcount(new Headcount.Homes(40, 20, 60), new Headcount.Told(0, Optional.of(DAY)), Map.of());
        assertThat(half.open().people()).isEqualTo(new Rough.Unknown());
        var most = new Headcount(new Headcount.Homes(40, 21, 60), new Headcount.Told(0, Optional.of(DAY)), Map.of());
        assertThat(most.open().people()).isEqualTo(new Rough.About(60));
    }
}
