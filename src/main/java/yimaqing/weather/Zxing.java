package yimaqing.weather;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// ZXing, as very many Android apps carry it.
final class Zxing implements Decoder {
    @Override
    public String name() {
        return "zxing";
    }

    @Override
    public List<Optional<String>> read(List<Picture> pictures) {
        return pictures.stream().map(Zxing::read).toList();
    }

    private static Optional<String> read(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        var seen = new PlanarYUVLuminanceSource(picture.bytes(), width, height, 0, 0, width, height, false);
        try {
            var hints = Map.of(DecodeHintType.TRY_HARDER, true);
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(seen)), hints)
                    .getText());
        } catch (ReaderException notFound) {
            return Optional.empty();
        }
    }
}
