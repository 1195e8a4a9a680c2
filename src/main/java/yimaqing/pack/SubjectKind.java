package yimaqing.pack;

/// What a fact can be about. The letter opens the subject's key, so that a key alone tells its kind.
public enum SubjectKind {
    HOUSEHOLD('h'),
    PERSON('p'),
    DEVICE('d'),
    VILLAGE('v');

    private final char letter;

    SubjectKind(char letter) {
        this.letter = letter;
    }

    public char letter() {
        return letter;
    }

    /// The kind a key opens with, such as `HOUSEHOLD` for `h7k3m9q2xwb7y0000`.
    public static SubjectKind of(String key) {
        for (var kind : values()) if (!key.isEmpty() && key.charAt(0) == kind.letter) return kind;
        throw new IllegalArgumentException("no kind of subject opens with this letter");
    }
}
