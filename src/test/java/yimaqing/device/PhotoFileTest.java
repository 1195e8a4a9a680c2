package yimaqing.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import yimaqing.device.PhotoFile.Good;
import yimaqing.device.PhotoFile.NoPhoto;
import yimaqing.device.PhotoFile.TooLarge;
import yimaqing.device.PhotoFile.TooManyPixels;

/// Photos that people send, and files that are none.
public class PhotoFileTest {
    private static final byte[] PLACE = "GPSLatitude 35.9".getBytes(StandardCharsets.US_ASCII);

    public static byte[] photo(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) picture.setRGB(width / 4, y, Color.RED.getRGB());
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /// A JPEG file as a phone makes it: lying on its side, with the place in its EXIF data.
    public static byte[] withPlace(byte[] jpeg) throws IOException {
        var exif = new ByteArrayOutputStream();
        var data = new DataOutputStream(exif);
        data.writeBytes("Exif\0\0MM\0*");
        data.writeInt(8);
        data.writeShort(1);
        data.writeShort(0x0112);
        data.writeShort(3);
        data.writeInt(1);
        data.writeShort(6);
        data.writeShort(0);
        data.writeInt(0);
        data.write(PLACE);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        var file = new DataOutputStream(out);
        file.writeShort(0xffe1);
        file.writeShort(exif.size() + 2);
        file.write(exif.toByteArray());
        file.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /// A PNG file of a few bytes that says it is enormous.
    public static byte[] bomb(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        var file = new DataOutputStream(out);
        file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var header = new ByteArrayOutputStream();
        var fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        chunk(file, "IHDR", header.toByteArray());
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < 4_000; i++) deflater.write(new byte[4_000]);
        }
        chunk(file, "IDAT", packed.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(DataOutputStream file, String name, byte[] data) throws IOException {
        file.writeInt(data.length);
        var body = new ByteArrayOutputStream();
        body.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(data);
        file.write(body.toByteArray());
        var crc = new CRC32();
        crc.update(body.toByteArray());
        file.writeInt((int) crc.getValue());
    }

    private static BufferedImage kept(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(((Good) PhotoFile.read(file)).jpeg()));
    }

    @Test
    void aPhotoIsMadeAnewWithoutThePlaceWhereItWasTaken() throws IOException {
        var file = withPlace(photo("jpeg", 400, 200));
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("GPSLatitude");
        var jpeg = new String(((Good) PhotoFile.read(file)).jpeg(), StandardCharsets.ISO_8859_1);
        assertThat(jpeg).doesNotContain("GPSLatitude").doesNotContain("Exif");
    }

    @Test
    void aPhotoTakenOnItsSideStandsUpright() throws IOException {
        var upright = kept(withPlace(photo("jpeg", 400, 200)));
        assertThat(upright.getWidth()).isEqualTo(200);
        assertThat(upright.getHeight()).isEqualTo(400);
        // the red line at a quarter of the width lies at a quarter of the height
        assertThat(new Color(upright.getRGB(100, 100)).getRed()).isGreaterThan(100);
    }

    @Test
    void aLargePhotoIsKeptSmallEnoughToRead() throws IOException {
        var small = kept(photo("png", 5_000, 3_000));
        assertThat(small.getWidth()).isLessThanOrEqualTo(PhotoFile.LONGEST_SIDE);
        assertThat(small.getWidth()).isGreaterThan(PhotoFile.LONGEST_SIDE / 2);
        assertThat((double) small.getWidth() / small.getHeight())
                .isCloseTo(5.0 / 3, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void whatIsNoPhotoIsRefused() throws IOException {
        assertThat(PhotoFile.read(new byte[0])).isEqualTo(new NoPhoto());
        assertThat(PhotoFile.read("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new NoPhoto());
        assertThat(PhotoFile.read(photo("gif", 20, 20))).isEqualTo(new NoPhoto());
        var torn = java.util.Arrays.copyOf(photo("png", 300, 300), 60);
        assertThat(PhotoFile.read(torn)).isEqualTo(new NoPhoto());
        var fake = new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        assertThat(PhotoFile.read(fake)).isEqualTo(new NoPhoto());
    }

    @Test
    void aFileThatWouldUnpackToMoreThanAPhotoHasIsRefusedUnopened() throws IOException {
        assertThat(PhotoFile.read(bomb(60_000, 60_000))).isEqualTo(new TooManyPixels());
        assertThat(PhotoFile.read(bomb(Integer.MAX_VALUE, Integer.MAX_VALUE))).isEqualTo(new TooManyPixels());
    }

    @Test
    void theSizeOfAFileHasALimit() {
        assertThat(PhotoFile.read(new byte[PhotoFile.MOST_BYTES + 1])).isEqualTo(new TooLarge());
        assertThat(PhotoFile.read(new byte[PhotoFile.MOST_BYTES])).isEqualTo(new NoPhoto());
    }
}
