package yimaqing.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yimaqing.verdict.Remembered.Standing;

class RememberedTest {
    private final Remembered remembered = new Remembered();

    @Test
    void whatWasSaidIsKnownAndWhatIsOtherwiseIsNoticed() {
        assertThat(remembered.standing("玉米", "6.5")).isEqualTo(Standing.NEW);
        remembered.say("玉米", "6.5");
        assertThat(remembered.standing("玉米", "6.5")).isEqualTo(Standing.SAID);
        assertThat(remembered.standing("玉米", "65")).isEqualTo(Standing.OTHERWISE);
        assertThat(remembered.standing("连翘", "6.5")).isEqualTo(Standing.NEW);
    }

    @Test
    void whatWaitsForAPersonIsHeldUntilARowThatStandsSaysIt() {
        remembered.hold("玉米", "6.5");
        assertThat(remembered.standing("玉米", "6.5")).isEqualTo(Standing.HELD);
        assertThat(remembered.standing("玉米", "65")).isEqualTo(Standing.OTHERWISE);
        remembered.say("玉米", "6.5");
        assertThat(remembered.standing("玉米", "6.5")).isEqualTo(Standing.SAID);
        remembered.hold("玉米", "6.5");
        assertThat(remembered.standing("玉米", "6.5")).isEqualTo(Standing.SAID);
    }

    @Test
    void aHundredThousandThingsAreToldApart() {
        for (int i = 0; i < 100_000; i++) remembered.say("thing " + i, "value " + i);
        for (int i = 0; i < 100_000; i++)
            assertThat(remembered.standing("thing " + i, "value " + i)).isEqualTo(Standing.SAID);
    }
}
