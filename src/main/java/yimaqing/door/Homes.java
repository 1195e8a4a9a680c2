package yimaqing.door;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.Reads;
import yimaqing.door.HomePage.Family;
import yimaqing.door.HomePage.Fold;
import yimaqing.door.HomePage.Means;
import yimaqing.door.HomePage.Member;
import yimaqing.door.HomePage.Part;
import yimaqing.door.HomePage.Policies;
import yimaqing.door.HomePage.Reader;
import yimaqing.door.HomePage.Readers;
import yimaqing.offer.Ways;
import yimaqing.pack.Attribute;
import yimaqing.pack.Audience;
import yimaqing.pack.SubjectKind;
import yimaqing.profile.Seen;
import yimaqing.profile.SeenHousehold;
import yimaqing.profile.SeenHousehold.SeenPerson;
import yimaqing.profile.Villages;
import yimaqing.web.FactBlock;

/// Writes the family's page. Some groups of the dictionary have their place on it; every other group that the family
/// may see is shown all the same, so that nothing held is missing.
@Component
class Homes {
    private static final int MOST_READERS = 20;
    private static final int OPEN_READERS = 3;
    private static final Set<String> OF_THE_HOME =
            Set.of("basic", "house", "water", "living", "land", "industry", "income", "benefit", "policy");
    private static final Set<String> OF_PEOPLE_APART = Set.of("insurance", "training");
    private static final Predicate<Attribute> NOT_THE_CONTACT = a -> !a.key().equals("help.contact");

    /// Nobody asks why no date of death is recorded; and what only the family can say, the page of the policy that
    /// needs it asks.
    private static final Predicate<Attribute> MAY_BE_MISSED =
            a -> !a.key().equals("person.death") && !a.group().equals("told");

    private final Reads reads;
    private final Villages villages;

    Homes(Reads reads, Villages villages) {
        this.reads = reads;
        this.villages = villages;
    }

    /// The page of a household that the family has opened.
    HomePage page(DoorPlate plate, Policies policies, Optional<Ways> ways, SeenHousehold seen, Teller teller) {
        return new HomePage(
                plate,
                policies,
                family(seen, teller),
                means(seen, ways, teller),
                folds(seen, teller),
                readers(seen, teller));
    }

    private Family family(SeenHousehold seen, Teller teller) {
        var contacts = Contact.of(seen, teller)
                .map(List::of)
                .orElseGet(() -> Contact.toCall(villages.officials(seen.village()), teller));
        return new Family(
                seen.members().stream().map(p -> member(p, teller)).toList(),
                seen.former().stream().map(p -> name(p, teller)).toList(),
                contacts);
    }

    private static Means means(SeenHousehold seen, Optional<Ways> ways, Teller teller) {
        return new Means(
                home(seen, teller, "industry"),
                IncomeCard.of(seen.income(), teller),
                apart(seen, teller, "training"),
                home(seen, teller, "benefit"),
                ways,
                List.of(),
                !seen.home().list("power.season").isEmpty());
    }

    /// The parts of the page that are folded, with the attributes that say the main thing of each.
    private static List<Fold> folds(SeenHousehold seen, Teller teller) {
        var help = unplaced(teller, SubjectKind.HOUSEHOLD, OF_THE_HOME);
        return List.of(
                fold(seen, teller, "basic", List.of("home.kind", "home.number"), "basic"),
                fold(seen, teller, "living", List.of("house.grade", "water.safe"), "house", "water", "living"),
                fold(seen, teller, "land", List.of("land.area"), "land"),
                new Fold(
                        teller.words().say("door.home.insurance.title"),
                        covered(seen, teller),
                        apart(seen, teller, "insurance"),
                        true),
                fold(seen, teller, "help", List.of("monitoring.status", "monitoring.risk", "help.plan"), help));
    }

    private static Fold fold(SeenHousehold seen, Teller teller, String name, List<String> main, String... groups) {
        var words = teller.words();
        var brief = teller.brief(seen.home(), main);
        var said = brief.isEmpty() ? words.say("door.home." + name + ".none") : brief;
        return new Fold(
                words.say("door.home." + name + ".title"),
                isDisputed(seen, groups) ? words.say("door.beside", said, words.say("ui.facts.disagree")) : said,
                home(seen, teller, groups),
                false);
    }

