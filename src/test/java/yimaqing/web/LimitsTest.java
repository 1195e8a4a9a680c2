package yimaqing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import yimaqing.web.Limits.Limit;

class LimitsTest {
    private static final Limit THREE_AN_HOUR = new Limit("test", 3, Duration.ofHours(1));

    @Test
    void pastTheLimitTheSourceIsToldHowLongToWait() {
        var limits = new Limits(1);
        for (int i = 0; i < 3; i++) limits.take(THREE_AN_HOUR, "10.0.0.1");
        var refused = catchThrowableOfType(TooMany.class, () -> limits.take(THREE_AN_HOUR, "10.0.0.1"));
        assertThat(refused.seconds()).isBetween(1L, Duration.ofMinutes(20).toSeconds());
    }

    @Test
    void anotherSourceAndAnotherKindAreNotPunished() {
        var limits = new Limits(1);
        for (int i = 0; i < 3; i++) limits.take(THREE_AN_HOUR, "10.0.0.1");
        assertThatCode(() -> limits.take(THREE_AN_HOUR, "10.0.0.2")).doesNotThrowAnyException();
        assertThatCode(() -> limits.take(new Limit("other", 1, Duration.ofHours(1)), "10.0.0.1"))
                .doesNotThrowAnyException();
    }
}
