package yimaqing.offer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.place.PlaceCode;
import yimaqing.rule.Condition;
import yimaqing.slot.RuleDictionary;
import yimaqing.slot.Slots;
import yimaqing.trade.Matching;
import yimaqing.trade.Matching.Came;
import yimaqing.trade.Trade;
import yimaqing.truth.Truth;

/// Everybody of some households for one offer: whom it fits, best first; of whom something has to be known first; and
/// whom a condition bars. `unknownHomes` are those of which nobody has said who lives there.
public record Fitting(List<One> fits, List<One> asks, List<One> barred, int unknownHomes) {
    private static final Comparator<One> BEST_FIRST = Comparator.<One>comparingInt(
                    one -> -one.came().points())
            .thenComparing(one -> one.home().where().village())
            .thenComparing(one -> one.home().where().household().key())
            .thenComparingInt(One::index);

    public Fitting {
        fits = List.copyOf(fits);
        asks = List.copyOf(asks);
        barred = List.copyOf(barred);
    }

    /// A person, the household it belongs to and its place there, and how the trade came out for it.
    public record One(Candidate home, int index, Slots slots, Came came) {
        public PersonId person() {
            return home.members().get(index);
        }

        public PlaceCode village() {
            return home.where().village();
        }
    }

    /// Holds everybody against the trade for a day. Only what the viewer may be told sorts.
    public static Fitting of(Trade trade, Collection<Candidate> homes, By by) {
        var matching = new Matching(trade, by.day(), by.counts());
        var fits = new ArrayList<One>();
        var asks = new ArrayList<One>();
        var barred = new ArrayList<One>();
        int unknown = 0;
        for (var home : homes) {
            var people = home.people(by.dictionary());
            if (people.isEmpty()) unknown++;
            for (int i = 0; i < people.size(); i++) {
                var one = new One(home, i, people.get(i), matching.came(home.slots(), people.get(i)));
                (one.came().truth() == Truth.TRUE ? fits : one.came().truth() == Truth.FALSE ? barred : asks).add(one);
            }
        }
        fits.sort(BEST_FIRST);
        asks.sort(BEST_FIRST);
        barred.sort(BEST_FIRST);
        return new Fitting(fits, asks, barred, unknown);
    }

    /// By what people are held against a trade: the names rules ask by, the day, and what counts for the viewer.
    public record By(RuleDictionary dictionary, LocalDate day, Predicate<Condition> counts) {}
}
