package yimaqing.code;

/// What a plate hangs on. The letter is the first part of the address in its symbol: `https://HOST/H/…`.
public enum PlateKind {
    HOUSEHOLD("H"),
    DEVICE("E"),
    VILLAGE("V");

    private final String letter;

    PlateKind(String letter) {
        this.letter = letter;
    }

    public String letter() {
        return letter;
    }
}
