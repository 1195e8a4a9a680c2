package yimaqing.truth;

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
}
