package yimaqing.db;

/// The machine does not allow the database to start. The message is one or two plain sentences: what is wrong,
/// with which file or process, and what to do next. The caller shows it as it is and exits with 1.
public final class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
