package yimaqing.proof;

import java.util.Optional;

/// The six digits a family chose. `123456`, `000000` and other runs are refused when chosen.
public record Pin(String digits) {
    public Pin {
        if (!digits.matches("[0-9]{6}")) throw new IllegalArgumentException("a PIN has 6 digits");
    }

    /// The PIN somebody typed, full-width digits and blanks forgiven; empty when it cannot be one.
    public static Optional<Pin> typed(String text) {
        var folded = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .forEach(c -> folded.append(
                        Character.isDigit(c) ? Integer.toString(Character.digit(c, 10)) : Character.toString(c)));
        return folded.toString().matches("[0-9]{6}") ? Optional.of(new Pin(folded.toString())) : Optional.empty();
    }

    /// Whether it is too easy to guess: one digit six times, or a run up or down.
    public boolean isEasy() {
        return digits.chars().distinct().count() == 1
                || "01234567890".contains(digits)
                || "09876543210".contains(digits);
    }

    @Override
    public String toString() {
        return "Pin[…]";
    }
}
