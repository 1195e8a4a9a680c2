package yimaqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.Phone;

/// 6. A form with more fields than it has: the names of columns and of what is kept, with values that would raise
/// whoever sends them. Who did it, when, where and for whom is never what a form says.
class MassAssignmentTest extends CountyTest {
    /// What decides who may do what, and what is kept of it; none of it may move by a form of somebody else.
    private static final List<String> RIGHTS =
            List.of("account", "account_grant", "department_key", "pin", "slip", "plate", "subject_key", "fact");

    /// The names of all columns there are, so that a new one is tried the day it comes, and of what records hold.
    private static Map<String, String> more(Target target) {
        var more = new LinkedHashMap<String, String>();
        part(JdbcClient.class)
                .sql("select distinct column_name from information_schema.columns where table_schema = 'public'")
                .query(String.class)
                .list()
                .forEach(column -> more.put(column, "1"));
        for (var name : List.of("role", "grants[0].role", "grants", "authorities")) more.put(name, "COUNTY_LEADER");
        for (var name : List.of("area", "areas", "county", "grants[0].area"))
            more.put(name, Target.far().county.digits());
        for (var name : List.of("account", "by", "username", "viewer", "officer.account"))
            more.put(name, target.user("leader"));
        for (var name : List.of("at", "recorded_at", "since")) more.put(name, "1999-01-01T00:00:00Z");
        for (var name : List.of("status", "stage", "state")) more.put(name, "APPLIED");
        more.put("department", "county_office");
        more.put("household", Target.far().home.household().key());
        more.put("person", Target.far().home.head().key());
        more.put("class.module.classLoader.resources.context.parent.pipeline.first.pattern", "x");
        more.put("_method", "DELETE");
        return more;
    }

    @TestFactory
    Stream<DynamicTest> aFormWithMoreFieldsThanItHasDoesNoMoreThanWithout() {
        return Routes.WHO.stream()
                .map(who -> DynamicTest.dynamicTest(who, () -> {
                    var near = Target.near();
                    var phone = near.as(who);
                    var more = more(near);
                    var names = NamesInjectedTest.names();
                    // what a form as it is does is not looked at here, only what more of it would do
                    var plain = plain(near, phone);
                    var before = rights(near);
                    var beside = Tables.of(Target.far().county.digits(), Tables.NOT_BY_HAND);
                    var raised = new TreeSet<String>();
                    plain.forEach((route, status) -> {
                        var asked = new LinkedHashMap<>(more);
                        names.getOrDefault(route.pattern(), Set.of()).forEach(asked::remove);
                        asked.put("reason", "核对证件号码");
                        var swollen = phone.post(route.of(near), asked);
                        boolean refused = List.of(401, 403, 404).contains(status);
                        if (swollen.status() >= 500 || (refused && swollen.status() < 400))
                            raised.add(route.name() + ": " + status + ", then " + swollen.status());
                    });
                    assertThat(raised).isEmpty();
                    assertThat(Tables.of(Target.far().county.digits(), Tables.NOT_BY_HAND))
                            .isEqualTo(beside);
                    assertThat(rights(near)).isEqualTo(before);
                }));
    }

    /// How every form that is not taken as it is is answered.
    private static Map<Routes.Route, Integer> plain(Target near, Phone phone) {
        var plain = new LinkedHashMap<Routes.Route, Integer>();
        for (var route : Routes.all()) {
            if (route.isGet() || Set.of("/exit", "/sign-out", "/sign-in").contains(route.pattern())) continue;
            int status = phone.post(route.of(near), Map.of("reason", "核对证件号码")).status();
            if (status >= 400) plain.put(route, status);
        }
        return plain;
    }

    private static Map<String, String> rights(Target target) {
        var all = new LinkedHashMap<>(Tables.of(target.county.digits(), Set.of()));
        all.keySet().retainAll(RIGHTS);
        return all;
    }

    @Test
    void whoAsksForAVisitIsWhoIsSignedIn() {
        var near = Target.near();
        var cadre = near.as("cadre");
        var day = LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC).plusDays(3);
        var form = new LinkedHashMap<>(more(near));
        form.put("day", day.toString());
        assertThat(cadre.post("/disputes/" + near.dispute + "/visit", form).status())
                .isEqualTo(303);
        assertThat(part(JdbcClient.class)
                        .sql("select t::text from dispute_visit t where county = ? and dispute = ?")
                        .params(near.county.digits(), near.dispute)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains(near.user("cadre"))
                .doesNotContain(near.user("leader"))
                .doesNotContain("1999");
    }

    @Test
    void whoUnmasksIsWrittenDownAsWhoIsSignedIn() {
        var near = Target.near();
        var form = new LinkedHashMap<>(more(near));
        form.put("reason", "核对多余字段");
        assertThat(near.as("cadre")
                        .post("/desk/households/" + near.home.household().key() + "/unmasking", form)
                        .status())
                .isEqualTo(200);
        assertThat(part(JdbcClient.class)
                        .sql("select county || account || household from read_log where purpose like '%核对多余字段%'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch((near.county.digits()
                        + near.user("cadre")
                        + near.home.household().key())::equals);
    }

    @Test
    void nobodySignsInWithMoreThanItsGrants() {
        var near = Target.near();
        var phone = new Phone(url(""));
        var form = new LinkedHashMap<>(more(near));
        form.put("username", near.user("astray"));
        form.put("password", Target.PASSWORD);
        assertThat(phone.post("/sign-in", form).status()).isEqualTo(303);
        phone.get("/desk");
        assertThat(phone.get("/exchange").status()).isEqualTo(404);
        assertThat(phone.get("/desk/villages/" + near.here.digits()).status()).isEqualTo(404);
    }

    @Test
    void aFamilySpeaksForItselfOnly() {
        var near = Target.near();
        var far = Tables.of(Target.far().county.digits(), Tables.NOT_BY_HAND);
        long facts = facts(near, near.other);
        var form = new LinkedHashMap<>(more(near));
        form.put("household", near.other.household().key());
        form.put("step", "received");
        form.put("said", "yes");
        near.as("family").post("/h/" + near.home.token() + "/policies/rain_plan/steps", form);
        assertThat(facts(near, near.other)).isEqualTo(facts);
        assertThat(Tables.of(Target.far().county.digits(), Tables.NOT_BY_HAND)).isEqualTo(far);
    }

    private static long facts(Target target, Target.Home home) {
        return part(JdbcClient.class)
                .sql("select count(*) from fact where county = ? and subject in (?, ?)")
                .params(
                        target.county.digits(),
                        home.household().key(),
                        home.head().key())
                .query(Long.class)
                .single();
    }

    @Test
    void aKeyIsForTheCountyOfWhoMakesIt() {
        var near = Target.near();
        var form = new LinkedHashMap<>(more(near));
        form.put("department", "civil_affairs");
        form.put("label", "低保系统");
        form.put("uses", "READ");
        form.put("areas", Target.far().here.town().digits());
        var before = Tables.of(Target.far().county.digits(), Tables.NOT_BY_HAND);
        assertThat(near.as("leader").post("/exchange/keys", form).status()).isEqualTo(422);
        assertThat(Tables.of(Target.far().county.digits(), Tables.NOT_BY_HAND)).isEqualTo(before);
    }
}
