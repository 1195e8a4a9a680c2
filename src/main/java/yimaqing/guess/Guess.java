package yimaqing.guess;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import yimaqing.hearing.Writing;
import yimaqing.sheet.Sheet;
import yimaqing.source.Column;
import yimaqing.source.Source;

/// What a table that no source describes probably says: which department sent it, where its headers are, and what each
/// column is used for. `resembles` is the source that knows most of its columns, which may have been changed.
/// Nothing of it is kept. The samples are for the eyes of whoever sent the table or answers for it.
public record Guess(Sent sent, Optional<Source> resembles, List<OneSheet> sheets) {
    public Guess {
        sheets = List.copyOf(sheets);
    }

    /// Who probably sent it: certain if a person said so, likely if it resembles one of their tables or says much that
    /// they may state.
    public record Sent(Source.Sender by, Confidence confidence) {}

    /// What a person said beforehand: the department, and by the position of a sheet the row of its header.
    public record Hints(Optional<String> department, Map<Integer, Integer> headerRows) {
        public static final Hints NONE = new Hints(Optional.empty(), Map.of());

        public Hints {
            headerRows = Map.copyOf(headerRows);
        }
    }

    /// One sheet; without a header, its columns cannot be told apart and none is there.
    public record OneSheet(Sheet sheet, Optional<HeaderRows> header, List<OneColumn> columns) {
        public OneSheet {
            columns = List.copyOf(columns);
        }
    }

    /// The physical rows a header takes; of two, the lower one names the columns.
    public record HeaderRows(int first, int last) {}

    /// One column: where it stands (from 0), its name as it will be looked for, and the name that stands over it where
    /// the header has two rows.
    public record OneColumn(int place, String name, String above, Thought thought, Samples samples) {}

    /// Some values of a column, to be shown and never written down: they do not appear where this is printed.
    public record Samples(List<String> texts) {
        public static final int MOST = 5;

        public Samples {
            texts = List.copyOf(texts);
        }

        @Override
        public String toString() {
            return texts.size() + " samples";
        }
    }

    /// What is thought of a column.
    public sealed interface Thought {}

    /// What it probably says.
    public record Meant(Column.Use use, Writing writing, Confidence confidence, Because because) implements Thought {}

    /// A question to a person, with what it could be, the likeliest first.
    public record Asked(Because because, List<Meant> choices) implements Thought {
        public Asked {
            choices = List.copyOf(choices);
        }
    }

    /// Nobody can place it; it is left out.
    public record Unplaced(Because because) implements Thought {}

    /// `SURE` may be taken over after a glance; `LIKELY` should be looked at; `UNSURE` is to be decided by a person.
    public enum Confidence {
        SURE,
        LIKELY,
        UNSURE;

        /// The key of its word in the words.
        public String words() {
            return "guess.confidence." + name().toLowerCase(Locale.ROOT);
        }
    }
}
