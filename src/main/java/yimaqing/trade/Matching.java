package yimaqing.trade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import yimaqing.rule.Because;
import yimaqing.rule.Because.Holds;
import yimaqing.rule.Condition;
import yimaqing.slot.Slots;
import yimaqing.truth.Gap;
import yimaqing.truth.Truth;

/// A trade made ready to be held against one person after the other for one day, by one thread at a time. `came`
/// answers
/// in short, for a whole county; `told` tells everything.
public final class Matching {
    private final Trade trade;
    private final List<Trade.Fit> counted;
    private final Asking asking;
    private final Truth[] conditions;
    private final Truth[] fits;

    /// Of what fits, only this is counted: somebody who may not see a fact is not told it by an order of names.
    public Matching(Trade trade, LocalDate day, Predicate<Condition> counts) {
        this.trade = trade;
        this.counted =
                trade.fits().stream().filter(fit -> counts.test(fit.what())).toList();
        this.asking = new Asking(day);
        this.conditions = trade.conditions().stream().map(Condition::truth).toArray(Truth[]::new);
        this.fits = counted.stream().map(fit -> fit.what().truth()).toArray(Truth[]::new);
    }

    /// Whether the conditions let a person in (`Truth.TRUE`, `FALSE` or `UNKNOWN`), and how many points speak for it.
    public record Came(int truth, int points) {
        static final Came BARRED = new Came(Truth.FALSE, 0);
    }

    /// Every condition and everything that fits, and how it came out.
    public record Told(Came came, List<Because> conditions, List<Because> fits) {
        public Told {
            conditions = List.copyOf(conditions);
            fits = List.copyOf(fits);
        }

        /// What has to be known before it can be said whether the person may, the cheapest to ask first.
        public List<Gap.Missing> lacks() {
            return conditions.stream()
                    .flatMap(because -> because.gaps().stream())
                    .flatMap(gap -> gap instanceof Gap.Missing missing ? Stream.of(missing) : Stream.empty())
                    .distinct()
                    .sorted(Comparator.comparingInt(m -> m.field().ask().orElse(Integer.MAX_VALUE)))
                    .toList();
        }

        /// The conditions or the fits that came out like this.
        public static List<Because> that(Holds holds, List<Because> all) {
            return all.stream().filter(because -> because.holds() == holds).toList();
        }
    }

    public Came came(Slots household, Slots member) {
        asking.turnTo(household, member);
        int all = Truth.TRUE;
        for (var condition : conditions) {
            int one = asking.truth(condition);
            if (one == Truth.FALSE) return Came.BARRED;
            all = Math.max(all, one);
        }
        int points = 0;
        for (int i = 0; i < fits.length; i++)
            if (asking.truth(fits[i]) == Truth.TRUE) points += counted.get(i).points();
        return new Came(all, points);
    }

    public Told told(Slots household, Slots member) {
        var came = came(household, member);
        var because = new ArrayList<Because>();
        for (var condition : trade.conditions()) because.add(asking.because(condition, household, Optional.of(member)));
        return new Told(
                came,
                because,
                counted.stream()
                        .map(fit -> asking.because(fit.what(), household, Optional.of(member)))
                        .toList());
    }
}
