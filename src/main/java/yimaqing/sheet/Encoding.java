package yimaqing.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Which encoding a text was saved in: by its mark at the beginning, else UTF-8 if it is flawless UTF-8, else GB18030
/// (which holds GBK and GB 2312) if it is flawless GB18030. Nothing is guessed from a text with faults.
record Encoding(Charset charset, int markBytes) {

    static Optional<Encoding> of(byte[] bytes) {
        if (opensWith(bytes, 0xEF, 0xBB, 0xBF)) return flawless(bytes, StandardCharsets.UTF_8, 3);
        if (opensWith(bytes, 0xFF, 0xFE)) return flawless(bytes, StandardCharsets.UTF_16LE, 2);
        if (opensWith(bytes, 0xFE, 0xFF)) return flawless(bytes, StandardCharsets.UTF_16BE, 2);
        return flawless(bytes, StandardCharsets.UTF_8, 0).or(() -> flawless(bytes, Charset.forName("GB18030"), 0));
    }

    private static Optional<Encoding> flawless(byte[] bytes, Charset charset, int markBytes) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes, markBytes, bytes.length - markBytes));
            return Optional.of(new Encoding(charset, markBytes));
        } catch (CharacterCodingException faulty) {
            return Optional.empty();
        }
    }

    private static boolean opensWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }
}
