package yimaqing.life;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.entry;
import static yimaqing.Village.listed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yimaqing.Phone;
import yimaqing.access.Reads;
import yimaqing.ledger.Ledger;
import yimaqing.pack.Value;

/// Who reads what a policy says to a family: the family alone, and every look is written down.
class FamilyDoorLifeTest extends FamilyAtHome {
    @Test
    void nobodyElseReadsIt() {
        var stranger = new Phone(url(""));
        var sentOn = stranger.get(page("pension"));
        assertThat(sentOn.status()).isEqualTo(303);
        assertThat(stranger.open(page("pension")).words()).contains("请先输入密码").doesNotContain("单大山");
        var back = stranger.post("/h/" + token + "/proof", Map.of("pin", PIN, "then", "pension"));
        assertThat(back.header("Location").orElseThrow()).endsWith(page("pension"));
        var foreign = phone.open("/h/" + otherToken + "/policies/pension");
        assertThat(foreign.words()).contains("请先输入密码").doesNotContain("单大山");
        assertThat(phone.post("/h/" + otherToken + "/policies/pension/steps", Map.of("step", "received"))
                        .status())
                .isEqualTo(303);
        assertThat(phone.get(page("no_such_policy")).status()).isEqualTo(404);
        assertThat(phone.get(page("heating_running_yanhu")).status()).isEqualTo(404);
        assertThat(phone.get(page("pension")).status()).isEqualTo(200);
        assertThat(send("pension", "/steps", Map.of("step", "refused", "note", "不行"))
                        .status())
                .isEqualTo(404);
        assertThat(send("pension", "/steps", Map.of("step", "received", "of", "p0000000000000000"))
                        .status())
                .isEqualTo(404);
        assertThat(phone.postBare(page("pension") + "/steps", Map.of("step", "received"), Map.of())
                        .status())
                .as("without the form's token")
                .isEqualTo(401);
    }

    @Test
    void everyLookLeavesOneRowAndAForgottenPhoneAsksForThePinAgain() {
        int before = part(Reads.class).readersOf(COUNTY, home, 10_000).size();
        assertThat(phone.get(page("pension")).header("Cache-Control")).contains("no-store");
        assertThat(part(Reads.class).readersOf(COUNTY, home, 10_000)).hasSize(before + 1);
        CLOCK.advance(Duration.ofMinutes(31));
        var late = phone.post(page("pension") + "/steps", Map.of("step", "received"));
        assertThat(late.status()).isEqualTo(303);
        assertThat(late.header("Location").orElseThrow()).endsWith("/h/" + token + "?then=pension");
        assertThat(phone.get("/h/" + token + "?then=%22%3E%3Cscript%3E").body()).doesNotContain("\"><script>");
    }

    @Test
    void whatRestsOnSomebodysDisabilityIsNotAnsweredOnThePageOfAWholeFamily() {
        var card = entry(Map.of("grade", Value.text("1")));
        part(Ledger.class)
                .append(COUNTY, List.of(listed("disabled_federation", head, "disability.card", card)), CLOCK.instant());
        var home = phone.get("/h/" + token);
        assertThat(home.words()).contains("只给本人看的").contains("重度残疾人护理补贴");
        assertThat(home.body())
                .contains("href=\"/policies/disability_nursing\"")
                .doesNotContain("/h/" + token + "/policies/disability_nursing");
        for (var policy : List.of("disability_nursing", "disability_living", "medical_aid")) {
            assertThat(phone.get(page(policy)).status()).as(policy).isEqualTo(404);
            assertThat(phone.post(page(policy) + "/steps", Map.of("step", "received", "said", "yes"))
                            .status())
                    .as(policy)
                    .isEqualTo(404);
        }
        assertThat(phone.get(page("pension")).status()).isEqualTo(200);
    }
}
