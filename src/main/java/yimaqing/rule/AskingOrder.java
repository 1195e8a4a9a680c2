package yimaqing.rule;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import yimaqing.slot.Field;
import yimaqing.truth.Gap;

/// In which order to ask for what is missing: what is cheap to ask of the family first, as the dictionary or a
/// condition
/// says.
record AskingOrder(Map<Field, Integer> costs) {
    /// What only a department can say is asked after everything the family can.
    private static final int NOT_OF_THE_FAMILY = 10;

    static AskingOrder of(List<Condition> conditions) {
        var costs = new HashMap<Field, Integer>();
        conditions.forEach(condition -> costs.putAll(condition.ask()));
        return new AskingOrder(costs);
    }

    /// Each gap once; what is equally cheap stays in the order of the rule.
    List<Gap> sorted(List<Gap> gaps) {
        return new LinkedHashSet<>(gaps)
                .stream().sorted(Comparator.comparingInt(this::cost)).toList();
    }

    private int cost(Gap gap) {
        return switch (gap) {
            case Gap.Missing(var _, var field) ->
                costs.getOrDefault(field, field.ask().orElse(NOT_OF_THE_FAMILY));
            case Gap.Incomputable _ -> NOT_OF_THE_FAMILY + 1;
        };
    }
}