    /// Whether departments disagree within these groups: that must not stay folded away.
    private static boolean isDisputed(SeenHousehold seen, String... groups) {
        return Stream.of(groups)
                .flatMap(group -> seen.home().group(group).stream())
                .anyMatch(belief -> !belief.disagreeing().isEmpty());
    }

    /// How many of the family each kind of insurance covers.
    private static String covered(SeenHousehold seen, Teller teller) {
        var people = new LinkedHashMap<String, Integer>();
        for (var person : seen.members())
            person.person().list("insurance.cover").stream()
                    .flatMap(b -> b.say("kind", teller.speech(), teller.language()).stream())
                    .distinct()
                    .forEach(kind -> people.merge(kind, 1, Integer::sum));
        return people.entrySet().stream()
                .map(e -> teller.words().say("door.home.insured", e.getKey(), e.getValue()))
                .reduce((one, next) -> teller.words().say("door.beside", one, next))
                .orElse(teller.words().say("door.home.insurance.none"));
    }

    private static List<Part> home(SeenHousehold seen, Teller teller, String... groups) {
        return Stream.of(groups)
                .map(g -> new Part(
                        teller.group(g),
                        teller.blocks(seen.home(), g, NOT_THE_CONTACT),
                        teller.missing(teller.unrecorded(seen.home(), g, NOT_THE_CONTACT.and(MAY_BE_MISSED)))))
                .toList();
    }

    /// The groups of the dictionary that the family may see and that have no place of their own.
    private static String[] unplaced(Teller teller, SubjectKind kind, Set<String> placed) {
        return teller.dictionary().groups().keySet().stream()
                .filter(g -> !placed.contains(g))
                .filter(g -> teller.dictionary().group(g).stream()
                        .anyMatch(a -> a.subject() == kind && a.audience().contains(Audience.HOUSEHOLD)))
                .toArray(String[]::new);
    }

    /// A group that stands apart from the people it is about, one part for each of them.
    private static List<Part> apart(SeenHousehold seen, Teller teller, String group) {
        return seen.members().stream()
                .map(p -> new Part(name(p, teller), teller.blocks(p.person(), group), Optional.empty()))
                .filter(part -> !part.blocks().isEmpty())
                .toList();
    }

    private static Member member(SeenPerson person, Teller teller) {
        var blocks = new ArrayList<FactBlock>();
        var missing = new ArrayList<String>();
        for (var group : unplaced(teller, SubjectKind.PERSON, OF_PEOPLE_APART)) {
            blocks.addAll(teller.blocks(person.person(), group));
            missing.addAll(teller.unrecorded(person.person(), group, MAY_BE_MISSED));
        }
        return new Member(name(person, teller), line(person, teller), List.copyOf(blocks), teller.missing(missing));
    }

    private static String name(SeenPerson person, Teller teller) {
        return person.person()
                .find("person.name")
                .map(teller::value)
                .orElse(teller.words().say("door.nameless"));
    }

    private static String line(SeenPerson person, Teller teller) {
        Function<String, Stream<String>> said = key -> said(person.person(), key, teller);
        var relation = person.relation()
                .flatMap(teller.dictionary().codes("relation")::find)
                .map(code -> code.label().in(teller.language()));
        return String.join(
                " · ",
                Stream.of(relation.stream(), said.apply("person.school"), said.apply("work.place"))
                        .flatMap(s -> s)
                        .toList());
    }

    private static Stream<String> said(Seen seen, String attribute, Teller teller) {
        return seen.find(attribute).map(teller::value).stream();
    }

    private Readers readers(SeenHousehold seen, Teller teller) {
        var all = reads.readersOf(seen.county(), seen.id(), MOST_READERS).stream()
                .map(r -> Reader.of(r, teller))
                .toList();
        int open = Math.min(OPEN_READERS, all.size());
        return new Readers(all.subList(0, open), all.subList(open, all.size()));
    }
}
