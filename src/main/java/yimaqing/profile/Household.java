package yimaqing.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import yimaqing.closure.Closing;
import yimaqing.closure.Closure.How;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;

/// A household on one day: what is believed of it, its members, and those who belonged to it before. Who belongs is
/// folded from facts like everything else, so births, deaths, moves and marriages keep everybody's history. `withheld`
/// belong to it, too, but their use is restricted: a file is still told whom it speaks of, and nobody else is. Whoever
/// was forgotten is not in it at all.
public record Household(
        HouseholdId id,
        PlaceCode county,
        AsOf asOf,
        Profile home,
        List<Person> members,
        List<Person> former,
        List<Person> withheld,
        Optional<How> closed) {

    /// A person of a household: what is believed of it, and its relation to the head where that is known. Of somebody
    /// who moved on to another household this is what was said until then.
    public record Person(PersonId id, Profile profile, Optional<String> relation, boolean movedOn) {
        Person only(Set<String> attributes) {
            return new Person(id, profile.only(attributes), relation, movedOn);
        }

        public boolean isHead() {
            return relation.filter("head"::equals).isPresent();
        }
    }

    public Household {
        members = List.copyOf(members);
        former = List.copyOf(former);
        withheld = List.copyOf(withheld);
    }

    /// Folds a household from its own facts and those of everybody who ever belonged to it.
    public static Household foldedFrom(
            HouseholdId id, PlaceCode county, Collection<Fact> facts, Dictionary dictionary, AsOf asOf) {
        Map<Subject, List<Fact>> bySubject = new LinkedHashMap<>();
        for (var fact : facts)
            bySubject.computeIfAbsent(fact.about(), _ -> new ArrayList<>()).add(fact);
        var own = bySubject.getOrDefault(id, List.of());
        if (Closing.isForgotten(own)) return forgotten(id, county, own, dictionary, asOf);
        var closed = Closing.of(own);
        var home = Profile.foldedFrom(own, dictionary, asOf);
        var members = new ArrayList<Person>();
        var former = new ArrayList<Person>();
        var withheld = new ArrayList<Person>();
        bySubject.forEach((subject, said) -> {
            if (!(subject instanceof PersonId person) || Closing.isForgotten(said)) return;
            var everywhere = Profile.foldedFrom(said, dictionary, asOf);
            boolean belongs = belongs(id, everywhere);
            boolean restricted = Closing.of(said).isPresent();
            if (restricted && !belongs) return;
            boolean movedOn =
                    membership(everywhere).filter(entry -> isIn(id, entry)).isEmpty();
            var here = whileHere(id, said, everywhere);
            var profile = here.size() == said.size() ? everywhere : Profile.foldedFrom(here, dictionary, asOf);
            membership(profile)
                    .filter(entry -> isIn(id, entry))
                    .ifPresent(entry -> (restricted ? withheld : belongs ? members : former)
                            .add(new Person(person, profile, entry.text("relation"), movedOn)));
        });
        members.sort(headFirst(dictionary));
        return new Household(id, county, asOf, home, members, former, withheld, closed);
    }

    /// Whether nothing may be done with it but keep it: its use is restricted, or it was forgotten. It counts for every
    /// day, the days before it too.
    public boolean isOnlyKept() {
        return closed.isPresent();
    }

    /// As lists may show it: of one that is only kept there are no people.
    Household listed() {
        return isOnlyKept() ? new Household(id, county, asOf, home, List.of(), List.of(), List.of(), closed) : this;
    }

    /// Of a household that was forgotten only this is known: where it was, and what was decided about its data. So it
    /// leaves every list and figure that is derived from what is believed.
    private static Household forgotten(
            HouseholdId id, PlaceCode county, List<Fact> own, Dictionary dictionary, AsOf asOf) {
        var left = own.stream()
                .filter(fact -> fact.attribute().equals("home.village")
                        || dictionary
                                .find(fact.attribute())
                                .filter(a -> a.group().equals("rights"))
                                .isPresent())
                .toList();
        var home = Profile.foldedFrom(left, dictionary, asOf);
        return new Household(id, county, asOf, home, List.of(), List.of(), List.of(), Optional.of(How.FORGOTTEN));
    }

    /// What was said of a person while it belonged to this household. What is said of somebody who moved on, from the
    /// day of the move, belongs to its next household and to the officials there; nothing of whom one is closed.
    static List<Fact> whileHere(HouseholdId id, List<Fact> own, Dictionary dictionary, AsOf asOf) {
        if (Closing.of(own).isPresent()) return List.of();
        return whileHere(id, own, Profile.foldedFrom(own, dictionary, asOf));
    }

    private static List<Fact> whileHere(HouseholdId id, List<Fact> own, Profile everywhere) {
        return everywhere
                .find("person.membership")
                .filter(belief -> !(belief.value().orElseThrow() instanceof Value.Entry entry && isIn(id, entry)))
                .map(moved -> own.stream()
                        .filter(f -> f.since().isBefore(moved.fact().since()))
                        .toList())
                .orElse(own);
    }

    private static boolean belongs(HouseholdId id, Profile person) {
        return membership(person)
                        .filter(entry -> isIn(id, entry) && entry.get("left").isEmpty())
                        .isPresent()
                && person.value("person.death").isEmpty();
    }

    private static Optional<Value.Entry> membership(Profile person) {
        return person.value("person.membership").map(v -> (Value.Entry) v);
    }

    private static boolean isIn(HouseholdId id, Value.Entry membership) {
        return membership.text("household").filter(id.key()::equals).isPresent();
    }

    /// The head first, then in the order of the list of relations, then by birth.
    private static Comparator<Person> headFirst(Dictionary dictionary) {
        var order =
                dictionary.codes("relation").codes().stream().map(c -> c.code()).toList();
        return Comparator.<Person>comparingInt(
                        p -> p.relation().map(order::indexOf).orElse(Integer.MAX_VALUE))
                .thenComparing(p ->
                        p.profile().value("person.birth").map(Value::toString).orElse("9"))
                .thenComparing(p -> p.id().key());
    }

    /// The same household, of which only these attributes are known.
    Household only(Set<String> attributes) {
        return new Household(
                id,
                county,
                asOf,
                home.only(attributes),
                members.stream().map(p -> p.only(attributes)).toList(),
                former.stream().map(p -> p.only(attributes)).toList(),
                List.of(),
                closed);
    }

    public Optional<Person> head() {
        return members.stream().filter(Person::isHead).findFirst();
    }

    /// The household's village as it was stated; the code may have changed since.
    public Optional<PlaceCode> statedVillage() {
        return home.value("home.village").map(v -> new PlaceCode(((Value.Text) v).text()));
    }

    /// Facts of several households, told apart by who ever belonged where.
    static final class Around {
        private final Map<Subject, List<Fact>> bySubject = new HashMap<>();
        private final Map<HouseholdId, List<Subject>> belonging = new HashMap<>();

        Around(Collection<HouseholdId> ids, List<Fact> facts) {
            for (var id : ids) belonging.put(id, new ArrayList<>(List.of(id)));
            for (var fact : facts) {
                bySubject.computeIfAbsent(fact.about(), _ -> new ArrayList<>()).add(fact);
                fact.refersTo().ifPresent(to -> {
                    var subjects = belonging.get(to);
                    if (subjects != null && !subjects.contains(fact.about())) subjects.add(fact.about());
                });
            }
        }

        List<Fact> of(HouseholdId id) {
            return Objects.requireNonNull(belonging.get(id)).stream()
                    .flatMap(s -> bySubject.getOrDefault(s, List.of()).stream())
                    .toList();
        }
    }
}
