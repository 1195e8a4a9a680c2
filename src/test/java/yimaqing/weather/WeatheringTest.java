package yimaqing.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yimaqing.code.QrSymbol.Use;
import yimaqing.weather.Weathering.Attempt;
import yimaqing.weather.Weathering.Letters;

class WeatheringTest {
    private static final Decoder ZXING = new Zxing();
    private static final Decoder BOOF = new Boof();
    private final Print print = Weathering.print(Letters.UPPER, Use.DOOR, 1);

    @ParameterizedTest
    @EnumSource
    void aDamageDrawnTwiceIsTheSamePictureAndAnotherGradeIsAnother(Damage damage) {
        var first = damage.taken(print, 2, new SplittableRandom(5)).bytes();
        assertThat(damage.taken(print, 2, new SplittableRandom(5)).bytes()).isEqualTo(first);
        assertThat(damage.taken(print, 3, new SplittableRandom(5)).bytes()).isNotEqualTo(first);
        assertThat(damage.taken(print, 2, new SplittableRandom(6)).bytes()).isNotEqualTo(first);
    }

    @Test
    void cleanSymbolsAreAllReadAtThreePixelsAModuleAndNoneAtOneAndAHalf() {
        for (var decoder : List.of(ZXING, BOOF)) {
            assertThat(Weathering.clean(decoder, p -> p.pictured(3))).isEqualTo(100);
            assertThat(Weathering.clean(decoder, p -> p.pictured(1.5))).isZero();
        }
    }

    @Test
    void nothingIsEverReadWronglyAndWhatIsReadGetsLessWithDamage() {
        var attempts = new Weathering(List.of(ZXING, BOOF)).attempts(1, List.of(Damage.values()));
        assertThat(attempts).hasSize(2 * 2 * 2 * Damage.values().length * Damage.GRADES);
        assertThat(attempts).noneMatch(Attempt::wrong);
        assertThat(read(attempts, a -> a.grade() == 1)).isGreaterThan(read(attempts, a -> a.grade() == 3));
        assertThat(read(attempts, a -> a.grade() == 3)).isGreaterThan(read(attempts, a -> a.grade() == 5));
        assertThat(read(attempts, a -> a.damage() == Damage.MUDDY && a.grade() == 5))
                .as("no level saves a symbol of which a quarter lies under mud")
                .isZero();
    }

    private static long read(List<Attempt> attempts, Predicate<Attempt> which) {
        return attempts.stream().filter(which).filter(Attempt::read).count();
    }

    @Test
    void theDecodersReadPhotographsToo() throws IOException {
        var folder = Path.of(System.getenv().getOrDefault("YMQ_SHARED", "../shared"), "data", "qr-photos");
        assumeTrue(Files.isDirectory(folder), "the photographs lie beside the project");
        var photos = new ArrayList<Picture>();
        try (var files = Files.newDirectoryStream(folder, "*.png")) {
            for (var file : files) photos.add(Picture.of(ImageIO.read(file.toFile())));
        }
        assertThat(photos).hasSize(23);
        assertThat(ZXING.read(photos).stream().filter(java.util.Optional::isPresent))
                .hasSizeGreaterThanOrEqualTo(17);
        assertThat(BOOF.read(photos).stream().filter(java.util.Optional::isPresent))
                .hasSizeGreaterThanOrEqualTo(15);
    }
}
