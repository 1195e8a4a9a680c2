package yimaqing.label;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import yimaqing.code.Paper;

/// Draws a printed document as a printer would and reads it back, label by label.
final class SheetReader {
    /// A phone moves and looks again; a decoder misses about one symbol of a thousand at any one size.
    private static final int[] LOOKS = {200, 300};

    private SheetReader() {}

    /// Where the labels of a paper stand on its page, in points from the upper left corner.
    private static List<Rectangle2D> cells(Paper paper) {
        if (paper == Paper.PLATE)
            return List.of(cell(LabelFace.SLUG, LabelFace.SLUG, LabelFace.PLATE_WIDTH, LabelFace.PLATE_HEIGHT));
        float width = 210f / paper.across();
        float height = 297f / paper.down();
        return IntStream.range(0, paper.labels())
                .mapToObj(i -> cell(i % paper.across() * width, i / paper.across() * height, width, height))
                .toList();
    }

    private static Rectangle2D cell(float x, float y, float width, float height) {
        return new Rectangle2D.Float(Pen.points(x), Pen.points(y), Pen.points(width), Pen.points(height));
    }

    record Read(String text, String code) {}

    static List<Read> readBack(Paper paper, byte[] pdf) throws Exception {
        var read = new ArrayList<Read>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var looks = new Looks(new PDFRenderer(document), new HashMap<>());
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                for (var cell : cells(paper)) {
                    var stripper = new PDFTextStripperByArea();
                    stripper.addRegion("label", cell);
                    stripper.extractRegions(document.getPage(page));
                    var text = stripper.getTextForRegion("label");
                    if (!text.isBlank()) read.add(new Read(text, decoded(looks, page, cell)));
                }
            }
        }
        return read;
    }

    /// The pages as they were drawn at each size, drawn once.
    private record Looks(PDFRenderer renderer, Map<List<Integer>, BufferedImage> drawn) {
        BufferedImage at(int page, int dpi) throws IOException {
            var key = List.of(page, dpi);
            if (!drawn.containsKey(key)) drawn.put(key, renderer.renderImageWithDPI(page, dpi));
            return drawn.get(key);
        }
    }

    private static String decoded(Looks looks, int page, Rectangle2D cell) throws Exception {
        ReaderException missed = null;
        for (int dpi : LOOKS) {
            try {
                return decoded(looks.at(page, dpi), cell, dpi / 72.0);
            } catch (ReaderException next) {
                missed = next;
            }
        }
        throw missed;
    }

    private static String decoded(BufferedImage page, Rectangle2D cell, double k) throws ReaderException {
        int x = (int) (cell.getX() * k);
        int y = (int) (cell.getY() * k);
        var part = page.getSubimage(
                x,
                y,
                Math.min((int) (cell.getWidth() * k), page.getWidth() - x),
                Math.min((int) (cell.getHeight() * k), page.getHeight() - y));
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(part)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    /// Leaves a picture of the first page where somebody wants to look at it: -Dlabels.folder=DIR.
    static void draw(byte[] pdf, String name) throws IOException {
        var folder = System.getProperty("labels.folder");
        if (folder == null) return;
        try (var document = Loader.loadPDF(pdf)) {
            draw(document, Path.of(folder, name + ".png"));
        }
    }

    private static void draw(PDDocument document, Path file) throws IOException {
        javax.imageio.ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 150), "png", file.toFile());
    }
}
