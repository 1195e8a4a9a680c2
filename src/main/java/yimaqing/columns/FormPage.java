package yimaqing.columns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import yimaqing.web.FieldFault;

/// The form in which a person says what columns mean. `file` is what is shown of a file, where there is one.
public record FormPage(
        Where where, MappingForm form, Choices choices, List<TableView> tables, List<FieldFault> faults) {

    /// Where it is sent, what it is called, where it belongs; `said`: what just happened, and `file` if it is about
    /// one.
    public record Where(String action, String title, List<Choice> trail, Optional<File> file) {
        public Where {
            trail = List.copyOf(trail);
        }
    }

    /// The file: its questions, the row of each sheet's header, and what has to be known of whose it seems to be.
    public record File(
            List<Question> questions, List<HeaderRow> rows, String department, Optional<String> notice, boolean cells) {
        public File {
            questions = List.copyOf(questions);
            rows = List.copyOf(rows);
        }
    }

    /// What a person must decide, and the field to decide it in; empty where no field can.
    public record Question(String field, String text, List<String> samples) {}

    public record HeaderRow(int position, String sheet, String row) {}

    /// One choice, as it is sent and as it is read.
    public record Choice(String letters, String words) {}

    public record Group(String label, List<Choice> choices) {
        public Group {
            choices = List.copyOf(choices);
        }
    }

    public record Choices(List<Choice> departments, List<Group> uses, List<Choice> repairs) {
        public Choices {
            departments = List.copyOf(departments);
            uses = List.copyOf(uses);
            repairs = List.copyOf(repairs);
        }
    }

    public record TableView(String id, MappingForm.TableForm form, List<ColumnView> columns) {}

    /// A column: what is thought of it in words, with its look; what else it could be; samples of its cells, where they
    /// may be seen.
    public record ColumnView(String id, ColumnForm form, Thought thought, List<Choice> offered, List<String> samples) {}

    public record Thought(String look, String words) {
        static final Thought NONE = new Thought("", "");
    }

    public FormPage {
        tables = List.copyOf(tables);
        faults = List.copyOf(faults);
    }

    public Optional<FieldFault> fault(String field) {
        return faults.stream().filter(f -> f.field().equals(field)).findFirst();
    }

    public Set<String> repairs() {
        return form.about().reading().repairs();
    }
}
