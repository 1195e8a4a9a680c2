package yimaqing.guess;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yimaqing.guess.Table.Headed;
import yimaqing.pack.CodeList;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.source.Column;
import yimaqing.source.Column.Target;

/// Units that stand in brackets behind the name of a column, or behind the name over it: 面积（㎡）.
final class Units {
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)\\s*$");

    private final CodeList units;

    Units(Dictionary dictionary) {
        this.units = dictionary.codes("unit");
    }

    private Optional<String> unit(Headed column) {
        return Stream.of(column.written(), column.above())
                .map(name -> BRACKETS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)))
                .flatMap(found -> found.find() ? units.meantBy(found.group(1)).stream() : Stream.empty())
                .map(CodeList.Code::code)
                .findFirst();
    }

    /// Whether the column's unit is none or the one that the dictionary gives.
    boolean agree(Candidate candidate, Headed column) {
        var stands = unit(column);
        if (stands.isEmpty() || !(candidate.type().orElse(new Type.YesNo()) instanceof Type.Number number)) return true;
        return number.unitFrom().isPresent() || number.unit().equals(stands);
    }

    /// What is said, with the column's unit where the entry takes it from a field of its own.
    Column.Use given(Column.Use use, Headed column) {
        if (!(use instanceof Column.Says(var either))) return use;
        return new Column.Says(
                either.stream().map(target -> given(target, column)).toList());
    }

    private Target given(Target target, Headed column) {
        var unit = unit(column);
        if (!(target.type() instanceof Type.Number number) || number.unitFrom().isEmpty() || unit.isEmpty())
            return target;
        Map<String, Value> given = new LinkedHashMap<>(target.given());
        given.putIfAbsent(number.unitFrom().get(), Value.text(unit.get()));
        return new Target(target.attribute(), target.field(), given);
    }
}
