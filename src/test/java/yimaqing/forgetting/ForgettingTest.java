package yimaqing.forgetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yimaqing.Village.says;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.CountyTest;
import yimaqing.Doorstep;
import yimaqing.Doorstep.Home;
import yimaqing.Phone;
import yimaqing.access.Purpose;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.batch.Batch;
import yimaqing.batch.Received;
import yimaqing.chain.Verifier;
import yimaqing.due.Dues;
import yimaqing.intake.Intake;
import yimaqing.ledger.DestroyedList;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.SubjectKeys;
import yimaqing.profile.Directory;
import yimaqing.profile.Households;
import yimaqing.profile.SeenList;
import yimaqing.proof.Proofs;
import yimaqing.sheet.Books;

/// A family is forgotten where nothing has to be kept, and only restricted where nobody has set how long.
class ForgettingTest extends CountyTest {
    private static final Doorstep FREE = new Doorstep("140927");
    private static final Doorstep UNSET = new Doorstep("140928");
    private static final Officer LEADER =
            FREE.official("forget.leader", Role.COUNTY_LEADER, FREE.county(), "county_office");
    private static final Officer SECOND =
            FREE.official("forget.second", Role.COUNTY_LEADER, FREE.county(), "county_office");
    private static final Officer CADRE = FREE.official("forget.cadre", Role.VILLAGE_CADRE, FREE.village(), "village");
    private static final Officer UNSET_LEADER =
            UNSET.official("unset.leader", Role.COUNTY_LEADER, UNSET.county(), "county_office");
    private static int homes = 0;

    private final Forgetting forgetting = part(Forgetting.class);
    private final Ledger ledger = part(Ledger.class);
    private final JdbcClient sql = part(JdbcClient.class);

    private record Told(Home home, String id, String number, String name) {}

    private static synchronized Told told(Doorstep at) {
        var nth = ++homes;
        var number = at.village().digits() + "%04d".formatted(900 + nth);
        var id = "14262819700315%03d".formatted(nth * 2 + 1);
        var symbols = "10X98765432";
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) sum += (id.charAt(i) - '0') * weights[i];
        id += symbols.charAt(sum % 11);
        var name = "单" + "甲乙丙丁戊己庚辛壬癸子丑寅卯".charAt(nth % 14) + "山";
        var home = at.home(number, name);
        at.say(says(home.head(), "person.id_number", id), says(home.household(), "home.note", "西头第二家"));
        return new Told(home, id, number, name);
    }

    private int asked(Doorstep at, Told told) {
        assertThat(Doorstep.family(told.home())
                        .post(told.home().door() + "/forgetting", Map.of())
                        .status())
                .isEqualTo(303);
        return part(Requests.class)
                .latest(at.county(), told.home().household())
                .orElseThrow()
                .number();
    }

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
            assertThat(rows(table, "household", key)).as(table).isZero();
        assertThat(rows("held_trace", "person", head)).isZero();
        assertThat(rows("subject_key", "subject", key)).isZero();
        assertThat(part(Directory.class).persons(FREE.county(), List.of(told.id())))
                .isEmpty();
        assertThat(part(Directory.class).households(FREE.county(), List.of(told.number())))
                .isEmpty();
        assertThat(part(SeenList.class).search(LEADER, told.name())).isEmpty();
        assertThat(part(Households.class)
                        .open(told.home().family(), FREE.county(), told.home().household(), new Purpose.OwnHome()))
                .isEmpty();
    }

    private int rows(String table, String column, String key) {
        return sql.sql("select count(*) from " + table + " where county = ? and " + column + " = ?")
                .params(FREE.county().digits(), key)
                .query(Integer.class)
                .single();
    }

    private void forget(Told told) {
        int number = asked(FREE, told);
        assertThat(forgetting.confirm(LEADER, number)).isInstanceOf(Forgetting.Done.class);
    }

    @Test
    void aLaterFileSpeaksOfSomebodyNew() {
        var told = told(FREE);
        file(told, 6.5);
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
        file(told, 7.5);
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

    private void file(Told told, double maize) {
        var village = yimaqing.place.Places.shipped().villagesIn(FREE.county()).getFirst();
        var bytes = Books.of(
                "户",
                List.of(
                        List.of("填报时间：2026年2月28日"),
                        List.of("户编号", "村", "姓名", "身份证号码", "与户主关系", "玉米"),
                        List.of(told.number(), village.shortName(), told.name(), told.id(), "户主", maize)));
        var intake = part(Intake.class);
        var day = LocalDate.of(2026, 3, 31);
        var batch = ((Received.Fresh) intake.receive(FREE.county(), new Intake.Upload("台账.xlsx", bytes, "ma", day)))
                .batch();
        intake.accept(FREE.county(), batch, new Batch.Came("wei", CLOCK.instant()));
        assertThat(intake.apply(FREE.county(), batch, (_, _) -> {})).isInstanceOf(Intake.Done.class);
    }

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

        assertThat(leader.post("/desk/forgetting/" + number + "/lifting", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(households.open(UNSET_LEADER, UNSET.county(), home.household(), new Purpose.Work()))
                .isPresent();
    }

    @Test
    void whoAskedForTheFamilyDoesNotAnswerAndOthersOfTheCountyDo() {
        var told = told(FREE);
        var household = told.home().household();
        assertThat(forgetting.ask(UNSET_LEADER, household)).isInstanceOf(Forgetting.NotTheirs.class);
        var asked = (Forgetting.Done) forgetting.ask(LEADER, household);
        int number = asked.request().number();
        assertThat(forgetting.ask(CADRE, household)).isInstanceOf(Forgetting.TooLate.class);
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
    void noKeyIsDestroyedWithoutItsFactAndNoneIsMadeAgain() {
        var told = told(FREE);
        var keys = part(SubjectKeys.class);
        var subject = told.home().head().key();
        assertThatThrownBy(() -> part(TransactionTemplate.class)
                        .executeWithoutResult(_ -> keys.destroy(FREE.county(), List.of(subject))))
                .isInstanceOf(DataAccessException.class);
        assertThat(keys.has(FREE.county(), List.of(subject))).isTrue();
        assertThatThrownBy(() -> sql.sql("delete from subject_key where county = '140927'")
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
