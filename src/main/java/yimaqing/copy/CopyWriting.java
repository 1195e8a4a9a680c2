package yimaqing.copy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.LogRow;
import yimaqing.access.Purpose;
import yimaqing.access.Reads;
import yimaqing.code.Plates.AtHome;
import yimaqing.copy.FamilyCopy.Head;
import yimaqing.copy.FamilyCopy.Look;
import yimaqing.copy.FamilyCopy.Name;
import yimaqing.copy.FamilyCopy.Part;
import yimaqing.copy.FamilyCopy.Policy;
import yimaqing.copy.FamilyCopy.Whom;
import yimaqing.entitlement.FamilyPolicies;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.Households;
import yimaqing.profile.SeenHousehold;
import yimaqing.profile.SeenHousehold.SeenPerson;
import yimaqing.web.Words;

/// Writes a family's copy from what the family sees, so that nothing can stand in it that its pages would not show.
@Component
class CopyWriting {
    /// A copy names those who looked last; who wants to know of more asks the county.
    static final int MOST_LOOKS = 500;

    private final Households households;
    private final FamilyPolicies policies;
    private final Reads reads;
    private final Naming naming;
    private final Clock clock;

    CopyWriting(Households households, FamilyPolicies policies, Reads reads, Naming naming, Clock clock) {
        this.households = households;
        this.policies = policies;
        this.reads = reads;
        this.naming = naming;
        this.clock = clock;
    }

    /// What things and places are called.
    @Component
    record Naming(Dictionary dictionary, Speech speech, Places places) {
        String place(PlaceCode code) {
            return places.find(code).map(Place::shortName).orElse(code.digits());
        }
    }

    /// The copy of the family behind this door; empty where the family may not open its page any more.
    Optional<FamilyCopy> of(AtHome home, Words words) {
        var family = home.family();
        return households
                .open(family, family.county(), family.household(), new Purpose.OwnHome())
                .map(seen -> new FamilyCopy(
                        head(home, seen), parts(seen, words), policies(seen, words), looks(seen, words)));
    }

    private Head head(AtHome home, SeenHousehold seen) {
        return new Head(
                clock.instant(),
                households.today(),
                seen.county().digits(),
                naming.place(seen.county()),
                naming.place(seen.village()),
                home.plate().number());
    }

    private List<Part> parts(SeenHousehold seen, Words words) {
        var held = new HeldWords(naming.dictionary(), naming.speech(), words);
        var parts = new ArrayList<Part>();
        parts.add(new Part(Whom.HOME, words.say("copy.home"), Optional.empty(), held.of(seen.home())));
        seen.members().forEach(p -> parts.add(person(Whom.MEMBER, p, held, words)));
        seen.former().forEach(p -> parts.add(person(Whom.FORMER, p, held, words)));
        return parts;
    }

    private Part person(Whom whom, SeenPerson person, HeldWords held, Words words) {
        var name = person.person()
                .find("person.name")
                .flatMap(b -> b.say(naming.speech(), words.language()))
                .orElse(words.say("door.nameless"));
        var relation = person.relation()
                .flatMap(naming.dictionary().codes("relation")::find)
                .map(code -> code.label().in(words.language()));
        return new Part(whom, name, relation, held.of(person.person()));
    }

    private List<Policy> policies(SeenHousehold seen, Words words) {
        return policies.of(seen.county(), seen.id(), words).stream()
                .map(line -> new Policy(
                        new Name(line.sheet().policy(), line.sheet().title()),
                        new Name(line.standing().name(), words.say("policy.standing." + line.standing())),
                        line.amount(),
                        line.received(),
                        Stream.concat(line.reasons().holding().stream(), line.reasons().against().stream())
                                .toList(),
                        line.reasons().missing()))
                .toList();
    }

    private List<Look> looks(SeenHousehold seen, Words words) {
        return reads.readersOf(seen.county(), seen.id(), MOST_LOOKS).stream()
                .map(row -> look(row, words))
                .toList();
    }

    private Look look(LogRow row, Words words) {
        var office = switch (row.by()) {
            case FAMILY -> words.say("door.readers.own");
            case OFFICER -> department(row.department(), words);
            case SYSTEM -> words.say("door.readers.system", department(row.department(), words));
        };
        var why = switch (row.purpose()) {
            case "own" -> words.say("door.readers.why.own");
            case "work" -> words.say("door.readers.why.work");
            default -> words.say("door.readers.why.reason", row.purpose());
        };
        var kinds = naming.dictionary().groups().entrySet().stream()
                .filter(group -> row.groups().contains(group.getKey()))
                .map(group -> new Name(group.getKey(), group.getValue().in(words.language())))
                .toList();
        return new Look(
                row.at(),
                row.post().isEmpty() ? office : words.say("door.beside", office, row.post()),
                why,
                kinds,
                row.unmasked());
    }

    private String department(String key, Words words) {
        return naming.dictionary().department(key).label().in(words.language());
    }
}
