package yimaqing.envelope;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/// Which encoding a text was saved in: by its mark at the beginning, else UTF-8 if it is flawless UTF-8, else GB18030
/// (which holds GBK and GB 2312) if it is flawless GB18030. A text with zero bytes may be UTF-16 without a mark, if it
/// is so without a doubt. Nothing is guessed from a text with faults.
public record Encoding(Charset charset, int markBytes) {
    public static final Charset GB18030 = Charset.forName("GB18030");

    public static Optional<Encoding> of(byte[] bytes) {
        if (opensWith(bytes, 0xEF, 0xBB, 0xBF)) return flawless(bytes, StandardCharsets.UTF_8, 3);
        if (opensWith(bytes, 0xFF, 0xFE)) return flawless(bytes, StandardCharsets.UTF_16LE, 2);
        if (opensWith(bytes, 0xFE, 0xFF)) return flawless(bytes, StandardCharsets.UTF_16BE, 2);
        return unmarkedUtf16(bytes)
                .or(() -> flawless(bytes, StandardCharsets.UTF_8, 0))
                .or(() -> flawless(bytes, GB18030, 0));
    }

    /// The letters behind the mark.
    public String decoded(byte[] bytes) {
        return new String(bytes, markBytes, bytes.length - markBytes, charset);
    }

    public static Optional<Encoding> flawless(byte[] bytes, Charset charset, int markBytes) {
        return letters(bytes, charset, markBytes).map(_ -> new Encoding(charset, markBytes));
    }

    private static Optional<CharSequence> letters(byte[] bytes, Charset charset, int markBytes) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes, markBytes, bytes.length - markBytes)));
        } catch (CharacterCodingException faulty) {
            return Optional.empty();
        }
    }

    private static Optional<Encoding> unmarkedUtf16(byte[] bytes) {
        if (bytes.length % 2 != 0 || !hasZero(bytes)) return Optional.empty();
        var possible = Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .filter(charset ->
                        letters(bytes, charset, 0).filter(Encoding::isPlain).isPresent())
                .toList();
        return possible.size() == 1 ? Optional.of(new Encoding(possible.getFirst(), 0)) : Optional.empty();
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte b : bytes) if (b == 0) return true;
        return false;
    }

    /// Letters that people write, and at least one line break or parting among them.
    private static boolean isPlain(CharSequence letters) {
        return letters.codePoints().allMatch(Encoding::isWritten)
                && letters.chars().anyMatch(c -> "\n\r\t,;|<".indexOf(c) >= 0);
    }

    private static boolean isWritten(int letter) {
        if (letter == '\t' || letter == '\n' || letter == '\r') return true;
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> false;
            default -> true;
        };
    }

    private static boolean opensWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }
}
