package yimaqing.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.entitlement.Muster.Home;
import yimaqing.entitlement.Trying.Effect;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.notice.RuleBook;
import yimaqing.place.PlaceCode;
import yimaqing.rule.Rule;
import yimaqing.slot.Slots;

/// A changed rule beside the one in force, on a few families of two villages.
class TryingTest {
    private static final RuleBook BOOK = RuleBook.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final PlaceCode NEAR = new PlaceCode("141026104207");
    private static final PlaceCode FAR = new PlaceCode("141026104200");

    private static String text() {
        try {
            return Files.readString(Path.of("src/main/resources/county/policies/rain_plan.yaml"));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static Rule rule(String from, String to) {
        assertThat(text()).contains(from);
        return ((Rule.Reading.Read) Rule.read("a.yaml", text().replace(from, to), BOOK)).rule();
    }

    private static final Rule BEFORE = rule("3000}", "3000}");

    /// A family of this kind whose pupils are at these schools; nobody knows its kind where it is blank.
    private static Home home(PlaceCode village, String kind, String... schools) {
        var shape = BOOK.dictionary().household();
        var slots = Slots.empty(shape, "h");
        if (!kind.isEmpty()) slots.put(shape.field("alleviated"), kind.equals("alleviated"));
        slots.put(shape.field("monitored"), false);
        var members = slots.fill(shape.field("members"), schools.length);
        for (int i = 0; i < schools.length; i++)
            members[i].put(members[i].shape().field("school"), schools[i]);
        return new Home(HouseholdId.fresh(), village, slots, Muster.People.UNKNOWN);
    }

    private static final List<Home> HOMES = List.of(
            home(NEAR, "alleviated", "vocational", "college"),
            home(NEAR, "alleviated", "university"),
            home(FAR, "alleviated", "vocational"),
            home(FAR, "general", "vocational"),
            home(FAR, "", "vocational"));

    private static Trying tried(Rule after) {
        return Trying.of(Optional.of(BEFORE), after, HOMES, DAY);
    }

    @Test
    void aRuleThatSaysTheSameChangesNothing() {
        var trying = tried(BEFORE);
        assertThat(trying.lines()).isEmpty();
        assertThat(trying.villages()).isEmpty();
        assertThat(trying.before()).isEqualTo(trying.after());
        assertThat(trying.before().households()).isEqualTo(2);
        assertThat(trying.before().people()).isEqualTo(3);
        assertThat(trying.before().asks()).isEqualTo(1);
        assertThat(trying.before().cost()).isEqualByComparingTo("9000");
    }

    @Test
    void whoGainsAndWhoLosesIsToldVillageByVillage() {
        var gains = tried(rule("['vocational', 'college']", "['vocational', 'college', 'university']"));
        assertThat(gains.count(Effect.GAINS)).isEqualTo(1);
        assertThat(gains.villages().keySet()).containsExactly(NEAR);
        assertThat(gains.lines(Effect.GAINS, Optional.of(NEAR)).map(Trying.Line::household))
                .containsExactly(HOMES.get(1).household());
        var loses = tried(rule("['vocational', 'college']", "['college']"));
        assertThat(loses.count(Effect.LOSES)).isEqualTo(1);
        assertThat(loses.count(Effect.LESS)).as("one of two pupils").isEqualTo(1);
        assertThat(loses.count(Effect.SETTLED)).isEqualTo(1);
        assertThat(loses.villages().get(FAR).counts()).containsOnlyKeys(Effect.LOSES, Effect.SETTLED);
    }

    @Test
    void moneyIsToldBeforeAndAfter() {
        var more = tried(rule("3000}", "3200}"));
        assertThat(more.count(Effect.MORE)).isEqualTo(2);
        assertThat(more.after().cost()).isEqualByComparingTo(new BigDecimal("9600"));
        assertThat(more.villages().get(NEAR).before().cost()).isEqualByComparingTo("6000");
        assertThat(more.villages().get(NEAR).after().cost()).isEqualByComparingTo("6400");
    }

    @Test
    void anAmountThatNobodyKnowsIsCountedAndNeverZero() {
        var unset = tried(rule("3000}", "unset}"));
        assertThat(unset.count(Effect.PRICED)).isEqualTo(2);
        assertThat(unset.after().unpriced()).isEqualTo(2);
        assertThat(unset.after().households()).isEqualTo(2);
    }

    @Test
    void withoutARuleBeforeEverybodyEntitledGains() {
        var fresh = Trying.of(Optional.empty(), BEFORE, HOMES, DAY);
        assertThat(fresh.count(Effect.GAINS)).isEqualTo(2);
        assertThat(fresh.count(Effect.ASKS)).isEqualTo(1);
    }

    @Test
    void everybodyOfACountyIsTried() {
        var many = new ArrayList<Home>();
        for (int i = 0; i < 5_000; i++)
            HOMES.forEach(home -> many.add(new Home(HouseholdId.fresh(), home.village(), home.slots(), home.people())));
        var after = rule("3000}", "3200}");
        var trying = Trying.of(Optional.of(BEFORE), after, many, DAY);
        assertThat(trying.count(Effect.MORE)).isEqualTo(10_000);
    }
}
