package yimaqing.pack;

/// What a thing of the county pack is called, in both languages. Neither may be empty.
public record Label(String zh, String en) {
    public Label {
        if (zh.isBlank() || en.isBlank()) throw new IllegalArgumentException("a label needs both zh and en");
    }

    /// The label in this language: `en` for English, Chinese for everything else.
    public String in(String language) {
        return language.equals("en") ? en : zh;
    }
}
