package yimaqing.code;

import java.util.Optional;
import java.util.regex.Pattern;

/// The letters in a plate's symbol: 20 Crockford symbols, 100 random bits. They say nothing about who lives behind the
/// door and open nothing private; whoever photographs them has a pointer, not a key.
public record PlateToken(String letters) {
    private static final int LENGTH = 20;
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{20}");

    public PlateToken {
        if (!FORM.matcher(letters).matches()) throw new IllegalArgumentException("a plate token has 20 symbols");
    }

    public static PlateToken fresh() {
        return new PlateToken(Symbols.random(LENGTH));
    }

    /// The token this text spells, in any case, with O for 0 and I or L for 1; empty when it cannot be one.
    public static Optional<PlateToken> read(String text) {
        var letters = Symbols.folded(text);
        return FORM.matcher(letters).matches() ? Optional.of(new PlateToken(letters)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "PlateToken[…]";
    }
}
