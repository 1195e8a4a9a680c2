package yimaqing.forgetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.Doorstep;
import yimaqing.Doorstep.Home;
import yimaqing.Phone;
import yimaqing.access.Purpose;
import yimaqing.chain.Verifier;
import yimaqing.ledger.DestroyedList;
import yimaqing.ledger.Fact;
import yimaqing.ledger.SubjectKeys;
import yimaqing.profile.Directory;
import yimaqing.profile.Households;
import yimaqing.profile.SeenList;
import yimaqing.proof.Proofs;

/// A family is forgotten where nothing has to be kept: its keys are gone, its history stays.
class ForgettingTest extends AskedTest {
    @Test
    void onceConfirmedTheKeysAreGoneTheHistoryStaysAndTheChainHolds() {
        var told = told(FREE);
        var home = told.home();
        var phone = Doorstep.family(home);
        int number = asked(FREE, told);
        long before = ledger.lastNumber(FREE.county());
        var leader = Doorstep.as(LEADER);
        assertThat(leader.post("/desk/forgetting/" + number + "/confirmation", Map.of())
                        .status())
                .isEqualTo(303);

        var facts = ledger.around(FREE.county(), List.of(home.household()));
        assertThat(facts).filteredOn(f -> f.number() <= before).hasSizeGreaterThan(5);
        assertThat(facts)
                .filteredOn(f ->
                        List.of("person.name", "person.id_number", "home.note").contains(f.attribute()))
                .hasSize(3)
                .allSatisfy(f -> assertThat(f.says()).isInstanceOf(Fact.Forgotten.class));
        assertThat(part(SubjectKeys.class)
                        .has(
                                FREE.county(),
                                List.of(home.household().key(), home.head().key())))
                .isFalse();
        assertThat(part(Verifier.class).verify(_ -> {}).broken()).isEmpty();
        assertClosed(home, told, phone, leader);
    }

    private static void assertClosed(Home home, Told told, Phone phone, Phone leader) {
        assertThat(phone.get(home.door() + "/copy").status())
                .as("what was open is closed")
                .isEqualTo(303);
        assertThat(part(Proofs.class).hasPin(FREE.county(), home.household())).isFalse();
        var page = leader.get("/desk/households/" + home.household().key() + "/closure");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("已销毁").doesNotContain(told.name(), told.id(), "西头");
        assertThat(leader.get("/desk/households/" + home.household().key()).header("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/closure"));
    }

    @Test
    void nothingDerivedTellsOfAForgottenFamilyAnyMore() {
        var told = told(FREE);
        var key = told.home().household().key();
        var head = told.home().head().key();
        sql.sql("insert into held_trace (county, term, batch, sheet, row, person, household, reason) "
                        + "values (?, '\\x01', 1, 0, 1, ?, ?, 'ID_CHECK_SYMBOL')")
                .params(FREE.county().digits(), head, key)
                .update();
        forget(told);
        for (var table : List.of("directory_term", "census_home", "cold_home", "slip", "pin", "entitlement"))
            assertThat(rows(FREE, table, "household", key)).as(table).isZero();
        assertThat(rows(FREE, "held_trace", "person", head)).isZero();
        assertThat(rows(FREE, "subject_key", "subject", key)).isZero();
        assertThat(part(Directory.class).persons(FREE.county(), List.of(told.id())))
                .isEmpty();
        assertThat(part(Directory.class).households(FREE.county(), List.of(told.number())))
                .isEmpty();
        assertThat(part(SeenList.class).search(LEADER, told.name())).isEmpty();
        assertThat(part(Households.class)
                        .open(told.home().family(), FREE.county(), told.home().household(), new Purpose.OwnHome()))
                .isEmpty();
    }

    @Test
    void aLaterFileSpeaksOfSomebodyNew() {
        var told = told(FREE);
        file(FREE, List.of(told.number(), told.name(), told.id(), "户主", 6.5));
        assertThat(part(Directory.class)
                        .persons(FREE.county(), List.of(told.id()))
                        .get(told.id())
                        .person())
                .isEqualTo(told.home().head());
        forget(told);
        assertThat(sql.sql("select count(*) from name_witness w where county = ? and batch > 0")
                        .param(FREE.county().digits())
                        .query(Integer.class)
                        .single())
                .as("nobody remembers who bore the number")
                .isZero();
        file(FREE, List.of(told.number(), told.name(), told.id(), "户主", 7.5));
        var known = part(Directory.class).persons(FREE.county(), List.of(told.id()));
        assertThat(known.values()).allSatisfy(one -> {
            assertThat(one.person()).isNotEqualTo(told.home().head());
            assertThat(one.household()).isNotEqualTo(told.home().household());
        });
        assertThat(ledger.around(FREE.county(), List.of(told.home().household())))
                .filteredOn(f -> f.attribute().equals("person.name"))
                .hasSize(1)
                .allSatisfy(f -> assertThat(f.says()).isInstanceOf(Fact.Forgotten.class));
    }

    @Test
    void noKeyIsDestroyedWithoutItsFactAndNoneIsMadeAgain() {
        var told = told(FREE);
        var keys = part(SubjectKeys.class);
        var subject = told.home().head().key();
        assertThatThrownBy(() -> part(TransactionTemplate.class)
                        .executeWithoutResult(_ -> keys.destroy(FREE.county(), List.of(subject))))
                .isInstanceOf(DataAccessException.class);
        assertThat(keys.has(FREE.county(), List.of(subject))).isTrue();
        assertThatThrownBy(() -> sql.sql("delete from subject_key where county = '141031'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        forget(told);
        assertThatThrownBy(() -> keys.forSealing(FREE.county(), java.util.Set.of(subject)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoComesBackWithAnOlderBackupIsForgottenAgainBeforeAnythingIsServed() throws Exception {
        var told = told(FREE);
        var household = told.home().household();
        // what the list would say, had the keys been destroyed after the backup that was just put back
        part(DestroyedList.class)
                .add(new DestroyedList.Destroyed(
                        FREE.county(),
                        household,
                        List.of(household.key(), told.home().head().key())));
        part(Destroying.class).afterSingletonsInstantiated();
        assertThat(ledger.around(FREE.county(), List.of(household)))
                .filteredOn(f -> f.attribute().equals("person.name"))
                .allSatisfy(f -> assertThat(f.says()).isInstanceOf(Fact.Forgotten.class));
        assertThat(part(Directory.class).persons(FREE.county(), List.of(told.id())))
                .isEmpty();
        assertThat(part(Proofs.class).hasPin(FREE.county(), household)).isFalse();
        long after = ledger.lastNumber(FREE.county());
        part(Destroying.class).afterSingletonsInstantiated();
        assertThat(ledger.lastNumber(FREE.county())).as("once").isEqualTo(after);
        var list = Path.of(part(Environment.class).getProperty("yimaqing.data"), "keys", "destroyed.list");
        assertThat(Files.readString(list)).contains(household.key()).doesNotContain(told.name(), told.id());
    }
}
