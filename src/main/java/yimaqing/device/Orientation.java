package yimaqing.device;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a phone held its camera: the one thing of a photo's EXIF data that is heeded before all of it is dropped, since
/// without it the picture would lie on its side. Source: EXIF 2.32, tag 0x0112; values other than 3, 6 and 8 (mirrored
/// pictures) are left as they are.
enum Orientation {
    UPRIGHT(0),
    UPSIDE_DOWN(2),
    RIGHT(1),
    LEFT(3);

    private static final int TAG = 0x0112;
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;

    private final int quarterTurns;

    Orientation(int quarterTurns) {
        this.quarterTurns = quarterTurns;
    }

    /// Reads it of a JPEG file; upright where the file does not say, or says it wrongly.
    static Orientation of(byte[] file) {
        int at = 2;
        while (at + 10 < file.length && (file[at] & 0xff) == 0xff) {
            int marker = file[at + 1] & 0xff;
            int length = (file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff;
            if (marker == START_OF_SCAN || length < 2) break;
            if (marker == APP1 && file[at + 4] == 'E' && file[at + 5] == 'x' && at + 2 + length <= file.length)
                return ofExif(ByteBuffer.wrap(file, at + 10, length - 8).slice());
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static Orientation ofExif(ByteBuffer tiff) {
        if (tiff.capacity() < 10) return UPRIGHT;
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.capacity() - 2) return UPRIGHT;
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries && directory + 2 + 12 * (i + 1) <= tiff.capacity(); i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == TAG) return of(tiff.getShort(entry + 8));
        }
        return UPRIGHT;
    }

    private static Orientation of(int value) {
        return switch (value) {
            case 3 -> UPSIDE_DOWN;
            case 6 -> RIGHT;
            case 8 -> LEFT;
            // an unknown or mirrored one
            default -> UPRIGHT;
        };
    }

    BufferedImage upright(BufferedImage lying) {
        if (this == UPRIGHT) return lying;
        boolean turned = quarterTurns % 2 != 0;
        int width = turned ? lying.getHeight() : lying.getWidth();
        int height = turned ? lying.getWidth() : lying.getHeight();
        var upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.quadrantRotate(quarterTurns);
        turn.translate(-lying.getWidth() / 2.0, -lying.getHeight() / 2.0);
        var drawn = upright.createGraphics();
        drawn.drawImage(lying, turn, null);
        drawn.dispose();
        return upright;
    }
}
