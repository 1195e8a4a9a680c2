package yimaqing.device;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A photo that somebody sends, made anew: only its picture is kept, so that the place where it was taken and whatever
/// else lay in the file is gone. JPEG and PNG alone are opened; what is too large is refused before it is unpacked.
public final class PhotoFile {
    public static final int MOST_BYTES = 12 * 1024 * 1024;
    /// As many as the cameras of today's phones have.
    public static final long MOST_PIXELS = 64_000_000;
    /// The longer side of what is kept, in pixels: enough to read a type plate.
    static final int LONGEST_SIDE = 1_600;

    /// Unpacking takes memory, so few do it at once.
    private static final Semaphore TURNS = new Semaphore(2);

    private PhotoFile() {}

    public sealed interface Outcome {}

    /// A JPEG file with nothing in it but the picture.
    public record Good(byte[] jpeg) implements Outcome {}

    public record TooLarge() implements Outcome {}

    public record TooManyPixels() implements Outcome {}

    /// No JPEG and no PNG, or broken.
    public record NoPhoto() implements Outcome {}

    public static Outcome read(byte[] file) {
        if (file.length > MOST_BYTES) return new TooLarge();
        var format = format(file);
        if (format.isEmpty()) return new NoPhoto();
        TURNS.acquireUninterruptibly();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var reader = reader(format.get());
            try {
                reader.setInput(in, true, true);
                return read(reader, Orientation.of(file));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // what decoders throw at a hostile file is of every kind; the file is refused, and nothing else happened
            return new NoPhoto();
        } finally {
            TURNS.release();
        }
    }

    private static Outcome read(ImageReader reader, Orientation orientation) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) return new TooManyPixels();
        var how = reader.getDefaultReadParam();
        int step = (int) Math.max(1, Math.max(width, height) / LONGEST_SIDE);
        how.setSourceSubsampling(step, step, 0, 0);
        var picture = orientation.upright(plain(reader.read(0, how)));
        var out = new ByteArrayOutputStream();
        return ImageIO.write(picture, "jpeg", out) ? new Good(out.toByteArray()) : new NoPhoto();
    }

    /// The picture in plain colours on white, no longer than what is kept.
    private static BufferedImage plain(BufferedImage read) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) (read.getWidth() * scale));
        int height = Math.max(1, (int) (read.getHeight() * scale));
        var plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawn = plain.createGraphics();
        drawn.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawn.setColor(java.awt.Color.WHITE);
        drawn.fillRect(0, 0, width, height);
        drawn.drawImage(read, 0, 0, width, height, null);
        drawn.dispose();
        return plain;
    }

    private static Optional<String> format(byte[] file) {
        if (begins(file, 0xff, 0xd8, 0xff)) return Optional.of("jpeg");
        return begins(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n') ? Optional.of("png") : Optional.empty();
    }

    private static boolean begins(byte[] file, int... bytes) {
        if (file.length < bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if ((file[i] & 0xff) != bytes[i]) return false;
        return true;
    }

    private static ImageReader reader(String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        return readers.next();
    }
}
