package yimaqing.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

class ProofsTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("140224");
    private static final Pin CHOSEN = new Pin("472913");
    private static final Pin OTHER = new Pin("905521");
    private final Proofs proofs = part(Proofs.class);
    private final HouseholdId home = HouseholdId.fresh();

    private void choosePin() {
        var slip = proofs.issue(COUNTY, home);
        assertThat(proofs.proveSlip(COUNTY, home, slip, CHOSEN, "10.0.0.1")).isInstanceOf(Proofs.Proved.class);
    }

    @Test
    void aSlipOpensThePageOnceAndSetsThePin() {
        var slip = proofs.issue(COUNTY, home);
        assertThat(proofs.hasPin(COUNTY, home)).isFalse();
        assertThat(proofs.proveSlip(COUNTY, home, slip, CHOSEN, "10.0.0.1")).isInstanceOf(Proofs.Proved.class);
        assertThat(proofs.hasPin(COUNTY, home)).isTrue();
        assertThat(proofs.proveSlip(COUNTY, home, slip, OTHER, "10.0.0.1")).isInstanceOf(Proofs.Wrong.class);
        assertThat(proofs.provePin(COUNTY, home, CHOSEN, "10.0.0.1")).isInstanceOf(Proofs.Proved.class);
    }

    @Test
    void aSlipOfAnotherHouseholdOpensNothing() {
        var slip = proofs.issue(COUNTY, home);
        assertThat(proofs.proveSlip(COUNTY, HouseholdId.fresh(), slip, CHOSEN, "10.0.0.1"))
                .isInstanceOf(Proofs.Wrong.class);
    }

    @Test
    void aSlipIsDeadAfterThirtyDays() {
        var slip = proofs.issue(COUNTY, home);
        CLOCK.advance(Duration.ofDays(30));
        assertThat(proofs.proveSlip(COUNTY, home, slip, CHOSEN, "10.0.0.1")).isInstanceOf(Proofs.Wrong.class);
    }

    @Test
    void aNewSlipKillsTheOneBefore() {
        var lost = proofs.issue(COUNTY, home);
        proofs.issue(COUNTY, home);
        assertThat(proofs.proveSlip(COUNTY, home, lost, CHOSEN, "10.0.0.1")).isInstanceOf(Proofs.Wrong.class);
    }

    @Test
    void aWrongPinSaysHowManyTriesAreLeftAndThenWaits() {
        choosePin();
        for (int left = Tries.FREE - 1; left >= 0; left--)
            assertThat(proofs.provePin(COUNTY, home, OTHER, "10.0.0.2")).isEqualTo(new Proofs.Wrong(left));
        assertThat(proofs.provePin(COUNTY, home, CHOSEN, "10.0.0.2")).isInstanceOf(Proofs.TooMany.class);
        assertThat(proofs.provePin(COUNTY, home, CHOSEN, "10.0.0.3"))
                .as("another phone")
                .isInstanceOf(Proofs.Proved.class);
    }

    @Test
    void theWaitGrowsWithEachFurtherTry() {
        choosePin();
        for (int i = 0; i < Tries.FREE; i++) proofs.provePin(COUNTY, home, OTHER, "10.0.0.4");
        var first = waiting("10.0.0.4");
        CLOCK.advance(Duration.ofMinutes(16));
        assertThat(proofs.provePin(COUNTY, home, OTHER, "10.0.0.4")).isEqualTo(new Proofs.Wrong(0));
        assertThat(waiting("10.0.0.4")).isGreaterThan(first.multipliedBy(3).dividedBy(2));
    }

    private Duration waiting(String source) {
        var outcome = proofs.provePin(COUNTY, home, CHOSEN, source);
        return Duration.between(CLOCK.instant(), ((Proofs.TooMany) outcome).until());
    }

    @Test
    void aThousandGuessesAtOnceAreCountedOneByOne() throws Exception {
        choosePin();
        var guesses = new ArrayList<Callable<Proofs.Outcome>>();
        for (int i = 0; i < 60; i++) guesses.add(() -> proofs.provePin(COUNTY, home, OTHER, "10.0.0.5"));
        var outcomes = new ArrayList<Proofs.Outcome>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(guesses)) outcomes.add(done.get());
        }
        assertThat(outcomes.stream().filter(o -> o instanceof Proofs.Wrong)).hasSize(Tries.FREE);
    }

    @Test
    void typedSlipsAndPinsAreForgivenTheirSpelling() {
        assertThat(Slip.typed("o1il-2abc")).contains(new Slip("01112ABC"));
        assertThat(Slip.typed("short")).isEmpty();
        assertThat(Pin.typed(" ４７2 913")).contains(CHOSEN);
        assertThat(Pin.typed("47291")).isEmpty();
        assertThat(List.of(new Pin("111111"), new Pin("123456"), new Pin("654321")))
                .allMatch(Pin::isEasy);
        assertThat(CHOSEN.isEasy()).isFalse();
    }

    @Test
    void aPasswordEverybodyTriesFirstIsRefused() {
        for (var weak : List.of("short", "passwordpassword", "123456123456", "aaaaaaaaaaaaaaaa"))
            assertThatThrownBy(() -> new Password(weak)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Password("连翘-花开-七月-2026").toString()).doesNotContain("连翘");
    }
}
