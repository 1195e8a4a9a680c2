package yimaqing.label;

import static yimaqing.label.Pen.GREEN;
import static yimaqing.label.Pen.GREY;
import static yimaqing.label.Pen.INK;
import static yimaqing.label.Pen.points;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import yimaqing.label.Pen.Hand;
import yimaqing.label.Pen.Line;
import yimaqing.web.Words;

/// The slips that go with plates, each with the sealed code of one household, on sheets of their own and in an order
/// that nobody can guess: whoever holds a pile of plates and a pile of slips cannot lay one beside the other by their
/// places. A slip is cut out, folded in the middle and glued, the code inside.
public final class SlipSheets {
    static final int ACROSS = 2;
    static final int DOWN = 4;
    private static final float WIDTH = 105;
    private static final float HEIGHT = 297f / DOWN;
    private static final float A4_HEIGHT = 297;
    private static final float INSET = 8;
    private static final float INSIDE = WIDTH - 2 * INSET;

    private SlipSheets() {}

    /// One slip: the village, the numbers of the plates on the door, the eight symbols, the last day they open it.
    public record SlipLabel(String place, List<String> numbers, String symbols, LocalDate until) {
        public SlipLabel {
            numbers = List.copyOf(numbers);
        }

        /// In two halves, which are easier to type.
        String printed() {
            return symbols.substring(0, symbols.length() / 2) + " " + symbols.substring(symbols.length() / 2);
        }

        @Override
        public String toString() {
            return "SlipLabel[…]";
        }
    }

    /// Writes the slips, shuffled.
    ///
    /// @throws IllegalArgumentException when there is none
    public static void write(List<SlipLabel> slips, Imprint imprint, OutputStream out) throws IOException {
        if (slips.isEmpty()) throw new IllegalArgumentException("a sheet has at least one slip");
        var shuffled = new ArrayList<>(slips);
        Collections.shuffle(shuffled, new SecureRandom());
        try (var document = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
            var font = SheetFont.in(document);
            int perPage = ACROSS * DOWN;
            for (int from = 0; from < shuffled.size(); from += perPage)
                page(document, font, shuffled.subList(from, Math.min(shuffled.size(), from + perPage)), imprint);
            document.save(out);
        }
    }

    private static void page(PDDocument document, SheetFont font, List<SlipLabel> slips, Imprint imprint)
            throws IOException {
        var page = new PDPage(new PDRectangle(points(2 * WIDTH), points(A4_HEIGHT)));
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            var pen = new Pen(content, font, A4_HEIGHT);
            for (int row = 1; row < DOWN; row++) pen.dashed(0, row * HEIGHT, ACROSS * WIDTH, row * HEIGHT);
            pen.dashed(WIDTH, 0, WIDTH, A4_HEIGHT);
            for (int i = 0; i < slips.size(); i++)
                slip(pen, slips.get(i), imprint, i % ACROSS * WIDTH, Math.floorDiv(i, ACROSS) * HEIGHT);
        }
    }

    private static void slip(Pen pen, SlipLabel slip, Imprint imprint, float x, float y) throws IOException {
        float left = x + INSET;
        var number = slip.numbers().stream().collect(Collectors.joining("、"));
        pen.write(slip.place(), new Line(left, y + 12, INSIDE), Hand.bold(13, INK));
        pen.write(say("label.slip.number", number), new Line(left, y + 18.5f, INSIDE), Hand.bold(11, GREEN));
        pen.write(say("label.slip.title"), new Line(left, y + 24.5f, INSIDE), Hand.thin(9, GREY));
        pen.write(say("label.slip.family"), new Line(left, y + 29.5f, INSIDE), Hand.thin(9, GREY));
        pen.dashed(left, y + HEIGHT / 2 - 3, left + INSIDE, y + HEIGHT / 2 - 3);
        pen.writeCentred(slip.printed(), new Line(left, y + 45.5f, INSIDE), Hand.bold(24, INK));
        var how = say("label.slip.how", imprint.host());
        pen.write(how, new Line(left, y + 53, INSIDE), Hand.thin(8.5f, INK));
        pen.write(say("label.slip.how.pin"), new Line(left, y + 58, INSIDE), Hand.thin(8.5f, INK));
        pen.write(say("label.slip.until", slip.until()), new Line(left, y + 63, INSIDE), Hand.thin(8.5f, INK));
        pen.write(say("label.slip.nobody"), new Line(left, y + 68, INSIDE), Hand.bold(8.5f, GREEN));
    }

    private static String say(String key, Object... with) {
        return Words.CHINESE.say(key, with);
    }
}
