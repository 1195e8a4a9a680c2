package yimaqing.label;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import yimaqing.code.QrSymbol;

/// Draws on a page in millimetres from the upper left corner. Text that is too long becomes smaller, never shorter.
final class Pen {
    static final Color INK = new Color(0x17, 0x24, 0x1f);
    static final Color GREEN = new Color(0x0b, 0x5d, 0x44);
    static final Color GREY = new Color(0x46, 0x56, 0x4f);
    static final Color LINE = new Color(0xb4, 0xbe, 0xb8);
    private static final float POINTS = 72f / 25.4f;
    private static final float BOLDNESS = 0.028f;
    /// A circle of four curves.
    private static final float CURVE = 0.5523f;

    private final PDPageContentStream content;
    private final SheetFont font;
    private final float height;

    /// `height` is that of the page.
    Pen(PDPageContentStream content, SheetFont font, float height) {
        this.content = content;
        this.font = font;
        this.height = height;
    }

    static float points(float millimetres) {
        return millimetres * POINTS;
    }

    /// Letters of so many points in a colour, thin or bold.
    record Hand(float size, Color colour, boolean bold) {
        static Hand thin(float size, Color colour) {
            return new Hand(size, colour, false);
        }

        static Hand bold(float size, Color colour) {
            return new Hand(size, colour, true);
        }

        private Hand sized(float other) {
            return new Hand(other, colour, bold);
        }
    }

    /// Where a line of text stands: from where, on which base line, at most how wide.
    record Line(float x, float base, float width) {}

    void write(String text, Line at, Hand hand) throws IOException {
        letters(text, at.x(), at.base(), hand.sized(fitting(text, at.width(), hand.size())));
    }

    void writeCentred(String text, Line at, Hand hand) throws IOException {
        float size = fitting(text, at.width(), hand.size());
        float left = at.x() + (at.width() - font.width(text, size) / POINTS) / 2;
        letters(text, left, at.base(), hand.sized(size));
    }

    private float fitting(String text, float width, float size) throws IOException {
        float wide = font.width(text, size) / POINTS;
        return wide <= width ? size : size * width / wide;
    }

    private void letters(String text, float x, float base, Hand hand) throws IOException {
        content.beginText();
        content.setNonStrokingColor(hand.colour());
        content.setFont(font.font(), hand.size());
        if (hand.bold()) {
            content.setStrokingColor(hand.colour());
            content.setLineWidth(hand.size() * BOLDNESS);
            content.setRenderingMode(RenderingMode.FILL_STROKE);
        } else content.setRenderingMode(RenderingMode.FILL);
        content.newLineAtOffset(points(x), points(height - base));
        content.showText(SheetFont.shown(text));
        content.endText();
    }

    void fill(float x, float y, float width, float tall, Color colour) throws IOException {
        content.setNonStrokingColor(colour);
        content.addRect(points(x), points(height - y - tall), points(width), points(tall));
        content.fill();
    }

    void line(float x, float y, float toX, float toY, Color colour) throws IOException {
        content.setStrokingColor(colour);
        content.setLineWidth(points(0.15f));
        content.moveTo(points(x), points(height - y));
        content.lineTo(points(toX), points(height - toY));
        content.stroke();
    }

    void dashed(float x, float y, float toX, float toY) throws IOException {
        content.setLineDashPattern(new float[] {points(1.2f), points(1.2f)}, 0);
        line(x, y, toX, toY, LINE);
        content.setLineDashPattern(new float[0], 0);
    }

    /// A ring around a point, or a disc where `thick` is the radius.
    void ring(float x, float y, float radius, float thick, Color colour) throws IOException {
        content.setNonStrokingColor(colour);
        circle(points(x), points(height - y), points(radius));
        if (thick < radius) circle(points(x), points(height - y), points(radius - thick));
        content.fillEvenOdd();
    }

    private void circle(float x, float y, float r) throws IOException {
        float c = r * CURVE;
        content.moveTo(x + r, y);
        content.curveTo(x + r, y + c, x + c, y + r, x, y + r);
        content.curveTo(x - c, y + r, x - r, y + c, x - r, y);
        content.curveTo(x - r, y - c, x - c, y - r, x, y - r);
        content.curveTo(x + c, y - r, x + r, y - c, x + r, y);
        content.closePath();
    }

    void picture(PDImageXObject image, float x, float y, float side) throws IOException {
        float most = Math.max(image.getWidth(), image.getHeight());
        float width = side * image.getWidth() / most;
        float tall = side * image.getHeight() / most;
        content.drawImage(
                image,
                points(x + (side - width) / 2),
                points(height - y - (side + tall) / 2),
                points(width),
                points(tall));
    }

    /// The symbol with its quiet zone, black on white, `side` wide: all that is dark is one path, so that no renderer
    /// shows seams between its rows.
    void symbol(QrSymbol symbol, float x, float y, float side) throws IOException {
        fill(x, y, side, side, Color.WHITE);
        List<QrSymbol.Run> runs = symbol.runs();
        float module = points(side) / symbol.modules();
        content.saveGraphicsState();
        content.transform(new Matrix(module, 0, 0, -module, points(x), points(height - y)));
        content.setNonStrokingColor(Color.BLACK);
        for (var run : runs) content.addRect(run.x(), run.y(), run.length(), 1);
        content.fill();
        content.restoreGraphicsState();
    }
}
