package yimaqing.chain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import yimaqing.chain.Verifier.Found;
import yimaqing.seal.Signer;

/// The root of a day as it is printed, with a signature: years later whoever kept the line and the public key can show
/// that this server said so, and that nobody made the line up since.
public record SignedRoot(LocalDate day, long facts, String root, String signature) {
    public static final ZoneId WHERE = ZoneId.of("Asia/Shanghai");

    private static final Pattern LINE = Pattern.compile(
            "signed (\\d{4}-\\d\\d-\\d\\d) (\\d{1,18}) facts ([0-9a-f]{64}) (\\d:[A-Za-z0-9+/=]{1,200})");

    public static SignedRoot of(Found found, LocalDate day, Signer signer) {
        return new SignedRoot(day, found.facts(), found.root(), signer.signed(text(day, found.facts(), found.root())));
    }

    /// A line that was printed; empty when it is none.
    public static Optional<SignedRoot> read(String line) {
        var found = LINE.matcher(line.strip());
        if (!found.matches()) return Optional.empty();
        try {
            return Optional.of(new SignedRoot(
                    LocalDate.parse(found.group(1)), Long.parseLong(found.group(2)), found.group(3), found.group(4)));
        } catch (java.time.DateTimeException noDay) {
            return Optional.empty();
        }
    }

    public String line() {
        return "signed " + day + " " + facts + " facts " + root + " " + signature;
    }

    public boolean isBy(String publicKey) {
        return Signer.isSigned(text(day, facts, root), signature, publicKey);
    }

    private static byte[] text(LocalDate day, long facts, String root) {
        return ("yimaqing root 1\n" + day + "\n" + facts + "\n" + root + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
