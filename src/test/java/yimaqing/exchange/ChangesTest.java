package yimaqing.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.belongs;
import static yimaqing.Village.entry;
import static yimaqing.Village.income;
import static yimaqing.Village.says;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import yimaqing.CountyTest;
import yimaqing.access.Reads;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Value;

/// What a department's program is told, and what never.
class ChangesTest extends CountyTest {
    private static final Neighbours NEIGHBOURS = new Neighbours("140426");
    private final HouseholdId eastern = HouseholdId.fresh();
    private final HouseholdId western = HouseholdId.fresh();
    private final PersonId head = PersonId.fresh();

    private void families() {
        NEIGHBOURS.told(
                NEIGHBOURS.stands(eastern, NEIGHBOURS.east),
                NEIGHBOURS.stands(western, NEIGHBOURS.west),
                belongs(head, eastern, "head"),
                says(head, "person.name", "样本甲"),
                says("township", eastern, "income.line", income(2025, "wage_away", "18000"), yimaqing.Village.SPRING));
    }

    private static List<String> subjects(List<JsonNode> changes) {
        return changes.stream().map(c -> c.get("subject").stringValue()).toList();
    }

    private static JsonNode one(List<JsonNode> changes, String attribute, String subject) {
        return changes.stream()
                .filter(c -> c.has("attribute")
                        && c.get("attribute").stringValue().equals(attribute)
                        && c.get("subject").stringValue().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aChangeSaysWhatWhereSinceWhenAndWhoSaidIt() {
        families();
        var changes = NEIGHBOURS.read(NEIGHBOURS.reader("civil_affairs", NEIGHBOURS.county));
        var name = one(changes, "person.name", head.key());
        assertThat(name.get("value").stringValue()).isEqualTo("样本甲");
        assertThat(name.get("household").stringValue()).isEqualTo(eastern.key());
        assertThat(name.get("village").stringValue())
                .isEqualTo(NEIGHBOURS.village(NEIGHBOURS.east).digits());
        assertThat(name.get("since").stringValue()).isEqualTo("2026-03-31");
        assertThat(name.get("department").stringValue()).isEqualTo("township");
        assertThat(name.get("origin").stringValue()).isEqualTo("survey");
        var line = one(changes, "income.line", eastern.key());
        assertThat(line.get("value").get("yuan").intValue()).isEqualTo(18_000);
        assertThat(line.get("said").stringValue()).contains("18,000");
        assertThat(line.get("slot").stringValue()).isEqualTo("2025|wage_away");
        assertThat(one(changes, "person.membership", head.key()).get("value").toString())
                .isEqualTo("{\"relation\":\"head\"}");
    }

    @Test
    void aProgramForOneTownIsToldNothingOfAnother() {
        families();
        var east = NEIGHBOURS.reader("civil_affairs", NEIGHBOURS.east);
        for (int pageSize : List.of(1, 2, 7, 1_000)) {
            var changes = NEIGHBOURS.read(east, pageSize);
            assertThat(subjects(changes)).contains(eastern.key(), head.key()).doesNotContain(western.key());
            for (var change : changes)
                if (change.has("village"))
                    assertThat(change.get("village").stringValue()).startsWith(NEIGHBOURS.east.digits());
        }
    }

    @Test
    void aProgramForAnotherCountyIsToldNothingOfThisOne() {
        families();
        var elsewhere = new Neighbours("140427").reader("civil_affairs", NEIGHBOURS.county);
        assertThat(NEIGHBOURS.read(elsewhere)).isEmpty();
    }

    @Test
    void everyPageSizeGivesTheSameChangesInTheSameOrder() {
        families();
        var reader = NEIGHBOURS.reader("civil_affairs", NEIGHBOURS.east);
        var whole = NEIGHBOURS.read(reader, 1_000);
        assertThat(whole).isNotEmpty();
        for (int pageSize : List.of(1, 2, 3, 5, 13, 199, 200, 201))
            assertThat(NEIGHBOURS.read(reader, pageSize)).isEqualTo(whole);
    }

    @Test
    void theCursorGoesPastWhatTheReaderMayNotSee() {
        families();
        long last = NEIGHBOURS.told(says(western, "house.structure", "cave"));
        var page =
                part(Changes.class).after(NEIGHBOURS.reader("civil_affairs", NEIGHBOURS.east), last - 1, Changes.MOST);
        assertThat(page.changes()).isEmpty();
        assertThat(page.next()).isEqualTo(last);
        assertThat(page.more()).isFalse();
    }

    @Test
    void aGroupThatTheDepartmentMayNotReadNeverAppears() {
        families();
        NEIGHBOURS.told(
                says(
                        "health",
                        head,
                        "health.state",
                        entry(Map.of("state", Value.text(anyCode("health")))),
                        yimaqing.Village.SPRING),
                says(head, "training.skill", entry(Map.of("skill", Value.text("木工")))));
        for (var department : part(Dictionary.class).departments()) {
            var changes = NEIGHBOURS.read(NEIGHBOURS.reader(department.key(), NEIGHBOURS.county));
            for (var change : changes) {
                if (!change.has("attribute")) continue;
                var attribute =
                        part(Dictionary.class).attribute(change.get("attribute").stringValue());
                assertThat(department.reads().contains(attribute.group())
                                || attribute.statedBy().contains(department.key()))
                        .as(department.key() + " reads " + attribute.key())
                        .isTrue();
            }
        }
        assertThat(NEIGHBOURS
                        .read(NEIGHBOURS.reader("education", NEIGHBOURS.county))
                        .toString())
                .doesNotContain("木工")
                .doesNotContain("health.state");
    }

    private static String anyCode(String list) {
        return part(Dictionary.class).codes(list).codes().getFirst().code();
    }

    @Test
    void whatWasForgottenIsSaidToBeForgotten() {
        families();
        NEIGHBOURS.forget(head);
        var name = one(NEIGHBOURS.read(NEIGHBOURS.reader("civil_affairs", NEIGHBOURS.east)), "person.name", head.key());
        assertThat(name.get("forgotten").booleanValue()).isTrue();
        assertThat(name.has("value")).isFalse();
        assertThat(name.has("said")).isFalse();
    }

    @Test
    void everyHouseholdOnAPageCanSeeThatItWasRead() {
        families();
        var reader = NEIGHBOURS.reader("civil_affairs", NEIGHBOURS.county);
        var reads = part(Reads.class);
        int eastBefore = reads.readersOf(NEIGHBOURS.county, eastern, 50).size();
        var changes = NEIGHBOURS.read(reader);
        assertThat(subjects(changes)).contains(eastern.key(), western.key(), head.key());
        var rows = reads.readersOf(NEIGHBOURS.county, eastern, 50);
        assertThat(rows).hasSize(eastBefore + 1);
        assertThat(rows.getFirst().department()).isEqualTo("civil_affairs");
        assertThat(rows.getFirst().groups()).contains("basic", "person", "income");
        assertThat(reads.readersOf(NEIGHBOURS.county, western, 50).getFirst().groups())
                .containsExactly("basic");
    }

    @Test
    void nobodyIsLoggedAsReadWhoWasNotOnThePage() {
        families();
        NEIGHBOURS.read(NEIGHBOURS.reader("civil_affairs", NEIGHBOURS.east));
        assertThat(part(Reads.class).readersOf(NEIGHBOURS.county, western, 50)).isEmpty();
    }
}
