package yimaqing.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.DICTIONARY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Value;

class ProfileTest {
    private static final HouseholdId HOME = new HouseholdId("h0000000000000001");
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final AsOf LATER = AsOf.day(START.plusDays(400));

    /// House grades said by two departments on various days, some of them withdrawn later.
    @Provide
    Arbitrary<List<Fact>> histories() {
        var said = Combinators.combine(
                Arbitraries.of("housing", "township", "village"),
                Arbitraries.of("A", "B", "C"),
                Arbitraries.integers().between(0, 300),
                Arbitraries.integers().between(0, 9));
        return said.as((department, grade, day, withdraws) -> new Object[] {department, grade, day, withdraws})
                .list()
                .ofMaxSize(12)
                .map(ProfileTest::numbered);
    }

    private static List<Fact> numbered(List<Object[]> said) {
        var facts = new ArrayList<Fact>();
        for (var one : said) {
            long number = facts.size() + 1;
            boolean withdraws = (int) one[3] < 3 && number > 1;
            var says = withdraws
                    ? new Fact.Withdraws(1 + ((int) one[2]) % (number - 1))
                    : new Fact.Holds(Value.text((String) one[1]));
            facts.add(fact(number, (String) one[0], says, START.plusDays((int) one[2])));
        }
        return facts;
    }

    private static Fact fact(long number, String department, Fact.Says says, LocalDate since) {
        return new Fact(
                number,
                HOME,
                "house.grade",
                "",
                says,
                Optional.empty(),
                since,
                Instant.parse("2026-06-01T00:00:00Z").plusSeconds(number),
                new Provenance(department, "survey/test"));
    }

    private static Profile fold(List<Fact> facts) {
        return Profile.foldedFrom(facts, DICTIONARY, LATER);
    }

    @Property
    void theOrderOfFactsMakesNoDifference(@ForAll("histories") List<Fact> facts, @ForAll long seed) {
        var shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(fold(shuffled)).isEqualTo(fold(facts));
    }

    @Property
    void hearingAFactTwiceMakesNoDifference(@ForAll("histories") List<Fact> facts) {
        var twice = new ArrayList<>(facts);
        twice.addAll(facts);
        assertThat(fold(twice)).isEqualTo(fold(facts));
    }

    @Property
    void aWithdrawalRestoresTheStateBefore(@ForAll("histories") List<Fact> facts) {
        var more = new ArrayList<>(facts);
        more.add(fact(100, "housing", new Fact.Holds(Value.text("D")), START.plusDays(310)));
        more.add(fact(101, "housing", new Fact.Withdraws(100), START.plusDays(310)));
        assertThat(fold(more)).isEqualTo(fold(facts));
    }

    @Property
    void withdrawingAWithdrawalBringsTheFactBack(@ForAll("histories") List<Fact> facts) {
        var more = new ArrayList<>(facts);
        more.add(fact(100, "housing", new Fact.Holds(Value.text("D")), START.plusDays(310)));
        var standing = fold(more);
        more.add(fact(101, "housing", new Fact.Withdraws(100), START.plusDays(310)));
        more.add(fact(102, "housing", new Fact.Withdraws(101), START.plusDays(310)));
        assertThat(fold(more)).isEqualTo(standing);
    }

    @Test
    void theHigherDepartmentStandsAndTheOtherIsShownBesideIt() {
        var belief = fold(List.of(
                        fact(1, "housing", new Fact.Holds(Value.text("B")), START),
                        fact(2, "township", new Fact.Holds(Value.text("D")), START.plusDays(90))))
                .find("house.grade")
                .orElseThrow();
        assertThat(belief.value()).contains(Value.text("B"));
        assertThat(belief.disagreeing()).extracting(f -> f.by().department()).containsExactly("township");
    }

    @Test
    void amongStatementsOfOneDepartmentTheLaterDayStandsThenTheLaterRecord() {
        assertThat(fold(List.of(
                                fact(1, "housing", new Fact.Holds(Value.text("A")), START.plusDays(9)),
                                fact(2, "housing", new Fact.Holds(Value.text("B")), START)))
                        .value("house.grade"))
                .contains(Value.text("A"));
        assertThat(fold(List.of(
                                fact(1, "housing", new Fact.Holds(Value.text("A")), START),
                                fact(2, "housing", new Fact.Holds(Value.text("B")), START)))
                        .value("house.grade"))
                .contains(Value.text("B"));
    }

    @Test
    void whatNobodySaidIsUnknown() {
        assertThat(fold(List.of()).find("house.grade")).isEmpty();
    }

    @Test
    void aPastDayShowsWhatWasTrueThenAndWhatWasKnownThen() {
        var facts = List.of(
                fact(1, "housing", new Fact.Holds(Value.text("A")), START),
                fact(2, "housing", new Fact.Holds(Value.text("C")), START.plusDays(100)));
        assertThat(Profile.foldedFrom(facts, DICTIONARY, AsOf.day(START.plusDays(50)))
                        .value("house.grade"))
                .contains(Value.text("A"));
        var beforeAnything = new AsOf(START.plusDays(200), Instant.parse("2026-05-01T00:00:00Z"));
        assertThat(Profile.foldedFrom(facts, DICTIONARY, beforeAnything).value("house.grade"))
                .isEmpty();
    }

    @Test
    void aFactPastItsTimeIsStale() {
        var belief = fold(List.of(fact(1, "housing", new Fact.Holds(Value.text("A")), START)))
                .find("house.grade")
                .orElseThrow();
        assertThat(belief.freshOn(START.plusDays(730))).isInstanceOf(Belief.Fresh.class);
        assertThat(belief.freshOn(START.plusDays(731))).isEqualTo(new Belief.Stale(731));
    }
}
