package yimaqing.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.entry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.ledger.Fact;
import yimaqing.pack.Value;
import yimaqing.profile.Belief.Ruling;

/// Which statement stands once an official has ruled, and how a status is guarded. For a house's grade the order is
/// housing, township, village; for a monitoring it is revitalisation, township.
class StandingTest {
    private static final LocalDate START = Story.START;
    private static final String GRADE = Story.GRADE;
    private static final String MONITORING = Story.MONITORING;
    private static final String KIND = "home.kind";

    private final Story story = new Story();

    private Fact said(String department, String attribute, String slot, Fact.Says says, LocalDate since) {
        return story.said(department, attribute, slot, says, since);
    }

    private Fact grade(String department, String grade) {
        return story.grade(department, grade);
    }

    private Belief believed(String attribute) {
        return story.believed(attribute);
    }

    private static Optional<Value> kind(String kind) {
        return Optional.of(entry(Map.of("kind", Value.text(kind))));
    }

    @Test
    void aRulingMakesTheLowerDepartmentStandAndBothStayVisible() {
        grade("housing", "B");
        var right = grade("village", "D");
        var ruling = story.ruled(right);
        var belief = believed(GRADE);
        assertThat(belief.fact()).isEqualTo(right);
        assertThat(belief.disagreeing()).extracting(f -> f.by().department()).containsExactly("housing");
        assertThat(belief.ruling().map(Ruling::fact)).contains(ruling);
        assertThat(story.fold().list("ruling.home")).isEmpty();
    }

    @Test
    void aRulingIsOnlyAboutItsOwnAttributeAndEntry() {
        grade("housing", "B");
        var right = grade("village", "D");
        story.ruled(right);
        said("housing", "house.structure", "", new Fact.Holds(Value.text("brick")), START);
        said("village", "house.structure", "", new Fact.Holds(Value.text("cave")), START);
        assertThat(believed("house.structure").value()).contains(Value.text("brick"));
        assertThat(believed("house.structure").ruling()).isEmpty();
    }

    @Test
    void aNewStatementAfterTheRulingBringsTheDisagreementBack() {
        grade("housing", "B");
        story.ruled(grade("village", "D"));
        grade("housing", "A");
        assertThat(believed(GRADE).value()).contains(Value.text("A"));
        assertThat(believed(GRADE).ruling()).isEmpty();
        assertThat(believed(GRADE).disagreeing()).hasSize(1);
    }

    @Test
    void theRuledDepartmentSayingSomethingElseEndsTheRulingToo() {
        grade("housing", "B");
        story.ruled(grade("village", "D"));
        grade("village", "C");
        assertThat(believed(GRADE).value()).contains(Value.text("B"));
        assertThat(believed(GRADE).ruling()).isEmpty();
    }

    @Test
    void whoRepeatsItselfOrAgreesSaysNothingNew() {
        grade("housing", "B");
        story.ruled(grade("village", "D"));
        grade("housing", "B");
        grade("village", "D");
        grade("township", "D");
        assertThat(believed(GRADE).value()).contains(Value.text("D"));
        assertThat(believed(GRADE).ruling()).isPresent();
    }

    @Test
    void aThirdDepartmentThatSaysTheOverruledValueIsHeard() {
        grade("housing", "B");
        story.ruled(grade("village", "D"));
        grade("township", "B");
        assertThat(believed(GRADE).ruling()).isEmpty();
        assertThat(believed(GRADE).value()).contains(Value.text("B"));
    }

    @Test
    void aWithdrawnRulingLeavesEverythingAsItWasWithoutIt() {
        grade("housing", "B");
        var right = grade("village", "D");
        var before = story.fold();
        story.withdrawn(story.ruled(right));
        assertThat(story.fold()).isEqualTo(before);
    }

    @Test
    void aRulingWhoseStatementIsWithdrawnSaysNothing() {
        grade("housing", "B");
        grade("township", "C");
        var right = grade("village", "D");
        story.ruled(right);
        story.withdrawn(right);
        assertThat(believed(GRADE).value()).contains(Value.text("B"));
        assertThat(believed(GRADE).ruling()).isEmpty();
    }

    @Test
    void theLaterRulingCounts() {
        var first = grade("housing", "B");
        story.ruled(grade("village", "D"));
        story.ruled(first);
        assertThat(believed(GRADE).value()).contains(Value.text("B"));
        assertThat(believed(GRADE).ruling()).isPresent();
    }

    @Test
    void whatNobodyCanReadAnyMoreDisagreesWithNothing() {
        said("housing", "home.address", "", new Fact.Forgotten(), START);
        said("village", "home.address", "", new Fact.Forgotten(), START);
        assertThat(believed("home.address").disagreeing()).isEmpty();
    }

    @Test
    void anEntryThatSaysLessDoesNotDisagree() {
        var size = Map.<String, Value>of("item", Value.text("corn"), "size", Value.Amount.of(3));
        var bare = Map.<String, Value>of("item", Value.text("corn"));
        said("township", "industry.line", "corn", new Fact.Holds(entry(size)), START);
        said("village", "industry.line", "corn", new Fact.Holds(entry(bare)), START);
        assertThat(believed("industry.line").disagreeing()).isEmpty();
    }

    @Test
    void aDepartmentThatIsNotTheFirstNeverChangesAStatusHoweverNewItIs() {
        story.monitored("township", "unstable");
        story.monitored("revitalisation", "sudden");
        assertThat(believed(MONITORING).value()).isEqualTo(kind("sudden"));
        story.facts().clear();
        said("township", KIND, "low", new Fact.Holds(entry(Map.of("kind", Value.text("low")))), START);
        var ended = entry(Map.of("kind", Value.text("low"), "to", new Value.Day(START)));
        said("revitalisation", KIND, "low", new Fact.Holds(ended), START.plusDays(90));
        assertThat(believed(KIND).value()).isEqualTo(kind("low"));
        assertThat(believed(KIND).disagreeing()).hasSize(1);
        said("civil_affairs", KIND, "low", new Fact.Holds(ended), START.plusDays(91));
        assertThat(believed(KIND).value()).contains(ended);
    }

    @Test
    void theDepartmentWhoseStatementStandsMayReplaceItsOwn() {
        said("township", "person.death", "", new Fact.Holds(new Value.Day(START)), START);
        said("village", "person.death", "", new Fact.Holds(new Value.Day(START.plusDays(3))), START.plusDays(3));
        said("township", "person.death", "", new Fact.Holds(new Value.Day(START.plusDays(1))), START.plusDays(9));
        assertThat(believed("person.death").value()).contains(new Value.Day(START.plusDays(1)));
        assertThat(believed("person.death").disagreeing()).hasSize(1);
    }

    @Test
    void aRuledStatusKeepsStandingWhenADepartmentHitsItAgainAndTheQuestionIsOpenAgain() {
        said("township", KIND, "low", new Fact.Holds(entry(Map.of("kind", Value.text("low")))), START);
        var ended = entry(Map.of("kind", Value.text("low"), "to", new Value.Day(START)));
        story.ruled(said("revitalisation", KIND, "low", new Fact.Holds(ended), START.plusDays(90)));
        assertThat(believed(KIND).value()).contains(ended);
        var later = entry(Map.of("kind", Value.text("low"), "from", new Value.Day(START)));
        said("township", KIND, "low", new Fact.Holds(later), START.plusDays(95));
        assertThat(believed(KIND).value()).contains(ended);
        assertThat(believed(KIND).ruling()).isEmpty();
        assertThat(believed(KIND).disagreeing()).hasSize(1);
    }
}
