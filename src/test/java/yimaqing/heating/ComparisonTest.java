package yimaqing.heating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import yimaqing.heating.Comparison.Depends;
import yimaqing.heating.Comparison.Surely;
import yimaqing.place.PlaceCode;

/// The three plans of Shanxi, held against what the papers work out by themselves.
class ComparisonTest {
    private static final Tariff TARIFF = Tariffs.SHIPPED.last();

    private static Comparison of(int kwh) {
        return Comparison.of(TARIFF, 4, BigDecimal.valueOf(kwh), Optional.empty());
    }

    private static Comparison of(int kwh, String byDay) {
        return Comparison.of(TARIFF, 4, BigDecimal.valueOf(kwh), Optional.of(new BigDecimal(byDay)));
    }

    private static String exact(Comparison comparison, Plan plan) {
        assertThat(comparison.costs().get(plan).isExact()).isTrue();
        return comparison.costs().get(plan).least().toPlainString();
    }

    @Test
    void aWholeQuotaCostsWhatThePapersSay() {
        assertThat(exact(of(10_400), Plan.VOLUME)).isEqualTo("2976.48");
        assertThat(exact(of(10_400), Plan.FLAT)).isEqualTo("4960.80");
        assertThat(exact(of(10_400, "0.5"), Plan.HOURLY)).isEqualTo("4124.64");
        assertThat(of(10_400).left()).isEqualByComparingTo("0");
        assertThat(of(2_400).left()).isEqualByComparingTo("8000");
    }

    @Test
    void withinTheQuotaNothingIsCheaperThanByVolume() {
        assertThat(of(0).best()).isEqualTo(new Surely(Plan.VOLUME));
        assertThat(of(10_400).best()).isEqualTo(new Surely(Plan.VOLUME));
        assertThat(of(3_000).saves(Plan.VOLUME, Plan.FLAT)).isEqualByComparingTo("572.40");
        assertThat(of(3_000).saves(Plan.VOLUME, Plan.HOURLY))
                .as("nothing where all is used by night")
                .isEqualByComparingTo("0");
    }

    @Test
    void aboveItThatDependsOnTheHours() {
        var best = of(13_000).best();
        assertThat(best).isEqualTo(new Depends(Plan.VOLUME, new BigDecimal("0.200")));
        assertThat(of(13_000, "0.19").best()).isEqualTo(new Surely(Plan.HOURLY));
        assertThat(of(13_000, "0.21").best()).isEqualTo(new Surely(Plan.VOLUME));
    }

    @Test
    void theFlatPriceWinsOnlyFarAbove() {
        assertThat(TARIFF.flatBeyond(4).orElseThrow()).isEqualByComparingTo("76544");
        assertThat(of(80_000, "0.9").best()).isEqualTo(new Surely(Plan.FLAT));
        assertThat(of(80_000).best()).isInstanceOfSatisfying(Depends.class, depends -> {
            assertThat(depends.plan()).isEqualTo(Plan.FLAT);
            assertThat(depends.byDay()).isEqualByComparingTo("0.864");
        });
    }

    /// Whatever the use and the hours, no plan is cheaper than the one that is surely the best.
    @Property
    void theBestIsTheCheapest(@ForAll @IntRange(max = 200_000) int kwh, @ForAll @IntRange(max = 100) int percent) {
        var byDay = BigDecimal.valueOf(percent, 2);
        var exact = Comparison.of(TARIFF, 4, BigDecimal.valueOf(kwh), Optional.of(byDay));
        var best = ((Surely) exact.best()).plan();
        for (var plan : Plan.values())
            assertThat(exact.costs().get(best).least())
                    .isLessThanOrEqualTo(exact.costs().get(plan).least());
        if (of(kwh).best() instanceof Surely(var plan))
            assertThat(exact.costs().get(plan))
                    .as("surely, whatever the hours")
                    .isEqualTo(exact.costs().get(best));
    }

    @Test
    void aDayOutsideEverySeasonHasNoTariff() {
        assertThat(Tariffs.SHIPPED.on(LocalDate.of(2026, 3, 31))).isPresent();
        assertThat(Tariffs.SHIPPED.on(LocalDate.of(2026, 4, 1))).isEmpty();
        assertThat(Tariffs.SHIPPED.on(LocalDate.of(2022, 10, 31))).isEmpty();
    }

    @Test
    void monthsThatNoPaperGivesAreAssumedAndSaidToBe() {
        assertThat(Tariffs.SHIPPED.monthsIn(new PlaceCode("140221")).from()).isPresent();
        assertThat(Tariffs.SHIPPED.monthsIn(new PlaceCode("141026")))
                .isEqualTo(new Tariffs.Months(4, Optional.empty()));
    }

    @Test
    void aUseBelowZeroAndAShareBeyondOneAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> of(1, "1.01"));
    }
}
