package yimaqing.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import yimaqing.ledger.Claim.Statement;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject;
import yimaqing.link.About;
import yimaqing.pack.Attribute;
import yimaqing.pack.Notation;
import yimaqing.pack.SubjectKind;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.source.Draft;

/// Turns what a row of one sheet of a batch says into claims about a person and its household, true since the day the
/// file describes.
public record Claims(String department, long batch, String sheet, LocalDate since) {

    Provenance by(int row) {
        return Provenance.row(department, batch, sheet, row);
    }

    /// Whether a statement was made by another row of this batch.
    boolean isOfAnotherRow(Provenance by, int row) {
        return by.origin().startsWith("batch/" + batch + "/") && !by.equals(by(row));
    }

    List<Statement> of(Draft draft, About about) {
        var by = by(draft.row());
        var statements = new ArrayList<Statement>(draft.said().size());
        for (var said : draft.said()) {
            Subject subject = said.attribute().subject() == SubjectKind.PERSON ? about.person() : about.household();
            statements.add(new Statement(subject, said.attribute(), placed(said, about), since, by));
        }
        return statements;
    }

    /// An entry that refers to a household, such as a person's place in it, means the household of this row.
    private static Value placed(Draft.Said said, About about) {
        if (!(said.attribute().type() instanceof Type.Entry type) || !(said.value() instanceof Value.Entry entry))
            return said.value();
        var fields = new LinkedHashMap<>(entry.fields());
        type.fields().values().stream()
                .filter(f -> f.type() instanceof Type.Refers(var to) && to == SubjectKind.HOUSEHOLD)
                .forEach(f ->
                        fields.putIfAbsent(f.key(), Value.text(about.household().key())));
        return new Value.Entry(fields);
    }

    /// What a statement is about, down to the entry of a list: two statements with the same thing and different values
    /// contradict each other.
    public static String thing(Statement said) {
        return thing(said.about(), said.attribute(), said.value());
    }

    public static String thing(Subject about, Attribute attribute, Value value) {
        var thing = new StringBuilder(about.key()).append('|').append(attribute.key());
        if (attribute.type() instanceof Type.Entry type && value instanceof Value.Entry entry)
            for (var key : type.keyedBy())
                thing.append('|').append(entry.get(key).orElseThrow());
        return thing.toString();
    }

    /// Whether a value is believed already: it is the same, or an entry of which every field stands in the other.
    static boolean saysNothingBeside(Value said, Value believed) {
        return said.equals(believed)
                || said instanceof Value.Entry(var fields)
                        && believed instanceof Value.Entry(var known)
                        && known.entrySet().containsAll(fields.entrySet());
    }

    public static String written(Statement said) {
        return Notation.write(said.attribute().type(), said.value());
    }
}
