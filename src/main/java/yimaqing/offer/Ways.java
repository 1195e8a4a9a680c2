package yimaqing.offer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.offer.Prospects.Chance;
import yimaqing.offer.Prospects.Of;
import yimaqing.pack.Speech;
import yimaqing.rule.Because;
import yimaqing.trade.Lane;
import yimaqing.trade.Lanes;
import yimaqing.truth.Gap;
import yimaqing.truth.Truth;
import yimaqing.web.Words;

/// What is open to one household in a few lines, for its own page and for the officials': the ways in which it is
/// helped, by which signs, and the offers of each.
public record Ways(HouseholdId household, List<Way> all) {
    private static final int MOST_OFFERS = 3;

    public Ways {
        all = List.copyOf(all);
    }

    /// One way that the household is on; `more` says how many offers there are beside those named.
    public record Way(Lane.Way way, String signs, List<Named> offers, int more) {
        public Way {
            offers = List.copyOf(offers);
        }
    }

    /// An offer and whom of the household it fits best.
    public record Named(int number, String title, String line, PersonId person, String name) {}

    /// The ways that the household is on, and the one of which something has to be asked first.
    public static Ways of(HouseholdId household, Of of, List<PersonId> members, Saying saying) {
        return new Ways(
                household,
                of.lanes().stream()
                        .filter(Lanes.On::holds)
                        .map(on -> way(on, of.of(on.way()), members, saying))
                        .toList());
    }

    /// In which language it is said, and the names as the reader sees them.
    public record Saying(Words words, Map<PersonId, String> names) {}

    private static Way way(Lanes.On on, List<Chance> chances, List<PersonId> members, Saying saying) {
        var named = chances.stream()
                .limit(MOST_OFFERS)
                .map(chance -> named(chance, members, saying))
                .toList();
        return new Way(on.way(), sentences(on.signs(), saying.words()), named, chances.size() - named.size());
    }

    private static Named named(Chance chance, List<PersonId> members, Saying saying) {
        var person = members.get(chance.people().getFirst().index());
        var said = chance.offer().said();
        var words = saying.words();
        return new Named(
                chance.offer().number(),
                said.what().title(),
                words.say(
                        "offer.brief",
                        Speech.day(said.when().from(), words.language()),
                        said.what().place(),
                        said.terms().pay().map(Offer.Pay::words).orElse(words.say("policy.unset"))),
                person,
                saying.names().getOrDefault(person, words.say("offer.nameless")));
    }

    private static String sentences(List<Because> signs, Words words) {
        var said = signs.stream()
                .map(sign ->
                        sign.sentence(words.language(), used -> !used.field().sealed()))
                .distinct()
                .toList();
        return String.join(words.say("offer.and"), said);
    }

    /// What has to be asked before it can be said whether somebody of the household needs work; empty when that is
    /// known.
    public static Optional<String> askedForWork(Of of, Words words) {
        return of.lanes().stream()
                .filter(on -> on.way() == Lane.Way.WORK && on.truth() == Truth.UNKNOWN)
                .findFirst()
                .map(on -> String.join(
                        words.say("offer.and"),
                        on.signs().stream()
                                .flatMap(sign -> sign.gaps().stream())
                                .filter(Gap.Missing.class::isInstance)
                                .map(gap -> ((Gap.Missing) gap).field().label().in(words.language()))
                                .distinct()
                                .toList()));
    }

    public boolean isOn(Lane.Way way) {
        return all.stream().anyMatch(one -> one.way() == way);
    }
}
