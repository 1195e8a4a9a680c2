package yimaqing.seal;

/// The key file is missing what a key needs, or is open to others. The message is plain: what is wrong, with which
/// file, and what to do. The caller shows it and exits with 78, for a server without a good key must not start.
public final class KeyRefused extends RuntimeException {

    public KeyRefused(String sentence) {
        super(sentence);
    }

    public KeyRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
