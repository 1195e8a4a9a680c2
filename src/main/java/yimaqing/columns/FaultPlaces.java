package yimaqing.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;
import yimaqing.mapping.Fault;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;

/// Puts what is wrong with a form beside the field in which it can be mended.
@Component
class FaultPlaces {
    private final Meanings meanings;
    private final Givens givens;

    FaultPlaces(Meanings meanings, Givens givens) {
        this.meanings = meanings;
        this.givens = givens;
    }

    List<FieldFault> of(List<Fault> faults, MappingForm form, Frame frame) {
        return faults.stream()
                .map(fault -> new FieldFault(field(fault, form), sentence(fault, frame)))
                .distinct()
                .toList();
    }

    /// What is given for all rows, and cannot be read.
    List<FieldFault> givens(MappingForm form, Frame frame) {
        var faults = new ArrayList<FieldFault>();
        for (int t = 0; t < form.tables().size(); t++)
            for (int c = 0; c < form.tables().get(t).columns().size(); c++) {
                var column = form.tables().get(t).columns().get(c);
                if (!givens.isReadable(column.use(), column.given()))
                    faults.add(new FieldFault(id(t, c) + "-given", frame.say("columns.given.fault", column.name())));
            }
        return faults;
    }

    private String sentence(Fault fault, Frame frame) {
        var which = fault.kind() == Fault.Kind.KEY_NEEDED ? meanings.attribute(fault.which(), frame) : fault.which();
        return frame.say(fault.words(), which);
    }

    private static String field(Fault fault, MappingForm form) {
        var which = fault.which();
        return switch (fault.kind()) {
            case NO_SUCH_DEPARTMENT -> "department";
            case KEY_NEEDED ->
                column(form, (column, _) -> column.use().contains(which), "-use")
                        .orElse("zh");
            case NAME_TWICE, TOO_LONG ->
                column(form, ColumnForm::isNamed, which, "-also").orElse("zh");
            case NO_COLUMN, TOO_MANY_COLUMNS, NOTHING_OF_ITS_OWN, PATTERN_ODD ->
                table(form, which).orElse("zh");
            case PARTING_ODD ->
                column(form, ColumnForm::isNamed, which, "-parting").orElse("zh");
            case NOT_A_NUMBER ->
                column(form, ColumnForm::isNamed, which, "-above").orElse("zh");
            case NO_NAME, NO_SUCH_ATTRIBUTE, MAY_NOT_STATE, SAID_TWICE, FIELD_NEEDED, TOO_MANY_NAMES ->
                column(form, ColumnForm::isNamed, which, "-use")
                        .or(() -> table(form, which))
                        .orElse("zh");
            case NO_LABEL,
                    NO_SHEET,
                    LOOKS_PRIVATE,
                    TOO_MANY_SHEETS,
                    TOO_MANY_SOURCES,
                    TOO_MANY_VERSIONS,
                    NO_SUCH_SOURCE,
                    ALIKE,
                    CHANGED_MEANWHILE,
                    UNSOUND -> "zh";
        };
    }

    private static Optional<String> column(
            MappingForm form, BiPredicate<ColumnForm, String> is, String which, String end) {
        return column(form, (column, _) -> is.test(column, which), end);
    }

    private static Optional<String> column(MappingForm form, BiPredicate<ColumnForm, Integer> is, String end) {
        for (int t = 0; t < form.tables().size(); t++) {
            var columns = form.tables().get(t).columns();
            for (int c = 0; c < columns.size(); c++) if (is.test(columns.get(c), c)) return Optional.of(id(t, c) + end);
        }
        return Optional.empty();
    }

    private static Optional<String> table(MappingForm form, String label) {
        for (int t = 0; t < form.tables().size(); t++)
            if (form.tables().get(t).zh().equals(label)) return Optional.of("t" + t + "-zh");
        return Optional.empty();
    }

    static String id(int table, int column) {
        return "t" + table + "-c" + column;
    }
}
