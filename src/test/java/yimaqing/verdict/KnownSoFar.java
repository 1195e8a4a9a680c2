package yimaqing.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yimaqing.ledger.Claim.Statement;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.link.About;
import yimaqing.link.Held;
import yimaqing.link.Register;
import yimaqing.link.Trace;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Value;
import yimaqing.profile.AsOf;
import yimaqing.profile.Profile;

/// What is known after some files, without a database, as one department's file finds it.
final class KnownSoFar implements Register {
    private final Dictionary dictionary;
    private final Map<Subject, List<Fact>> facts = new HashMap<>();
    private final Map<String, HouseholdId> byNumber = new HashMap<>();
    private final Map<String, PersonId> byId = new HashMap<>();
    private final Map<PersonId, HouseholdId> belongs = new HashMap<>();
    private final Map<HouseholdId, List<PersonId>> members = new HashMap<>();
    private final Map<String, List<About>> byName = new HashMap<>();
    private final Map<Trace, HouseholdId> byAccount = new HashMap<>();
    private final Map<Trace, List<Held>> held = new HashMap<>();
    private final Map<Trace, Map<String, Set<String>>> witnesses = new HashMap<>();
    private String department = "township";
    private long number;

    KnownSoFar(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /// The same, as a file of this department finds it.
    KnownSoFar asFoundBy(String other) {
        department = other;
        return this;
    }

    void hear(String source, Optional<Borne> borne) {
        borne.ifPresent(b -> witnesses
                .computeIfAbsent(b.bearer(), _ -> new HashMap<>())
                .computeIfAbsent(b.name(), _ -> new HashSet<>())
                .add(source));
    }

    void take(Judged row) {
        row.statements().forEach(this::take);
        row.whom()
                .ifPresent(whom -> row.found()
                        .waits()
                        .ifPresent(waits -> waits.traces()
                                .forEach(trace -> held.computeIfAbsent(trace, _ -> new ArrayList<>())
                                        .add(new Held(new About(whom.person(), whom.household()), waits.reason())))));
    }

    private void take(Statement said) {
        facts.computeIfAbsent(said.about(), _ -> new ArrayList<>())
                .add(new Fact(
                        ++number,
                        said.about(),
                        said.attribute().key(),
                        Claims.thing(said),
                        new Fact.Holds(said.value()),
                        Optional.empty(),
                        said.since(),
                        Instant.EPOCH,
                        said.by()));
        switch (said.attribute().key()) {
            case "home.number" -> byNumber.put(((Value.Text) said.value()).text(), (HouseholdId) said.about());
            case "person.id_number" -> byId.put(((Value.Text) said.value()).text(), (PersonId) said.about());
            case "person.membership" -> {
                var household = new HouseholdId(
                        ((Value.Entry) said.value()).text("household").orElseThrow());
                belongs.put((PersonId) said.about(), household);
                members.computeIfAbsent(household, _ -> new ArrayList<>()).add((PersonId) said.about());
            }
            default -> {}
        }
    }

    /// Finds people by name and household accounts in what was taken; asked for once all of a file is taken.
    void index() {
        byName.clear();
        byAccount.clear();
        members.keySet()
                .forEach(household -> profile(household, _ -> true).list("power.account").stream()
                        .map(belief -> ((Value.Entry) belief.value().orElseThrow())
                                .text("account")
                                .orElseThrow())
                        .forEach(number -> byAccount.put(new Trace("account|power.account|" + number), household)));
        belongs.forEach((person, household) -> {
            var village = profile(household, _ -> true).value("home.village");
            var name = profile(person, _ -> true).value("person.name");
            if (village.isPresent() && name.isPresent())
                byName.computeIfAbsent(name.get() + "|" + village.get(), _ -> new ArrayList<>())
                        .add(new About(person, household));
        });
    }

    long facts() {
        return number;
    }

    Map<String, PersonId> people() {
        return Map.copyOf(byId);
    }

    @Override
    public Map<String, HouseholdId> households(Collection<String> numbers) {
        var found = new HashMap<String, HouseholdId>();
        for (var one : numbers) if (byNumber.containsKey(one)) found.put(one, byNumber.get(one));
        return found;
    }

    @Override
    public Map<String, About> persons(Collection<String> idNumbers) {
        var found = new HashMap<String, About>();
        for (var id : idNumbers)
            if (byId.containsKey(id) && belongs.containsKey(byId.get(id)))
                found.put(id, new About(byId.get(id), belongs.get(byId.get(id))));
        return found;
    }

    @Override
    public Map<Neighbour, List<About>> named(Collection<Neighbour> names) {
        var found = new HashMap<Neighbour, List<About>>();
        for (var one : names) {
            var there = byName.get(Value.text(one.name()) + "|" + Value.text(one.village()));
            if (there != null) found.put(one, there);
        }
        return found;
    }

    @Override
    public Map<Trace, HouseholdId> accounts(Collection<Trace> accounts) {
        return byAccount;
    }

    @Override
    public Map<Trace, List<Held>> held(Collection<Trace> traces) {
        var found = new HashMap<Trace, List<Held>>();
        for (var trace : traces) if (held.containsKey(trace)) found.put(trace, held.get(trace));
        return found;
    }

    @Override
    public Map<Borne, Tally> tallies(Collection<Borne> names) {
        var tallies = new HashMap<Borne, Tally>();
        for (var one : names) {
            var votes = witnesses.getOrDefault(one.bearer(), Map.of());
            tallies.put(
                    one,
                    new Tally(
                            votes.getOrDefault(one.name(), Set.of()).size(),
                            votes.entrySet().stream()
                                    .filter(v -> !v.getKey().equals(one.name()))
                                    .mapToInt(v -> v.getValue().size())
                                    .max()
                                    .orElse(0)));
        }
        return tallies;
    }

    @Override
    public Beliefs believed(Collection<HouseholdId> households) {
        var all = new HashMap<Subject, Profile>();
        var own = new HashMap<Subject, Profile>();
        for (var household : households) {
            var subjects = new ArrayList<Subject>(members.getOrDefault(household, List.of()));
            subjects.add(household);
            for (var subject : subjects) {
                if (!facts.containsKey(subject)) continue;
                all.put(subject, profile(subject, _ -> true));
                own.put(subject, profile(subject, f -> f.by().department().equals(department)));
            }
        }
        return new Beliefs(all, own);
    }

    private Profile profile(Subject subject, java.util.function.Predicate<Fact> which) {
        return Profile.foldedFrom(
                facts.getOrDefault(subject, List.of()).stream().filter(which).toList(),
                dictionary,
                AsOf.day(LocalDate.of(2026, 6, 1)));
    }
}
