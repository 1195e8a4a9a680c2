package yimaqing.seal;

/// A sealed value was altered, was moved to another place, or belongs to another key. There is no weaker answer:
/// nothing of it is shown.
public final class CannotOpen extends RuntimeException {

    private final String why;

    public CannotOpen(String why) {
        super("this sealed value does not open: " + why);
        this.why = why;
    }

    public CannotOpen(String why, Throwable cause) {
        super("this sealed value does not open: " + why, cause);
        this.why = why;
    }

    /// The reason alone, in a few words.
    public String why() {
        return why;
    }
}
