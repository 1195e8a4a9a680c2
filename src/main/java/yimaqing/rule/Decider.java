package yimaqing.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yimaqing.cel.Scope;
import yimaqing.slot.Slots;
import yimaqing.truth.Gap;
import yimaqing.truth.Quantity;
import yimaqing.truth.Run;
import yimaqing.truth.Truth;

/// A rule made ready to decide one household after the other for one day. `truth` and `amount` answer in short, for a
/// whole county; `answer` tells everything. A decider serves one thread at a time.
public final class Decider {
    static final Gap.Incomputable BELOW_ZERO = new Gap.Incomputable(yimaqing.slot.Said.of("rule.cannot.below"));

    final Rule rule;
    final LocalDate on;
    final Run run;
    final Slots parameters;
    private final boolean inForce;
    private final Truth[] conditions;
    private final Truth[] ofEach;
    private final Optional<Rule.Each> each;
    private final Optional<Truth> received;
    private final Optional<Quantity> amount;
    private final int limit;

    Decider(Rule rule, LocalDate on) {
        this.rule = rule;
        this.on = on;
        var logic = rule.logic();
        parameters = logic.params().on(on);
        run = new Run(on, parameters);
        inForce = rule.about().valid().on(on);
        conditions = truths(logic.conditions());
        each = logic.each();
        ofEach = truths(each.map(Rule.Each::conditions).orElse(List.of()));
        received = logic.received().map(r -> Truth.of(r.when()));
        amount = logic.benefit().flatMap(b -> b.worth().quantity());
        limit = each.map(e -> e.limit().orElse(Integer.MAX_VALUE)).orElse(1);
    }

    private static Truth[] truths(List<Condition> conditions) {
        return conditions.stream().map(Condition::truth).toArray(Truth[]::new);
    }

    /// Whether the household is entitled: `Truth.TRUE`, `FALSE` or `UNKNOWN`; what is missing then stands in the gaps.
    public int truth(Slots household) {
        if (!inForce) return Truth.FALSE;
        run.household(household);
        int own = all(conditions);
        if (own == Truth.FALSE || each.isEmpty()) return own;
        int any = any(household);
        if (any == Truth.FALSE) run.cutBackTo(0);
        return any == Truth.FALSE ? Truth.FALSE : Math.max(own, any);
    }

    /// What is missing, after `truth` or `amount` was unknown.
    public List<Gap> gaps() {
        return run.gapsSince(0);
    }

    /// Lets go of what was missing, for whoever did not ask for it.
    public void forgetGaps() {
        run.cutBackTo(0);
    }

    /// How much the household gets, rounded, after `truth` was TRUE; NaN when it cannot be worked out or is not set.
    public double amount() {
        if (amount.isEmpty()) return Double.NaN;
        if (each.isEmpty()) return rounded(amount.get().of(run));
        double sum = 0;
        int given = 0;
        for (var member : members()) {
            if (given == limit) return sum;
            int entitled = member(member);
            if (entitled == Truth.UNKNOWN) return Double.NaN;
            if (entitled == Truth.FALSE) continue;
            sum += rounded(amount.get().of(run));
            given++;
        }
        return sum;
    }

    /// How many are given something, after `truth` was TRUE: members up to the limit, or the household itself as one.
    public int entitled() {
        if (each.isEmpty()) return 1;
        int entitled = 0;
        for (var member : members()) if (entitled < limit && member(member) == Truth.TRUE) entitled++;
        run.cutBackTo(0);
        return entitled;
    }

    /// Whether there is anything to tell of it: it may be due, or was received. For a whole county this is far quicker
    /// than every answer.
    public boolean concerns(Slots household) {
        boolean perhaps = truth(household) != Truth.FALSE;
        run.cutBackTo(0);
        return perhaps || wasReceived(household);
    }

    private boolean wasReceived(Slots household) {
        if (received.isEmpty()) return false;
        run.household(household);
        if (each.isEmpty()) return isTrue(received.get());
        if (household.isMissing(each.get().of().field())) return false;
        for (var member : members()) {
            run.each(member);
            if (isTrue(received.get())) return true;
        }
        return false;
    }

    private boolean isTrue(Truth truth) {
        int came = truth.of(run);
        run.cutBackTo(0);
        return came == Truth.TRUE;
    }

    /// The whole answer for a household.
    public Answer answer(Slots household) {
        return new Answering(this).answer(household);
    }

    boolean isInForce() {
        return inForce;
    }

    int limit() {
        return limit;
    }

    /// The amount as it comes out of the rule for whoever stands in the run, unrounded, NaN when unknown.
    double plain() {
        double plain = amount.orElseThrow().of(run);
        if (plain < 0) run.cannot(BELOW_ZERO);
        return plain < 0 ? Double.NaN : plain;
    }

    private double rounded(double plain) {
        var benefit = rule.logic().benefit().orElseThrow();
        return plain < 0 || Double.isNaN(plain) ? Double.NaN : benefit.steps(plain) * benefit.round();
    }

    private Slots[] members() {
        return run.record(Scope.HOUSEHOLD).records(each.orElseThrow().of().field());
    }

    private int any(Slots household) {
        var list = each.orElseThrow().of().field();
        var members = household.records(list.slot());
        if (members == null) {
            run.misses(household, list);
            return Truth.UNKNOWN;
        }
        int mark = run.mark();
        int any = Truth.FALSE;
        for (var member : members) {
            int one = member(member);
            if (one == Truth.TRUE) {
                run.cutBackTo(mark);
                return Truth.TRUE;
            }
            any = Math.max(any, one);
        }
        return any;
    }

    private int member(Slots member) {
        run.each(member);
        return all(ofEach);
    }

    private int all(Truth[] truths) {
        int mark = run.mark();
        int all = Truth.TRUE;
        for (var truth : truths) {
            int one = truth.of(run);
            if (one == Truth.FALSE) {
                run.cutBackTo(mark);
                return Truth.FALSE;
            }
            all = Math.max(all, one);
        }
        return all;
    }
}
