package yimaqing.forgetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yimaqing.Village.DICTIONARY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import yimaqing.pack.PackFault;
import yimaqing.place.PlaceCode;

/// The retention schedule says what it does not know, and a broken one names its file and line.
class ScheduleTest {
    private static final String SHIPPED = text("src/main/resources/county/retention.yaml");

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Schedule read(String text) {
        return Schedule.parse("retention.yaml", text, DICTIONARY);
    }

    @Test
    void whatNobodyHasSetIsUnsetAndNeverGuessed() {
        var periods = read(SHIPPED).periods();
        assertThat(periods)
                .filteredOn(p -> !p.holds().groups().isEmpty())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.monthsIn(new PlaceCode("141031"))).isEmpty());
        assertThat(periods)
                .anySatisfy(p -> assertThat(p.monthsIn(new PlaceCode("141031"))).contains(36));
    }

    @Test
    void aCountySetsAPeriodForItselfOnly() {
        var schedule = read(text("src/test/resources/retention.yaml"));
        var family = schedule.ofGroup("person").orElseThrow();
        assertThat(family.monthsIn(new PlaceCode("141031"))).contains(0);
        assertThat(family.monthsIn(new PlaceCode("141128"))).isEmpty();
    }

    @Test
    void everyGroupAboutFamiliesHasOneLine() {
        assertRefused(SHIPPED.replace("holds: [power, device, warmth]", "holds: [power, warmth]"), "“device”");
        assertRefused(SHIPPED.replace("[power, device, warmth]", "[power, device, warmth, basic]"), "“basic”");
        assertRefused(SHIPPED.replace("[power, device, warmth]", "[power, device, warmth, village]"), "“village”");
    }

    @Test
    void whatIsNoPeriodIsRefusedWithItsLine() {
        assertRefused(SHIPPED.replaceFirst("months: unset", "months: soon"), "retention.yaml");
        assertRefused(SHIPPED.replaceFirst("months: unset", "months: 1201"), "0 to 1200");
        assertRefused(SHIPPED.replaceFirst("then: forget", "then: burn"), "“burn”");
        assertRefused(SHIPPED.replaceFirst("    then: forget\n", "    then: forget\n    often: yes\n"), "“often”");
        var twice = "counties: [{county: \"141031\", months: 1, paper: a}, {county: \"141031\", months: 2, paper: b}]";
        assertRefused(SHIPPED.replaceFirst("    then: forget", "    " + twice + "\n    then: forget"), "twice");
    }

    private static void assertRefused(String text, String says) {
        assertThat(text).isNotEqualTo(SHIPPED);
        assertThatThrownBy(() -> read(text)).isInstanceOf(PackFault.class).hasMessageContaining(says);
    }
}
