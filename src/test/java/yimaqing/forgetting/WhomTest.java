package yimaqing.forgetting;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.belongs;
import static yimaqing.Village.entry;
import static yimaqing.Village.says;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yimaqing.Doorstep;
import yimaqing.Village;
import yimaqing.access.Purpose;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Department;
import yimaqing.access.Viewer.Officer;
import yimaqing.census.Census;
import yimaqing.exchange.Changes;
import yimaqing.forgetting.Possible.Alone;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.ledger.SubjectKeys;
import yimaqing.pack.Value;
import yimaqing.profile.Directory;
import yimaqing.profile.Households;
import yimaqing.profile.SeenList;

/// For whom of a family one can ask, and what is restricted where nobody has set how long it is kept.
class WhomTest extends AskedTest {
    private static final Doorstep CITY = new Doorstep("140271");
    private static final Doorstep TOWN = new Doorstep("140971");
    private static final Officer LEADS =
            CITY.official("whom.leader", Role.COUNTY_LEADER, CITY.county(), "county_office");
    private static final Officer ANSWERS =
            CITY.official("whom.second", Role.COUNTY_LEADER, CITY.county(), "county_office");
    private static final Officer TOWN_LEADS =
            TOWN.official("whom.town", Role.COUNTY_LEADER, TOWN.county(), "county_office");
    private final Households households = part(Households.class);
    private final Askable askable = part(Askable.class);

    @Test
    void theHeadAndTheLastGoOnlyWithTheWhole() {
        var couple = couple(CITY);
        var home = couple.told().home();
        var head = home.head();
        assertThat(possible(CITY, couple.household(), head)).isEqualTo(new Possible.NotAlone(Alone.HEAD));
        var refused = Doorstep.family(home).post(home.door() + "/forgetting", Map.of("person", head.key()));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("是户主，不能单独申请");
        assertThat(Doorstep.family(home)
                        .post(home.door() + "/forgetting", Map.of("person", "nobody"))
                        .status())
                .isEqualTo(404);
        assertThat(forgetting.ask(LEADS, Whom.only(couple.household(), PersonId.fresh())))
                .isInstanceOf(Forgetting.NotAlone.class);
        int number = asksFor(CITY, couple);
        // meanwhile the head dies, and she is the last of them
        CITY.say(says(head, "person.death", new Value.Day(Village.SPRING)));
        assertThat(possible(CITY, couple.household(), couple.wife())).isEqualTo(new Possible.NotAlone(Alone.LAST));
        var leader = Doorstep.as(ANSWERS);
        assertThat(leader.post("/desk/forgetting/" + number + "/confirmation", Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(leader.get("/desk/forgetting/" + number).words())
                .contains("这户最后一个人")
                .doesNotContain("现在销毁");
        assertThat(part(SubjectKeys.class)
                        .has(CITY.county(), List.of(couple.wife().key())))
                .isTrue();
        // whoever died can be forgotten, since somebody still lives there
        assertThat(possible(CITY, couple.household(), head)).isInstanceOf(Possible.Forgetting.class);
    }

    @Test
    void anOfficialOfTheAreaChoosesForTheFamily() {
        var couple = couple(CITY);
        var home = "/desk/households/" + couple.household().key();
        var leader = Doorstep.as(LEADS);
        leader.post(home + "/errand", Map.of("errand", "check"));
        assertThat(leader.get(home + "/forgetting").words())
                .contains("为谁申请", "尹*", "是户主，不能单独申请")
                .doesNotContain(couple.name());
        var head = couple.told().home().head().key();
        assertThat(leader.post(home + "/forgetting", Map.of("person", head)).status())
                .isEqualTo(409);
        assertThat(leader.post(
                                home + "/forgetting",
                                Map.of("person", couple.wife().key()))
                        .status())
                .isEqualTo(303);
        assertThat(leader.get(home + "/forgetting").words()).contains("只为一名成员：尹*");
        var asked =
                part(Requests.class).latest(CITY.county(), couple.household()).orElseThrow();
        assertThat(forgetting.confirm(LEADS, asked.number())).isInstanceOf(Forgetting.OwnAsking.class);
    }

    private Possible possible(Doorstep at, HouseholdId household, PersonId person) {
        return askable.of(at.county(), Whom.only(household, person));
    }

    @Test
    void whoMovedOnIsAskedForWhereTheyLiveNow() {
        var couple = couple(CITY);
        var other = told(CITY);
        var moved = LocalDate.of(2026, 5, 1);
        CITY.say(belongs(couple.wife(), other.home().household(), "daughter_1", moved));
        assertThat(askable.people(CITY.county(), couple.household()))
                .extracting(Askable.Choice::person)
                .containsExactly(couple.told().home().head());
        var now = Whom.only(other.home().household(), couple.wife());
        var asked = (Forgetting.Done) forgetting.ask(LEADS, now);
        assertThat(forgetting.confirm(ANSWERS, asked.request().number())).isInstanceOf(Forgetting.Done.class);
        for (var household : List.of(couple.household(), now.household()))
            assertThat(people(CITY, household, households.today())).doesNotContain(couple.wife());
    }

    @Test
    void whereNoPeriodIsSetOneIsOnlyRestrictedAndNobodySeesThem() {
        var couple = couple(TOWN);
        var before = part(Census.class).of(TOWN.village()).homes();
        TOWN.say(says(
                couple.wife(),
                "offer.call",
                entry(Map.of("offer", Value.text("1"), "call", Value.text("desk/2"), "answer", Value.text("again")))));
        assertThat(toldOf()).contains(couple.wife().key());
        int number = asksFor(TOWN, couple);
        var leader = Doorstep.as(TOWN_LEADS);
        assertThat(leader.get("/desk/forgetting/" + number).words()).contains("限制使用", "这个人的资料只存着");
        assertThat(leader.post("/desk/forgetting/" + number + "/confirmation", Map.of())
                        .status())
                .isEqualTo(303);

        assertNobodySees(couple, before.people() - 1);

        assertThat(forgetting.lift(TOWN_LEADS, number)).isInstanceOf(Forgetting.Done.class);
        assertThat(people(TOWN, couple.household(), households.today())).contains(couple.wife());
        assertThat(part(Census.class).of(TOWN.village()).homes()).isEqualTo(before);
    }

    private void assertNobodySees(Couple couple, int left) {
        var home = couple.told().home();
        assertThat(people(TOWN, couple.household(), households.today())).containsExactly(home.head());
        var seen = households
                .open(home.family(), TOWN.county(), couple.household(), new Purpose.OwnHome())
                .orElseThrow();
        assertThat(seen.members()).hasSize(1);
        assertThat(rows(TOWN, "offer_call", "person", couple.wife().key())).isZero();
        assertThat(part(Census.class).of(TOWN.village()).homes().people()).isEqualTo(left);
        assertThat(toldOf())
                .contains(home.head().key())
                .doesNotContain(couple.wife().key());
        assertThat(part(Directory.class)
                        .persons(TOWN.county(), List.of(couple.id()))
                        .get(couple.id()))
                .as("a file still speaks of the same person")
                .isEqualTo(new Directory.Known(couple.wife(), couple.household()));
        assertThat(part(SeenList.class).names(TOWN_LEADS, List.of(couple.household())))
                .containsOnlyKeys(home.head());
    }

    private static String toldOf() {
        var program = new Department(
                TOWN.county(),
                "civil_affairs",
                1,
                Set.of(Department.Use.READ),
                Set.of("basic", "person"),
                List.of(TOWN.county()));
        return part(Changes.class).after(program, 0, 1_000).changes().toString();
    }
}
