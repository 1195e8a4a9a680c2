package yimaqing.envelope;

import java.io.IOException;
import java.io.Reader;

/// What parts the cells of a text table: a comma, a tab, a bar or a semicolon, whichever stands most often in its
/// beginning outside of quotes.
public final class Parting {
    private static final String PARTINGS = ",\t|;";
    private static final int LETTERS_LOOKED_AT = 10_000;

    private Parting() {}

    public static char in(Reader letters) throws IOException {
        var times = new int[PARTINGS.length()];
        boolean quoted = false;
        for (int i = 0; i < LETTERS_LOOKED_AT; i++) {
            int letter = letters.read();
            if (letter < 0) break;
            if (letter == '"') quoted = !quoted;
            int which = PARTINGS.indexOf(letter);
            if (which >= 0 && !quoted) times[which]++;
        }
        int best = 0;
        for (int i = 1; i < times.length; i++) if (times[i] > times[best]) best = i;
        return PARTINGS.charAt(best);
    }
}
