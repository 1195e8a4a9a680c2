package yimaqing.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import yimaqing.code.CodeHost;
import yimaqing.code.PlateKind;
import yimaqing.code.PlateToken;
import yimaqing.code.QrSymbol;

/// Photographs as phones make them, and files that are none.
class PhotoTest {
    private static final String ADDRESS = CodeHost.of("ymq.example").address(PlateKind.HOUSEHOLD, PlateToken.fresh());

    /// A wall with a plate on it, so many pixels wide.
    private static byte[] wall(int width, int height, int pixelsOfModule, String form) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xB9A58A));
        pen.fillRect(0, 0, width, height);
        var symbol = ImageIO.read(
                new ByteArrayInputStream(QrSymbol.of(ADDRESS, QrSymbol.Use.DOOR).png(pixelsOfModule)));
        pen.drawImage(symbol, width / 3, height / 4, null);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, form, bytes);
        return bytes.toByteArray();
    }

    @Test
    void aCodeIsReadFromNearAndFromFarAndInALargePicture() throws IOException {
        assertThat(Photo.look(wall(640, 480, 4, "png"))).isEqualTo(new Photo.Read(ADDRESS));
        assertThat(Photo.look(wall(1_280, 960, 10, "jpeg"))).isEqualTo(new Photo.Read(ADDRESS));
        assertThat(Photo.look(wall(4_000, 3_000, 12, "jpeg"))).isEqualTo(new Photo.Read(ADDRESS));
    }

    @Test
    void aPictureWithoutACodeHasNone() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
        assertThat(Photo.look(bytes.toByteArray())).isEqualTo(new Photo.NoCode());
    }

    @Test
    void whatIsNoPictureIsSaidToBeNone() throws IOException {
        var whole = wall(640, 480, 4, "png");
        var half = java.util.Arrays.copyOf(whole, whole.length / 2);
        var bitmap = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "bmp", bitmap);
        for (var bytes : new byte[][] {{}, "no picture".getBytes(StandardCharsets.UTF_8), half, bitmap.toByteArray()})
            assertThat(Photo.look(bytes)).isEqualTo(new Photo.NoPicture());
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsRefusedBeforeItIsUnpacked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8_000, 4_001, BufferedImage.TYPE_BYTE_BINARY), "png", bytes);
        assertThat(bytes.size()).isLessThan(100_000);
        assertThat(Photo.look(bytes.toByteArray())).isEqualTo(new Photo.TooLarge());
        assertThat(Photo.look(new byte[Photo.MOST_BYTES + 1])).isEqualTo(new Photo.TooLarge());
    }
}
