package yimaqing.filling;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yimaqing.ledger.Subject;
import yimaqing.pack.Attribute;
import yimaqing.pack.Department;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.profile.Household;
import yimaqing.profile.Household.Person;
import yimaqing.slot.Field;
import yimaqing.slot.Kind;
import yimaqing.truth.Gap;

/// Something a family can be asked about itself or one of its people: the slot its answer fills, and the attribute, or
/// the field of an entry, as which the answer is written down.
public record Question(Field field, Attribute attribute, Optional<String> part, Optional<Person> person) {
    private static final Pattern MEMBER = Pattern.compile("h\\.members\\[([0-9]{1,3})]");

    static Optional<Question> of(Household who, Gap.Missing gap, Origin origin) {
        var field = gap.field();
        if (field.ask().isEmpty() || field.sealed()) return Optional.empty();
        return candidates(origin)
                .filter(b -> b.attribute().precedenceOf(Department.FAMILY).isPresent())
                .filter(b -> !b.attribute().isList() || b.isByYear())
                .filter(b -> fits(field.kind(), b.type()))
                .findFirst()
                .map(b -> new Question(field, b.attribute(), b.part(), person(who, gap)));
    }

    private static Stream<Origin.Believed> candidates(Origin origin) {
        return switch (origin) {
            case Origin.Believed believed -> Stream.of(believed);
            case Origin.Computed(var from) -> from.stream();
            case Origin.Nowhere _ -> Stream.of();
        };
    }

    private static boolean fits(Kind kind, Type type) {
        return switch (kind) {
            case Kind.YesNo _ -> type instanceof Type.YesNo;
            case Kind.Number _ -> type instanceof Type.Number;
            case Kind.Code _ -> type instanceof Type.OneOf;
            case Kind.Letters _, Kind.Day _, Kind.Records _, Kind.Texts _ -> false;
        };
    }

    private static Optional<Person> person(Household who, Gap.Missing gap) {
        var found = MEMBER.matcher(gap.record().path());
        return found.matches() ? Optional.of(who.members().get(Integer.parseInt(found.group(1)))) : Optional.empty();
    }

    /// What the answer looks like: yes or no, a code of a list, a number or a year.
    public Type type() {
        return new Origin.Believed(attribute, part).type();
    }

    /// Of whom it is asked: of one of the people, or of the household as a whole.
    public Subject about(Household who) {
        return person.<Subject>map(Person::id).orElse(who.id());
    }

    /// The answer as it is written down; where entries are told by the year, as that of this year.
    public Value written(Value answer, int year) {
        if (part.isEmpty()) return answer;
        var fields = new LinkedHashMap<String, Value>();
        if (new Origin.Believed(attribute, part).isByYear()) fields.put(Origin.Believed.YEAR, Value.Amount.of(year));
        fields.put(part.get(), answer);
        return new Value.Entry(fields);
    }

    /// Whether what was written down counts this year.
    public boolean counts(Value written, int year) {
        return new Origin.Believed(attribute, part).counts(written, year);
    }

    /// The answer within what was written down.
    public Optional<Value> answer(Value written) {
        return part.isPresent() && written instanceof Value.Entry entry ? entry.get(part.get()) : Optional.of(written);
    }

    /// The name of the question on a form, which tells it from every other of the household.
    public String key() {
        return person.map(p -> field.name() + "-" + p.id().key()).orElse(field.name());
    }
}
