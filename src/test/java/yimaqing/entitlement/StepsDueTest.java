package yimaqing.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Resident;
import yimaqing.due.Due;
import yimaqing.entitlement.Step.About;
import yimaqing.entitlement.Step.What;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.profile.Households;
import yimaqing.web.Words;

/// On whose desk it is what a family says about a policy, and until when.
class StepsDueTest extends CountyTest {
    private static int last;
    private final Neighbours town = new Neighbours("141081", CountyTest::part, CLOCK.instant());
    private final String contact = "wang" + ++last + "." + town.county.digits();
    private HouseholdId home;

    @BeforeEach
    void aFarmerIsDueSomething() {
        home = town.farmer(town.village(), 8);
        town.everybodyIsDecided();
    }

    private void says(What what, boolean said, String note) {
        var told = new Steps.Told(about(), what, said, Optional.of(note));
        assertThat(part(Steps.class).tell(new Resident(town.county, home), told))
                .isInstanceOf(Steps.Done.class);
    }

    private static About about() {
        return new About(Neighbours.LAND, Optional.empty());
    }

    private List<Due> due(Officer officer) {
        var reminder = part(StepsDue.class);
        var all = reminder.dueTo(officer, 1_000);
        assertThat(reminder.countDueTo(officer)).isEqualTo(all.size());
        return all.stream()
                .filter(d -> d.household().filter(home::equals).isPresent())
                .toList();
    }

    @Test
    void whatHasNotComeIsDueToTheCadreUntilTheFamilySaysItHas() {
        says(What.RECEIVED, false, "");
        var due = due(town.cadre(town.village())).getFirst();
        assertThat(due.day()).isEqualTo(part(Households.class).today().plusDays(5));
        assertThat(due.link()).isEqualTo("/desk/households/" + home.key() + "/policies#land_fertility");
        assertThat(due.what().in(Words.CHINESE)).contains("没收到“耕地地力保护补贴”");
        assertThat(due.what().in(Words.ENGLISH)).contains("Land fertility");
        assertThat(due(town.cadre(town.elsewhere()))).isEmpty();
        assertThat(due(town.township(town.village()))).isEmpty();
        assertThat(due(town.department("finance"))).isEmpty();
        says(What.RECEIVED, true, "");
        assertThat(due(town.cadre(town.village()))).isEmpty();
    }

    @Test
    void whereThereIsAContactOfficialItIsDueThere() {
        town.opens(town.contact(contact, town.village()));
        town.hasContact(home, contact);
        says(What.RECEIVED, false, "");
        assertThat(due(town.contact(contact, town.village()))).hasSize(1);
        assertThat(due(town.contact("other", town.village()))).isEmpty();
        assertThat(due(town.cadre(town.village()))).isEmpty();
    }

    @Test
    void aContactWithoutAnAccountCannotBeAskedSoTheCadreIs() {
        town.hasContact(home, "retired" + contact);
        says(What.RECEIVED, false, "");
        assertThat(due(town.cadre(town.village()))).hasSize(1);
    }

    @Test
    void anObjectionIsDueToTheTownUntilItIsAnswered() {
        says(What.OBJECTED, true, "我家有地，为什么没有");
        var due = due(town.township(town.village())).getFirst();
        assertThat(due.day()).isEqualTo(due.since().plusDays(15));
        assertThat(due.what().in(Words.CHINESE)).contains("有异议").doesNotContain("我家有地");
        assertThat(due(town.township(town.elsewhere()))).isEmpty();
        assertThat(due(town.cadre(town.village()))).isEmpty();
        var officer = town.township(town.village());
        var silent = new Steps.Told(about(), What.ANSWERED, true, Optional.empty());
        assertThat(part(Steps.class).tell(officer, home, silent)).isInstanceOf(Steps.ReasonMissing.class);
        assertThat(due(officer)).hasSize(1);
        var answer = new Steps.Told(about(), What.ANSWERED, true, Optional.of("面积登记错了，已改"));
        part(Steps.class).tell(officer, home, answer);
        assertThat(due(officer)).isEmpty();
    }
}
