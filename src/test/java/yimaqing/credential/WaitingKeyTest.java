package yimaqing.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.access.Viewer.Department.Use;
import yimaqing.credential.DepartmentKey.State;
import yimaqing.credential.DepartmentKey.Step;
import yimaqing.credential.DepartmentKey.What;
import yimaqing.credential.DepartmentKeys.Confirming;
import yimaqing.credential.DepartmentKeys.Made;
import yimaqing.place.PlaceCode;

/// A key in a county where a second person is required.
class WaitingKeyTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("140428");
    /// No other test makes keys here.
    private static final PlaceCode FULL = new PlaceCode("140481");
    private static final PlaceCode KEYLESS = new PlaceCode("140482");
    private static final String CONFIRMED_STEP = """
            insert into department_key_step (county, key, number, step, by, at) values (?, ?, 7, 'CONFIRMED', ?, ?)
            """;

    private final DepartmentKeys keys = RequiredKeys.keeper();

    private Permit permit(PlaceCode area) {
        return new Permit(
                "civil_affairs",
                "低保系统",
                Set.of(Use.READ),
                List.of(area),
                keys.today(),
                keys.today().plusDays(365));
    }

    private Made made() {
        return RequiredKeys.made(COUNTY, permit(COUNTY), "zhao");
    }

    private boolean opens(Made made) {
        return keys.open(made.letters().letters()).isPresent();
    }

    private DepartmentKey found(Made made) {
        return keys.find(COUNTY, made.key().number()).orElseThrow();
    }

    private State state(Made made) {
        return found(made).at(keys.now());
    }

    private Confirming confirmed(Made made, String by) {
        return keys.confirm(COUNTY, made.key().number(), by);
    }

    @Test
    void itOpensNothingUntilSomebodyElseHasConfirmedIt() {
        var made = made();
        assertThat(state(made)).isEqualTo(State.WAITS);
        assertThat(opens(made)).isFalse();
        assertThat(part(DepartmentKeys.class).open(made.letters().letters()))
                .as("nor where none is required any more")
                .isEmpty();
        assertThat(found(made).lastUsed()).isEmpty();
        assertThat(confirmed(made, "qian")).isEqualTo(Confirming.DONE);
        assertThat(state(made)).isEqualTo(State.HOLDS);
        assertThat(opens(made)).isTrue();
        assertThat(found(made).steps()).extracting(Step::what).containsExactly(What.MADE, What.CONFIRMED);
        assertThat(found(made).steps().getLast().by()).isEqualTo("qian");
        assertThat(confirmed(made, "sun")).isEqualTo(Confirming.GONE);
    }

    @Test
    void whoeverMadeItDoesNotConfirmIt() {
        var made = made();
        assertThat(confirmed(made, "zhao")).isEqualTo(Confirming.MAKER);
        assertThat(keys.confirm(KEYLESS, made.key().number(), "qian")).isEqualTo(Confirming.GONE);
        assertThat(opens(made)).isFalse();
    }

    @Test
    void theTableRefusesTheMakerTheLateAndTheSecondTime() {
        var made = made();
        assertRefused(made, "zhao", Duration.ZERO, "whoever made a key");
        assertRefused(made, "qian", Duration.ofDays(8), "does not wait");
        assertThat(confirmed(made, "qian")).isEqualTo(Confirming.DONE);
        assertRefused(made, "sun", Duration.ZERO, "department_key_confirmed_once");
        var ended = made();
        keys.revoke(COUNTY, ended.key().number(), "zhao");
        assertRefused(ended, "qian", Duration.ZERO, "does not wait");
    }

    private void assertRefused(Made made, String by, Duration later, String why) {
        var at = keys.now().plus(later).atOffset(java.time.ZoneOffset.UTC);
        assertThatThrownBy(() -> part(JdbcClient.class)
                        .sql(CONFIRMED_STEP)
                        .params(COUNTY.digits(), made.key().number(), by, at)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(why);
    }

    @Test
    void afterSevenDaysItLapses() {
        var made = made();
        CLOCK.advance(DepartmentKeys.Waiting.LONGEST.minusMinutes(1));
        assertThat(state(made)).isEqualTo(State.WAITS);
        CLOCK.advance(Duration.ofMinutes(1));
        assertThat(state(made)).isEqualTo(State.LAPSED);
        assertThat(confirmed(made, "qian")).isEqualTo(Confirming.GONE);
        assertThat(keys.replace(COUNTY, made.key().number(), "zhao")).isInstanceOf(DepartmentKeys.Gone.class);
        assertThat(keys.revoke(COUNTY, made.key().number(), "zhao")).isFalse();
        assertThat(opens(made)).isFalse();
    }

    @Test
    void aConfirmedOneDoesNotLapse() {
        var made = made();
        confirmed(made, "qian");
        CLOCK.advance(DepartmentKeys.Waiting.LONGEST.plusDays(1));
        assertThat(opens(made)).isTrue();
    }

    @Test
    void oneThatTakesAnothersPlaceWaitsAndTheOtherEndsAtOnce() {
        var old = made();
        confirmed(old, "qian");
        var made = (Made) keys.replace(COUNTY, old.key().number(), "zhao");
        assertThat(opens(old)).isFalse();
        assertThat(opens(made)).isFalse();
        assertThat(state(made)).isEqualTo(State.WAITS);
        assertThat(confirmed(old, "sun")).isEqualTo(Confirming.GONE);
        assertThat(confirmed(made, "qian")).isEqualTo(Confirming.DONE);
        assertThat(opens(made)).isTrue();
    }

    @Test
    void oneThatWasRevokedWhileItWaitedIsNotConfirmed() {
        var made = made();
        assertThat(keys.revoke(COUNTY, made.key().number(), "qian")).isTrue();
        assertThat(confirmed(made, "sun")).isEqualTo(Confirming.GONE);
        assertThat(opens(made)).isFalse();
    }

    @Test
    void lapsedKeysTakeNoPlaceAndWaitingOnesDo() {
        for (int i = 0; i < DepartmentKeys.MOST_STANDING; i++)
            assertThat(keys.make(FULL, permit(FULL), "zhao")).isInstanceOf(Made.class);
        assertThat(keys.waiting(FULL)).hasSize(DepartmentKeys.MOST_STANDING);
        assertThat(keys.make(FULL, permit(FULL), "zhao")).isInstanceOf(DepartmentKeys.Full.class);
        keys.confirm(FULL, 1, "qian");
        CLOCK.advance(DepartmentKeys.Waiting.LONGEST);
        assertThat(keys.waiting(FULL)).isEmpty();
        for (int i = 1; i < DepartmentKeys.MOST_STANDING; i++)
            assertThat(keys.make(FULL, permit(FULL), "zhao")).isInstanceOf(Made.class);
        assertThat(keys.make(FULL, permit(FULL), "zhao")).isInstanceOf(DepartmentKeys.Full.class);
    }
}
