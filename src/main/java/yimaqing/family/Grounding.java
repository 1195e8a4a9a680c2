package yimaqing.family;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yimaqing.entitlement.FamilyPolicies.Told;
import yimaqing.family.PolicyPage.Ground;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Attribute;
import yimaqing.pack.Audience;
import yimaqing.policy.Grounds;
import yimaqing.policy.Sheet;
import yimaqing.profile.Seen;
import yimaqing.profile.SeenBelief;
import yimaqing.profile.SeenHousehold;
import yimaqing.rule.Answer;
import yimaqing.rule.Because;
import yimaqing.slot.Kind;
import yimaqing.truth.Gap;
import yimaqing.truth.Used;

/// Tells each condition: whether it held, the values it rests on, and who says so since when. What is sealed is told
/// without its values: a phone is lent and looked over.
record Grounding(Voice voice, Told told, SeenHousehold seen) {
    /// A value of the household or of one of its people; the lines of a list are told with the list.
    private static final Pattern PATH = Pattern.compile("h\\.(?:members\\[([0-9]{1,3})]\\.)?[a-z0-9_]+");

    private static final String MEMBERS = "members";
    private static final double LAST_YEAR = 2100;

    List<Ground> grounds(Answer.Decided decided) {
        return decided.because().stream().map(this::ground).toList();
    }

    private Ground ground(Because because) {
        var sentence = because.sentence(voice.language(), used -> !used.field().sealed());
        var values = new LinkedHashSet<String>();
        because.gaps().stream()
                .map(this::lack)
                .filter(lack -> !lack.equals(sentence))
                .forEach(lack -> values.add(voice.say("family.lacks", lack)));
        for (var used : because.used()) value(used).ifPresent(values::add);
        return new Ground(because.holds(), sentence, List.copyOf(values));
    }

    private String lack(Gap gap) {
        return switch (gap) {
            case Gap.Missing missing -> missing.field().label().in(voice.language());
            case Gap.Incomputable(var why) -> why.in(voice.language());
        };
    }

    private Optional<String> value(Used used) {
        var path = PATH.matcher(used.path());
        if (!path.matches() || !used.isKnown() || used.field().sealed()) return Optional.empty();
        if (used.field().name().equals(MEMBERS)) return Optional.empty();
        var attributes = Grounds.of(used.field(), voice.known().dictionary());
        if (!attributes.isEmpty() && attributes.stream().noneMatch(Grounding::isForTheFamily)) return Optional.empty();
        var said = voice.say("door.field", used.field().label().in(voice.language()), said(used));
        return Optional.of(source(attributes, seen(path.group(1)))
                .map(source -> voice.say("family.value", said, source))
                .orElse(said));
    }

    private static boolean isForTheFamily(Attribute attribute) {
        return attribute.audience().contains(Audience.HOUSEHOLD);
    }

    private String said(Used used) {
        var said = used.said(voice.language());
        if (!(used.field().kind() instanceof Kind.Number(var unit, var _, var most)) || most == LAST_YEAR) return said;
        return unit.map(u -> voice.say("policy.amount", said, unit(u))).orElse(said);
    }

    /// Money as policies say it, everything else as the dictionary does.
    private String unit(String unit) {
        return voice.known().speech().unit(Sheet.unit(unit, voice.words()), voice.language());
    }

    private Seen seen(String member) {
        if (member == null) return seen.home();
        var id = told.of().household().members().get(Integer.parseInt(member)).id();
        return person(id).map(SeenHousehold.SeenPerson::person).orElse(seen.home());
    }

    private Optional<SeenHousehold.SeenPerson> person(PersonId id) {
        return seen.members().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /// The newest of what the value rests on.
    private Optional<String> source(List<Attribute> attributes, Seen of) {
        var beliefs = new ArrayList<SeenBelief>();
        for (var attribute : attributes) beliefs.addAll(of.list(attribute.key()));
        return beliefs.stream()
                .max((one, other) -> one.since().compareTo(other.since()))
                .map(b -> voice.say("family.source", voice.department(b.source().department()), voice.day(b.since())));
    }
}
