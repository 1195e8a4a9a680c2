package yimaqing.code;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import io.nayuki.qrcodegen.QrSegmentAdvanced;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A QR symbol, black on white with the quiet zone of four modules that phones need, as a picture for a page (SVG) or
/// for print (PNG). No logo: it would cost the symbol most of the dirt it can bear.
public final class QrSymbol {
    private static final int QUIET = 4;
    private static final int LARGEST_VERSION = 10;
    private static final int CHOOSE_MASK = -1;
    private static final int MASKS = 8;
    /// Pixels a module: what is read at these is read at the sizes between and around them.
    private static final List<Integer> LOOKS = List.of(4, 7);
    private static final int MOST_PIXELS_A_MODULE = 64;
    private static final int WHITE = 0xFFFFFF;
    private static final int BLACK = 0x000000;

    private final QrCode code;

    private QrSymbol(QrCode code) {
        this.code = code;
    }

    /// Where the symbol will hang. A sticker is small and wants large modules (level Q); a door wants to bear dirt
    /// (level H). Neither survives more than about a tenth of its area under mud.
    public enum Use {
        STICKER(QrCode.Ecc.QUARTILE),
        DOOR(QrCode.Ecc.HIGH);

        private final QrCode.Ecc level;

        Use(QrCode.Ecc level) {
            this.level = level;
        }
    }

    /// The symbol of an address, in the smallest version that holds it: each stretch of letters in the mode that
    /// takes least room. In about one symbol of two hundred a decoder in wide use takes a stretch of data for a
    /// corner, at whatever size it looks; such a symbol is drawn with another of the eight masks.
    public static QrSymbol of(String address, Use use) {
        var segments = QrSegmentAdvanced.makeSegmentsOptimally(address, use.level, QrCode.MIN_VERSION, LARGEST_VERSION);
        var usual = new QrSymbol(encoded(segments, use, CHOOSE_MASK));
        if (usual.reads(address)) return usual;
        return IntStream.range(0, MASKS)
                .mapToObj(mask -> new QrSymbol(encoded(segments, use, mask)))
                .filter(symbol -> symbol.reads(address))
                .findFirst()
                .orElse(usual);
    }

    private static QrCode encoded(List<QrSegment> segments, Use use, int mask) {
        return QrCode.encodeSegments(segments, use.level, QrCode.MIN_VERSION, LARGEST_VERSION, mask, true);
    }

    /// Whether a decoder that has to search for the corners reads this, near by and further off.
    private boolean reads(String address) {
        return LOOKS.stream().allMatch(pixels -> address.equals(decoded(pixels)));
    }

    private String decoded(int pixels) {
        int width = modules() * pixels;
        var seen = new RGBLuminanceSource(width, width, drawn(pixels));
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(seen)))
                    .getText();
        } catch (ReaderException notFound) {
            return "";
        }
    }

    /// 1 to 10: version 3 is 29 modules wide, version 4 is 33.
    public int version() {
        return code.version;
    }

    /// How many modules wide the picture is, quiet zone included.
    public int modules() {
        return code.size + 2 * QUIET;
    }

    /// The symbol for a page. `title` is what a screen reader says instead of it.
    public String svg(String title) {
        var svg = new StringBuilder(8_000).append("""
                <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 %1$d %1$d" \
                shape-rendering="crispEdges"><title>%2$s</title>\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path fill="#000" d="\
                """.formatted(modules(), escaped(title)));
        for (var run : runs())
            svg.append('M')
                    .append(run.x())
                    .append(' ')
                    .append(run.y())
                    .append('h')
                    .append(run.length())
                    .append("v1h-")
                    .append(run.length())
                    .append('z');
        return svg.append("\"/></svg>").toString();
    }

    /// Dark modules side by side: from which column of which row (0 is the first of the quiet zone), and how many.
    public record Run(int x, int y, int length) {}

    /// All that is dark, row by row.
    public List<Run> runs() {
        var runs = new ArrayList<Run>(code.size * code.size / 4);
        for (int y = 0; y < code.size; y++)
            for (int x = 0; x < code.size; x++) {
                int length = darkFrom(x, y);
                if (length > 0) runs.add(new Run(x + QUIET, y + QUIET, length));
                x += length;
            }
        return runs;
    }

    private int darkFrom(int x, int y) {
        int length = 0;
        while (code.getModule(x + length, y)) length++;
        return length;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// The symbol as a PNG of one bit a pixel; `pixels` (1 to 64) is the width of a module, 4 or more read well.
    public byte[] png(int pixels) {
        if (pixels < 1 || pixels > MOST_PIXELS_A_MODULE)
            throw new IllegalArgumentException("a module is 1 to " + MOST_PIXELS_A_MODULE + " pixels wide");
        var bytes = new ByteArrayOutputStream();
        try (var file = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image(pixels), "png", file);
        } catch (IOException broken) {
            throw new UncheckedIOException("a picture could not be written to memory", broken);
        }
        return bytes.toByteArray();
    }

    private BufferedImage image(int pixels) {
        int width = modules() * pixels;
        var image = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_BINARY);
        image.setRGB(0, 0, width, width, drawn(pixels), 0, width);
        return image;
    }

    /// The colours of all pixels, row by row.
    private int[] drawn(int pixels) {
        int width = modules() * pixels;
        var all = new int[width * width];
        Arrays.fill(all, WHITE);
        for (var run : runs())
            for (int y = run.y() * pixels; y < (run.y() + 1) * pixels; y++) {
                int row = y * width;
                Arrays.fill(all, row + run.x() * pixels, row + (run.x() + run.length()) * pixels, BLACK);
            }
        return all;
    }
}
