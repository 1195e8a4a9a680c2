package yimaqing.source;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yimaqing.hearing.Writing;
import yimaqing.pack.Attribute;
import yimaqing.pack.Type;
import yimaqing.pack.Value;

/// One column of a department's file: the names it goes by, what it is used for, and how its cells are written.
/// Without a column that is `needed` a sheet is not of this layout.
public record Column(String name, Set<String> alsoNamed, boolean needed, Use use, Writing writing) {
    public Column {
        alsoNamed = Set.copyOf(alsoNamed);
    }

    /// What a column is used for.
    public sealed interface Use {}

    /// It says the first of these that its value fits: 初中 is an education, 初中在读 says where somebody is at school.
    public record Says(List<Target> either) implements Use {
        public Says {
            if (either.isEmpty()) throw new IllegalArgumentException("a column that says something names an attribute");
            either = List.copyOf(either);
        }
    }

    /// It says nothing new, but must agree with what is known.
    public record Checks(Attribute attribute) implements Use {}

    /// It says all of these: an account number belongs to the meter and to each reading.
    public record SaysAll(List<Target> all) implements Use {
        public SaysAll {
            if (all.size() < 2) throw new IllegalArgumentException("“both” names at least two attributes");
            all = List.copyOf(all);
        }
    }

    /// A longer number that holds an ID number: a disability card's begins with it, a pupil's has a letter before it.
    /// Where the sheet has a column of ID numbers too, both must agree.
    public record Holds(Attribute idNumber, Optional<Target> says) implements Use {}

    /// An address: it names the village where no column of its own does, and the villagers' group.
    public record Address(Optional<Target> says) implements Use {}

    /// Remarks in which somebody may be reported dead or moved away.
    public record Remark() implements Use {}

    /// The town, which tells villages of one name apart.
    public record Town() implements Use {}

    public record LeftOut(String why) implements Use {}

    /// Where a value goes: an attribute, or one field of an entry whose other fields are given here.
    public record Target(Attribute attribute, Optional<String> field, Map<String, Value> given) {
        public Target {
            given = Map.copyOf(given);
            if (attribute.type() instanceof Type.Entry entry) {
                if (field.filter(entry.fields()::containsKey).isEmpty())
                    throw new IllegalArgumentException(attribute.key() + " needs to know which of its fields");
                if (!entry.fields().keySet().containsAll(given.keySet()))
                    throw new IllegalArgumentException(attribute.key() + " has no such field");
            } else if (field.isPresent()) throw new IllegalArgumentException(attribute.key() + " has no fields");
        }

        /// The type of what stands in the cell; a number has the unit that is given for all rows.
        public Type type() {
            if (!(attribute.type() instanceof Type.Entry entry)) return attribute.type();
            var type = entry.field(field.orElseThrow()).type();
            return type instanceof Type.Number(var _, var unitFrom, int decimals, long most)
                            && unitFrom.map(given::get).orElse(null) instanceof Value.Text(var unit)
                    ? new Type.Number(Optional.of(unit), unitFrom, decimals, most)
                    : type;
        }
    }

    /// Every name it goes by.
    public Set<String> names() {
        var names = new HashSet<>(alsoNamed);
        names.add(name);
        return names;
    }

    /// Whether it goes by this name, which is [plain][HeaderSearch#plain].
    public boolean isNamed(String header) {
        return name.equals(header) || alsoNamed.contains(header);
    }

    /// Whether it says or checks this attribute.
    public boolean isAbout(String attribute) {
        return switch (use) {
            case Says _, SaysAll _ -> says(attribute);
            case Checks(var checked) -> checked.key().equals(attribute);
            case Holds(var held, var _) -> held.key().equals(attribute) || says(attribute);
            case Address _ -> attribute.equals("home.village") || attribute.equals("home.group") || says(attribute);
            case Remark _, Town _, LeftOut _ -> false;
        };
    }

    private boolean says(String attribute) {
        return targets().stream().anyMatch(t -> t.attribute().key().equals(attribute));
    }

    /// Whether what it is about stands inside something longer, so that a column of its own goes before.
    boolean isRoundabout() {
        return use instanceof Holds || use instanceof Address;
    }

    boolean isOfMoney() {
        return targets().stream()
                .anyMatch(target -> target.type() instanceof Type.Number number
                        && number.unit().equals(Optional.of("yuan")));
    }

    /// What its cells must be, where that can be told from other cells: not of free words.
    List<Type> types() {
        var types = use instanceof Checks(var checked)
                ? List.of(checked.type())
                : use instanceof Says || use instanceof SaysAll
                        ? targets().stream().map(Target::type).toList()
                        : List.<Type>of();
        boolean free = types.stream()
                .anyMatch(type -> type instanceof Type.Words(var form, var _)
                        && (form == Type.Form.FREE || form == Type.Form.ACCOUNT || form == Type.Form.PLACE));
        return free ? List.of() : types;
    }

    /// Everything it says or checks.
    public Set<Attribute> attributes() {
        var about = new HashSet<Attribute>();
        targets().forEach(target -> about.add(target.attribute()));
        if (use instanceof Checks(var checked)) about.add(checked);
        if (use instanceof Holds(var idNumber, var _)) about.add(idNumber);
        return about;
    }

    /// Everything it may say.
    public List<Target> targets() {
        return switch (use) {
            case Says(var either) -> either;
            case SaysAll(var all) -> all;
            case Holds(var _, var says) -> says.stream().toList();
            case Address(var says) -> says.stream().toList();
            case Checks _, Remark _, Town _, LeftOut _ -> List.of();
        };
    }
}
