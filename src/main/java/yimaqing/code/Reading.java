package yimaqing.code;

/// What came of reading a plate.
public sealed interface Reading {

    /// A plate that hangs at a household.
    record Found(Plate plate) implements Reading {}

    /// A plate that another one has followed; which one is not said.
    record Replaced() implements Reading {}

    /// Everything else, alike: no such plate, no such text, a plate withdrawn, a plate that hangs nowhere yet.
    record Unreadable() implements Reading {}
}
