package yimaqing.label;

import static yimaqing.label.Pen.GREEN;
import static yimaqing.label.Pen.GREY;
import static yimaqing.label.Pen.INK;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import yimaqing.label.Pen.Hand;
import yimaqing.label.Pen.Line;

/// Plain text on A4 in large letters, line by line, for people who read it on paper: nothing is made smaller to fit,
/// what is too long goes on in the next line. Close it in any case.
public final class Booklet implements AutoCloseable {
    /// A booklet that never ends is a mistake.
    public static final int MOST_PAGES = 200;

    private static final float HEIGHT = 297;
    private static final float LEFT = 20;
    private static final float WIDTH = 170;
    private static final float TOP = 24;
    private static final float BOTTOM = 272;
    private static final float FOOT = 284;
    private static final float MILLIMETRES = 25.4f / 72f;
    private static final float LEADING = 1.5f;

    /// The ways a passage can be written: how large, how bold, how far from what stands above it.
    public enum Style {
        TITLE(Hand.bold(24, GREEN), 0),
        HEADING(Hand.bold(18, GREEN), 7),
        LABEL(Hand.bold(14, INK), 3),
        TEXT(Hand.thin(14, INK), 1),
        SOURCE(Hand.thin(12, GREY), 0.5f);

        private final Hand hand;
        private final float above;

        Style(Hand hand, float above) {
            this.hand = hand;
            this.above = above;
        }
    }

    private final PDDocument document;
    private final SheetFont font;
    private PDPageContentStream content;
    private Pen pen;
    private float y;

    public Booklet() throws IOException {
        this.document = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
        this.font = SheetFont.in(document);
        turn();
    }

    private void turn() throws IOException {
        if (document.getNumberOfPages() == MOST_PAGES)
            throw new IllegalStateException("a booklet has at most " + MOST_PAGES + " pages");
        if (content != null) content.close();
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        pen = new Pen(content, font, HEIGHT);
        y = TOP;
    }

    /// Writes a passage below what stands already. A heading is never the last line of a page.
    public void write(Style style, String text) throws IOException {
        float tall = style.hand.size() * LEADING * MILLIMETRES;
        y += style.above;
        boolean heads = style == Style.HEADING || style == Style.LABEL;
        if (heads && y + 3 * tall > BOTTOM) turn();
        for (var line : lines(text, style.hand.size())) {
            if (y + tall > BOTTOM) turn();
            y += tall;
            pen.write(line, new Line(LEFT, y, WIDTH + 1), style.hand);
        }
    }

    /// A text in lines that fit: torn at a blank where there is one, else between two characters.
    List<String> lines(String text, float size) throws IOException {
        var lines = new ArrayList<String>();
        var rest = text.strip();
        while (!rest.isEmpty()) {
            int end = fitting(rest, size);
            int blank = end == rest.length() ? -1 : rest.lastIndexOf(' ', end);
            if (blank > end / 2) end = blank;
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /// How many of the letters fit into one line, at least one.
    private int fitting(String text, float size) throws IOException {
        float most = WIDTH / MILLIMETRES;
        int end = 0;
        float wide = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            wide += font.width(text.substring(end, next), size);
            if (wide > most && end > 0) return end;
            end = next;
        }
        return end;
    }

    /// Writes the document with a line at the foot of each page; `foot` says it for the number of the page of so many.
    public void finish(IntFunction<String> foot, OutputStream out) throws IOException {
        content.close();
        for (int i = 0; i < document.getNumberOfPages(); i++)
            try (var below = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
                new Pen(below, font, HEIGHT).write(foot.apply(i + 1), new Line(LEFT, FOOT, WIDTH), Hand.thin(11, GREY));
            }
        document.save(out);
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    @Override
    public void close() throws IOException {
        content.close();
        document.close();
    }
}
