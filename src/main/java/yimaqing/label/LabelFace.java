package yimaqing.label;

import static yimaqing.label.Pen.GREEN;
import static yimaqing.label.Pen.GREY;
import static yimaqing.label.Pen.INK;

import java.awt.Color;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import yimaqing.code.Paper;
import yimaqing.code.QrSymbol;
import yimaqing.label.Pen.Hand;
import yimaqing.label.Pen.Line;
import yimaqing.web.Words;

/// How a label looks: the symbol with all that people need beside it, in the same places on every label. What is the
/// same on all of them is drawn by [#ground], the rest by [#plate]. Sizes are millimetres; letters are points.
final class LabelFace {
    /// A plate's own size, and the margin around it that is cut away.
    static final float PLATE_WIDTH = 110;
    static final float PLATE_HEIGHT = 164;
    static final float SLUG = 12;
    /// Colour that reaches the edge goes on behind it, since no knife cuts to the hair.
    static final float BLEED = 2.5f;

    private static final float SMALL_HEIGHT = 297f / 8;

    private final Paper paper;
    private final Imprint imprint;
    private final Optional<PDImageXObject> emblem;

    LabelFace(Paper paper, Imprint imprint, PDDocument document) throws IOException {
        this.paper = paper;
        this.imprint = imprint;
        this.emblem = imprint.emblem().isEmpty()
                ? Optional.empty()
                : Optional.of(PDImageXObject.createFromByteArray(
                        document, imprint.emblem().get(), "emblem"));
    }

    float width() {
        return switch (paper) {
            case STICKERS_24 -> 70;
            case STICKERS_10, VILLAGES_10 -> 105;
            case PLATE -> PLATE_WIDTH;
            case POSTER -> PosterFace.WIDTH;
        };
    }

    float height() {
        return switch (paper) {
            case STICKERS_24 -> SMALL_HEIGHT;
            case STICKERS_10, VILLAGES_10 -> 297f / 5;
            case PLATE -> PLATE_HEIGHT;
            case POSTER -> PosterFace.HEIGHT;
        };
    }

    void ground(Pen pen, float x, float y) throws IOException {
        switch (paper) {
            case STICKERS_24, STICKERS_10, VILLAGES_10 -> sticker(pen, x, y + lowered(), scale());
            case PLATE -> wall(pen, x, y);
            case POSTER -> poster().ground(pen, x, y);
        }
    }

    void plate(Pen pen, Label label, float x, float y) throws IOException {
        switch (paper) {
            case STICKERS_24, STICKERS_10, VILLAGES_10 -> onSticker(pen, label, x, y + lowered(), scale());
            case PLATE -> onWall(pen, label, x, y);
            case POSTER -> poster().village(pen, label, symbol(label), x, y);
        }
    }

    private PosterFace poster() {
        return new PosterFace(imprint, this::emblem);
    }

    /// The larger sticker is the smaller one drawn larger.
    private float scale() {
        return paper == Paper.STICKERS_24 ? 1 : 1.5f;
    }

    /// So much that what is drawn stands in the middle of a sticker of another shape.
    private float lowered() {
        return (height() - SMALL_HEIGHT * scale()) / 2;
    }

    private void sticker(Pen pen, float x, float y, float k) throws IOException {
        float left = x + 34.5f * k;
        float wide = wide(k);
        emblem(pen, left + wide - 7.6f * k, y + 3.4f * k, 7.6f * k);
        pen.write(imprint.host(), new Line(left, y + 25.1f * k, wide), Hand.bold(11 * k, GREEN));
        pen.fill(left, y + 26.9f * k, wide, 0.25f * k, GREEN);
        pen.write(say("label.nopayment"), new Line(left, y + 30.3f * k, wide), Hand.bold(6.7f * k, INK));
        pen.write(
                say("label.hotline", imprint.hotline()), new Line(left, y + 33.5f * k, wide), Hand.thin(6.7f * k, INK));
    }

    private void onSticker(Pen pen, Label label, float x, float y, float k) throws IOException {
        float left = x + 34.5f * k;
        pen.symbol(symbol(label), x + 2.5f * k, y + 3f * k, 31 * k);
        pen.write(label.place(), new Line(left, y + 7.4f * k, 22.6f * k), Hand.bold(10 * k, INK));
        pen.write(label.number(), new Line(left, y + 14.8f * k, 21 * k), Hand.bold(16 * k, GREEN));
        pen.writeCentred(kind(label), new Line(left + 22.6f * k, y + 14.8f * k, 9.2f * k), Hand.thin(6.4f * k, GREY));
        pen.write(label.typed(), new Line(left, y + 20f * k, wide(k)), Hand.bold(10 * k, INK));
    }

    private static float wide(float k) {
        return 31 * k;
    }

    private void wall(Pen pen, float x, float y) throws IOException {
        pen.fill(x - BLEED, y - BLEED, PLATE_WIDTH + 2 * BLEED, 24 + BLEED, GREEN);
        pen.ring(x + 17, y + 12, 8.6f, 8.6f, Color.WHITE);
        emblem(pen, x + 9.4f, y + 4.4f, 15.2f);
        pen.write(imprint.county(), new Line(x + 30, y + 11, 70), Hand.bold(17, Color.WHITE));
        pen.write(say("label.product"), new Line(x + 30, y + 19, 70), Hand.thin(13, Color.WHITE));
        float middle = PLATE_WIDTH - 12;
        pen.writeCentred(imprint.host(), new Line(x + 6, y + 145.5f, middle), Hand.bold(19, GREEN));
        pen.fill(x + 6, y + 149, middle, 0.4f, GREEN);
        pen.writeCentred(say("label.nopayment"), new Line(x + 6, y + 155.2f, middle), Hand.bold(12.5f, INK));
        var hotline = say("label.hotline", imprint.hotline());
        pen.writeCentred(hotline, new Line(x + 6, y + 160.6f, middle), Hand.thin(10.5f, INK));
    }

    private void onWall(Pen pen, Label label, float x, float y) throws IOException {
        pen.write(label.place(), new Line(x + 8, y + 35.5f, 62), Hand.bold(21, INK));
        pen.write(kind(label), new Line(x + 8, y + 42.2f, 62), Hand.thin(11.5f, GREY));
        pen.write(label.number(), new Line(x + 72, y + 40.5f, 30), Hand.bold(36, GREEN));
        pen.symbol(symbol(label), x + 14, y + 44, 82);
        pen.writeCentred(label.typed(), new Line(x + 8, y + 135, PLATE_WIDTH - 16), Hand.bold(21, INK));
    }

    private void emblem(Pen pen, float x, float y, float side) throws IOException {
        if (emblem.isPresent()) {
            pen.picture(emblem.get(), x, y, side);
            return;
        }
        float middle = side / 2;
        pen.ring(x + middle, y + middle, middle, side * 0.06f, GREEN);
        // the county's own name stands where its emblem will
        var name = imprint.county().substring(0, Math.min(2, imprint.county().length()));
        var line = new Line(x + side * 0.16f, y + side * 0.62f, side * 0.68f);
        pen.writeCentred(name, line, Hand.bold(side * 0.95f, GREEN));
    }

    private QrSymbol symbol(Label label) {
        return QrSymbol.of(label.address(), paper.use());
    }

    private static String kind(Label label) {
        return switch (label.kind()) {
            case HOUSEHOLD -> say("label.kind.household");
            case DEVICE -> say("label.kind.device");
            case VILLAGE -> say("label.kind.village");
        };
    }

    private static String say(String key, Object... with) {
        return Words.CHINESE.say(key, with);
    }
}
