package yimaqing.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yimaqing.access.Placement;
import yimaqing.entitlement.Muster;
import yimaqing.family.OfferPage.Card;
import yimaqing.family.OfferPage.Field;
import yimaqing.family.OfferPage.Person;
import yimaqing.family.OfferPage.Said;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.offer.Call;
import yimaqing.offer.Call.Answer;
import yimaqing.offer.Calls;
import yimaqing.offer.Candidate;
import yimaqing.offer.Offer;
import yimaqing.offer.Offer.Pay;
import yimaqing.offer.Prospects;
import yimaqing.offer.Prospects.Chance;
import yimaqing.offer.Prospects.Reader;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.profile.SeenHousehold;
import yimaqing.rule.Because;
import yimaqing.rule.Because.Holds;
import yimaqing.trade.Matching.Told;
import yimaqing.web.Frame;

/// Writes the family's page of what is open to it. Nothing on it rests on somebody's illness or disability.
@Component
class OfferWriting {
    private final Muster muster;
    private final Prospects prospects;
    private final Calls calls;
    private final Dictionary dictionary;
    private final Speech speech;

    OfferWriting(Muster muster, Prospects prospects, Calls calls, Dictionary dictionary, Speech speech) {
        this.muster = muster;
        this.prospects = prospects;
        this.calls = calls;
        this.dictionary = dictionary;
        this.speech = speech;
    }

    OfferPage page(String token, SeenHousehold seen, Optional<String> notice, Frame frame) {
        var home = muster.one(seen.county(), seen.id());
        if (home.isEmpty()) return new OfferPage(token, List.of(), 0, notice);
        var where = new Placement(
                seen.county(),
                home.get().village(),
                seen.id(),
                home.get().people().contact());
        var members = home.get().people().members();
        var of = prospects.of(new Candidate(where, home.get().slots(), members), Reader.family());
        var told = new Telling(seen, members, calls.of(seen.county(), seen.id()), frame);
        return new OfferPage(
                token,
                of.chances().stream().map(chance -> card(chance, told)).toList(),
                of.untold().size(),
                notice);
    }

    /// What a card is told with: the names as the family sees them, the calls so far, and the language.
    private record Telling(SeenHousehold seen, List<PersonId> members, List<Call> calls, Frame frame) {
        String day(LocalDate day) {
            return Speech.day(day, frame.language());
        }
    }

    private Card card(Chance chance, Telling told) {
        var said = chance.offer().said();
        var frame = told.frame();
        var when = said.when();
        var fields = new ArrayList<Field>();
        fields.add(field(
                "when",
                when.from().equals(when.to())
                        ? told.day(when.from())
                        : frame.say("offer.days", told.day(when.from()), told.day(when.to())),
                frame));
        fields.add(field("place", said.what().place(), frame));
        fields.add(field("pay", said.terms().pay().map(Pay::words).orElse(frame.say("policy.unset")), frame));
        fields.add(field("closing", told.day(when.closing()), frame));
        fields.add(field("organiser", said.what().organiser(), frame));
        fields.add(new Field(frame.say("offer.why.conditions"), conditions(chance, frame)));
        return new Card(
                chance.offer().number(),
                said.what().title(),
                frame.say("offer.kind." + said.kind()),
                fields,
                said.terms().phone(),
                chance.people().stream()
                        .map(person -> person(person, chance.offer(), told))
                        .toList());
    }

    private static Field field(String name, String text, Frame frame) {
        return new Field(frame.say("offer.field." + name), text);
    }

    /// The conditions as they read where they hold: what everybody needs who wants to come.
    private static String conditions(Chance chance, Frame frame) {
        return chance.trade().conditions().stream()
                .flatMap(condition -> condition.say().stream())
                .map(sentence -> sentence.text().in(frame.language()))
                .distinct()
                .collect(Collectors.joining(frame.say("offer.semicolon")));
    }

    private Person person(Prospects.Person person, Offer offer, Telling told) {
        var frame = told.frame();
        var id = told.members().get(person.index());
        var name = told.seen().members().stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .flatMap(member -> member.person().find("person.name"))
                .flatMap(belief -> belief.say(speech, frame.language()))
                .orElseGet(() -> frame.say("offer.nameless"));
        var lacks = person.told().lacks().stream()
                .map(gap -> gap.field().label().in(frame.language()))
                .distinct()
                .collect(Collectors.joining(frame.say("offer.and")));
        return new Person(
                id.key(),
                name,
                why(person.told(), frame),
                Optional.of(lacks).filter(text -> !text.isEmpty()),
                told.calls().stream()
                        .filter(call -> call.person().equals(id) && call.offer() == offer.number())
                        .max(Comparator.comparingLong(call -> call.told().fact()))
                        .map(call -> said(call, told)));
    }

    private static String why(Told told, Frame frame) {
        return Told.that(Holds.HELD, told.fits()).stream()
                .map((Because because) ->
                        because.sentence(frame.language(), used -> !used.field().sealed()))
                .collect(Collectors.joining(frame.say("offer.semicolon")));
    }

    /// What was said last of somebody. That nobody answered the phone is no word of the family.
    private Said said(Call call, Telling told) {
        var frame = told.frame();
        boolean coming = call.said().answer() == Answer.COMING;
        if (call.isOfTheFamily())
            return new Said(frame.say(coming ? "offer.own.coming" : "offer.own.not"), true, coming);
        var who = dictionary.department(call.told().department()).label().in(frame.language());
        var words = frame.say(
                "offer.called.by",
                who,
                told.day(call.told().day()),
                frame.say("offer.answer." + call.said().answer()));
        return new Said(words, false, coming);
    }
}
