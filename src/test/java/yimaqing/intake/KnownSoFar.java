package yimaqing.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yimaqing.ledger.Claim.Statement;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Value;
import yimaqing.profile.AsOf;
import yimaqing.profile.Directory;
import yimaqing.profile.Profile;

/// What is known after some files, without a database.
final class KnownSoFar implements Register {
    private final Dictionary dictionary;
    private final Map<Subject, List<Fact>> facts = new HashMap<>();
    private final Map<String, HouseholdId> byNumber = new HashMap<>();
    private final Map<String, PersonId> byId = new HashMap<>();
    private final Map<PersonId, HouseholdId> belongs = new HashMap<>();
    private final Map<HouseholdId, List<PersonId>> members = new HashMap<>();
    private long number;

    KnownSoFar(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    void take(List<Statement> statements) {
        for (var said : statements) {
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
    public Map<String, Directory.Known> persons(Collection<String> idNumbers) {
        var found = new HashMap<String, Directory.Known>();
        for (var id : idNumbers)
            if (byId.containsKey(id)) found.put(id, new Directory.Known(byId.get(id), belongs.get(byId.get(id))));
        return found;
    }

    @Override
    public Map<Subject, Profile> profiles(Collection<HouseholdId> households) {
        var profiles = new HashMap<Subject, Profile>();
        for (var household : households) {
            profiles.put(household, profile(household));
            for (var member : members.getOrDefault(household, List.of())) profiles.put(member, profile(member));
        }
        return profiles;
    }

    private Profile profile(Subject subject) {
        return Profile.foldedFrom(
                facts.getOrDefault(subject, List.of()), dictionary, AsOf.day(LocalDate.of(2026, 6, 1)));
    }
}
