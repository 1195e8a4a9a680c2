package yimaqing.clerk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import yimaqing.web.FieldFault;

/// The files that came: what was just sent, the form to send more, and the batches this official sees.
public record BatchListPage(Form form, List<Note> notes, Filter filter, List<Line> lines, OptionalLong older) {

    /// The form to send files; only who works on files has one (`open`).
    public record Form(boolean open, String day, int mostFiles, List<FieldFault> faults) {
        public Form {
            faults = List.copyOf(faults);
        }
    }

    /// What became of a file just sent, and the batch it is about.
    public record Note(String kind, String text, OptionalLong batch) {}

    /// What the list is narrowed to, and to what it can be.
    public record Filter(String department, String stage, List<Choice> departments, List<Choice> stages) {
        boolean narrows() {
            return !department.isEmpty() || !stage.isEmpty();
        }
    }

    public record Choice(String key, String label) {}

    /// One batch: its number and name, what it is, when and by whom it came, and how far it is.
    public record Line(long number, String name, What what, Stage stage, Optional<Bar> bar) {}

    /// A batch's source, department (empty while unknown), day, and who sent it when.
    public record What(String source, Optional<String> department, String day, String came) {}

    /// The stage in a word, with the look of its tag and how far the work on it is.
    public record Stage(String look, String word, Optional<String> percent) {}

    public BatchListPage {
        notes = List.copyOf(notes);
        lines = List.copyOf(lines);
    }

    public boolean isNarrowed() {
        return filter.narrows();
    }
}
