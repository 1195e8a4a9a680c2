package yimaqing.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import yimaqing.code.QrSymbol.Use;

class QrSymbolTest {
    static final CodeHost HOST = CodeHost.of("ymq.example");

    @Property(tries = 150, generation = GenerationMode.RANDOMIZED)
    void everySymbolIsReadBack(@ForAll PlateKind kind, @ForAll Use use, @ForAll @IntRange(min = 3, max = 9) int pixels)
            throws Exception {
        var address = HOST.address(kind, PlateToken.fresh());
        var symbol = QrSymbol.of(address, use);
        assertThat(read(image(symbol.png(pixels))).getText()).isEqualTo(address);
        assertThat(symbol.version()).isLessThanOrEqualTo(4);
    }

    @Example
    void aStickerIsVersionThreeAndADoorVersionFour() throws Exception {
        var address = HOST.address(PlateKind.HOUSEHOLD, PlateToken.fresh());
        var sticker = QrSymbol.of(address, Use.STICKER);
        var door = QrSymbol.of(address, Use.DOOR);
        assertThat(sticker.version()).isEqualTo(3);
        assertThat(door.version()).isEqualTo(4);
        assertThat(level(sticker)).isEqualTo("Q");
        assertThat(level(door)).isEqualTo("H");
        assertThat(sticker.modules()).isEqualTo(29 + 8);
        assertThat(door.modules()).isEqualTo(33 + 8);
    }

    @Example
    void aCountysOwnMachineIsReadBackToo() throws Exception {
        var address = CodeHost.of("localhost:8080").address(PlateKind.HOUSEHOLD, PlateToken.fresh());
        assertThat(read(image(QrSymbol.of(address, Use.DOOR).png(4))).getText()).isEqualTo(address);
    }

    /// A phone moves: what is missed at one size is seen at the next, but no symbol is missed again and again.
    @Example
    void aDecoderThatMustSearchFindsEverySymbol() throws Exception {
        for (int each = 0; each < 600; each++) {
            var address = HOST.address(PlateKind.HOUSEHOLD, PlateToken.fresh());
            var symbol = QrSymbol.of(address, each % 2 == 0 ? Use.STICKER : Use.DOOR);
            int missed = 0;
            for (int pixels : new int[] {4, 5, 6, 7, 9}) if (!isFound(symbol, pixels, address)) missed++;
            assertThat(missed).as(address).isLessThanOrEqualTo(1);
            assertThat(isFound(symbol, 4, address)).as(address).isTrue();
        }
    }

    private static boolean isFound(QrSymbol symbol, int pixels, String address) throws IOException {
        try {
            var found = new QRCodeReader().decode(bitmap(image(symbol.png(pixels))));
            assertThat(found.getText()).isEqualTo(address);
            return true;
        } catch (ReaderException missed) {
            return false;
        }
    }

    @Example
    void theQuietZoneIsFourModulesOfWhite() throws Exception {
        var image = image(QrSymbol.of(HOST.address(PlateKind.HOUSEHOLD, PlateToken.fresh()), Use.STICKER)
                .png(5));
        assertThat(image.getWidth()).isEqualTo(37 * 5);
        for (int along = 0; along < image.getWidth(); along++)
            for (int in = 0; in < 20; in++) {
                assertThat(image.getRGB(along, in)).isEqualTo(Color.WHITE.getRGB());
                assertThat(image.getRGB(in, along)).isEqualTo(Color.WHITE.getRGB());
                assertThat(image.getRGB(along, image.getWidth() - 1 - in)).isEqualTo(Color.WHITE.getRGB());
                assertThat(image.getRGB(image.getWidth() - 1 - in, along)).isEqualTo(Color.WHITE.getRGB());
            }
    }

    @Property(tries = 40, generation = GenerationMode.RANDOMIZED)
    void thePictureOnAPageHoldsTheSameAddress(@ForAll Use use) throws Exception {
        var address = HOST.address(PlateKind.HOUSEHOLD, PlateToken.fresh());
        var symbol = QrSymbol.of(address, use);
        assertThat(read(drawn(symbol.svg("x"), symbol.modules(), 4)).getText()).isEqualTo(address);
    }

    @Example
    void thePictureOnAPageIsOnePathWithATitleAndNoStyle() throws Exception {
        var svg = QrSymbol.of(HOST.address(PlateKind.HOUSEHOLD, PlateToken.fresh()), Use.DOOR)
                .svg("a < b & c");
        var parsed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(parsed.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("a < b & c");
        assertThat(parsed.getElementsByTagName("path").getLength()).isEqualTo(1);
        assertThat(svg).contains("crispEdges").doesNotContain("style").doesNotContain("script");
    }

    @Example
    void aModuleHasAWidth() {
        var symbol = QrSymbol.of("http://localhost/", Use.STICKER);
        assertThatThrownBy(() -> symbol.png(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> symbol.png(65)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String level(QrSymbol symbol) throws Exception {
        return (String) read(image(symbol.png(4))).getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL);
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static Result read(BufferedImage image) throws ReaderException {
        return new QRCodeReader().decode(bitmap(image), Map.of(DecodeHintType.PURE_BARCODE, true));
    }

    private static BinaryBitmap bitmap(BufferedImage image) {
        return new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
    }

    private static BufferedImage drawn(String svg, int modules, int pixels) {
        var path = new Path2D.Double();
        var bar = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z").matcher(svg);
        while (bar.find())
            path.append(new java.awt.Rectangle(number(bar, 1), number(bar, 2), number(bar, 3), 1), false);
        var image = new BufferedImage(modules * pixels, modules * pixels, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(pixels, pixels);
        pen.setColor(Color.BLACK);
        pen.fill(path);
        pen.dispose();
        return image;
    }

    private static int number(java.util.regex.Matcher bar, int group) {
        return Integer.parseInt(bar.group(group));
    }
}
