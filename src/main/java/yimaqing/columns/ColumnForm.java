package yimaqing.columns;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import yimaqing.mapping.Made;
import yimaqing.source.HeaderSearch;

/// One column as a form holds it, in letters. `given`: what is the same in every row, as `种类=务工；年份=2025`.
public record ColumnForm(String name, String also, boolean needed, String use, String given, Writing writing) {
    private static final String BETWEEN = "[,，、;；\\n]";

    /// How its cells are written.
    public record Writing(String ending, String parting, String nothing, String askAbove) {
        boolean isPlain() {
            return ending.isBlank() && parting.isBlank() && nothing.isBlank() && askAbove.isBlank();
        }
    }

    static ColumnForm of(Made.OneColumn column) {
        var written = column.written();
        return new ColumnForm(
                column.name(),
                String.join("、", column.also()),
                column.needed(),
                UseLetters.write(column.use()),
                "",
                new Writing(
                        written.ending(),
                        written.parting(),
                        written.nothing().stream().sorted().collect(Collectors.joining("、")),
                        written.askAbove()));
    }

    static ColumnForm typed(MultiValueMap<String, String> form, String prefix) {
        return new ColumnForm(
                MappingForm.first(form, prefix + "name"),
                MappingForm.first(form, prefix + "also"),
                form.containsKey(prefix + "needed"),
                MappingForm.first(form, prefix + "use"),
                MappingForm.first(form, prefix + "given"),
                new Writing(
                        MappingForm.first(form, prefix + "ending"),
                        MappingForm.first(form, prefix + "parting"),
                        MappingForm.first(form, prefix + "nothing"),
                        MappingForm.first(form, prefix + "above")));
    }

    /// The column it comes to, with what is given in every row.
    Made.OneColumn made(Givens givens) {
        return new Made.OneColumn(
                name,
                parts(also),
                needed,
                givens.added(UseLetters.read(use), given),
                new Made.Written(
                        writing.ending(),
                        writing.parting(),
                        parts(writing.nothing()).stream().collect(Collectors.toSet()),
                        writing.askAbove()));
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(BETWEEN))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// Whether a header of this name is this column.
    boolean isNamed(String header) {
        return name.equals(header)
                || parts(also).contains(header)
                || HeaderSearch.plain(name).equals(header);
    }

    /// Whether anything beyond its use was said, so that the fold of it stands open.
    public boolean hasMore() {
        return !given.isBlank() || !writing.isPlain();
    }
}
