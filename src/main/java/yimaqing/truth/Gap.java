package yimaqing.truth;

import java.util.List;
import yimaqing.slot.Field;
import yimaqing.slot.Said;
import yimaqing.slot.Slots;

/// Why an expression is unknown.
public sealed interface Gap {

    /// Nobody has said this of this record.
    record Missing(Slots record, Field field) implements Gap {
        /// What a rule calls it, such as `h.members[0].age`.
        public String path() {
            return record.path() + "." + field.name();
        }
    }

    /// Everything is known and yet it cannot be computed, such as a division by zero.
    record Incomputable(Said why) implements Gap {}

    /// What stands for everything that is known and yet cannot be computed.
    String INCOMPUTABLE = "incomputable";

    /// The record and field of each gap, such as `Member.age`: the same for all members, so that lists can be narrowed
    /// to it. Each stands once, the cheapest to ask first.
    static List<String> names(List<Gap> gaps) {
        return gaps.stream().map(Gap::name).distinct().toList();
    }

    private String name() {
        return switch (this) {
            case Missing(var record, var field) -> record.shape().name() + "." + field.name();
            case Incomputable _ -> INCOMPUTABLE;
        };
    }
}
