package yimaqing.web;

/// The server has as much to do as it can bear; the answer is 503 with a time after which to try again.
public final class Overloaded extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Overloaded() {
        super("overloaded", null, false, false);
    }
}
