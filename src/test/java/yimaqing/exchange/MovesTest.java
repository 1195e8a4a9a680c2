package yimaqing.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.belongs;
import static yimaqing.Village.says;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import yimaqing.CountyTest;
import yimaqing.access.Viewer.Department;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Value;

/// People and households that move from town to town, and facts that are withdrawn: each town's program is told what is
/// its own, is told when that changes, and nothing more.
class MovesTest extends CountyTest {
    private static final Neighbours NEIGHBOURS = new Neighbours("140425");
    private static final LocalDate WEDDING = LocalDate.of(2026, 5, 1);
    private final Department east = NEIGHBOURS.reader("civil_affairs", NEIGHBOURS.east);
    private final Department west = NEIGHBOURS.reader("civil_affairs", NEIGHBOURS.west);
    private final HouseholdId eastern = HouseholdId.fresh();
    private final HouseholdId western = HouseholdId.fresh();
    private final PersonId daughter = PersonId.fresh();
    private long named;

    @BeforeEach
    void families() {
        named = NEIGHBOURS.told(
                NEIGHBOURS.stands(eastern, NEIGHBOURS.east),
                NEIGHBOURS.stands(western, NEIGHBOURS.west),
                belongs(daughter, eastern, "daughter_1"),
                says(daughter, "person.name", "样本女"));
    }

    private static List<JsonNode> of(List<JsonNode> changes, String subject) {
        return changes.stream()
                .filter(c -> c.get("subject").stringValue().equals(subject))
                .toList();
    }

    private static List<Long> withdrawn(List<JsonNode> changes) {
        return changes.stream()
                .filter(c -> c.has("withdraws"))
                .map(c -> c.get("withdraws").longValue())
                .toList();
    }

    private void married() {
        NEIGHBOURS.told(belongs(daughter, western, "daughter_in_law", WEDDING));
    }

    @Test
    void whatIsSaidAfterTheMoveIsToldToTheNewTownOnly() {
        married();
        long later =
                NEIGHBOURS.told(says("education", daughter, "person.education", Value.text("30"), WEDDING.plusDays(9)));
        assertThat(of(NEIGHBOURS.read(west), daughter.key()))
                .anyMatch(c -> c.get("number").longValue() == later);
        assertThat(of(NEIGHBOURS.read(east), daughter.key()))
                .noneMatch(c -> c.get("number").longValue() == later);
        assertThat(of(NEIGHBOURS.read(east), daughter.key()).toString()).doesNotContain(western.key());
    }

    @Test
    void theOldTownKeepsWhatWasSaidBeforeAndIsToldThatSheLeft() {
        married();
        var seen = of(NEIGHBOURS.read(east), daughter.key());
        assertThat(seen).anyMatch(c -> c.get("number").longValue() == named);
        var last = seen.getLast();
        assertThat(last.get("left").booleanValue()).isTrue();
        assertThat(last.propertyNames()).containsExactlyInAnyOrder("number", "subject", "recordedAt", "left");
    }

    @Test
    void theNewTownIsToldThatSheCameAndCanReadWhatIsKnownOfHer() {
        long before = NEIGHBOURS.told(says(eastern, "house.structure", "cave"));
        married();
        var came = of(NEIGHBOURS.readAfter(west, before), daughter.key()).getFirst();
        assertThat(came.get("entered").booleanValue()).isTrue();
        assertThat(came.get("household").stringValue()).isEqualTo(western.key());
        var caughtUp = part(Changes.class).ofHousehold(west, western, 0, Changes.MOST);
        assertThat(of(List.copyOf(caughtUp.changes()), daughter.key()))
                .anyMatch(c -> c.get("number").longValue() == named);
    }

    @Test
    void aHouseholdThatMovesTakesEverythingWithIt() {
        long structure = NEIGHBOURS.told(says(eastern, "house.structure", "cave"));
        NEIGHBOURS.told(says(
                "township",
                eastern,
                "home.village",
                Value.text(NEIGHBOURS.village(NEIGHBOURS.west).digits()),
                WEDDING));
        assertThat(of(NEIGHBOURS.read(west), eastern.key()))
                .anyMatch(c -> c.get("number").longValue() == structure);
        var seen = of(NEIGHBOURS.read(east), eastern.key());
        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst().get("left").booleanValue()).isTrue();
        assertThat(of(NEIGHBOURS.read(east), daughter.key())).isEmpty();
    }

    @Test
    void aWithdrawalReachesTheTownThatWasToldTheFact() {
        long back = NEIGHBOURS.told(NEIGHBOURS.withdraws(named));
        var change = NEIGHBOURS.readAfter(east, back - 1).getFirst();
        assertThat(change.get("withdraws").longValue()).isEqualTo(named);
        assertThat(change.get("attribute").stringValue()).isEqualTo("person.name");
        assertThat(NEIGHBOURS.readAfter(west, back - 1)).isEmpty();
    }

    @Test
    void aWithdrawalReachesTheOldTownEvenAfterTheHouseholdMovedAway() {
        long structure = NEIGHBOURS.told(says(eastern, "house.structure", "cave"));
        NEIGHBOURS.told(says(
                "township",
                eastern,
                "home.village",
                Value.text(NEIGHBOURS.village(NEIGHBOURS.west).digits()),
                WEDDING));
        long unread =
                NEIGHBOURS.told(says("township", eastern, "house.structure", Value.text("brick_concrete"), WEDDING));
        NEIGHBOURS.told(NEIGHBOURS.withdraws(structure), NEIGHBOURS.withdraws(unread));
        assertThat(withdrawn(NEIGHBOURS.read(west))).contains(structure, unread);
        var seen = of(NEIGHBOURS.read(east), eastern.key());
        assertThat(withdrawn(seen)).containsExactly(structure);
        assertThat(seen.getLast().propertyNames())
                .containsExactlyInAnyOrder("number", "subject", "recordedAt", "withdraws");
    }

    @Test
    void aMoveThatIsTakenBackBringsHerHome() {
        long move = NEIGHBOURS.told(belongs(daughter, western, "daughter_in_law", WEDDING));
        long back = NEIGHBOURS.told(NEIGHBOURS.withdraws(move));
        var home = NEIGHBOURS.readAfter(east, back - 1).getFirst();
        assertThat(home.get("entered").booleanValue()).isTrue();
        assertThat(home.get("household").stringValue()).isEqualTo(eastern.key());
        var gone = NEIGHBOURS.readAfter(west, back - 1).getFirst();
        assertThat(gone.get("left").booleanValue()).isTrue();
        assertThat(gone.get("withdraws").longValue()).isEqualTo(move);
        assertThat(of(NEIGHBOURS.read(west), daughter.key()).toString()).doesNotContain("样本女");
    }

    @Test
    void aWithdrawalThatIsTakenBackIsToldToo() {
        long first = NEIGHBOURS.told(NEIGHBOURS.withdraws(named));
        long second = NEIGHBOURS.told(NEIGHBOURS.withdraws(first));
        var change = NEIGHBOURS.readAfter(east, second - 1).getFirst();
        assertThat(change.get("withdraws").longValue()).isEqualTo(first);
    }
}
