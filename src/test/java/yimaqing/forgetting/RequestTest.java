package yimaqing.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import yimaqing.Doorstep;
import yimaqing.Phone;
import yimaqing.access.Purpose;
import yimaqing.due.Dues;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.profile.Households;
import yimaqing.profile.SeenList;

/// Who asks, who answers, and what is only restricted because nobody has set how long it is kept.
class RequestTest extends AskedTest {
    @Test
    void whereNoPeriodIsSetTheDataIsOnlyRestricted() {
        var told = told(UNSET);
        var home = told.home();
        int number = asked(UNSET, told);
        assertThat(Doorstep.family(home).get(home.door() + "/forgetting").words())
                .contains("县里还没有设定保存期限", "最晚");
        var leader = Doorstep.as(UNSET_LEADER);
        assertThat(leader.get("/desk/forgetting/" + number).words()).contains("未设置", "限制使用");
        assertThat(leader.post("/desk/forgetting/" + number + "/confirmation", Map.of())
                        .status())
                .isEqualTo(303);

        var households = part(Households.class);
        assertThat(households.open(UNSET_LEADER, UNSET.county(), home.household(), new Purpose.Work()))
                .isEmpty();
        assertThat(households.open(home.family(), UNSET.county(), home.household(), new Purpose.OwnHome()))
                .isPresent();
        assertThat(Doorstep.family(home).get(home.door()).words()).contains(told.name());
        assertWithoutValues(told, leader);

        assertThat(leader.post("/desk/forgetting/" + number + "/lifting", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(households.open(UNSET_LEADER, UNSET.county(), home.household(), new Purpose.Work()))
                .isPresent();
    }

    private static void assertWithoutValues(Told told, Phone leader) {
        var home = told.home();
        var closed = leader.get("/desk/households/" + home.household().key() + "/closure");
        assertThat(closed.words()).contains("已限制使用", "由县里定").doesNotContain(told.name());
        for (var path : List.of("", "/policies", "/warmth", "/facts/person.name"))
            assertThat(leader.open("/desk/households/" + home.household().key() + path)
                            .words())
                    .as(path)
                    .doesNotContain(told.name(), "单*");
        var listed = part(SeenList.class).search(UNSET_LEADER, told.number()).getFirst();
        assertThat(listed.closed()).isTrue();
        assertThat(listed.headName()).isEmpty();
        assertThat(part(SeenList.class).names(UNSET_LEADER, List.of(home.household())))
                .isEmpty();
    }

    @Test
    void whoAskedForTheFamilyDoesNotAnswerAndOthersOfTheCountyDo() {
        var told = told(FREE);
        var household = told.home().household();
        assertThat(forgetting.ask(UNSET_LEADER, Whom.all(household))).isInstanceOf(Forgetting.NotTheirs.class);
        var asked = (Forgetting.Done) forgetting.ask(LEADER, Whom.all(household));
        int number = asked.request().number();
        assertThat(forgetting.ask(CADRE, Whom.all(household))).isInstanceOf(Forgetting.TooLate.class);
        assertThat(forgetting.confirm(LEADER, number)).isInstanceOf(Forgetting.OwnAsking.class);
        assertThat(forgetting.confirm(CADRE, number)).isInstanceOf(Forgetting.NotTheirs.class);
        var link = "/desk/forgetting/" + number;
        assertThat(part(Dues.class).of(SECOND, 0).dues())
                .anyMatch(due -> due.link().equals(link));
        assertThat(part(Dues.class).of(LEADER, 0).dues())
                .noneMatch(due -> due.link().equals(link));
        var second = Doorstep.as(SECOND);
        assertThat(second.post(link + "/refusal", Map.of("reason", "不")).status())
                .isEqualTo(422);
        assertThat(second.post(link + "/refusal", Map.of("reason", "补贴还在发放，停发以后再办"))
                        .status())
                .isEqualTo(303);
        assertThat(second.post(link + "/confirmation", Map.of()).status()).isEqualTo(409);
        assertThat(Doorstep.family(told.home())
                        .get(told.home().door() + "/forgetting")
                        .words())
                .contains("没有同意", "补贴还在发放，停发以后再办");
        assertThat(part(Dues.class).of(SECOND, 0).dues())
                .noneMatch(due -> due.link().equals(link));
    }

    @Test
    void ofTwoWhoAnswerAtOnceExactlyOneDoes() throws Exception {
        var told = told(FREE);
        int number = asked(FREE, told);
        try (var both = Executors.newFixedThreadPool(2)) {
            var outcomes = both.invokeAll(List.<Callable<Forgetting.Outcome>>of(
                    () -> forgetting.confirm(LEADER, number), () -> forgetting.refuse(SECOND, number, "补贴还在发放")));
            var done = 0;
            for (var outcome : outcomes) if (outcome.get() instanceof Forgetting.Done) done++;
            assertThat(done).isEqualTo(1);
        }
    }

    @Test
    void theScheduleSaysWhatIsUnsetAndHowMuchIsPast() {
        told(FREE);
        assertThat(Doorstep.as(LEADER).get("/desk/retention").words())
                .contains("资料保存期限", "未设置", "试县办〔2026〕1 号", "已过期限的有", "3 年");
        assertThat(Doorstep.as(UNSET_LEADER).get("/desk/retention").words()).doesNotContain("试县办");
    }

    @Test
    void aStrangerAndANeighbourAskNothing() {
        var told = told(FREE);
        var other = told(FREE);
        var address = told.home().door() + "/forgetting";
        assertThat(new Phone(url("")).get(address).status()).isEqualTo(303);
        assertThat(new Phone(url("")).post(address, Map.of()).status()).isEqualTo(303);
        assertThat(Doorstep.family(other.home()).post(address, Map.of()).status())
                .isEqualTo(303);
        assertThat(part(Requests.class).latest(FREE.county(), told.home().household()))
                .isEmpty();
        assertThat(HouseholdId.of(told.home().household().key())).isPresent();
    }
}
