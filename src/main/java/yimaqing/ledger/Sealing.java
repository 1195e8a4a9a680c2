package yimaqing.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.chain.Line;
import yimaqing.ledger.Claim.Statement;
import yimaqing.pack.Attribute;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Notation;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.seal.BlindIndex;
import yimaqing.seal.DataKey;

/// Turns what a fact says into what lies in the database and back: written down, and sealed where the dictionary says
/// so. The seal is bound to county, subject, attribute and slot, so that a sealed cell copied elsewhere does not open.
@Component
class Sealing {
    private final Dictionary dictionary;
    private final BlindIndex blind;

    Sealing(Dictionary dictionary, BlindIndex blind) {
        this.dictionary = dictionary;
        this.blind = blind;
    }

    /// What tells this entry of a list from the others; of sealed attributes only a keyed hash of it.
    String slot(Statement said) {
        if (!said.attribute().isList()) return "";
        var entry = (Value.Entry) said.value();
        var type = (Type.Entry) said.attribute().type();
        var key = new StringBuilder();
        for (var field : type.keyedBy()) {
            if (!key.isEmpty()) key.append('|');
            key.append(plain(entry.get(field).orElseThrow()));
        }
        if (!said.attribute().sealed()) return key.toString();
        var term =
                blind.term("slot", said.about().key() + "|" + said.attribute().key() + "|" + key);
        return java.util.HexFormat.of().formatHex(term);
    }

    private static String plain(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Amount(var number) -> number.toPlainString();
            case Value.YesNo(var yes) -> Boolean.toString(yes);
            case Value.Day(var day) -> day.toString();
            case Value.Month(var month) -> month.toString();
            case Value.Entry _ -> throw new IllegalArgumentException("an entry is not keyed by an entry");
        };
    }

    byte[] seal(PlaceCode county, Statement said, String slot, DataKey key) {
        var plain = Notation.write(said.attribute().type(), said.value()).getBytes(StandardCharsets.UTF_8);
        return key.seal(
                plain, binding(county, said.about().key(), said.attribute().key(), slot));
    }

    /// The subject a statement refers to, such as the household a person belongs to.
    static Optional<String> refers(Statement said) {
        if (said.attribute().type() instanceof Type.Refers && said.value() instanceof Value.Text(var key))
            return Optional.of(key);
        if (!(said.attribute().type() instanceof Type.Entry type) || !(said.value() instanceof Value.Entry entry))
            return Optional.empty();
        return type.fields().values().stream()
                .filter(f -> f.type() instanceof Type.Refers)
                .flatMap(f -> entry.text(f.key()).stream())
                .findFirst();
    }

    Fact open(PlaceCode county, Line line, Map<String, DataKey> keys) {
        return new Fact(
                line.number(),
                Subject.of(line.subject()),
                line.attribute(),
                line.slot(),
                says(county, line, keys),
                line.refers().map(Subject::of),
                line.since(),
                line.recordedAt(),
                new Provenance(line.department(), line.origin()));
    }

    private Fact.Says says(PlaceCode county, Line line, Map<String, DataKey> keys) {
        if (line.withdraws().isPresent())
            return new Fact.Withdraws(line.withdraws().getAsLong());
        var attribute = dictionary.attribute(line.attribute());
        if (line.sealed().isEmpty()) return holds(attribute, line.value().orElseThrow());
        var key = keys.get(line.subject());
        if (key == null) return new Fact.Forgotten();
        var plain = key.open(line.sealed().get(), binding(county, line.subject(), line.attribute(), line.slot()));
        return holds(attribute, new String(plain, StandardCharsets.UTF_8));
    }

    private static Fact.Holds holds(Attribute attribute, String written) {
        return new Fact.Holds(Notation.read(attribute.type(), written));
    }

    private static byte[] binding(PlaceCode county, String subject, String attribute, String slot) {
        return (county.digits() + "|" + subject + "|" + attribute + "|" + slot).getBytes(StandardCharsets.UTF_8);
    }
}
