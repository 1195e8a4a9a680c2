package yimaqing.invite;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import yimaqing.invite.OfferListPage.Choice;
import yimaqing.invite.OfferPage.Counts;
import yimaqing.invite.OfferPage.Field;
import yimaqing.invite.OfferPage.Head;
import yimaqing.invite.OfferPage.Narrowing;
import yimaqing.invite.OfferPage.Paging;
import yimaqing.invite.OfferPage.Row;
import yimaqing.invite.OfferPage.Said;
import yimaqing.invite.OfferPage.Tab;
import yimaqing.invite.OfferPage.Who;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.offer.CallStore.Noted;
import yimaqing.offer.Fitting.One;
import yimaqing.offer.Inviting.Listed;
import yimaqing.offer.Inviting.State;
import yimaqing.offer.Inviting.Which;
import yimaqing.offer.Offer;
import yimaqing.offer.Offer.Pay;
import yimaqing.place.PlaceCode;
import yimaqing.rule.Because.Holds;
import yimaqing.rule.Condition;
import yimaqing.trade.Matching;
import yimaqing.trade.Matching.Told;

/// Puts an offer and the people held against it into words.
record OfferSheet(OfferWording wording, Offer offer, LocalDate day) {
    static final int MOST_ON_A_PAGE = 50;
    private static final int MOST_REASONS = 6;

    static String letters(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    Head head() {
        var said = offer.said();
        var state = offer.on(day);
        var fields = new ArrayList<Field>();
        fields.add(field("when", wording.days(said.when())));
        fields.add(field("closing", wording.day(said.when().closing())));
        fields.add(field("place", said.what().place()));
        fields.add(field("organiser", said.what().organiser()));
        fields.add(field("area", wording.place(said.what().area())));
        fields.add(field("seats", wording.seats(offer)));
        fields.add(field("pay", wording.pay(offer)));
        said.terms().pay().map(Pay::paper).ifPresent(paper -> fields.add(field("paper", paper)));
        fields.add(field("phone", said.terms().phone().orElseGet(wording::unset)));
        fields.add(field("by", wording.department(offer.by().department())));
        var ended = offer.end()
                .map(end -> wording.say(
                        "offer.ended." + end.how(),
                        end.note().isEmpty() ? wording.unset() : end.note(),
                        wording.official(end.account()).orElseGet(wording::unset)));
        var tags = new OfferListPage.Tags(
                wording.kind(offer), wording.trade(said.trade()), wording.state(state), state == Offer.State.OPEN);
        return new Head(offer.number(), said.what().title(), tags, fields, ended);
    }

    private Field field(String name, String text) {
        return new Field(wording.say("offer.field." + name), text);
    }

    Counts counts(Listed listed, Asked asked) {
        var tabs = Stream.of(Which.values())
                .map(which -> new Tab(
                        wording.say("offer.which." + which),
                        listed.those(which, asked.area(), Optional.empty()).size(),
                        asked.with(which).address(offer.number()),
                        which == asked.which()))
                .toList();
        var notes = new ArrayList<String>();
        notes.add(wording.say("offer.coming", listed.coming(), wording.seats(offer)));
        if (listed.fitting().unknownHomes() > 0)
            notes.add(wording.say("offer.unknown.homes", listed.fitting().unknownHomes()));
        if (!listed.allCounts()) notes.add(wording.say("offer.hidden"));
        return new Counts(tabs, notes);
    }

    Narrowing narrowing(Listed listed, Asked asked) {
        var areas = new ArrayList<Choice>();
        var villages = listed.villages(asked.which());
        var towns = villages.keySet().stream().map(PlaceCode::town).distinct().toList();
        for (var town : towns) {
            var inTown = new TreeMap<>(villages);
            inTown.keySet().removeIf(village -> !town.contains(village));
            areas.add(choice(
                    town, inTown.values().stream().mapToInt(Integer::intValue).sum(), asked));
            inTown.forEach((village, count) -> areas.add(choice(village, count, asked)));
        }
        var states = Stream.of(State.values())
                .map(state -> new Choice(
                        letters(state),
                        wording.say("offer.call." + state),
                        asked.state().equals(Optional.of(state))))
                .toList();
        return new Narrowing(letters(asked.which()), areas, states);
    }

    private Choice choice(PlaceCode place, int count, Asked asked) {
        return new Choice(
                place.digits(),
                wording.say("offer.choice", wording.place(place), count),
                asked.area().equals(Optional.of(place)));
    }

    Paging paging(Asked asked, List<One> all, int shown) {
        int from = asked.from();
        var address = asked.address(offer.number()) + "&from=";
        return new Paging(
                from,
                shown,
                all.size(),
                from > 0 ? Optional.of(address + Math.max(0, from - MOST_ON_A_PAGE)) : Optional.empty(),
                from + shown < all.size() ? Optional.of(address + (from + shown)) : Optional.empty());
    }

    /// The people of a page in words; `names` are as this official sees them, `phones` are there only in full.
    List<Row> rows(Listed listed, List<One> page, Names names, Predicate<Condition> counts) {
        var matching = new Matching(listed.trade(), day, counts);
        return page.stream()
                .map(one -> new Row(
                        new Who(
                                one.home().where().household().key(),
                                one.person().key(),
                                names.names().getOrDefault(one.person(), wording.say("offer.nameless"))),
                        wording.place(one.village()),
                        why(matching.told(one.home().slots(), one.slots())),
                        said(listed, one.person()),
                        Optional.ofNullable(names.phones().get(one.person()))))
                .toList();
    }

    record Names(Map<PersonId, String> names, Map<PersonId, String> phones) {}

    /// Why it fits, what has to be asked first and of whom, or what bars it.
    List<String> why(Told told) {
        var failed = Told.that(Holds.FAILED, told.conditions());
        if (!failed.isEmpty()) return wording.sentences(failed);
        var why = new ArrayList<String>();
        for (var gap : told.lacks()) {
            var line = wording.say("offer.ask", gap.field().label().in(wording.language()), wording.whoSays(gap));
            if (!why.contains(line)) why.add(line);
        }
        if (why.isEmpty()) why.addAll(wording.sentences(Told.that(Holds.HELD, told.fits())));
        if (why.isEmpty()) why.add(wording.say("offer.nothing.speaks"));
        return why.subList(0, Math.min(MOST_REASONS, why.size()));
    }

    private Said said(Listed listed, PersonId person) {
        var state = listed.state(person);
        var own = listed.said().getOrDefault(person, List.of());
        return new Said(
                wording.say("offer.call." + state), look(state), own.isEmpty() ? "" : by(own.getLast(), own.size()));
    }

    static String look(State state) {
        return switch (state) {
            case NOT_CALLED -> "";
            case COMING -> "got";
            case NOT_COMING -> "late";
            case NO_ANSWER -> "due";
            case AGAIN -> "ask";
        };
    }

    private String by(Noted last, int calls) {
        var who = last.by()
                .account()
                .map(account -> wording.official(account).orElse(account))
                .orElseGet(() -> wording.say("offer.family"));
        var again = last.by()
                .again()
                .map(d -> wording.say("offer.again.on", wording.day(d)))
                .orElse("");
        var line = wording.say("offer.said.by", who, wording.day(last.day())) + again;
        return calls > 1 ? wording.say("offer.said.many", line, calls) : line;
    }
}
