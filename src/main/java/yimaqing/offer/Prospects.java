package yimaqing.offer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import yimaqing.offer.Fitting.By;
import yimaqing.offer.Offer.Kind;
import yimaqing.pack.Attribute;
import yimaqing.pack.Dictionary;
import yimaqing.policy.FamilyShelf;
import yimaqing.policy.Grounds;
import yimaqing.profile.Households;
import yimaqing.rule.Condition;
import yimaqing.slot.RuleDictionary;
import yimaqing.trade.Lane;
import yimaqing.trade.Lanes;
import yimaqing.trade.Matching;
import yimaqing.trade.Matching.Told;
import yimaqing.trade.Trade;
import yimaqing.trade.Trades;
import yimaqing.truth.Truth;

/// What is open to one household: on which lanes it is, and which of the county's open offers fit which of its people.
@Component
public class Prospects {
    private final Offers offers;
    private final Trades trades;
    private final RuleDictionary asked;
    private final Dictionary dictionary;
    private final Households households;

    Prospects(Offers offers, Trades trades, RuleDictionary asked, Dictionary dictionary, Households households) {
        this.offers = offers;
        this.trades = trades;
        this.asked = asked;
        this.dictionary = dictionary;
        this.households = households;
    }

    /// For whom it is worked out: what of a condition's grounds may be told, and whether a whole family reads it.
    public record Reader(Predicate<Attribute> sees) {
        /// The page of a whole family: nothing on it rests on somebody's illness or disability.
        public static Reader family() {
            return new Reader(attribute -> !FamilyShelf.isPersonal(attribute));
        }
    }

    /// The lanes of a household, and the offers for its people, the best fit first; `untold` are those of whose
    /// conditions this reader is not told.
    public record Of(List<Lanes.On> lanes, List<Chance> chances, List<Offer> untold) {
        public Of {
            lanes = List.copyOf(lanes);
            chances = List.copyOf(chances);
            untold = List.copyOf(untold);
        }

        public boolean isOn(Lane.Way way) {
            return lanes.stream().anyMatch(on -> on.way() == way && on.holds());
        }

        /// The offers of a lane: guidance for whoever has an industry or skills, courses and jobs for who needs work.
        public List<Chance> of(Lane.Way way) {
            return switch (way) {
                case GUIDANCE -> those(Kind.GUIDANCE);
                case WORK ->
                    chances.stream()
                            .filter(c -> c.offer().said().kind() != Kind.GUIDANCE)
                            .toList();
                case SUPPORT -> List.of();
            };
        }

        private List<Chance> those(Kind kind) {
            return chances.stream().filter(c -> c.offer().said().kind() == kind).toList();
        }
    }

    /// An offer for one household: whom of it no condition bars, best fit first. Those of whom something has to be
    /// known first are among them.
    public record Chance(Offer offer, Trade trade, List<Person> people) {
        public Chance {
            people = List.copyOf(people);
        }

        int points() {
            return people.stream().mapToInt(p -> p.told().came().points()).max().orElse(0);
        }
    }

    /// A member by its place in the household, and how the trade came out for it.
    public record Person(int index, Told told) {
        public boolean fits() {
            return told.came().truth() == Truth.TRUE;
        }
    }

    /// Whether this reader may be told how a condition comes out.
    public Predicate<Condition> counts(Reader reader) {
        return condition ->
                Grounds.of(List.of(condition.when()), dictionary).stream().allMatch(reader.sees());
    }

    /// Whether this reader may be told who may take up a trade.
    public boolean mayKnow(Reader reader, Trade trade) {
        return trade.grounds(dictionary).stream().allMatch(reader.sees());
    }

    public Of of(Candidate home, Reader reader) {
        var day = households.today();
        var people = home.people(asked);
        var lanes = new Lanes(trades.lanes(), day, counts(reader)).of(home.slots(), people);
        var chances = new ArrayList<Chance>();
        var untold = new ArrayList<Offer>();
        for (var offer : offers.open(home.where().county())) {
            var trade = trades.find(offer.said().trade())
                    .filter(_ -> offer.isFor(home.where().village()));
            if (trade.isEmpty()) continue;
            if (!mayKnow(reader, trade.get())) untold.add(offer);
            else chances.add(chance(offer, trade.get(), home, new By(asked, day, counts(reader))));
        }
        chances.removeIf(chance -> chance.people().isEmpty());
        chances.sort(Comparator.comparingInt((Chance c) -> -c.points())
                .thenComparing(c -> c.offer().said().when().from())
                .thenComparing(c -> c.offer().number()));
        return new Of(lanes, chances, untold);
    }

    private Chance chance(Offer offer, Trade trade, Candidate home, By by) {
        var matching = new Matching(trade, by.day(), by.counts());
        var people = new ArrayList<Person>();
        var slots = home.people(asked);
        for (int i = 0; i < slots.size(); i++) {
            var told = matching.told(home.slots(), slots.get(i));
            if (told.came().truth() != Truth.FALSE) people.add(new Person(i, told));
        }
        people.sort(Comparator.comparing((Person p) -> !p.fits())
                .thenComparingInt(p -> -p.told().came().points()));
        return new Chance(offer, trade, people);
    }

    /// The day for which it is worked out.
    public LocalDate today() {
        return households.today();
    }
}
