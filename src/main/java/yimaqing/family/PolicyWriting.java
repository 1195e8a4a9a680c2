package yimaqing.family;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import yimaqing.family.PolicyPage.Caller;
import yimaqing.family.PolicyPage.Head;
import yimaqing.family.PolicyPage.Paper;
import yimaqing.family.PolicyPage.Part;
import yimaqing.family.PolicyPage.Tried;
import yimaqing.family.PolicyPage.Ways;
import yimaqing.filling.Sayer;
import yimaqing.policy.Sheet;
import yimaqing.profile.SeenHousehold;
import yimaqing.web.Words;

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
                ways(home.told().line().sheet(), seen, voice),
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
                line.amount(),
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
        boolean refusesSome = told.line().standing() == Standing.NO
                || answer.members().stream().anyMatch(m -> Standing.of(m.decided(), m.got()) == Standing.NO);
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
            parts.add(new Part(
                    id.key(),
                    Optional.of(member.name()),
                    standing,
                    Sheet.amount(member.decided().amount(), told.held().rule(), voice.words()),
                    grounding.grounds(member.decided()),
                    dealing.deal(done.about(about), standing, true, false)));
        }
        return parts;
    }

    /// What nobody has set is gathered into one line; what is said in the same words stands once.
    private static Ways ways(Sheet sheet, SeenHousehold seen, Voice voice) {
        var notSet = voice.say("policy.unset");
        var unset = new ArrayList<String>();
        var set = new LinkedHashMap<String, String>();
        for (var line : sheet.ways().lines()) {
            if (line.text().equals(notSet)) unset.add(line.heading());
            else set.merge(line.text(), line.heading(), (one, other) -> one + voice.say("door.and") + other);
        }
        if (sheet.ways().phone().isEmpty()) unset.add(voice.say("family.office.phone"));
        return new Ways(
                set.entrySet().stream()
                        .map(e -> new Sheet.Line(e.getValue(), e.getKey()))
                        .toList(),
                sheet.ways().papers(),
                unset.isEmpty()
                        ? Optional.empty()
                        : Optional.of(voice.say("family.unset", String.join(voice.say("door.and"), unset))),
                callers(sheet, seen, voice),
                voice.say("door.contact.unset"));
    }

    /// The contact official, or those of the village to call; and the department where its phone is set.
    private static List<Caller> callers(Sheet sheet, SeenHousehold seen, Voice voice) {
        var callers = new ArrayList<Caller>();
        seen.home()
                .find(Homecoming.CONTACT)
                .ifPresent(b -> b.text("name")
                        .ifPresent(name ->
                                callers.add(new Caller(name, voice.say("family.contact.line"), b.text("phone")))));
        if (callers.isEmpty())
            voice.known().villages().officials(seen.village()).stream()
                    .filter(o -> o.contact())
                    .forEach(o -> callers.add(new Caller(o.name(), o.post().orElse(""), o.workPhone())));
        sheet.ways()
                .phone()
                .ifPresent(phone -> callers.add(new Caller(office(sheet, voice.words()), "", Optional.of(phone))));
        return callers;
    }

    private static String office(Sheet sheet, Words words) {
        return sheet.ways().lines().stream()
                .filter(l -> l.heading().equals(words.say("policy.office")))
                .map(Sheet.Line::text)
                .findFirst()
                .orElseThrow();
    }
}
