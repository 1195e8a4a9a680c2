package yimaqing.script;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import yimaqing.pack.CodeList;
import yimaqing.rule.Rule;
import yimaqing.slot.Kind;
import yimaqing.slot.Shape;

/// An attribute that a condition of a form may ask: where (`conditions` of the household or of `each` member), its name
/// such as `h.kinds`, how it is called, and its codes or its unit.
public record FieldChoice(String place, String name, String label, String hint) {

    public static List<FieldChoice> of(Rule.Logic logic, String language) {
        var household = logic.scope().variables().getFirst();
        var choices = new ArrayList<FieldChoice>();
        choices.addAll(of("conditions", household.name(), household.shape(), language));
        logic.each().ifPresent(each -> {
            choices.addAll(of("each", each.as().name(), each.as().shape(), language));
            choices.addAll(of("each", household.name(), household.shape(), language));
        });
        return choices;
    }

    private static List<FieldChoice> of(String place, String variable, Shape shape, String language) {
        return shape.fields().stream()
                .filter(field -> !(field.kind() instanceof Kind.Records))
                .map(field -> new FieldChoice(
                        place, variable + "." + field.name(), field.label().in(language), hint(field.kind(), language)))
                .toList();
    }

    private static String hint(Kind kind, String language) {
        return switch (kind) {
            case Kind.Code(var codes) -> codes(codes, language);
            case Kind.Texts(Kind.Code(var codes), int _) -> codes(codes, language);
            case Kind.Number number -> number.unit().orElse("");
            case Kind.Day _, Kind.YesNo _, Kind.Letters _, Kind.Records _, Kind.Texts _ -> "";
        };
    }

    private static String codes(CodeList codes, String language) {
        return codes.codes().stream()
                .map(code -> code.code() + " " + code.label().in(language))
                .collect(Collectors.joining(" · "));
    }
}
