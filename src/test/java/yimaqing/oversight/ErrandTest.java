package yimaqing.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yimaqing.access.LogRow;
import yimaqing.access.Reads;
import yimaqing.access.Role;
import yimaqing.ledger.Subject.HouseholdId;

/// What is asked of an official who opens a household outside the own worklist.
class ErrandTest extends OversightTest {
    private static List<String> purposes(HouseholdId home) {
        return part(Reads.class).readersOf(COUNTY, home, 10).stream()
                .map(LogRow::purpose)
                .toList();
    }

    @Test
    void outsideTheWorklistNothingIsShownBeforeItIsSaidWhatFor() {
        var home = families(1, "苗青田").getFirst();
        var town = signedIn(officer(Role.TOWNSHIP_OFFICER, "郭雨"));
        var spelled = page(home).replace("/h", "/%68");
        assertThat(town.get(spelled).words()).doesNotContain("苗");
        for (var under : List.of("", "/policies", "/warmth", "/facts/person.name")) {
            var asked = town.get(page(home) + under);
            assertThat(asked.words()).as(under).contains("先说明事由").doesNotContain("苗");
        }
        for (var under : List.of("/unmasking", "/policies/words", "/policies/explanation", "/warmth/words")) {
            var sent = town.post(page(home) + under, Map.of("reason", "看"));
            assertThat(sent.status()).as(under).isEqualTo(428);
            assertThat(sent.words()).as(under).contains("先说明事由").doesNotContain("苗");
        }
        assertThat(purposes(home)).isEmpty();
        var none = town.post(page(home) + "/errand", Map.of("path", page(home)));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.words()).contains("请选一项事由");
        var on = town.post(page(home) + "/errand", Map.of("errand", "visit", "path", page(home) + "/policies"));
        assertThat(on.header("Location")).contains(page(home) + "/policies");
        assertThat(town.get(page(home)).words()).contains("苗**");
        assertThat(purposes(home)).containsExactly("入户走访");
    }

    @Test
    void anErrandLedOnToAnotherPlaceLeadsToTheHousehold() {
        var home = families(1, "苗青田").getFirst();
        var town = signedIn(officer(Role.TOWNSHIP_OFFICER, "郭雨"));
        for (var path :
                List.of("https://example.org/", "//example.org", "/desk/households/h1", page(home) + "/../../x"))
            assertThat(town.post(page(home) + "/errand", Map.of("errand", "call", "path", path))
                            .header("Location"))
                    .as(path)
                    .hasValueSatisfying(to -> assertThat(to).startsWith("/desk"));
    }

    @Test
    void somethingElseIsSaidInWordsAndWhatWasTypedStays() {
        var home = families(1, "苗青田").getFirst();
        var town = signedIn(officer(Role.TOWNSHIP_OFFICER, "郭雨"));
        var few = town.post(page(home) + "/errand", Map.of("errand", "other", "words", "路过"));
        assertThat(few.status()).isEqualTo(422);
        assertThat(few.body()).contains("value=\"路过\"");
        assertThat(town.post(page(home) + "/errand", Map.of("errand", "other", "words", "长".repeat(101)))
                        .status())
                .isEqualTo(422);
        town.post(page(home) + "/errand", Map.of("errand", "other", "words", "道路征用核对"));
        town.get(page(home));
        assertThat(purposes(home)).containsExactly("其他：道路征用核对");
    }

    @Test
    void anErrandEndsAtMidnightAndIsNobodyElses() {
        var home = families(1, "苗青田").getFirst();
        var officer = officer(Role.TOWNSHIP_OFFICER, "郭雨");
        var town = signedIn(officer);
        town.post(page(home) + "/errand", Map.of("errand", "visit"));
        assertThat(town.get(page(home)).words()).contains("苗**");
        assertThat(signedIn(officer(Role.TOWNSHIP_OFFICER, "丁一"))
                        .get(page(home))
                        .words())
                .contains("先说明事由");
        CLOCK.advance(Duration.ofDays(1));
        assertThat(signedIn(officer).get(page(home)).words()).contains("先说明事由");
    }

    @Test
    void theCadreOfTheVillageIsNotAsked() {
        var home = families(1, "苗青田").getFirst();
        assertThat(signedIn(officer(Role.VILLAGE_CADRE, "郭雨")).get(page(home)).words())
                .contains("苗**");
        assertThat(purposes(home)).containsExactly("work");
    }
}
