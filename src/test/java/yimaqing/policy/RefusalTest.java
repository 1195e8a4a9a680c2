package yimaqing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.policy.Publishing.Release;
import yimaqing.policy.Version.What;
import yimaqing.slot.RuleFault;
import yimaqing.slot.Wrong;

/// What is refused, and why.
class RefusalTest extends WritingTest {
    @Test
    void nobodyDecidesOnWhatTheyWroteThemselves() {
        var sent = sent("dibao", "title: {zh: ", "title: {zh: 新");
        var release = new Release(What.PUBLISHED, today());
        assertThat(refused(publishing().release(LEADER, seen(sent), release, "")))
                .isEqualTo(new Refusal.OwnWork());
        assertThat(refused(publishing().giveBack(LEADER, seen(sent), "不好"))).isEqualTo(new Refusal.OwnWork());
    }

    @Test
    void anotherDepartmentsPolicyIsNeitherWrittenNorDecided() {
        assertThat(refused(drafts(ELSEWHERE, RAIN, "title: {zh: ", "title: {zh: 新")))
                .isEqualTo(new Refusal.NotYours());
        var sent = sent("national_grant", "title: {zh: ", "title: {zh: 新");
        assertThat(refused(publishing().giveBack(ELSEWHERE, seen(sent), "不好"))).isEqualTo(new Refusal.NotYours());
        var taken = drafts(ELSEWHERE, "dibao", "department: civil_affairs", "department: education");
        assertThat(refused(taken)).as("nor given to another").isEqualTo(new Refusal.NotYours());
    }

    @Test
    void aTextThatCannotBeReadIsNotKept() {
        var why = refused(drafts(LEADER, RAIN, "m.school in ['vocational'", "m.school in ['vocationl'"));
        assertThat(((Refusal.Faulty) why).faults()).extracting(RuleFault::wrong).containsExactly(Wrong.CODE_MISSPELT);
        var gone = refused(drafts(LEADER, RAIN, "department: revitalisation", "department: poverty_office"));
        assertThat(((Refusal.Faulty) gone).faults())
                .extracting(RuleFault::wrong)
                .containsExactly(Wrong.NO_SUCH_DEPARTMENT);
        var below = refused(drafts(LEADER, RAIN, "amount: p.yearly", "amount: 0 - p.yearly"));
        assertThat(((Refusal.Faulty) below).faults())
                .extracting(RuleFault::wrong)
                .contains(Wrong.BELOW_ZERO);
        var other = refused(drafts(LEADER, RAIN, "policy: rain_plan", "policy: rain_plans"));
        assertThat(((Refusal.Faulty) other).faults())
                .extracting(RuleFault::wrong)
                .containsExactly(Wrong.OTHER_POLICY);
        assertThat(refused(drafts(LEADER, RAIN, "version: ", "version: 1"))).isEqualTo(new Refusal.Unchanged());
    }

    @Test
    void aVersionWhoseExamplesFailIsNotSent() {
        var draft = done(drafts(LEADER, "transport_subsidy", "outcome: ELIGIBLE", "outcome: NOT_ELIGIBLE"));
        var why = refused(publishing().send(LEADER, seen(draft), ""));
        assertThat(((Refusal.Faulty) why).faults()).extracting(RuleFault::wrong).contains(Wrong.EXAMPLE_FAILS);
    }

    @Test
    void aDayInThePastOrOutsideTheTextOrBehindALaterVersionIsRefused() {
        var past = sent("pupil_living_aid", "title: {zh: ", "title: {zh: 新");
        var by = of("pupil_living_aid");
        var yesterday = new Release(What.PUBLISHED, today().minusDays(1));
        assertThat(refused(publishing().release(by, seen(past), yesterday, ""))).isEqualTo(new Refusal.Past(today()));
        var soon = new Release(What.PUBLISHED, today().plusDays(20));
        var later = done(publishing().release(by, seen(past), soon, ""));
        var next = sent("pupil_living_aid", "title: {zh: 新", "title: {zh: 最新");
        assertThat(refused(publishing().release(by, seen(next), new Release(What.PUBLISHED, today()), "")))
                .isEqualTo(new Refusal.Overlaps(later.version(), today().plusDays(20)));
        done(publishing().retire(by, seen(later), today(), "改期"));
        assertThat(inForce(today(), "pupil_living_aid")).as("it never began").isEqualTo(1);
        done(publishing().release(by, seen(next), new Release(What.PUBLISHED, today()), ""));
        assertThat(inForce(today(), "pupil_living_aid")).isEqualTo(next.version());
        var over = sent("small_loan", "title: {zh: ", "title: {zh: 新");
        assertThat(refused(
                        publishing().release(of("small_loan"), seen(over), new Release(What.PUBLISHED, today()), "")))
                .isEqualTo(new Refusal.NotValid(
                        Optional.of(LocalDate.of(2025, 1, 1)), Optional.of(LocalDate.of(2025, 12, 31))));
    }
}
