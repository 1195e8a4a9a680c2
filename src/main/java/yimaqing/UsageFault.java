package yimaqing;

/// A command was called in a way it does not understand; the sentence says what is wrong.
public final class UsageFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UsageFault(String sentence) {
        super(sentence, null, false, false);
    }
}
