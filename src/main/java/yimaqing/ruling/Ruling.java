package yimaqing.ruling;

import yimaqing.hearing.Reason;
import yimaqing.link.About;

/// What a person decided about a row in review. It holds for this row and for every row of the same source that says
/// the same, so that next month's file does not ask again.
public sealed interface Ruling {

    /// The longest text a cell may be corrected to, and the longest note to the sender.
    int MOST_LETTERS = 200;

    /// The row speaks of this person, whatever is doubtful about who it is.
    record SpeaksOf(About about) implements Ruling {}

    /// It is somebody new, although somebody like it is known.
    record IsNew() implements Ruling {}

    /// What stands in this column is right in spite of this doubt.
    record Stands(Reason reason, String column) implements Ruling {}

    /// What stands in this column is to be read as this text.
    record ReadsAs(String column, String text) implements Ruling {
        public ReadsAs {
            if (column.isBlank() || text.isBlank() || text.length() > MOST_LETTERS)
                throw new IllegalArgumentException("a correction names a column and has 1 to 200 letters");
        }
    }

    /// The row is sent back to the department with this note.
    record LeftOut(String note) implements Ruling {
        public LeftOut {
            note = note.strip();
            if (note.isEmpty() || note.length() > MOST_LETTERS)
                throw new IllegalArgumentException("a note has 1 to 200 letters");
        }
    }

    /// The kinds as they are kept.
    enum Kind {
        SPEAKS_OF,
        IS_NEW,
        STANDS,
        READS_AS,
        LEFT_OUT
    }

    default Kind kind() {
        return switch (this) {
            case SpeaksOf _ -> Kind.SPEAKS_OF;
            case IsNew _ -> Kind.IS_NEW;
            case Stands _ -> Kind.STANDS;
            case ReadsAs _ -> Kind.READS_AS;
            case LeftOut _ -> Kind.LEFT_OUT;
        };
    }
}
