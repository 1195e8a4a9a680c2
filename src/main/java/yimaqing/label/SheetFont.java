package yimaqing.label;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Noto Sans SC, of which a document embeds only the characters it uses. A character the font lacks is shown as 〓, the
/// printers' sign for a missing character, with its number beside it: `〓(U+2CBF7)`; it is never left out.
final class SheetFont {
    private static final String FILE = "/font/NotoSansSC-Regular-subset.ttf";
    private static final String MISSING = "\u3013";
    private static final float EM = 1000f;
    private static final BitSet KNOWN = known();

    private final PDType0Font font;

    private SheetFont(PDType0Font font) {
        this.font = font;
    }

    static SheetFont in(PDDocument document) throws IOException {
        try (InputStream file = SheetFont.class.getResourceAsStream(FILE)) {
            return new SheetFont(PDType0Font.load(document, file, true));
        }
    }

    PDType0Font font() {
        return font;
    }

    /// How wide this text is in points.
    float width(String text, float size) throws IOException {
        return font.getStringWidth(shown(text)) * size / EM;
    }

    /// The text as it is printed.
    static String shown(String text) {
        if (text.codePoints().allMatch(KNOWN::get)) return text;
        var shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (KNOWN.get(c)) shown.appendCodePoint(c);
            else shown.append(MISSING).append("(U+%04X)".formatted(c));
        });
        return shown.toString();
    }

    private static BitSet known() {
        try (InputStream file = SheetFont.class.getResourceAsStream(FILE);
                TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(file))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            var known = new BitSet();
            for (int c = 0; c <= Character.MAX_CODE_POINT; c++) if (glyphs.getGlyphId(c) != 0) known.set(c);
            return known;
        } catch (IOException broken) {
            throw new IllegalStateException("the font that ships with the product cannot be read", broken);
        }
    }
}
