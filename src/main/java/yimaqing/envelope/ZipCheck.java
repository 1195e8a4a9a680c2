package yimaqing.envelope;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Looks into a packed workbook before anything parses it: how many parts, how large they really unpack (what the
/// archive says of itself is not believed), and whether a part is there that no table of facts needs.
final class ZipCheck {
    private ZipCheck() {}

    static Optional<Refusal> refusal(ZipFile zip) throws IOException {
        var entries = Collections.list(zip.getEntries());
        if (entries.size() > Limits.MOST_PARTS) return Optional.of(Refusal.TOO_MANY_PARTS);
        for (var entry : entries) {
            var forbidden = forbidden(entry.getName().toLowerCase(Locale.ROOT));
            if (forbidden.isPresent()) return forbidden;
        }
        if (zip.getEntry("xl/workbook.xml") == null) return Optional.of(Refusal.NO_TABLE);
        long unpacked = 0;
        for (var entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) return Optional.of(Refusal.PASSWORD);
            unpacked += unpackedBytes(zip, entry, Limits.MOST_UNPACKED_BYTES - unpacked);
            if (unpacked > Limits.MOST_UNPACKED_BYTES) return Optional.of(Refusal.UNPACKS_TOO_LARGE);
        }
        return Optional.empty();
    }

    private static Optional<Refusal> forbidden(String part) {
        if (part.endsWith("vbaproject.bin") || part.startsWith("xl/macrosheets/")) return Optional.of(Refusal.MACRO);
        if (part.startsWith("xl/externallinks/")) return Optional.of(Refusal.LINKS_ELSEWHERE);
        return Optional.empty();
    }

    /// Reads at most one byte more than `most`: enough to know that it is past the limit.
    private static long unpackedBytes(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.skip(most + 1);
        }
    }
}
