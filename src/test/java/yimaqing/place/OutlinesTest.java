package yimaqing.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutlinesTest {
    private static final PlaceCode SHANXI = new PlaceCode("140000");
    private static final PlaceCode ANZE = new PlaceCode("141026");

    private final Outlines outlines = Outlines.shipped();

    @Test
    void theOutlinesOfAllCountiesShareOneBox() {
        List<Outline> counties = outlines.within(SHANXI);
        var box = Box.around(counties, 600, 1000);
        assertThat(counties).hasSize(116);
        assertThat(counties).allSatisfy(county -> {
            assertThat(Places.shipped().find(county.code())).isPresent();
            assertThat(county.path(box)).matches("(M\\d+ \\d+l-?\\d+ -?\\d+( -?\\d+ -?\\d+)*z)+");
            assertStaysInside(county.path(box), 600, 1000);
        });
    }

    @Test
    void aCountyFillsItsBoxWithoutBeingStretched() {
        Outline anze = outlines.of(ANZE).orElseThrow();
        var box = Box.around(List.of(anze), 1000, 1000);
        assertStaysInside(anze.path(box), 1000, 1000);
        double narrowing = (double) (box.x(112.2) - box.x(112.1)) / (box.y(36.1) - box.y(36.2));
        assertThat(narrowing).isCloseTo(Math.cos(Math.toRadians(36.2)), within(0.01));
        long wide = box.x(anze.longitudes().max().orElseThrow())
                - box.x(anze.longitudes().min().orElseThrow());
        long high = box.y(anze.latitudes().min().orElseThrow())
                - box.y(anze.latitudes().max().orElseThrow());
        assertThat(Math.max(wide, high)).isEqualTo(1000);
    }

    @Test
    void aCityShowsOnlyItsOwnCounties() {
        assertThat(outlines.within(new PlaceCode("141000")))
                .hasSize(17)
                .extracting(Outline::name)
                .contains("安泽县");
    }

    @Test
    void aSmallerBoxGivesAShorterPath() {
        Outline anze = outlines.of(ANZE).orElseThrow();
        assertThat(anze.path(Box.around(List.of(anze), 40, 40)))
                .hasSizeLessThan(
                        anze.path(Box.around(List.of(anze), 1000, 1000)).length() / 2);
        assertThat(anze.path(Box.around(List.of(anze), 1, 1))).startsWith("M").endsWith("z");
    }

    @Test
    void twoDistrictsThatCannotBeToldApartShareAnOutline() {
        assertThat(outlines.of(new PlaceCode("140214")))
                .isEqualTo(outlines.of(new PlaceCode("140213")))
                .isPresent();
    }

    @Test
    void aZoneOrATownHasNoOutline() {
        assertThat(outlines.of(new PlaceCode("140171"))).isEmpty();
        assertThat(outlines.of(new PlaceCode("141026104"))).isEmpty();
    }

    @Test
    void aBoxWithoutRoomOrWithoutContentIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Box.around(outlines.within(SHANXI), 0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> Box.around(List.of(), 10, 10));
    }

    private static void assertStaysInside(String path, int width, int height) {
        for (String ring : path.split("z")) {
            String[] steps = ring.substring(1).split("[ l]");
            long x = 0;
            long y = 0;
            for (int i = 0; i < steps.length; i += 2) {
                x += Long.parseLong(steps[i]);
                y += Long.parseLong(steps[i + 1]);
                assertThat(x).isBetween(0L, (long) width);
                assertThat(y).isBetween(0L, (long) height);
            }
        }
    }
}
