package yimaqing.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import yimaqing.hearing.Reason;
import yimaqing.intake.Judged.About;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.IdNumber;
import yimaqing.pack.Value;
import yimaqing.profile.Profile;
import yimaqing.source.Draft;
import yimaqing.source.Draft.Doubt;

/// Finds out of whom a row speaks: the person by the ID number, the household by its number. Whoever is not known is
/// new where the source establishes people, and a question to a person where it only speaks of them.
final class Linking {
    private final Register register;
    private final boolean establishes;
    private final Map<String, HouseholdId> households = new HashMap<>();
    private final Map<String, About> people = new HashMap<>();
    private final Map<String, About> knownBefore = new HashMap<>();
    private Map<Subject, Profile> profiles = Map.of();

    Linking(Register register, boolean establishes) {
        this.register = register;
        this.establishes = establishes;
    }

    /// What linking led to.
    sealed interface Link {}

    record Linked(About about) implements Link {}

    record Doubtful(Doubt why) implements Link {}

    /// Looks up, in one go, everybody of whom these rows speak.
    void prepare(Collection<Draft> drafts) {
        var ids = new HashSet<String>();
        var numbers = new HashSet<String>();
        for (var draft : drafts) {
            draft.id().map(IdNumber::symbols).ifPresent(ids::add);
            draft.text("home.number").filter(n -> !households.containsKey(n)).ifPresent(numbers::add);
        }
        households.putAll(register.households(numbers));
        knownBefore.clear();
        register.persons(ids).forEach((id, known) -> knownBefore.put(id, new About(known.person(), known.household())));
        var around = new HashSet<HouseholdId>();
        knownBefore.values().forEach(about -> around.add(about.household()));
        drafts.forEach(d -> d.text("home.number").map(households::get).ifPresent(around::add));
        profiles = register.profiles(around);
    }

    Link link(Draft draft) {
        var id = draft.id().orElseThrow().symbols();
        var known = Optional.ofNullable(knownBefore.get(id));
        var doubt = known.flatMap(about -> otherThanKnown(draft, about));
        if (doubt.isPresent()) return new Doubtful(doubt.get());
        return establishes
                ? established(draft, id, known)
                : known.<Link>map(Linked::new).orElse(new Doubtful(new Doubt(Reason.PERSON_UNKNOWN, "")));
    }

    private Link established(Draft draft, String id, Optional<About> known) {
        var number = draft.text("home.number");
        if (number.isEmpty()) return new Doubtful(new Doubt(Reason.HOUSEHOLD_NUMBER_MISSING, ""));
        var household = households.computeIfAbsent(number.get(), _ -> HouseholdId.fresh());
        var about = known.or(() -> Optional.ofNullable(people.get(id)))
                .orElseGet(() -> new About(PersonId.fresh(), household));
        if (!about.household().equals(household)) return new Doubtful(new Doubt(Reason.IN_ANOTHER_HOUSEHOLD, ""));
        people.putIfAbsent(id, about);
        return new Linked(about);
    }

    /// The name must be the known one, and the village that of the known household.
    private Optional<Doubt> otherThanKnown(Draft draft, About about) {
        var doubts = new ArrayList<Doubt>();
        if (differs(draft, "person.name", profiles.get(about.person()))) doubts.add(new Doubt(Reason.NAME_DIFFERS, ""));
        if (differs(draft, "home.village", profiles.get(about.household())))
            doubts.add(new Doubt(Reason.VILLAGE_DIFFERS, ""));
        return doubts.stream().findFirst();
    }

    private static boolean differs(Draft draft, String attribute, Profile profile) {
        Optional<Value> heard = Optional.ofNullable(draft.content().heard().get(attribute));
        Optional<Value> believed = Optional.ofNullable(profile).flatMap(p -> p.value(attribute));
        return heard.isPresent() && believed.isPresent() && !heard.equals(believed);
    }

    Optional<Profile> profile(Subject subject) {
        return Optional.ofNullable(profiles.get(subject));
    }
}
