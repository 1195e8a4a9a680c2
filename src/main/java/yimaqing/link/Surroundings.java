package yimaqing.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.link.Register.Beliefs;
import yimaqing.link.Register.Borne;
import yimaqing.link.Register.Neighbour;
import yimaqing.link.Register.Tally;
import yimaqing.pack.IdNumber;
import yimaqing.pack.Value;
import yimaqing.profile.Profile;

/// Everything known around some rows, looked up in one go before any of them is linked.
final class Surroundings {
    static final Surroundings NOTHING = new Surroundings();

    private final Map<String, About> byId = new HashMap<>();
    private final Map<Neighbour, List<About>> byName = new HashMap<>();
    private final Map<Trace, HouseholdId> byAccount = new HashMap<>();
    private final Map<Trace, List<Held>> held = new HashMap<>();
    private final Map<Borne, Tally> tallies = new HashMap<>();
    /// By the key of their household; found when somebody first asks.
    private final Map<String, Set<About>> members = new HashMap<>();

    private Beliefs beliefs = new Beliefs(Map.of(), Map.of());

    private Surroundings() {}

    static Surroundings of(Collection<Who> people, Collection<HouseholdId> households, Register register) {
        var found = new Surroundings();
        found.byId.putAll(register.persons(people.stream()
                .flatMap(w -> w.id().stream())
                .map(IdNumber::symbols)
                .distinct()
                .toList()));
        found.lookFurther(people.stream().filter(w -> !found.isKnownByNumber(w)).toList(), register);
        found.tallies.putAll(register.tallies(
                people.stream().flatMap(w -> borne(w).stream()).distinct().toList()));
        var around = new HashSet<>(households);
        found.byId.values().forEach(about -> around.add(about.household()));
        found.byName.values().forEach(some -> some.forEach(about -> around.add(about.household())));
        around.addAll(found.byAccount.values());
        found.beliefs = register.believed(around);
        return found;
    }

    private boolean isKnownByNumber(Who who) {
        return who.id().map(IdNumber::symbols).filter(byId::containsKey).isPresent();
    }

    private void lookFurther(Collection<Who> people, Register register) {
        var traces = new HashSet<Trace>();
        var names = new HashSet<Neighbour>();
        var accounts = new HashSet<Trace>();
        for (var who : people) {
            traces.addAll(who.traces());
            neighbour(who).ifPresent(names::add);
            accounts.addAll(who.accounts());
        }
        held.putAll(register.held(traces));
        byName.putAll(register.named(names));
        byAccount.putAll(register.accounts(accounts));
    }

    private static Optional<Neighbour> neighbour(Who who) {
        return who.name().flatMap(name -> who.where().village().map(village -> new Neighbour(name, village)));
    }

    /// The name beside the ID number that bears it. The name on a meter may be that of a father long dead: no witness.
    static Optional<Borne> borne(Who who) {
        return who.id().flatMap(id -> who.name().map(name -> new Borne(Trace.id(id.symbols()), name)));
    }

    /// The person with this ID number, if somebody believes today that it belongs to a household.
    Optional<About> known(IdNumber id) {
        return once(id).filter(about -> profile(about).isPresent());
    }

    /// The ids that stood for this number once, though nothing is believed of them now.
    Optional<About> once(IdNumber id) {
        return Optional.ofNullable(byId.get(id.symbols()));
    }

    Optional<Profile> profile(About about) {
        return Optional.ofNullable(beliefs.all().get(about.person()));
    }

    Optional<Profile> home(About about) {
        return Optional.ofNullable(beliefs.all().get(about.household()));
    }

    Beliefs beliefs() {
        return beliefs;
    }

    List<Held> held(Trace trace) {
        return held.getOrDefault(trace, List.of());
    }

    Tally tally(Who who) {
        return borne(who).map(b -> tallies.getOrDefault(b, new Tally(0, 0))).orElse(new Tally(0, 0));
    }

    /// People of this very name believed to live in the village, each once.
    List<About> neighbours(Who who) {
        return neighbour(who).map(n -> byName.getOrDefault(n, List.of())).orElse(List.of()).stream()
                .filter(about -> isCalled(about, who.name().orElseThrow()))
                .distinct()
                .toList();
    }

    /// Those of this name in the households that have the row's accounts.
    List<About> holders(Who who) {
        return who.accounts().stream()
                .flatMap(account -> Optional.ofNullable(byAccount.get(account)).stream())
                .distinct()
                .flatMap(household -> members(household).stream())
                .filter(about -> who.name().filter(n -> isCalled(about, n)).isPresent())
                .toList();
    }

    boolean isCalled(About about, String name) {
        return profile(about)
                .flatMap(p -> p.value("person.name"))
                .filter(Value.text(name)::equals)
                .isPresent();
    }

    /// Whether what the row says of an attribute and what is believed are both there and differ.
    static boolean differs(Optional<String> said, Optional<Profile> profile, String attribute) {
        var believed = profile.flatMap(p -> p.value(attribute)).map(Surroundings::plain);
        return said.isPresent() && believed.isPresent() && !said.equals(believed);
    }

    static boolean agrees(Optional<String> said, Optional<Profile> profile, String attribute) {
        var believed = profile.flatMap(p -> p.value(attribute)).map(Surroundings::plain);
        return said.isPresent() && said.equals(believed);
    }

    private static String plain(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Amount(var number) -> number.stripTrailingZeros().toPlainString();
            case Value.Day(var day) -> day.toString();
            case Value.Month(var month) -> month.toString();
            case Value.YesNo(var yes) -> Boolean.toString(yes);
            case Value.Entry entry -> entry.toString();
        };
    }

    /// Everybody believed to belong to a household.
    Set<About> members(HouseholdId household) {
        if (members.isEmpty()) findMembers();
        return members.getOrDefault(household.key(), Set.of());
    }

    private void findMembers() {
        beliefs.all().forEach((subject, profile) -> {
            if (subject instanceof PersonId person)
                profile.value("person.membership")
                        .flatMap(m -> ((Value.Entry) m).text("household"))
                        .ifPresent(home -> members.computeIfAbsent(home, _ -> new HashSet<>())
                                .add(new About(person, new HouseholdId(home))));
        });
    }
}
