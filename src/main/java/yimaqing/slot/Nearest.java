package yimaqing.slot;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The word somebody probably meant by one that is not known.
public final class Nearest {
    /// Words further apart than a third of their letters are not the same word misspelt.
    private static final int LETTERS_A_SLIP = 3;

    private static final int MOST_NAMED = 20;

    private Nearest() {}

    public static Optional<String> to(String written, Collection<String> known) {
        return known.stream()
                .filter(word ->
                        slips(written, word) <= Math.max(1, Math.max(written.length(), word.length()) / LETTERS_A_SLIP))
                .min(Comparator.<String>comparingInt(word -> slips(written, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// “Did you mean …?”, or else what there is, for the end of a sentence.
    public static Said hint(String written, Collection<String> known) {
        var nearest = to(written, known);
        if (nearest.isPresent()) return Said.of("rule.hint.nearest", nearest.get());
        if (known.isEmpty()) return Said.of("rule.hint.nothing");
        return Said.of(
                "rule.hint.known", known.stream().sorted().limit(MOST_NAMED).toList());
    }

    /// How many letters must be changed, added, left out or exchanged with their neighbour.
    static int slips(String a, String b) {
        var slips = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) slips[i][j] = i + j;
                else slips[i][j] = slip(slips, a, b, i, j);
            }
        }
        return slips[a.length()][b.length()];
    }

    private static int slip(int[][] slips, String a, String b, int i, int j) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(slips[i - 1][j], slips[i][j - 1]) + 1, slips[i - 1][j - 1] + same);
        boolean exchanged = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return exchanged ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
    }
}
