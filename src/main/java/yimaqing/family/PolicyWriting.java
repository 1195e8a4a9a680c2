package yimaqing.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.code.PlateKind;
import yimaqing.entitlement.FamilyPolicies.Standing;
import yimaqing.entitlement.FamilyPolicies.Told;
import yimaqing.entitlement.Step;
import yimaqing.family.Homecoming.Home;
import yimaqing.family.PolicyPage.Address;
import yimaqing.family.PolicyPage.Gives;
import yimaqing.family.PolicyPage.Ground;
import yimaqing.family.PolicyPage.Head;
import yimaqing.family.PolicyPage.Paper;
import yimaqing.family.PolicyPage.Part;
import yimaqing.family.PolicyPage.Tried;
import yimaqing.filling.Sayer;
import yimaqing.policy.Sheet;
import yimaqing.profile.SeenHousehold;
import yimaqing.rule.Answer;
import yimaqing.rule.Because.Holds;

/// Writes the page.
@Component
class PolicyWriting {
    private final Voice.Known known;

    PolicyWriting(Voice.Known known) {
        this.known = known;
    }

    PolicyPage page(Home home, SeenHousehold seen, String passedOver, Tried tried) {
        var voice = new Voice(home.frame().words(), known);
        return new PolicyPage(
                address(home, seen, voice),
                head(home.told(), voice),
                parts(home.told(), seen, voice),
                new Questioning(voice, seen).questions(home.told(), tried.of(), passedOver),
                new Going(voice, seen).ways(home.told().line().sheet()),
                tried);
    }

    private Address address(Home home, SeenHousehold seen, Voice voice) {
        var plate = home.plate();
        return new Address(
                plate.token().letters(),
                voice.place(seen.village()),
                plate.number(),
                home.told().held().policy(),
                new Paper(
                        known.host().address(PlateKind.HOUSEHOLD, plate.token()),
                        plate.typed().printed(),
                        voice.day(home.told().answer().on())));
    }

    private static Head head(Told told, Voice voice) {
        var line = told.line();
        var lacking = Stream.of(Sayer.values())
                .filter(s -> !line.reasons().lacks().of(s).isEmpty())
                .map(s -> voice.say(
                        "family.lack." + s.name().toLowerCase(Locale.ROOT),
                        String.join(
                                voice.say("door.and"), line.reasons().lacks().of(s))))
                .toList();
        return new Head(
                line.sheet(),
                line.standing(),
                sentence(told, voice),
                gives(told, voice),
                lacking,
                voice.say(
                        "family.decided",
                        voice.day(told.answer().on()),
                        told.answer().version()));
    }

    private static String sentence(Told told, Voice voice) {
        var line = told.line();
        var people = line.reasons().people();
        var who = people.isEmpty() ? voice.say("family.home") : String.join(voice.say("door.and"), people);
        return switch (line.standing()) {
            case DUE -> voice.say(line.isToDo() ? "family.stands.due" : "family.stands.received", who);
            case ASK -> voice.say("family.stands.ask", who);
            case GOT ->
                line.received()
                        .map(yuan -> voice.say("family.stands.got.yuan", who, yuan))
                        .orElseGet(() -> voice.say("family.stands.got", who));
            case NO -> voice.say("family.stands.no");
        };
    }

    /// The family as a whole first, then each of its people where the policy goes by member.
    private static List<Part> parts(Told told, SeenHousehold seen, Voice voice) {
        var grounding = new Grounding(voice, told, seen);
        var dealing = new Dealing(voice, seen);
        var answer = told.answer();
        var done = told.line().dealings();
        boolean byMember = told.held().rule().logic().each().isPresent();
        var here = told.line().standing();
        boolean refusesSome = here == Standing.NO
                || here != Standing.ASK
                        && answer.members().stream().anyMatch(m -> Standing.of(m.decided(), m.got()) == Standing.NO);
        var whole = new Step.About(answer.policy(), Optional.empty());
        var parts = new ArrayList<Part>();
        parts.add(new Part(
                Dealing.HOME,
                Optional.empty(),
                told.line().standing(),
                "",
                grounding.grounds(answer.decided()),
                dealing.deal(done.about(whole), told.line().standing(), !byMember, refusesSome)));
        for (int i = 0; i < answer.members().size(); i++) {
            var member = answer.members().get(i);
            var id = told.of().household().members().get(i).id();
            var about = new Step.About(answer.policy(), Optional.of(id));
            var standing = Standing.of(member.decided(), member.got());
            var grounds = grounding.grounds(member.decided());
            var amount = amount(member.decided().amount(), told, voice);
            var brief = amount.isEmpty() ? failed(grounds) : amount;
            var deal = dealing.deal(done.about(about), standing, true, false);
            parts.add(new Part(id.key(), Optional.of(member.name()), standing, brief, grounds, deal));
        }
        return parts;
    }

    /// The first condition that does not hold, which is the main thing of what is not for somebody.
    private static String failed(List<Ground> grounds) {
        return grounds.stream()
                .filter(g -> g.holds() == Holds.FAILED)
                .map(Ground::sentence)
                .findFirst()
                .orElse("");
    }

    /// An amount that nobody has set is told in words, with the reason.
    private static String amount(Answer.Amount amount, Told told, Voice voice) {
        return switch (amount) {
            case Answer.Amount.Unset _ -> "";
            case Answer.Amount.Known _, Answer.Amount.Unknown _, Answer.Amount.None _ ->
                Sheet.amount(amount, told.held().rule(), voice.words());
        };
    }

    /// How much it is for this family, and what the policy gives everybody.
    private static Gives gives(Told told, Voice voice) {
        return new Gives(
                amount(told.answer().amount(), told, voice),
                told.line().sheet().terms().gives().text());
    }
}
