package yimaqing.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.Tour;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;
import yimaqing.proof.Pin;
import yimaqing.proof.Proofs;

/// The clock jumps a year ahead and back: nothing opened meanwhile stays open for a year, and nothing breaks.
class ClockJumpTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("140181");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Pin CHOSEN = new Pin("472913");

    private final Proofs proofs = part(Proofs.class);
    private final HouseholdId home = HouseholdId.fresh();
    private final Phone phone = new Phone(url(""));

    @BeforeEach
    void signIn() {
        var official = Tour.of(url("")).officials().getFirst();
        CLOCK.advance(YEAR);
        phone.signIn(official.username(), official.password());
    }

    @Test
    void aSessionOpenedAYearAheadEndsWhenTheClockIsSetRight() {
        assertThat(phone.get("/desk").status()).isEqualTo(200);
        CLOCK.advance(YEAR.negated());
        assertThat(phone.get("/desk").status()).isEqualTo(401);
        assertThat(phone.get("/").status()).isEqualTo(200);
    }

    @Test
    void aSessionEndsWhenTheClockJumpsAhead() {
        CLOCK.advance(YEAR);
        assertThat(phone.get("/desk").status()).isEqualTo(401);
    }

    @Test
    void aClockSetBackByAMinuteEndsNoSession() {
        CLOCK.advance(Duration.ofMinutes(-1));
        assertThat(phone.get("/desk").status()).isEqualTo(200);
    }

    @Test
    void aSlipIssuedAYearAheadOpensNothingLater() {
        var early = proofs.issue(COUNTY, home);
        CLOCK.advance(YEAR.negated());
        assertThat(proofs.proveSlip(COUNTY, home, early, CHOSEN, "10.0.0.1")).isInstanceOf(Proofs.Wrong.class);
        var right = proofs.issue(COUNTY, home);
        CLOCK.advance(Duration.ofHours(-1));
        assertThat(proofs.proveSlip(COUNTY, home, right, CHOSEN, "10.0.0.2")).isInstanceOf(Proofs.Proved.class);
    }
}
