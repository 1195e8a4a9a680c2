package yimaqing.code;

import java.util.regex.Pattern;

/// The short code printed beside the symbol, for whoever cannot scan: 10 random Crockford symbols (50 bits) and 2
/// check symbols, shown `7K3M9-Q2XWB-7Y`. The check symbols are the value of the ten modulo the prime 1021, so that no
/// single wrong symbol and no two swapped neighbours go unnoticed. 50 bits are few: whoever reads these codes limits
/// the tries.
public record TypedCode(String letters) {
    private static final int RANDOM_SYMBOLS = 10;
    private static final int PRIME = 1021;
    private static final int BASE = 32;
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{12}");

    public TypedCode {
        if (!FORM.matcher(letters).matches()) throw new IllegalArgumentException("a typed code has 12 symbols");
        if (!fits(letters)) throw new IllegalArgumentException("the check symbols of a typed code fit the others");
    }

    /// What came of typing.
    public sealed interface Typed {}

    public record Good(TypedCode code) implements Typed {}

    /// Twelve symbols, but one is wrong or two are swapped: worth looking at the plate again.
    public record Mistyped() implements Typed {}

    public record NotACode() implements Typed {}

    public static TypedCode fresh() {
        var symbols = Symbols.random(RANDOM_SYMBOLS);
        return new TypedCode(symbols + check(symbols));
    }

    /// The code somebody typed, in any case, with or without dashes, with O for 0 and I or L for 1.
    public static Typed read(String text) {
        var letters = Symbols.folded(text);
        if (!FORM.matcher(letters).matches()) return new NotACode();
        return fits(letters) ? new Good(new TypedCode(letters)) : new Mistyped();
    }

    /// As it is printed: `7K3M9-Q2XWB-7Y`.
    public String printed() {
        return letters.substring(0, 5) + "-" + letters.substring(5, 10) + "-" + letters.substring(10);
    }

    private static boolean fits(String letters) {
        return letters.endsWith(check(letters.substring(0, RANDOM_SYMBOLS)));
    }

    private static String check(String symbols) {
        int rest = 0;
        for (char symbol : symbols.toCharArray()) rest = (rest * BASE + Symbols.value(symbol)) % PRIME;
        return "" + Symbols.symbol(rest / BASE) + Symbols.symbol(rest % BASE);
    }

    @Override
    public String toString() {
        return "TypedCode[…]";
    }
}
