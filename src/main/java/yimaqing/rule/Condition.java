package yimaqing.rule;

import java.util.Map;
import java.util.Optional;
import yimaqing.cel.Expr;
import yimaqing.pack.PackNode;
import yimaqing.slot.Field;
import yimaqing.truth.Sentence;
import yimaqing.truth.Truth;

/// One condition of a rule: all of them must hold. `say` is told when it holds, `unless` when it does not; `ask` says
/// how cheap it is to ask for an attribute where the dictionary's answer does not fit.
public record Condition(
        String id,
        Expr when,
        Truth truth,
        Optional<Sentence> say,
        Optional<Sentence> unless,
        Map<Field, Integer> ask,
        PackNode.Place at) {
    public Condition {
        ask = Map.copyOf(ask);
    }
}
