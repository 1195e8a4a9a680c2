package yimaqing.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarPictureTest {
    private static final BigDecimal MOST = BigDecimal.valueOf(200);

    private static List<BarPicture.Part> parts(Integer... amounts) {
        return BarPicture.bar(
                        "2025",
                        "",
                        List.of(amounts).stream().map(BigDecimal::valueOf).toList(),
                        MOST)
                .parts();
    }

    @Test
    void partsFollowOneAnotherAlongTheLongestBar() {
        assertThat(parts(100, 50))
                .containsExactly(new BarPicture.Part(0, "0%", "50.00%"), new BarPicture.Part(1, "50.00%", "25.00%"));
    }

    @Test
    void aPartThatIsMissingKeepsThePatternsOfTheOthers() {
        assertThat(parts(0, 50)).containsExactly(new BarPicture.Part(1, "0%", "25.00%"));
    }

    @Test
    void aLossIsNotDrawn() {
        assertThat(parts(-20, 100)).containsExactly(new BarPicture.Part(1, "0%", "50.00%"));
    }

    @Test
    void moreKindsThanPatternsAreRefused() {
        assertThatThrownBy(() -> new BarPicture("", List.of("1", "2", "3", "4", "5"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
