package yimaqing.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yimaqing.entitlement.Step.What;

/// What a family reads and does about its policies, through HTTP.
class FamilyPolicyLifeTest extends FamilyAtHome {
    @Test
    void oneAnswerDecidesAtOnceAndCanBeTakenBack() {
        assertThat(phone.get(page("startup_subsidy")).words()).contains("今年家里有没有新办", "还算不出");
        var yes = Map.of("question", "business", "answer", "yes");
        assertThat(after("startup_subsidy", "/answers", yes))
                .contains("已经重新算过", "您家符合条件", "您家答过的")
                .doesNotContain("今年家里有没有新办");
        assertThat(after("startup_subsidy", "/answers", yes)).as("sent twice").contains("您家符合条件");
        assertThat(after("startup_subsidy", "/answers/withdrawal", Map.of("question", "business")))
                .contains("已经撤回", "今年家里有没有新办");
        assertThat(after("startup_subsidy", "/answers", Map.of("question", "business", "answer", "unknown")))
                .contains("先空着", "还算不出")
                .doesNotContain("今年家里有没有新办");
    }

    @Test
    void aBadAnswerKeepsWhatWasTypedAndSaysWhatToDo() {
        var question = "pension_years-" + head.key();
        var wrong = send("pension", "/answers", Map.of("question", question, "answer", "十二年多"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"十二年多\"");
        assertThat(wrong.words()).contains("从 0 到 80", "请改一改再交");
        assertThat(send("pension", "/answers", Map.of("question", question, "answer", "81"))
                        .status())
                .isEqualTo(422);
        assertThat(after("pension", "/answers", Map.of("question", question, "answer", "２０")))
                .contains("已经重新算过", "养老保险缴费年数：20");
        assertThat(after("pension", "/answers", Map.of("question", "age", "answer", "7")))
                .as("what is not asked is not written down")
                .contains("刚才已经变了");
    }

    @Test
    void whatDidNotComeWaitsForSomebodyUntilTheFamilySaysItCame() {
        var of = Map.of("of", head.key(), "step", "received");
        assertThat(after("pension_subsidy", "/steps", with(of, "said", "no"))).contains("您家说没收到", "等村干部办");
        assertThat(phone.get("/h/" + token).words()).contains("您家说没收到");
        assertThat(after("pension_subsidy", "/steps", with(of, "said", "yes"))).doesNotContain("等村干部办");
        assertThat(after("pension_subsidy", "/steps/withdrawal", of))
                .as("what was said before stands again")
                .contains("已经撤回", "您家说没收到");
        assertThat(after("pension_subsidy", "/steps/withdrawal", of))
                .contains("已经撤回")
                .doesNotContain("您家说没收到");
        assertThat(after("pension_subsidy", "/steps/withdrawal", of)).contains("刚才已经变了");
    }

    @Test
    void aRefusalIsObjectedToWithOneTapAndTheAnswerIsRead() {
        official("dibao", What.REFUSED, "收入超过标准");
        assertThat(phone.get(page("dibao")).words()).contains("乡镇人民政府没有批准。原因：收入超过标准");
        var objecting = Map.of("of", "home", "step", "objected");
        var tooLong = send("dibao", "/steps", with(objecting, "note", "长".repeat(201)));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body()).contains("长".repeat(201));
        assertThat(tooLong.words()).contains("现在是 201 个字");
        var sent = after("dibao", "/steps", with(objecting, "note", "<script>alert(1)</script>"));
        assertThat(sent).contains("您家说不同意", "办公桌上等答复");
        assertThat(phone.get(page("dibao")).body())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
        official("dibao", What.ANSWERED, "重新核对过了");
        assertThat(phone.get(page("dibao")).words()).contains("答复：重新核对过了").doesNotContain("办公桌上等答复");
    }

    @Test
    void whatWasWrittenWhenTheSessionHadEndedIsThereAgainAfterThePin() {
        official("startup_rent", What.REFUSED, "没有营业执照");
        var typed = "我家没有别的收入";
        var objecting = Map.of("of", "home", "step", "objected", "note", typed);
        CLOCK.advance(Duration.ofMinutes(31));
        assertThat(send("startup_rent", "/steps", objecting).status()).isEqualTo(303);
        assertThat(phone.get(page("startup_rent")).body()).as("before the PIN").doesNotContain(typed);
        theFamilyIsIn();
        assertThat(phone.get(page("dibao")).body()).as("another page").doesNotContain(typed);
        assertThat(phone.get(page("startup_rent")).body()).contains(typed, "还没有交");
        assertThat(phone.get(page("startup_rent")).body()).as("shown once").doesNotContain(typed);
    }

    @Test
    void theFamilySaysWhetherItUnderstood() {
        official("public_post", What.EXPLAINED, "");
        assertThat(phone.get(page("public_post")).words()).contains("记下给您家讲过");
        var told = Map.of("of", "home", "step", "understood");
        assertThat(after("public_post", "/steps", with(told, "said", "no"))).contains("您家说没有人讲过");
        assertThat(after("public_post", "/steps/withdrawal", told)).contains("已经撤回", "听懂了");
    }
}
