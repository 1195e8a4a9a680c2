package yimaqing.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yimaqing.code.CodeHost;
import yimaqing.code.Paper;
import yimaqing.code.PlateKind;
import yimaqing.code.PlateToken;
import yimaqing.code.TypedCode;

/// Every sheet is drawn as a printer would and read back: the symbol with a decoder, the text where it stands.
class LabelSheetsTest {
    static final int DPI = 200;
    static final Imprint IMPRINT = new Imprint("安泽县", "ymq.example", "未设置", Optional.empty());
    private static final CodeHost HOST = new CodeHost("ymq.example");

    static Label label(int number, String place) {
        var token = PlateToken.fresh();
        return new Label(
                PlateKind.HOUSEHOLD,
                place,
                "%04d".formatted(number),
                TypedCode.fresh().printed(),
                HOST.address(PlateKind.HOUSEHOLD, token));
    }

    static byte[] printed(Paper paper, Imprint imprint, List<Label> labels) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var sheets = new LabelSheets(paper, imprint)) {
            for (var label : labels) sheets.add(label);
            sheets.writeTo(bytes);
        }
        return bytes.toByteArray();
    }

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
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var image = new PDFRenderer(document).renderImageWithDPI(page, DPI);
                for (var cell : cells(paper)) {
                    var stripper = new PDFTextStripperByArea();
                    stripper.addRegion("label", cell);
                    stripper.extractRegions(document.getPage(page));
                    var text = stripper.getTextForRegion("label");
                    if (!text.isBlank()) read.add(new Read(text, decoded(image, cell)));
                }
            }
        }
        return read;
    }

    private static String decoded(BufferedImage page, Rectangle2D cell) throws Exception {
        double k = DPI / 72.0;
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

    @ParameterizedTest
    @EnumSource(Paper.class)
    void everyLabelOfEverySheetIsReadBackAndIsTheOneItsTextSays(Paper paper) throws Exception {
        int many = paper == Paper.PLATE ? 5 : 2 * paper.labels() + 3;
        var labels =
                IntStream.rangeClosed(1, many).mapToObj(n -> label(n, "良马镇小李村")).toList();
        var read = readBack(paper, printed(paper, IMPRINT, labels));
        assertThat(read)
                .extracting(Read::code)
                .containsExactlyElementsOf(labels.stream().map(Label::address).toList());
        for (int i = 0; i < labels.size(); i++)
            assertThat(read.get(i).text())
                    .contains(
                            labels.get(i).typed(),
                            labels.get(i).number(),
                            labels.get(i).place())
                    .contains("ymq.example", "扫码只看信息，不会让您付款", "县服务热线：未设置", "户码牌");
    }

    @Test
    void aRareCharacterIsPrintedAndOneTheFontLacksIsShownByItsNumber() throws Exception {
        var labels = List.of(label(1, "𬍤村"), label(2, "\uD83C\uDFE0屋村"));
        var read = readBack(Paper.STICKERS_24, printed(Paper.STICKERS_24, IMPRINT, labels));
        assertThat(read.get(0).text()).contains("𬍤村");
        assertThat(read.get(1).text()).contains("〓(U+1F3E0)屋村");
        assertThat(read)
                .extracting(Read::code)
                .containsExactlyElementsOf(labels.stream().map(Label::address).toList());
    }

    @Test
    void theLongestNamesStillFit() throws Exception {
        var imprint = new Imprint(
                "大同云冈经济技术开发区",
                "codes.of.the.county.of.some.length.example.gov.cn",
                "0357-0000000、0357-0000001",
                Optional.empty());
        var address = "https://" + imprint.host().toUpperCase(java.util.Locale.ROOT) + "/H/"
                + PlateToken.fresh().letters();
        var label = new Label(
                PlateKind.DEVICE,
                "大同装备制造产业园区社区某某某某社区",
                "12345678901234567890",
                TypedCode.fresh().printed(),
                address);
        for (var paper : Paper.values()) {
            var read = readBack(paper, printed(paper, imprint, List.of(label)));
            assertThat(read.getFirst().code()).isEqualTo(address);
            assertThat(read.getFirst().text())
                    .contains(label.place(), label.number(), imprint.host(), imprint.hotline());
        }
    }

    @Test
    void onlyTheCharactersThatAreUsedAreEmbedded() throws Exception {
        var pdf = printed(Paper.STICKERS_24, IMPRINT, List.of(label(1, "良马镇小李村")));
        assertThat(pdf.length).isLessThan(60_000);
    }

    @Test
    void aSheetWithoutLabelsIsRefused() throws Exception {
        try (var sheets = new LabelSheets(Paper.PLATE, IMPRINT)) {
            assertThatThrownBy(() -> sheets.writeTo(new ByteArrayOutputStream()))
                    .hasMessageContaining("at least one");
        }
    }

    @Test
    void slipsComeInAnotherOrderThanThePlates() throws Exception {
        var slips = IntStream.rangeClosed(1, 40)
                .mapToObj(n -> new SlipSheets.SlipLabel(
                        "良马镇小李村", List.of("%04d".formatted(n)), "7K3M9Q2X", LocalDate.of(2026, 12, 26)))
                .toList();
        var bytes = new ByteArrayOutputStream();
        SlipSheets.write(slips, IMPRINT, bytes);
        try (var document = Loader.loadPDF(bytes.toByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(5);
            var numbers = java.util.regex.Pattern.compile("门牌号 ([0-9]{4})")
                    .matcher(new PDFTextStripper().getText(document))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(
                            slips.stream().map(s -> s.numbers().getFirst()).toList())
                    .isNotEqualTo(numbers.stream().sorted().toList());
            draw(document, "slips");
        }
        assertThatThrownBy(() -> SlipSheets.write(List.of(), IMPRINT, bytes)).hasMessageContaining("at least one");
    }

    private static void draw(PDDocument document, String name) throws IOException {
        var folder = System.getProperty("labels.folder");
        if (folder == null) return;
        javax.imageio.ImageIO.write(
                new PDFRenderer(document).renderImageWithDPI(0, 150),
                "png",
                Path.of(folder, name + ".png").toFile());
    }

    /// Draws the sheets where somebody wants to look at them: -Dlabels.folder=DIR.
    @ParameterizedTest
    @EnumSource(Paper.class)
    void sheetsAreDrawnForWhoeverWantsToLook(Paper paper) throws Exception {
        var folder = System.getProperty("labels.folder");
        org.junit.jupiter.api.Assumptions.assumeTrue(folder != null);
        var labels = IntStream.rangeClosed(1, paper.labels())
                .mapToObj(n -> label(n, n % 5 == 4 ? "冀氏镇北孔滩村" : "良马镇小李村"))
                .toList();
        var pdf = printed(paper, IMPRINT, labels);
        Files.write(Path.of(folder, paper.key() + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            draw(document, paper.key());
        }
    }
}
