package yimaqing.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yimaqing.rule.Answer.Amount;
import yimaqing.rule.Answer.Outcome;
import yimaqing.slot.Slots;
import yimaqing.truth.Gap;
import yimaqing.truth.Quantity;
import yimaqing.truth.Truth;

/// Whether the benefit was received already, as the rule reads it from facts; where each member is decided for, whether
/// any of them received it, and how much all together.
final class Receiving {
    private final Decider decider;
    private final Truth when;
    private final Optional<Quantity> amount;

    Receiving(Decider decider, Rule.Received received) {
        this.decider = decider;
        this.when = Truth.of(received.when());
        this.amount = received.amount().map(Quantity::of);
    }

    Answer.Got got(Slots household, Answering answering) {
        var each = decider.rule.logic().each();
        if (each.isEmpty()) return one(answering);
        var list = each.get().of().field();
        if (household.isMissing(list))
            return new Answer.Got(Outcome.NEEDS_DATA, new Amount.None(), List.of(new Gap.Missing(household, list)));
        var all = new ArrayList<Answer.Got>();
        for (var member : household.records(list)) {
            decider.run.each(member);
            all.add(one(answering));
        }
        return together(all);
    }

    /// For whoever stands in the run.
    Answer.Got one(Answering answering) {
        int truth = when.of(decider.run);
        var gaps = answering.sorted(decider.run.gapsSince(0));
        decider.run.cutBackTo(0);
        return new Answer.Got(Outcome.of(truth), amount(truth, answering), gaps);
    }

    private Amount amount(int truth, Answering answering) {
        if (truth != Truth.TRUE || amount.isEmpty()) return new Amount.None();
        double sum = amount.get().of(decider.run);
        var gaps = answering.sorted(decider.run.gapsSince(0));
        decider.run.cutBackTo(0);
        return Double.isNaN(sum) ? new Amount.Unknown(gaps) : new Amount.Known(BigDecimal.valueOf(sum));
    }

    private static Answer.Got together(List<Answer.Got> all) {
        var outcome = Outcome.NOT_ELIGIBLE;
        var gaps = new ArrayList<Gap>();
        for (var one : all) {
            if (one.received() == Outcome.ELIGIBLE) outcome = Outcome.ELIGIBLE;
            if (one.received() == Outcome.NEEDS_DATA && outcome != Outcome.ELIGIBLE) outcome = Outcome.NEEDS_DATA;
            gaps.addAll(one.gaps());
        }
        var sum = BigDecimal.ZERO;
        boolean known = outcome == Outcome.ELIGIBLE;
        for (var one : all) {
            if (one.amount() instanceof Amount.Known(var number)) sum = sum.add(number);
            else if (one.received() == Outcome.ELIGIBLE) known = false;
        }
        return new Answer.Got(
                outcome,
                known ? new Amount.Known(sum) : new Amount.None(),
                outcome == Outcome.NEEDS_DATA ? gaps : List.of());
    }
}
