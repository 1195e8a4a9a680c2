package yimaqing.access;

/// Why somebody reads a household's data; it stands in the read log that the household can see.
public sealed interface Purpose {

    /// The family reads its own page.
    record OwnHome() implements Purpose {}

    /// An official opens the household in the course of its work.
    record Work() implements Purpose {}

    /// An official opens a household outside the own worklist, and said for what.
    record OnErrand(String said) implements Purpose {}

    /// An official needs the full numbers and names, and says why.
    record Unmask(String reason) implements Purpose {
        public static final int FEWEST_LETTERS = 4;
        public static final int MOST_LETTERS = 200;

        public Unmask {
            reason = reason.strip();
            if (reason.length() < FEWEST_LETTERS || reason.length() > MOST_LETTERS)
                throw new IllegalArgumentException("a reason has 4 to 200 letters");
        }
    }
}
