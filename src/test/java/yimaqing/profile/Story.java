package yimaqing.profile;

import static yimaqing.Village.DICTIONARY;
import static yimaqing.Village.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Value;
import yimaqing.profile.Belief.Ruling;

/// What is said of one household, statement after statement, numbered as a ledger would.
final class Story {
    static final LocalDate START = LocalDate.of(2026, 1, 1);
    static final String GRADE = "house.grade";
    static final String MONITORING = "monitoring.status";
    private static final HouseholdId HOME = new HouseholdId("h0000000000000001");

    private final List<Fact> facts = new ArrayList<>();

    List<Fact> facts() {
        return facts;
    }

    Fact said(String department, String attribute, String slot, Fact.Says says, LocalDate since) {
        long number = facts.size() + 1;
        var fact = new Fact(
                number,
                HOME,
                attribute,
                slot,
                says,
                Optional.empty(),
                since,
                Instant.parse("2026-06-01T00:00:00Z").plusSeconds(number),
                new Provenance(department, "survey/test"));
        facts.add(fact);
        return fact;
    }

    Fact grade(String department, String grade) {
        return said(department, GRADE, "", new Fact.Holds(Value.text(grade)), START.plusDays(facts.size()));
    }

    Fact monitored(String department, String kind) {
        var value = entry(Map.of("kind", Value.text(kind)));
        return said(department, MONITORING, "", new Fact.Holds(value), START.plusDays(facts.size()));
    }

    Fact ruled(Fact right) {
        var place = Ruling.place(right.attribute(), right.slot());
        return said("township", "ruling.home", place, new Fact.Holds(Ruling.entry(place, right)), START.plusDays(200));
    }

    void withdrawn(Fact fact) {
        said(fact.by().department(), fact.attribute(), fact.slot(), new Fact.Withdraws(fact.number()), START);
    }

    Belief believed(String attribute) {
        return fold().find(attribute).orElseThrow();
    }

    Profile fold() {
        return fold(facts);
    }

    static Profile fold(List<Fact> facts) {
        return Profile.foldedFrom(facts, DICTIONARY, AsOf.day(START.plusDays(400)));
    }
}
