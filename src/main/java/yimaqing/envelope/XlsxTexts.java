package yimaqing.envelope;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/// The texts that the sheets of a workbook share. A list of 200,000 people has millions of them, so they lie as bytes
/// in a few blocks: four bytes of place for each, where an object for each would take sixty.
public final class XlsxTexts {
    private static final int BLOCK_BITS = 20;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final List<byte[]> blocks = new ArrayList<>();
    private final BitSet struck = new BitSet();
    /// Where each text begins: the number of the block, then the place in it. Three bytes of length stand before it.
    private int[] begins = new int[1_024];
    private int used = BLOCK;
    private int count;

    public static XlsxTexts of(XlsxParts parts) throws IOException, XMLStreamException {
        var texts = new XlsxTexts();
        var part = parts.partOf("sharedStrings");
        if (part.isEmpty()) return texts;
        try (var in = parts.open(part.get())) {
            var xml = Xml.open(in);
            while (Xml.nextElement(xml)) if (xml.getLocalName().equals("si")) texts.add(SharedText.read(xml, "si"));
        }
        return texts;
    }

    private void add(SharedText text) {
        var bytes = text.letters().getBytes(StandardCharsets.UTF_8);
        if (used + 3 + bytes.length > BLOCK) {
            blocks.add(new byte[BLOCK]);
            used = 0;
        }
        if (count == begins.length) begins = Arrays.copyOf(begins, count * 2);
        begins[count] = (blocks.size() - 1) << BLOCK_BITS | used;
        var block = blocks.getLast();
        for (int shift = 16; shift >= 0; shift -= 8) block[used++] = (byte) (bytes.length >>> shift);
        System.arraycopy(bytes, 0, block, used, bytes.length);
        used += bytes.length;
        struck.set(count++, text.struck());
    }

    /// The text of this number; an `IndexOutOfBoundsException` where the workbook lost it.
    public String at(int number) {
        java.util.Objects.checkIndex(number, count);
        var block = blocks.get(begins[number] >>> BLOCK_BITS);
        int at = begins[number] & (BLOCK - 1);
        int length = (block[at] & 0xFF) << 16 | (block[at + 1] & 0xFF) << 8 | block[at + 2] & 0xFF;
        return new String(block, at + 3, length, StandardCharsets.UTF_8);
    }

    /// Whether some of its letters are struck through.
    public boolean isStruck(int number) {
        return struck.get(number);
    }
}
