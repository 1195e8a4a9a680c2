package yimaqing.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.forgetting.Askable;
import yimaqing.forgetting.Possible;
import yimaqing.forgetting.Whom;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.place.PlaceCode;
import yimaqing.profile.SeenHousehold;
import yimaqing.profile.SeenHousehold.SeenPerson;
import yimaqing.web.Frame;

/// Says whom requests are for, by name as far as the viewer sees names; nobody is named any more once it was decided.
@Component
class Whose {
    static final String NAME = "person.name";
    private final Askable askable;
    private final Speech speech;
    private final Dictionary dictionary;

    Whose(Askable askable, Speech speech, Dictionary dictionary) {
        this.askable = askable;
        this.speech = speech;
        this.dictionary = dictionary;
    }

    /// Whom a text in a form means; empty where it means nobody.
    static Optional<Whom> asked(HouseholdId household, String person) {
        return person.isEmpty()
                ? Optional.of(Whom.all(household))
                : PersonId.of(person).map(one -> Whom.only(household, one));
    }

    Possible possible(PlaceCode county, Whom whom) {
        return askable.of(county, whom);
    }

    Chooser chooser(SeenHousehold seen, Saying saying) {
        var frame = saying.frame();
        var options = new ArrayList<Chooser.Option>();
        var others = new ArrayList<String>();
        options.add(new Chooser.Option(
                "", frame.say("whom.all"), saying.shortly(askable.of(seen.county(), Whom.all(seen.id())))));
        for (var choice : askable.people(seen.county(), seen.id())) {
            var name = name(seen, choice.person(), frame);
            switch (choice.possible()) {
                case Possible.NotAlone(var why) -> others.add(frame.say("whom.other", name, saying.alone(why)));
                case Possible.Forgetting _, Possible.OnlyRestricting _ ->
                    options.add(new Chooser.Option(choice.person().key(), name, saying.shortly(choice.possible())));
            }
        }
        return new Chooser(options, others);
    }

    /// Empty where it is for the whole household.
    Optional<String> said(Whom whom, SeenHousehold seen, Frame frame) {
        return whom.person()
                .map(person -> find(seen, person)
                        .map(one -> frame.say("whom.one.named", name(seen, person, frame)))
                        .orElseGet(() -> frame.say("whom.one")));
    }

    private String name(SeenHousehold seen, PersonId person, Frame frame) {
        var one = find(seen, person);
        var name = one.flatMap(p -> p.person().find(NAME))
                .flatMap(said -> said.say(speech, frame.language()))
                .orElse(frame.say("whom.nameless"));
        return one.flatMap(SeenPerson::relation)
                .flatMap(dictionary.codes("relation")::find)
                .map(code -> frame.say("whom.related", name, code.label().in(frame.language())))
                .orElse(name);
    }

    private static Optional<SeenPerson> find(SeenHousehold seen, PersonId person) {
        return Stream.of(seen.members(), seen.former())
                .flatMap(List::stream)
                .filter(one -> one.id().equals(person))
                .findFirst();
    }
}
