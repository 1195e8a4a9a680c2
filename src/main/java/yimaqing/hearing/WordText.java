package yimaqing.hearing;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yimaqing.pack.CodeList;
import yimaqing.pack.IdNumber;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.sheet.Cell;

/// Reads words: names, ID numbers, phones, accounts, codes and free text.
final class WordText {
    /// A spreadsheet keeps 15 digits of a number; what is longer was saved with other digits than were typed.
    private static final BigDecimal FIRST_WITH_LOST_DIGITS = new BigDecimal("1e15");
    private static final Pattern LOST = Pattern.compile(".*[?？□■○�*A-Za-z\\p{Co}].*");
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}[\\p{IsHan}·]*\\p{IsHan}");
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern LANDLINE = Pattern.compile("0[0-9]{9,11}|[2-8][0-9]{6,7}");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]{1,2}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Za-z-]+");
    /// Signs that turn the direction of writing: they make a text look like another.
    private static final Pattern TURNING = Pattern.compile(".*[\\u202A-\\u202E\\u2066-\\u2069].*", Pattern.DOTALL);

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]");
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");
    private static final Pattern POINTS = Pattern.compile("[•‧・･∙]");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9+]");
    private static final Pattern COUNTRY = Pattern.compile("^\\+?86(?=1)");
    private static final Pattern QUOTES = Pattern.compile("['‘’`\"]");
    private static final Pattern BREAKS = Pattern.compile("\\s*[\\r\\n]+\\s*");

    Heard hear(Cell.Content content, Type.Words type) {
        if (content instanceof Cell.Error) return new Heard.Doubtful(Reason.FORMULA_FAILED);
        boolean isNumber = content instanceof Cell.Number;
        boolean lost = content instanceof Cell.Number(var number, var _)
                && number.abs().compareTo(FIRST_WITH_LOST_DIGITS) >= 0;
        var typed = text(content);
        return switch (type.form()) {
            case ID_NUMBER -> lost ? new Heard.Doubtful(Reason.ID_LOST_DIGITS) : idNumber(typed);
            case PHONE -> phone(typed, isNumber);
            case NAME -> name(typed, type.mostLetters());
            case ACCOUNT -> lost ? new Heard.Doubtful(Reason.NUMBER_LOST_DIGITS) : account(typed, type.mostLetters());
            case FREE, PLACE -> lost ? new Heard.Doubtful(Reason.NUMBER_LOST_DIGITS) : free(typed, type.mostLetters());
        };
    }

    static String text(Cell.Content content) {
        return new Cell(0, content, false, false).text();
    }

    private static Heard idNumber(String typed) {
        return switch (IdNumber.read(typed)) {
            case IdNumber.Good(var number, var repairs) -> {
                var named = EnumSet.noneOf(Repair.class);
                for (var repair : repairs) named.add(repair(repair));
                yield Heard.said(Value.text(number.symbols()), named);
            }
            // 无, 未上户: words in place of a number say that there is none
            case IdNumber.Faulty(var fault) ->
                plain(typed).chars().noneMatch(Character::isDigit)
                        ? Heard.nothing()
                        : new Heard.Doubtful(reason(fault));
        };
    }

    private static Repair repair(IdNumber.Repair repair) {
        return switch (repair) {
            case BLANKS -> Repair.ID_BLANKS;
            case QUOTE -> Repair.ID_QUOTE;
            case FULL_WIDTH -> Repair.ID_FULL_WIDTH;
            case LOWER_X -> Repair.ID_LOWER_X;
            case OLD_15_DIGITS -> Repair.ID_15_DIGITS;
        };
    }

    private static Reason reason(IdNumber.Fault fault) {
        return switch (fault) {
            case MISSING -> Reason.ID_MISSING;
            case LOST_DIGITS -> Reason.ID_LOST_DIGITS;
            case WRONG_LENGTH -> Reason.ID_WRONG_LENGTH;
            case WRONG_SYMBOL -> Reason.ID_WRONG_SYMBOL;
            case NO_SUCH_DAY -> Reason.ID_NO_SUCH_DAY;
            case CHECK_SYMBOL -> Reason.ID_CHECK_SYMBOL;
        };
    }

    private static Heard name(String typed, int most) {
        if (LOST.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).find())
            return new Heard.Doubtful(Reason.NAME_CHARACTER_LOST);
        var repairs = EnumSet.noneOf(Repair.class);
        var bare = stripped(typed);
        if (!bare.equals(typed)) repairs.add(Repair.EDGE_BLANKS);
        var closed = BLANKS.matcher(bare).replaceAll("");
        if (!closed.equals(bare)) repairs.add(Repair.NAME_BLANKS);
        var name = POINTS.matcher(LookAlike.replaced(closed)).replaceAll("·");
        if (!name.equals(closed)) repairs.add(Repair.NAME_LOOKALIKE);
        if (!NAME.matcher(name).matches()) return new Heard.Doubtful(Reason.NAME_ODD);
        return name.length() > most ? new Heard.Doubtful(Reason.TOO_LONG) : Heard.said(Value.text(name), repairs);
    }

    private static Heard phone(String typed, boolean isNumber) {
        var signs = NO_DIGITS
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        var digits = COUNTRY.matcher(signs).replaceFirst("");
        if (!MOBILE.matcher(digits).matches() && !LANDLINE.matcher(digits).matches())
            return new Heard.Silent(Set.of(Repair.PHONE_UNREADABLE));
        return Heard.said(
                Value.text(digits), isNumber || digits.equals(typed) ? Set.of() : Set.of(Repair.PHONE_NOTATION));
    }

    private static Heard account(String typed, int most) {
        var account = QUOTES.matcher(plain(typed)).replaceAll("");
        if (SCIENTIFIC.matcher(account).matches()) return new Heard.Doubtful(Reason.NUMBER_LOST_DIGITS);
        if (!ACCOUNT.matcher(account).matches()) return new Heard.Doubtful(Reason.VALUE_UNFIT);
        if (account.length() > most) return new Heard.Doubtful(Reason.TOO_LONG);
        return Heard.said(Value.text(account), account.equals(typed) ? Set.of() : Set.of(Repair.ACCOUNT_BLANKS));
    }

    private static Heard free(String typed, int most) {
        if (TURNING.matcher(typed).matches()) return new Heard.Doubtful(Reason.VALUE_UNFIT);
        var repairs = EnumSet.noneOf(Repair.class);
        var bare = stripped(typed);
        if (!bare.equals(typed)) repairs.add(Repair.EDGE_BLANKS);
        var line = Normalizer.normalize(BREAKS.matcher(bare).replaceAll(""), Normalizer.Form.NFC);
        if (bare.lines().count() > 1) repairs.add(Repair.LINE_BREAK);
        return line.length() > most ? new Heard.Doubtful(Reason.TOO_LONG) : Heard.said(Value.text(line), repairs);
    }

    Heard code(Cell.Content content, CodeList codes) {
        if (content instanceof Cell.Error) return new Heard.Doubtful(Reason.FORMULA_FAILED);
        var typed = text(content);
        var exact = codes.meantBy(typed);
        if (exact.isPresent())
            return Heard.said(
                    Value.text(exact.get().code()),
                    exact.get().label().zh().equals(typed) ? Set.of() : Set.of(Repair.CODE_SPELLING));
        return codes.codes().stream()
                .filter(code -> spellings(code).anyMatch(s -> plain(s).equals(plain(typed))))
                .findFirst()
                .map(code -> Heard.said(Value.text(code.code()), Set.of(Repair.CODE_SPELLING)))
                .orElse(new Heard.Doubtful(Reason.CODE_UNKNOWN));
    }

    private static Stream<String> spellings(CodeList.Code code) {
        return Stream.concat(Stream.of(code.code(), code.label().zh()), code.also().stream());
    }

    static String plain(String text) {
        return Cell.isPlain(text)
                ? text
                : BLANKS.matcher(LookAlike.replaced(text)).replaceAll("");
    }

    /// In letters of usual width, without any blanks.
    static String normal(String text) {
        return Cell.isPlain(text)
                ? text
                : BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll("");
    }

    static String stripped(String text) {
        return Cell.isPlain(text) ? text : EDGES.matcher(text).replaceAll("");
    }
}
