package yimaqing.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.Doorstep;
import yimaqing.Phone;
import yimaqing.Village;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.census.Census;
import yimaqing.chain.Verifier;
import yimaqing.ledger.DestroyedList;
import yimaqing.ledger.DestroyedList.Destroyed;
import yimaqing.ledger.Fact;
import yimaqing.ledger.SubjectKeys;
import yimaqing.profile.Directory;
import yimaqing.profile.Households;
import yimaqing.profile.SeenList;
import yimaqing.proof.Proofs;

/// One person of a household is forgotten, or only restricted, and the others stay.
class PersonTest extends AskedTest {
    private static final Doorstep CITY = new Doorstep("140271");
    private static final Officer LEADS =
            CITY.official("person.leader", Role.COUNTY_LEADER, CITY.county(), "county_office");
    private final Households households = part(Households.class);

    @Test
    void oneIsForgottenAndTheOthersStay() {
        var couple = couple(CITY);
        var home = couple.told().home();
        var before = part(Census.class).of(CITY.village()).homes();
        int number = asksFor(CITY, couple);
        var leader = Doorstep.as(LEADS);
        assertThat(leader.get("/desk/forgetting/" + number).words())
                .contains("只为一名成员：尹*", "这个人的密钥当场销毁")
                .doesNotContain(couple.name());
        assertThat(leader.post("/desk/forgetting/" + number + "/confirmation", Map.of())
                        .status())
                .isEqualTo(303);

        var keys = part(SubjectKeys.class);
        assertThat(keys.has(CITY.county(), List.of(couple.wife().key()))).isFalse();
        assertThat(keys.has(CITY.county(), List.of(home.head().key()))).isTrue();
        assertThat(ledger.around(CITY.county(), List.of(couple.wife())))
                .filteredOn(f -> List.of("person.name", "person.id_number").contains(f.attribute()))
                .hasSize(2)
                .allSatisfy(f -> assertThat(f.says()).isInstanceOf(Fact.Forgotten.class));
        assertThat(part(Verifier.class).verify(_ -> {}).broken()).isEmpty();
        for (var day :
                List.of(Village.SPRING, households.today(), households.today().plusYears(1)))
            assertThat(people(CITY, couple.household(), day)).containsExactly(home.head());
        var after = part(Census.class).of(CITY.village()).homes();
        assertThat(after.households()).isEqualTo(before.households());
        assertThat(after.people()).isEqualTo(before.people() - 1);
        assertOnlyTheOthersAreShown(couple, Doorstep.as(LEADS));
    }

    private static void assertOnlyTheOthersAreShown(Couple couple, Phone leader) {
        var home = couple.told().home();
        assertThat(part(Proofs.class).hasPin(CITY.county(), couple.household())).isTrue();
        var phone = Doorstep.family(home);
        for (var path : List.of("", "/forgetting", "/copy.json"))
            assertThat(phone.get(home.door() + path).words()).as(path).doesNotContain(couple.name());
        assertThat(phone.get(home.door()).words()).contains(couple.told().name());
        assertThat(phone.get(home.door() + "/forgetting").words()).contains("只为一名成员", "资料已经在");
        for (var path : List.of("", "/facts/person.name", "/facts/person.membership"))
            assertThat(leader.open("/desk/households/" + couple.household().key() + path)
                            .words())
                    .as(path)
                    .doesNotContain("尹*", couple.name(), "配偶");
        assertThat(part(SeenList.class).names(LEADS, List.of(couple.household())))
                .containsOnlyKeys(home.head());
        assertThat(part(SeenList.class).search(LEADS, couple.name())).isEmpty();
        assertThat(part(Directory.class).persons(CITY.county(), List.of(couple.id())))
                .isEmpty();
    }

    @Test
    void nothingBesideTheLedgerTellsOfThePersonAndALaterFileSpeaksOfSomebodyNew() {
        var couple = couple(CITY);
        file(CITY, List.of(couple.told().number(), couple.name(), couple.id(), "配偶", 6.5));
        assertThat(part(Directory.class).persons(CITY.county(), List.of(couple.id())))
                .hasEntrySatisfying(
                        couple.id(), known -> assertThat(known.person()).isEqualTo(couple.wife()));
        sql.sql("insert into held_trace (county, term, batch, sheet, row, person, household, reason) "
                        + "values (?, '\\x02', 1, 0, 2, ?, ?, 'ID_CHECK_SYMBOL')")
                .params(
                        CITY.county().digits(),
                        couple.wife().key(),
                        couple.household().key())
                .update();
        int witnesses = witnesses();
        assertThat(forgetting.confirm(LEADS, asksFor(CITY, couple))).isInstanceOf(Forgetting.Done.class);
        assertThat(rows(CITY, "held_trace", "person", couple.wife().key())).isZero();
        for (var table : List.of("directory_term", "entitlement", "offer_call", "subject_key"))
            assertThat(rows(
                            CITY,
                            table,
                            table.equals("subject_key") ? "subject" : "person",
                            couple.wife().key()))
                    .as(table)
                    .isZero();
        assertThat(witnesses()).as("nobody remembers who bore the number").isEqualTo(witnesses - 1);
        file(CITY, List.of(couple.told().number(), couple.name(), couple.id(), "配偶", 7.5));
        assertThat(part(Directory.class).persons(CITY.county(), List.of(couple.id())))
                .allSatisfy((_, known) -> assertThat(known.person()).isNotEqualTo(couple.wife()));
    }

    private int witnesses() {
        return sql.sql("select count(*) from name_witness where county = ? and batch > 0")
                .param(CITY.county().digits())
                .query(Integer.class)
                .single();
    }

    @Test
    void afterAnOlderBackupThePersonIsForgottenAgainAndNobodyElse() {
        var couple = couple(CITY);
        part(DestroyedList.class)
                .add(new Destroyed(
                        CITY.county(), couple.household(), List.of(couple.wife().key())));
        part(Destroying.class).afterSingletonsInstantiated();
        assertThat(people(CITY, couple.household(), households.today()))
                .containsExactly(couple.told().home().head());
        assertThat(part(SubjectKeys.class)
                        .has(CITY.county(), List.of(couple.wife().key())))
                .isFalse();
        assertThat(households.closureOf(LEADS, couple.household())).isEqualTo(Optional.empty());
        assertThat(part(Proofs.class).hasPin(CITY.county(), couple.household())).isTrue();
        long after = ledger.lastNumber(CITY.county());
        part(Destroying.class).afterSingletonsInstantiated();
        assertThat(ledger.lastNumber(CITY.county())).as("once").isEqualTo(after);
    }
}
