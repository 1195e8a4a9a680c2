package yimaqing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.policy.Publishing.Draft;
import yimaqing.policy.Publishing.Release;
import yimaqing.policy.Version.Stage;
import yimaqing.policy.Version.What;
import yimaqing.profile.AsOf;
import yimaqing.slot.RuleFault;
import yimaqing.slot.Wrong;

/// What officials do to versions of policies, and what follows.
class PublishingTest extends WritingTest {
    @Test
    void aVersionIsWrittenSentReturnedWrittenAgainAndPublishedByASecondPerson() {
        var draft = done(drafts(WRITER, RAIN, "3000", "3200"));
        assertThat(draft.stage()).isEqualTo(Stage.DRAFT);
        assertThat(draft.text()).contains("version: 2\n").doesNotContain("status:");
        var sent = done(publishing().send(WRITER, seen(draft), "请审核"));
        var returned = done(publishing().giveBack(LEADER, seen(sent), "金额有误"));
        assertThat(returned.stage()).isEqualTo(Stage.DRAFT);
        var again = done(drafts(WRITER, RAIN, "3200", "3100"));
        assertThat(again.version()).isEqualTo(3);
        var resent = done(publishing().send(WRITER, seen(again), ""));
        assertThat(inForce(today(), RAIN)).isEqualTo(1);
        var published = done(publishing().release(LEADER, seen(resent), new Release(What.PUBLISHED, today()), "同意"));
        assertThat(published.stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(inForce(today(), RAIN)).isEqualTo(3);
        assertThat(inForce(today().minusDays(1), RAIN))
                .as("yesterday stays as it was")
                .isEqualTo(1);
        assertThat(newest(RAIN).steps())
                .extracting(Version.Step::what)
                .containsExactly(What.DRAFTED, What.SENT, What.PUBLISHED);
        assertThat(newest(RAIN).steps()).extracting(Version.Step::by).containsExactly("writer", "writer", "leader");
    }

    @Test
    void whoComesSecondIsToldWhatHappened() {
        var newest = newest("forest_guard");
        var text = newest.text().replace("title: {zh: ", "title: {zh: 新");
        var first = publishing().draft(LEADER, new Draft("forest_guard", newest.version(), text, ""));
        var second = publishing().draft(LEADER, new Draft("forest_guard", newest.version(), text + "\n", ""));
        assertThat(refused(second)).isEqualTo(new Refusal.Overtaken(done(first)));
        var draft = done(first);
        var sent = done(publishing().send(LEADER, seen(draft), ""));
        assertThat(refused(publishing().send(LEADER, seen(draft), ""))).isEqualTo(new Refusal.Overtaken(sent));
    }

    @Test
    void inShadowItDecidesBesideTheOneInForceUntilItIsPublished() {
        var policy = "training_living_allowance";
        var sent = sent(policy, "title: {zh: ", "title: {zh: 新");
        var by = of(policy);
        var shadow = done(publishing().release(by, seen(sent), new Release(What.SHADOWED, today()), ""));
        assertThat(part(Shelf.class).inForce(COUNTY, today()).stream()
                        .filter(h -> h.policy().equals(policy))
                        .map(h -> h.rule().about().version() + (h.shadow() ? " in shadow" : "")))
                .containsExactly("1", "2 in shadow");
        assertThat(inForce(today(), policy)).isEqualTo(1);
        done(publishing().release(by, seen(shadow), new Release(What.PUBLISHED, today().plusDays(3)), ""));
        assertThat(inForce(today().plusDays(2), policy)).isEqualTo(1);
        assertThat(inForce(today().plusDays(3), policy)).isEqualTo(2);
    }

    @Test
    void aRetiredPolicyDecidesNoMoreAndNothingOlderComesBack() {
        var version = published("stable_job_subsidy", "title: {zh: ", "title: {zh: 新", today());
        var by = of("stable_job_subsidy");
        assertThat(refused(publishing().retire(by, seen(version), today().plusDays(1), " ")))
                .isEqualTo(new Refusal.NoteWanted(1, Publishing.MOST_LETTERS));
        done(publishing().retire(by, seen(version), today().plusDays(1), "到期"));
        assertThat(inForce(today(), "stable_job_subsidy")).isEqualTo(2);
        assertThat(inForce(today().plusDays(1), "stable_job_subsidy")).isZero();
        var shipped = newest("heating_equipment");
        done(publishing().retire(LEADER, seen(shipped), today(), "本县没有"));
        assertThat(inForce(today(), "heating_equipment")).as("one of the pack").isZero();
    }

    @Test
    void whatWasKnownAtAMomentDecidesAsItDidThen() {
        var before = CLOCK.instant();
        CLOCK.advance(Duration.ofMinutes(1));
        published("vocational_training", "title: {zh: ", "title: {zh: 新", today());
        var then = part(Shelf.class).inForce(COUNTY, new AsOf(today(), before)).stream()
                .filter(held -> held.policy().equals("vocational_training"))
                .toList();
        assertThat(then).extracting(held -> held.rule().about().version()).containsExactly(1);
        assertThat(inForce(today(), "vocational_training")).isEqualTo(2);
    }

    @Test
    void aBrokenTextStopsItsOwnPolicyAlone() {
        var before = part(Shelf.class).inForce(COUNTY, today()).size();
        var step = new Version.Step(What.DRAFTED, "x", CLOCK.instant(), Optional.empty(), "");
        var out = new Version.Step(What.PUBLISHED, "y", CLOCK.instant(), Optional.of(today()), "");
        var broken = new Version("broken_one", 1, "policy: [", List.of(step, out));
        part(VersionStore.class).add(COUNTY, broken);
        assertThat(part(Shelf.class).inForce(COUNTY, today())).hasSize(before);
        assertThat(part(Shelf.class).broken(COUNTY, today()))
                .extracting(b -> b.version().policy())
                .containsExactly("broken_one");
        assertThat(publishing().open(broken)).extracting(RuleFault::wrong).containsExactly(Wrong.NOT_YAML);
    }
}
