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

        /// The type of what stands in the cell.
        public Type type() {
            return attribute.type() instanceof Type.Entry entry
                    ? entry.fields().get(field.orElseThrow()).type()
                    : attribute.type();
        }
    }

    /// Whether it goes by this name, which is [plain][HeaderSearch#plain].
    public boolean isNamed(String header) {
        return name.equals(header) || alsoNamed.contains(header);
    }

    /// Its own name and the others, each once.
    public Set<String> names() {
        var names = new HashSet<>(alsoNamed);
        names.add(name);
        return names;
    }

    /// Whether it says or checks this attribute.
    public boolean isAbout(String attribute) {
        return switch (use) {
            case Says(var either) ->
                either.stream().anyMatch(t -> t.attribute().key().equals(attribute));
            case Checks(var checked) -> checked.key().equals(attribute);
            case Remark _, Town _, LeftOut _ -> false;
        };
    }
}
