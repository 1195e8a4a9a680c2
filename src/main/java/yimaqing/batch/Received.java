package yimaqing.batch;

/// What became of a file on arrival.
public sealed interface Received {

    long batch();

    /// Kept and understood.
    record Fresh(long batch) implements Received {}

    /// The same bytes came before.
    record AlreadyHere(long batch) implements Received {}

    /// Kept, but it cannot be used as it is. `why` is the key of a sentence in the words, such as `TOO_MANY_ROWS` or
    /// `NO_SOURCE`; `which` is the sheet at fault, or empty for the file as a whole.
    record Refused(long batch, String why, String which) implements Received {}
}
