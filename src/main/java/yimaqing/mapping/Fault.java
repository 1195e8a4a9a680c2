package yimaqing.mapping;

import java.util.Locale;

/// One thing that is wrong with what a person made, and at which name; for `UNSOUND`, what the checker of the county
/// pack said.
public record Fault(Kind kind, String which) {

    /// Each has a sentence in the words.
    public enum Kind {
        NO_LABEL,
        NO_SHEET,
        NO_COLUMN,
        NO_NAME,
        NAME_TWICE,
        TOO_LONG,
        /// It holds as many digits as ID numbers, phones and accounts do.
        LOOKS_PRIVATE,
        TOO_MANY_SHEETS,
        TOO_MANY_COLUMNS,
        TOO_MANY_NAMES,
        TOO_MANY_SOURCES,
        TOO_MANY_VERSIONS,
        NO_SUCH_DEPARTMENT,
        NO_SUCH_SOURCE,
        NO_SUCH_ATTRIBUTE,
        MAY_NOT_STATE,
        SAID_TWICE,
        FIELD_NEEDED,
        KEY_NEEDED,
        NOT_A_NUMBER,
        PARTING_ODD,
        PATTERN_ODD,
        /// Its own columns would not tell it from another table.
        NOTHING_OF_ITS_OWN,
        /// Another source has the very same columns.
        ALIKE,
        /// Somebody else changed it since the form was opened.
        CHANGED_MEANWHILE,
        UNSOUND
    }

    /// The key of its sentence in the words.
    public String words() {
        return "mapping.fault." + kind.name().toLowerCase(Locale.ROOT);
    }
}
