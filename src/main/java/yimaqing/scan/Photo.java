package yimaqing.scan;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A photograph in which a code is looked for, where the browser cannot do it. It is looked at and forgotten.
public final class Photo {
    public static final int MOST_BYTES = 12 * 1024 * 1024;
    /// More than phones take by themselves; unpacked as a whole they would fill the memory.
    private static final long MOST_PIXELS = 32_000_000;

    private static final Set<String> FORMS = Set.of("jpeg", "png");
    /// How long the longer side is when looked at, in pixels: near codes are found in the small, far ones in the large.
    private static final List<Integer> SIDES = List.of(1_000, 2_000, 600);

    private static final Map<DecodeHintType, Object> HARDER = Map.of(DecodeHintType.TRY_HARDER, true);
    private static final List<Function<LuminanceSource, Binarizer>> BY =
            List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

    private Photo() {}

    /// What was seen on it.
    public sealed interface Look {}

    public record Read(String text) implements Look {}

    public record NoCode() implements Look {}

    /// No JPEG and no PNG, or a broken one.
    public record NoPicture() implements Look {}

    public record TooLarge() implements Look {}

    public static Look look(byte[] bytes) {
        if (bytes.length > MOST_BYTES) return new TooLarge();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return new NoPicture();
            var reader = readers.next();
            try {
                if (!FORMS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT))) return new NoPicture();
                reader.setInput(in, false, true);
                return look(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException broken) {
            // decoders of pictures tell of broken bytes in both ways
            return new NoPicture();
        }
    }

    private static Look look(ImageReader reader) throws IOException {
        int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) return new TooLarge();
        int before = 0;
        for (int side : SIDES) {
            int step = Math.max(1, Math.ceilDiv(longer, side));
            if (step == before) continue;
            before = step;
            var found = decoded(read(reader, step));
            if (found.isPresent()) return new Read(found.get());
        }
        return new NoCode();
    }

    private static BufferedImage read(ImageReader reader, int step) throws IOException {
        var asked = reader.getDefaultReadParam();
        asked.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, asked);
    }

    private static Optional<String> decoded(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var seen = new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        return BY.stream()
                .flatMap(by -> decoded(by.apply(seen)).or(() -> decoded(by.apply(seen.invert()))).stream())
                .findFirst();
    }

    private static Optional<String> decoded(Binarizer by) {
        try {
            return Optional.of(
                    new QRCodeReader().decode(new BinaryBitmap(by), HARDER).getText());
        } catch (ReaderException notFound) {
            return Optional.empty();
        }
    }
}
