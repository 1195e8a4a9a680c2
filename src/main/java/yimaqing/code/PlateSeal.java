package yimaqing.code;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yimaqing.ledger.Subject.VillageId;
import yimaqing.ledger.SubjectKeys;
import yimaqing.place.PlaceCode;
import yimaqing.seal.BlindIndex;
import yimaqing.seal.DataKey;
import yimaqing.seal.KeyRing;

/// Keeps the letters of plates unreadable in the database: each is found through a keyed hash, and opened again for
/// printing only with its area's key. Whoever steals a copy of the table cannot make one plate from it.
@Component
class PlateSeal {
    private static final int TOKEN_LETTERS = 20;
    private static final int VILLAGE_DIGITS = 12;
    // Never the spelling of a token or a typed code, so such a term finds nothing.
    private static final String MALFORMED = "?";

    private final BlindIndex terms;
    private final SubjectKeys keys;

    PlateSeal(KeyRing ring, SubjectKeys keys) {
        this.terms = BlindIndex.ofTokens(ring);
        this.keys = keys;
    }

    private byte[] term(PlateToken token) {
        return terms.term("plate", token.letters());
    }

    private byte[] term(TypedCode typed) {
        return terms.term("typed", typed.letters());
    }

    /// The term of what somebody scanned: of a text that is no token as well, so that looking it up takes as long.
    byte[] termOfScanned(String text) {
        return PlateToken.read(text)
                .map(this::term)
                .orElseGet(() -> terms.term("plate", MALFORMED + Symbols.folded(text)));
    }

    /// The same for what somebody typed.
    byte[] termOfTyped(String text) {
        return switch (TypedCode.read(text)) {
            case TypedCode.Good(var code) -> term(code);
            case TypedCode.Mistyped _, TypedCode.NotACode _ -> terms.term("typed", MALFORMED + Symbols.folded(text));
        };
    }

    /// The keys of the areas these plates are for, made now for areas that have none.
    Map<String, DataKey> keysForSealing(PlaceCode county, Collection<Plate> plates) {
        return keys.forSealing(
                county, plates.stream().map(p -> subject(p.stock().area())).collect(Collectors.toSet()));
    }

    /// A plate as it is stored: with its terms, and its letters sealed.
    PlateStore.Locked lock(Plate plate, Map<String, DataKey> opened) {
        var plain = plate.token().letters() + plate.typed().letters();
        var sealed = Objects.requireNonNull(opened.get(subject(plate.stock().area())))
                .seal(plain.getBytes(StandardCharsets.UTF_8), place(plate.county(), plate.id()));
        return new PlateStore.Locked(plate, term(plate.token()), term(plate.typed()), sealed);
    }

    List<Plate> open(PlaceCode county, List<PlateStore.Row> rows) {
        Set<String> areas = rows.stream().map(r -> subject(r.stock().area())).collect(Collectors.toSet());
        var opened = keys.of(county, areas);
        return rows.stream().map(row -> open(row, opened)).toList();
    }

    private static Plate open(PlateStore.Row row, Map<String, DataKey> opened) {
        var key = opened.get(subject(row.stock().area()));
        if (key == null)
            throw new IllegalStateException("area " + row.stock().area() + " has plates but no key to open them");
        var plain = new String(key.open(row.sealed(), place(row.county(), row.id())), StandardCharsets.UTF_8);
        var letters = new Plate.Letters(
                new PlateToken(plain.substring(0, TOKEN_LETTERS)), new TypedCode(plain.substring(TOKEN_LETTERS)));
        return new Plate(row.id(), row.stock(), row.state(), row.holder(), letters);
    }

    /// Whose key seals a plate: its village's, or that of a township or county, filled up with zeros as no village is.
    private static String subject(PlaceCode area) {
        return new VillageId("v" + area.digits()
                        + "0".repeat(VILLAGE_DIGITS - area.digits().length()))
                .key();
    }

    private static byte[] place(PlaceCode county, Plate.Id id) {
        return (county.digits() + "|plate|" + id.key() + "|letters").getBytes(StandardCharsets.UTF_8);
    }
}
