package yimaqing.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yimaqing.Phone;
import yimaqing.Program;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Department.Use;
import yimaqing.appointment.OfficesTest;
import yimaqing.credential.DepartmentKeys;
import yimaqing.credential.Permit;
import yimaqing.credential.RequiredKeys;
import yimaqing.proof.Accounts;
import yimaqing.proof.Password;

/// A security administrator looks after the keys that a leader of the county made.
class KeyListPagesTest extends OfficesTest {
    private final Phone one = in(ONE.account(), PASSWORD);

    private static DepartmentKeys.Made made(String label, String by) {
        var permit = new Permit(
                "civil_affairs", label, Set.of(Use.READ, Use.SEND), List.of(COUNTY), today(), today().plusDays(30));
        return RequiredKeys.made(COUNTY, permit, by);
    }

    private static Program.Answer brought(String letters) {
        return Program.withKey(url(""), letters).get("/api/v1/changes?limit=1");
    }

    private static String order(DepartmentKeys.Made made, String what) {
        return "/admin/keys/" + made.key().number() + "/" + what;
    }

    @Test
    void aKeyIsRefusedLikeAnUnknownOneUntilItIsConfirmedHere() {
        var made = made("低保系统", "county.leader");
        var unknown = brought("ymq_" + "0".repeat(52));
        var waiting = brought(made.letters().letters());
        assertThat(waiting.status()).isEqualTo(401);
        assertThat(waiting.body()).isEqualTo(unknown.body());
        assertThat(waiting.headers().get("www-authenticate"))
                .isEqualTo(unknown.headers().get("www-authenticate"));
        var page = one.get("/admin/keys");
        assertThat(page.words())
                .contains("低保系统")
                .contains("民政局")
                .contains("送文件、读变更")
                .contains("county.leader")
                .contains("等确认");
        assertThat(page.body()).contains(order(made, "confirmation")).doesNotContain("ymq_");
        assertThat(one.get("/admin/accounts").words()).contains("个部门接口密钥等着确认");
        assertThat(one.post(order(made, "confirmation"), Map.of()).status()).isEqualTo(303);
        assertThat(brought(made.letters().letters()).status()).isEqualTo(200);
        var after = one.get("/admin/keys");
        assertThat(after.body()).doesNotContain(order(made, "confirmation")).contains(order(made, "revocation"));
        assertThat(after.words()).contains("确认，可以用了 · " + ONE.account());
    }

    @Test
    void whatNoLongerWaitsIsNotConfirmedAndThePageSaysSo() {
        var made = made("医保系统", "county.leader");
        assertThat(one.post(order(made, "revocation"), Map.of()).status()).isEqualTo(303);
        var late = one.post(order(made, "confirmation"), Map.of());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("这个密钥不再等确认了");
        assertThat(brought(made.letters().letters()).status()).isEqualTo(401);
    }

    @Test
    void whoeverMadeItIsToldThatSomebodyElseConfirms() {
        var made = made("教育系统", ONE.account());
        var own = one.post(order(made, "confirmation"), Map.of());
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.words()).contains("要由别人来确认");
        assertThat(brought(made.letters().letters()).status()).isEqualTo(401);
        assertThat(in(TWO.account(), PASSWORD)
                        .post(order(made, "confirmation"), Map.of())
                        .status())
                .isEqualTo(303);
    }

    @Test
    void oneAdministratorEndsAKeyThatIsInUse() {
        var made = made("残联系统", "county.leader");
        one.post(order(made, "confirmation"), Map.of());
        assertThat(brought(made.letters().letters()).status()).isEqualTo(200);
        assertThat(one.post(order(made, "revocation"), Map.of()).status()).isEqualTo(303);
        assertThat(brought(made.letters().letters()).status()).isEqualTo(401);
        assertThat(one.post(order(made, "revocation"), Map.of()).status()).isEqualTo(303);
    }

    @Test
    void neitherTheOtherOfficesNorOfficialsNorOtherCountiesConfirm() {
        var made = made("乡村振兴系统", "county.leader");
        for (var office : List.of("reg.system", "reg.audit")) {
            var other = in(office, PASSWORD);
            assertThat(other.get("/admin/keys").status()).isEqualTo(404);
            assertThat(other.post(order(made, "confirmation"), Map.of()).status())
                    .isEqualTo(404);
            assertThat(other.post(order(made, "revocation"), Map.of()).status()).isEqualTo(404);
        }
        assertThat(leader(freshName())
                        .post(order(made, "confirmation"), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(one.post("/admin/keys/999999/confirmation", Map.of()).status())
                .isEqualTo(404);
        assertThat(brought(made.letters().letters()).status()).isEqualTo(401);
    }

    private static Phone leader(String username) {
        var grant = new Grant(Role.COUNTY_LEADER, COUNTY, LocalDate.of(2020, 1, 1), Optional.empty());
        part(Accounts.class).open(newcomer(username), new Password(PASSWORD), List.of(grant));
        return in(username, PASSWORD);
    }

    @Test
    void theLeaderReadsThatItDoesNotWorkYet() {
        var username = freshName();
        var leader = leader(username);
        var made = made("林业系统", username);
        var page = "/exchange/keys/" + made.key().number();
        assertThat(leader.get(page).words()).contains("现在还不能用，要等本县的安全管理员确认");
        assertThat(leader.get("/exchange").words()).contains("等确认");
        one.post(order(made, "confirmation"), Map.of());
        assertThat(leader.get(page).words()).doesNotContain("现在还不能用").contains("确认，可以用了");
    }

    @Test
    void besideTheSampleAKeyWorksAtOnceAndThePageSaysWhy() {
        assertThat(part(DepartmentKeys.class).wantsSecond()).isFalse();
        assertThat(one.get("/admin/keys").words()).contains("密钥做好就能用");
    }
}
