package yimaqing.weather;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.alg.fiducial.qrcode.QrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import java.util.List;
import java.util.Optional;

/// BoofCV, which finds the corners as four-sided shapes instead of counting along lines.
final class Boof implements Decoder {
    private final QrCodeDetector<GrayU8> detector = FactoryFiducial.qrcode(null, GrayU8.class);

    @Override
    public String name() {
        return "boofcv";
    }

    @Override
    public List<Optional<String>> read(List<Picture> pictures) {
        return pictures.stream().map(this::read).toList();
    }

    private Optional<String> read(Picture picture) {
        var grey = new GrayU8(picture.width(), picture.height());
        grey.setData(picture.bytes());
        detector.process(grey);
        return detector.getDetections().stream()
                .map((QrCode code) -> code.message)
                .findFirst();
    }
}
