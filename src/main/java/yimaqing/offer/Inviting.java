package yimaqing.offer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.Reads;
import yimaqing.access.Viewer.Officer;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.offer.Call.Answer;
import yimaqing.offer.CallStore.Noted;
import yimaqing.offer.Fitting.One;
import yimaqing.offer.Prospects.Reader;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Directory;
import yimaqing.slot.RuleDictionary;
import yimaqing.trade.Trade;
import yimaqing.trade.Trades;

/// Whom to invite to an offer, as far as an official's area goes and its office may see what the trade asks.
@Component
public class Inviting {
    private final CallStore calls;
    private final Prospects prospects;
    private final Trades trades;
    private final Reads reads;
    private final Asked asked;

    Inviting(CallStore calls, Prospects prospects, Trades trades, Reads reads, Asked asked) {
        this.calls = calls;
        this.prospects = prospects;
        this.trades = trades;
        this.reads = reads;
        this.asked = asked;
    }

    /// By what names rules ask, what calls are recorded as, and where households are found.
    @Component
    record Asked(RuleDictionary dictionary, Calls calls, Directory directory) {}

    /// Which of the people held against an offer.
    public enum Which {
        /// Whom no condition bars, best fit first.
        FITS,
        /// Of whom something has to be known first.
        ASKS,
        BARRED,
        /// Whoever was called or answered, whatever the conditions say by now.
        CALLED
    }

    /// What was said last of somebody.
    public enum State {
        NOT_CALLED,
        COMING,
        NOT_COMING,
        NO_ANSWER,
        AGAIN;

        public static State of(Answer answer) {
            return switch (answer) {
                case COMING -> COMING;
                case NOT_COMING -> NOT_COMING;
                case NO_ANSWER -> NO_ANSWER;
                case AGAIN -> AGAIN;
            };
        }
    }

    /// Whether the official is shown a list.
    public sealed interface Told {}

    /// This office may not see everything that the trade's conditions ask, so whom they bar would tell it.
    public record Withheld() implements Told {}

    /// The trade is broken or was taken out of the pack.
    public record NoTrade() implements Told {}

    /// Everybody of the official's area, and what was said of each.
    public record Listed(Trade trade, Fitting fitting, Map<PersonId, List<Noted>> said, boolean allCounts)
            implements Told {

        public State state(PersonId person) {
            var own = said.getOrDefault(person, List.of());
            return own.isEmpty() ? State.NOT_CALLED : State.of(own.getLast().answer());
        }

        /// These people within a place, in one state or in any.
        public List<One> those(Which which, Optional<PlaceCode> within, Optional<State> state) {
            return all(which)
                    .filter(one ->
                            within.map(place -> place.contains(one.village())).orElse(true))
                    .filter(one -> state.map(s -> s == state(one.person())).orElse(true))
                    .toList();
        }

        private Stream<One> all(Which which) {
            return switch (which) {
                case FITS -> fitting.fits().stream();
                case ASKS -> fitting.asks().stream();
                case BARRED -> fitting.barred().stream();
                case CALLED ->
                    Stream.of(Which.FITS, Which.ASKS, Which.BARRED)
                            .flatMap(this::all)
                            .filter(one -> said.containsKey(one.person()));
            };
        }

        /// How many in the area said last that they are coming.
        public long coming() {
            return all(Which.CALLED)
                    .filter(one -> state(one.person()) == State.COMING)
                    .count();
        }

        /// The villages with somebody in them whom no condition bars, and how many.
        public Map<PlaceCode, Integer> villages(Which which) {
            var villages = new TreeMap<PlaceCode, Integer>();
            all(which).forEach(one -> villages.merge(one.village(), 1, Integer::sum));
            return villages;
        }
    }

    /// What this official may be told of people.
    public Reader reader(Officer officer) {
        return new Reader(reads.askable(officer));
    }

    /// The list for an official, of these households of its county.
    public Told of(Officer officer, Offer offer, Collection<Candidate> county) {
        var trade = trades.find(offer.said().trade());
        if (trade.isEmpty()) return new NoTrade();
        var reader = reader(officer);
        if (!prospects.mayKnow(reader, trade.get())
                || !reader.sees().test(asked.calls().attribute())) return new Withheld();
        var homes = inArea(officer, county, offer);
        var counts = prospects.counts(reader);
        var fitting = Fitting.of(trade.get(), homes, new Fitting.By(asked.dictionary(), prospects.today(), counts));
        boolean all = trade.get().fits().stream().allMatch(fit -> counts.test(fit.what()));
        return new Listed(trade.get(), fitting, said(officer.county(), offer), all);
    }

    /// Where households stand is known from when the county was laid out; who may list them is asked anew.
    private List<Candidate> inArea(Officer officer, Collection<Candidate> county, Offer offer) {
        var open = reads.open(officer.county());
        var near = county.stream()
                .filter(home -> open.test(home.where().household()))
                .filter(home -> offer.isFor(home.where().village()))
                .toList();
        var mine = asked.directory()
                .within(
                        officer,
                        near.stream().map(home -> home.where().household()).toList());
        return near.stream()
                .filter(home -> mine.contains(home.where().household()))
                .toList();
    }

    private Map<PersonId, List<Noted>> said(PlaceCode county, Offer offer) {
        var said = new HashMap<PersonId, List<Noted>>();
        for (var noted : calls.of(county, offer.number()))
            said.merge(
                    noted.person(),
                    List.of(noted),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        return said;
    }
}
