package yimaqing.label;

import static yimaqing.label.Pen.GREEN;
import static yimaqing.label.Pen.GREY;
import static yimaqing.label.Pen.INK;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import yimaqing.code.QrSymbol;
import yimaqing.label.Pen.Hand;
import yimaqing.label.Pen.Line;
import yimaqing.web.Words;

/// How the poster of a village looks, on A4 or enlarged to A3: its name to be read from across the yard, a symbol to be
/// scanned from about one and a half metres, and what one sees there. Sizes are millimetres; letters are points.
record PosterFace(Imprint imprint, Emblem emblem) {
    static final float WIDTH = 210;
    static final float HEIGHT = 297;
    /// No office printer reaches the edge.
    private static final float MARGIN = 14;
    private static final float INSIDE = WIDTH - 2 * MARGIN;
    private static final float BAND = 26;
    private static final float SYMBOL = 126;
    private static final List<String> SEEN =
            List.of("village.poster.figures", "village.poster.officials", "village.poster.policies");

    /// Draws the county's emblem, or what stands in its place.
    interface Emblem {
        void draw(Pen pen, float x, float y, float side) throws IOException;
    }

    void ground(Pen pen, float x, float y) throws IOException {
        float left = x + MARGIN;
        pen.fill(left, y + MARGIN, INSIDE, BAND, GREEN);
        pen.ring(left + 15, y + MARGIN + BAND / 2, 10, 10, Color.WHITE);
        emblem.draw(pen, left + 6.5f, y + MARGIN + BAND / 2 - 8.5f, 17);
        pen.write(imprint.county(), new Line(left + 31, y + 26.2f, 146), Hand.bold(24, Color.WHITE));
        pen.write(say("village.poster.title"), new Line(left + 31, y + 35, 146), Hand.thin(15, Color.WHITE));
        pen.writeCentred(imprint.host(), new Line(left, y + 221, INSIDE), Hand.bold(30, GREEN));
        pen.fill(x + 40, y + 225, WIDTH - 80, 0.5f, GREEN);
        for (int i = 0; i < SEEN.size(); i++) seen(pen, SEEN.get(i), x + 40, y + 234 + i * 8.5f);
        pen.writeCentred(say("label.nopayment"), new Line(left, y + 264, INSIDE), Hand.bold(17, INK));
        var english = Words.ENGLISH.say("label.nopayment");
        pen.writeCentred(english, new Line(left, y + 270, INSIDE), Hand.thin(10, GREY));
        var hotline = say("label.hotline", imprint.hotline());
        pen.writeCentred(hotline, new Line(left, y + 280, INSIDE), Hand.bold(15, INK));
    }

    private static void seen(Pen pen, String key, float x, float base) throws IOException {
        pen.ring(x + 1.6f, base - 1.9f, 1.6f, 1.6f, GREEN);
        pen.write(say(key), new Line(x + 6, base, WIDTH - 80 - 6), Hand.thin(15, INK));
    }

    void village(Pen pen, Label label, QrSymbol symbol, float x, float y) throws IOException {
        float left = x + MARGIN;
        pen.writeCentred(label.number(), new Line(left, y + 63, INSIDE), Hand.bold(58, INK));
        pen.writeCentred(label.place(), new Line(left, y + 73, INSIDE), Hand.thin(18, GREY));
        pen.symbol(symbol, x + (WIDTH - SYMBOL) / 2, y + 76, SYMBOL);
        var code = say("village.poster.code", label.typed());
        pen.writeCentred(code, new Line(left, y + 205, INSIDE), Hand.bold(15, INK));
    }

    private static String say(String key, Object... with) {
        return Words.CHINESE.say(key, with);
    }
}
