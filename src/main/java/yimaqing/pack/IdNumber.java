package yimaqing.pack;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A citizen's ID number (公民身份号码) of 18 symbols after GB 11643-1999: six digits of a county, the day of birth,
/// three digits of which the last is odd for men and even for women, and a check symbol after ISO 7064 MOD 11-2.
/// The county's code may be one that no longer exists: numbers are never changed when counties are.
public record IdNumber(String symbols) {
    public static final int LENGTH = 18;
    private static final String QUOTES = "['‘’`\"]";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_SYMBOLS = "10X98765432";
    private static final int BIRTH_AT = 6;
    private static final int SEX_AT = 16;

    private static final Pattern SYMBOLS = Pattern.compile("[0-9A-Z]+");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{16}[0-9X]");

    public IdNumber {
        faultOf(symbols).ifPresent(fault -> {
            throw new IllegalArgumentException("this is no ID number: " + fault);
        });
    }

    /// What a typed text turned out to be.
    public sealed interface Reading {}

    /// A number, with what had to be repaired to read it.
    public record Good(IdNumber number, Set<Repair> repairs) implements Reading {
        public Good {
            repairs = Set.copyOf(repairs);
        }
    }

    public record Faulty(Fault fault) implements Reading {}

    /// What may be mended without asking: none of these changes which number is meant.
    public enum Repair {
        BLANKS,
        QUOTE,
        FULL_WIDTH,
        LOWER_X,
        OLD_15_DIGITS
    }

    /// Why a text is no ID number. `LOST_DIGITS`: it went through a spreadsheet as a number, 1.42628E+17.
    public enum Fault {
        MISSING,
        LOST_DIGITS,
        WRONG_LENGTH,
        WRONG_SYMBOL,
        NO_SUCH_DAY,
        CHECK_SYMBOL
    }

    /// Reads a number as offices type it.
    public static Reading read(String typed) {
        // most numbers are typed as they should be
        if (NUMBER.matcher(typed).matches() && faultOf(typed).isEmpty()) return new Good(new IdNumber(typed), Set.of());
        var repairs = EnumSet.noneOf(Repair.class);
        var half = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        if (typed.codePoints().anyMatch(c -> c >= '！' && c <= '～')) repairs.add(Repair.FULL_WIDTH);
        var unquoted = half.replaceAll(QUOTES, "");
        if (unquoted.length() < half.length()) repairs.add(Repair.QUOTE);
        var bare = bare(typed);
        if (bare.length() < unquoted.length()) repairs.add(Repair.BLANKS);
        if (bare.matches("[0-9](\\.[0-9]+)?[eE]\\+?1[0-9]")) return new Faulty(Fault.LOST_DIGITS);
        var upper = bare.toUpperCase(Locale.ROOT);
        if (!upper.equals(bare)) repairs.add(Repair.LOWER_X);
        if (upper.matches("[0-9]{15}")) {
            repairs.add(Repair.OLD_15_DIGITS);
            upper = lengthened(upper);
        }
        var fault = faultOf(upper);
        return fault.isPresent() ? new Faulty(fault.get()) : new Good(new IdNumber(upper), repairs);
    }

    /// What was typed, without blanks, quotes and letters of full width, be it a number or not.
    public static String bare(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll(QUOTES, "")
                .replaceAll("[\\p{Z}\\s\\p{Cf}]", "");
    }

    /// Numbers given out before 1999 have a year of two digits, always 19.., and no check symbol.
    private static String lengthened(String old) {
        var digits = old.substring(0, BIRTH_AT) + "19" + old.substring(BIRTH_AT);
        return digits + checkSymbol(digits);
    }

    /// The check symbol that belongs behind these 17 digits (ISO 7064, MOD 11-2).
    public static char checkSymbol(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        return CHECK_SYMBOLS.charAt(sum % 11);
    }

    private static Optional<Fault> faultOf(String symbols) {
        if (symbols.isEmpty()) return Optional.of(Fault.MISSING);
        if (!SYMBOLS.matcher(symbols).matches()) return Optional.of(Fault.WRONG_SYMBOL);
        if (symbols.length() != LENGTH) return Optional.of(Fault.WRONG_LENGTH);
        if (!NUMBER.matcher(symbols).matches()) return Optional.of(Fault.WRONG_SYMBOL);
        if (checkSymbol(symbols) != symbols.charAt(LENGTH - 1)) return Optional.of(Fault.CHECK_SYMBOL);
        try {
            birthIn(symbols);
            return Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.of(Fault.NO_SUCH_DAY);
        }
    }

    private static LocalDate birthIn(String symbols) {
        return LocalDate.of(
                Integer.parseInt(symbols, BIRTH_AT, 10, 10),
                Integer.parseInt(symbols, 10, 12, 10),
                Integer.parseInt(symbols, 12, 14, 10));
    }

    public LocalDate birth() {
        return birthIn(symbols);
    }

    public boolean isMale() {
        return (symbols.charAt(SEX_AT) - '0') % 2 != 0;
    }

    /// The code of the sex after GB/T 2261.1: `1` for men, `2` for women.
    public String sexCode() {
        return isMale() ? "1" : "2";
    }

    /// The first two and the last two symbols: what a log or a message may show.
    @Override
    public String toString() {
        return symbols.substring(0, 2) + "*".repeat(LENGTH - 4) + symbols.substring(LENGTH - 2);
    }
}
