package yimaqing.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.belongs;
import static yimaqing.Village.entry;
import static yimaqing.Village.says;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Village;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Resident;
import yimaqing.entitlement.Step.About;
import yimaqing.entitlement.Step.What;
import yimaqing.entitlement.Steps.Outcome;
import yimaqing.entitlement.Steps.Told;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.Households;
import yimaqing.proof.Accounts;
import yimaqing.proof.Password;

/// What families and officials say about a policy, and on whose desk that lies.
class StepsTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("141032");
    private static final PlaceCode HERE =
            Places.shipped().villagesIn(COUNTY).getFirst().code();
    private static final String CONTACT = "yonghe.contact";
    private static final String POLICY = "rain_plan";

    /// One has a contact official with an account, the other names none.
    private static final HouseholdId HELPED = HouseholdId.fresh();

    private static final HouseholdId ALONE = HouseholdId.fresh();
    private static final PersonId PUPIL = PersonId.fresh();
    private static final Officer CONTACT_OFFICIAL = officer(CONTACT, Role.CONTACT_OFFICIAL, HERE);
    private static final Officer CADRE = officer("yonghe.cadre", Role.VILLAGE_CADRE, HERE);
    private static final Officer TOWNSHIP = officer("yonghe.town", Role.TOWNSHIP_OFFICER, HERE.town());

    private final Steps steps = part(Steps.class);
    private final StepsDue due = part(StepsDue.class);

    @BeforeAll
    static void twoFamiliesLiveHere() {
        var grants = List.of(new Grant(Role.CONTACT_OFFICIAL, HERE, Village.SPRING, Optional.empty()));
        part(Accounts.class)
                .open(
                        new Accounts.Newcomer(COUNTY, CONTACT, "李联系", "village", "联系干部", Optional.empty()),
                        new Password("walnut-and-millet-7"),
                        grants);
        part(Ledger.class)
                .append(
                        COUNTY,
                        List.<Claim>of(
                                says(HELPED, "home.village", HERE.digits()),
                                says(ALONE, "home.village", HERE.digits()),
                                belongs(PUPIL, HELPED, "head"),
                                says(
                                        HELPED,
                                        "help.contact",
                                        entry(Map.of("account", Value.text(CONTACT), "name", Value.text("李联系"))))),
                        CLOCK.instant());
        part(Deciding.class).catchUp(COUNTY);
    }

    private static Resident family(HouseholdId home) {
        return new Resident(COUNTY, home);
    }

    private static Officer officer(String account, Role role, PlaceCode area) {
        var grant = new Grant(role, area, Village.SPRING, Optional.empty());
        return new Officer(COUNTY, account, "某人", "township", "干部", List.of(grant));
    }

    private static About about(String policy) {
        return new About(policy, Optional.empty());
    }

    private static Told told(String policy, What what, boolean said, String note) {
        return new Told(about(policy), what, said, Optional.of(note));
    }

    private static List<Step> standing(HouseholdId home) {
        return Step.of(part(Households.class).today(COUNTY, home));
    }

    private int dueTo(Officer officer) {
        assertThat(due.dueTo(officer, 100)).hasSize(due.countDueTo(officer));
        return due.countDueTo(officer);
    }

    private void takeBack(HouseholdId home, String policy, What what) {
        assertThat(steps.takeBack(family(home), home, about(policy), what)).isInstanceOf(Steps.Done.class);
    }

    @Test
    void whatIsSaidTwiceStandsOnceAndIsTakenBackOnce() {
        var received = told("dibao", What.RECEIVED, true, "");
        assertThat(steps.tell(family(ALONE), received)).isInstanceOf(Steps.Done.class);
        assertThat(steps.tell(family(ALONE), received)).isInstanceOf(Steps.Already.class);
        assertThat(steps.tell(family(ALONE), told("dibao", What.RECEIVED, false, "")))
                .as("changed")
                .isInstanceOf(Steps.Done.class);
        assertThat(standing(ALONE).stream().filter(s -> s.about().equals(about("dibao"))))
                .singleElement()
                .satisfies(step -> assertThat(step.said()).isFalse());
        assertThat(steps.takeBack(TOWNSHIP, ALONE, about("dibao"), What.RECEIVED))
                .as("an official does not take the family's word back")
                .isInstanceOf(Steps.TooLate.class);
        takeBack(ALONE, "dibao", What.RECEIVED);
        takeBack(ALONE, "dibao", What.RECEIVED);
        assertThat(steps.takeBack(family(ALONE), ALONE, about("dibao"), What.RECEIVED))
                .isInstanceOf(Steps.TooLate.class);
    }

    @Test
    void nobodySaysWhatIsNotTheirs() {
        var refused = List.<Outcome>of(
                steps.tell(family(HELPED), told("no_such_policy", What.RECEIVED, true, "")),
                steps.tell(family(HELPED), told("heating_running_yanhu", What.RECEIVED, true, "")),
                steps.tell(
                        family(ALONE),
                        new Told(new About(POLICY, Optional.of(PUPIL)), What.RECEIVED, true, Optional.empty())),
                steps.tell(family(HELPED), told(POLICY, What.REFUSED, true, "不符合")),
                steps.tell(family(HELPED), told(POLICY, What.EXPLAINED, true, "")),
                steps.tell(TOWNSHIP, HELPED, told(POLICY, What.RECEIVED, true, "")),
                steps.tell(TOWNSHIP, HELPED, told(POLICY, What.UNDERSTOOD, true, "")),
                steps.tell(TOWNSHIP, HELPED, told(POLICY, What.OBJECTED, true, "")));
        assertThat(refused).hasSize(8).allSatisfy(o -> assertThat(o).isInstanceOf(Steps.NotTheirs.class));
        assertThat(steps.tell(
                        family(HELPED),
                        new Told(new About(POLICY, Optional.of(PUPIL)), What.RECEIVED, true, Optional.empty())))
                .as("of its own member")
                .isInstanceOf(Steps.Done.class);
    }

    @Test
    void aRefusalAndAnAnswerOweTheirReasonAndNoNoteIsTooLong() {
        assertThat(steps.tell(TOWNSHIP, ALONE, told(POLICY, What.REFUSED, true, "  ")))
                .isInstanceOf(Steps.ReasonMissing.class);
        assertThat(steps.tell(TOWNSHIP, ALONE, told(POLICY, What.ANSWERED, true, "")))
                .isInstanceOf(Steps.ReasonMissing.class);
        var longest = "长".repeat(Steps.LONGEST_NOTE);
        assertThat(steps.tell(family(ALONE), told(POLICY, What.OBJECTED, true, longest + "长")))
                .isEqualTo(new Steps.NoteTooLong(Steps.LONGEST_NOTE));
        assertThat(steps.tell(TOWNSHIP, ALONE, told(POLICY, What.REFUSED, true, longest)))
                .isInstanceOf(Steps.Done.class);
        assertThat(standing(ALONE).stream().filter(s -> s.what() == What.REFUSED))
                .singleElement()
                .satisfies(step -> assertThat(step.told().note()).contains(longest));
    }

    @Test
    void whatDidNotComeLiesWithTheContactOfficialOrElseWithTheCadre() {
        int ofContact = dueTo(CONTACT_OFFICIAL);
        int ofCadre = dueTo(CADRE);
        steps.tell(family(HELPED), told("pension", What.RECEIVED, false, ""));
        assertThat(dueTo(CONTACT_OFFICIAL)).isEqualTo(ofContact + 1);
        assertThat(dueTo(CADRE)).isEqualTo(ofCadre);
        steps.tell(family(ALONE), told("pension", What.RECEIVED, false, ""));
        assertThat(dueTo(CONTACT_OFFICIAL)).isEqualTo(ofContact + 1);
        assertThat(dueTo(CADRE)).isEqualTo(ofCadre + 1);
        steps.tell(family(HELPED), told("pension", What.RECEIVED, true, ""));
        assertThat(dueTo(CONTACT_OFFICIAL)).as("it came").isEqualTo(ofContact);
        takeBack(ALONE, "pension", What.RECEIVED);
        assertThat(dueTo(CADRE)).as("taken back").isEqualTo(ofCadre);
    }

    @Test
    void anObjectionLiesWithTheTownshipUntilItIsAnswered() {
        int before = dueTo(TOWNSHIP);
        steps.tell(family(HELPED), told("public_post", What.OBJECTED, true, "我家符合"));
        assertThat(dueTo(TOWNSHIP)).isEqualTo(before + 1);
        var elsewhere = officer("yonghe.other", Role.TOWNSHIP_OFFICER, new PlaceCode("141032999"));
        assertThat(dueTo(elsewhere)).as("of another town").isZero();
        steps.tell(TOWNSHIP, HELPED, told("public_post", What.ANSWERED, true, "已重新核对"));
        assertThat(dueTo(TOWNSHIP)).isEqualTo(before);
        takeBack(HELPED, "public_post", What.OBJECTED);
        steps.tell(family(HELPED), told("public_post", What.OBJECTED, true, "还是不对"));
        assertThat(dueTo(TOWNSHIP)).as("objected to again").isEqualTo(before + 1);
        var done = Dealings.of(standing(HELPED), "public_post");
        assertThat(done.waitsForAnAnswer()).isTrue();
        assertThat(done.answer()).as("an answer to the earlier one is none").isEmpty();
    }
}
