package yimaqing.link;

/// What people decided before about whom a row means.
public sealed interface Decision {

    /// It speaks of this person, whatever else is doubtful about it.
    record Means(About about) implements Decision {}

    /// It is somebody new, although somebody like it is known.
    record IsNew() implements Decision {}
}
