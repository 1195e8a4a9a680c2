package yimaqing.code;

import java.util.Arrays;
import java.util.Optional;

/// What labels are printed on: sticker sheets of A4 with so many labels across and down, or one plate a page, for
/// metal, with marks where it is cut. Two of them carry no plates but the codes of villages, on stickers or as posters.
public enum Paper {
    STICKERS_24("a4-3x8", 3, 8, QrSymbol.Use.STICKER),
    STICKERS_10("a4-2x5", 2, 5, QrSymbol.Use.STICKER),
    PLATE("plate", 1, 1, QrSymbol.Use.DOOR),
    VILLAGES_10("village-2x5", 2, 5, QrSymbol.Use.STICKER),
    POSTER("poster", 1, 1, QrSymbol.Use.DOOR);

    private final String key;
    private final int across;
    private final int down;
    private final QrSymbol.Use use;

    Paper(String key, int across, int down, QrSymbol.Use use) {
        this.key = key;
        this.across = across;
        this.down = down;
        this.use = use;
    }

    /// As commands and forms name it.
    public String key() {
        return key;
    }

    public static Optional<Paper> of(String key) {
        return Arrays.stream(values()).filter(p -> p.key.equals(key)).findFirst();
    }

    /// The paper of this name, if plates are printed on it.
    public static Optional<Paper> ofPlates(String key) {
        return of(key).filter(paper -> !paper.isOfVillages());
    }

    /// The paper of this name, if codes of villages are printed on it.
    public static Optional<Paper> ofVillages(String key) {
        return of(key).filter(Paper::isOfVillages);
    }

    public boolean isOfVillages() {
        return this == VILLAGES_10 || this == POSTER;
    }

    public int across() {
        return across;
    }

    public int down() {
        return down;
    }

    public int labels() {
        return across * down;
    }

    public QrSymbol.Use use() {
        return use;
    }
}
