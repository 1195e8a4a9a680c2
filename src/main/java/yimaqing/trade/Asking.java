package yimaqing.trade;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import yimaqing.pack.Label;
import yimaqing.rule.Because;
import yimaqing.rule.Because.Holds;
import yimaqing.rule.Condition;
import yimaqing.slot.RuleDictionary;
import yimaqing.slot.Shape;
import yimaqing.slot.Slots;
import yimaqing.truth.Run;
import yimaqing.truth.Truth;
import yimaqing.truth.Used;

/// Asks single conditions of one household and member after the other; what is missing is forgotten after each.
final class Asking {
    /// What rules call the member they ask about.
    static final String MEMBER = "m";

    static final Shape NO_PARAMETERS = new Shape("Params", new Label("p", "p"));
    private static final Slots NONE = Slots.empty(NO_PARAMETERS, "p");

    private final Run run;

    Asking(LocalDate day) {
        run = new Run(day, NONE);
    }

    void turnTo(Slots household, Slots member) {
        run.household(household);
        run.each(member);
    }

    int truth(Truth truth) {
        int came = truth.of(run);
        run.cutBackTo(0);
        return came;
    }

    /// How a condition comes out; without a member, one that asks of the household alone.
    Because because(Condition condition, Slots household, Optional<Slots> member) {
        run.household(household);
        member.ifPresent(run::each);
        int truth = condition.truth().of(run);
        var gaps = run.gapsSince(0);
        run.cutBackTo(0);
        var used = Used.in(condition.when(), Used.Records.of(household, NONE, member));
        return new Because(
                condition,
                truth == Truth.TRUE ? Holds.HELD : truth == Truth.FALSE ? Holds.FAILED : Holds.UNKNOWN,
                used,
                gaps,
                records(household, member));
    }

    private static Map<String, Slots> records(Slots household, Optional<Slots> member) {
        var home = Map.of(RuleDictionary.HOUSEHOLD_NAME, household);
        return member.map(m -> Map.of(RuleDictionary.HOUSEHOLD_NAME, household, MEMBER, m))
                .orElse(home);
    }
}
