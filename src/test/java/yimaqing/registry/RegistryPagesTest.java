package yimaqing.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import yimaqing.Phone;
import yimaqing.appointment.OfficesTest;
import yimaqing.appointment.Wish;
import yimaqing.proof.AccountBook;

/// Accounts and grants through the pages, and the password that is handed out.
class RegistryPagesTest extends OfficesTest {
    private static final Pattern LETTERS = Pattern.compile("<code>([a-z0-9]{4}(?:-[a-z0-9]{4}){3})</code>");
    private static final String CHOSEN = "a-mill-below-the-bridge";

    private static Map<String, String> form(String username) {
        var form = new LinkedHashMap<String, String>();
        form.put("username", username);
        form.put("name", "李明");
        form.put("department", "village");
        form.put("post", "村委会主任");
        form.put("role", "VILLAGE_CADRE");
        form.put("area", VILLAGES.getFirst().digits());
        form.put("from", today().toString());
        return form;
    }

    /// Opens an official's account by two people; the password that was handed out.
    private String handedOut(String username, Map<String, String> form) {
        var one = in(ONE.account(), PASSWORD);
        assertThat(one.post("/admin/accounts", form).status()).isEqualTo(303);
        var request = appointments.open(COUNTY).getLast();
        assertThat(request.wish()).isInstanceOf(Wish.Opening.class);
        assertThat(one.get("/admin/requests").body()).doesNotContain("requests/" + request.number() + "/confirmation");
        assertThat(one.post("/admin/requests/" + request.number() + "/confirmation", Map.of())
                        .status())
                .isEqualTo(409);
        var two = in(TWO.account(), PASSWORD);
        assertThat(two.get("/admin/requests").body()).contains("requests/" + request.number() + "/confirmation");
        var shown = two.post("/admin/requests/" + request.number() + "/confirmation", Map.of());
        assertThat(shown.status()).isEqualTo(200);
        assertThat(two.get("/admin/accounts/" + username).words()).contains("等本人改密码");
        var letters = LETTERS.matcher(shown.body());
        assertThat(letters.find()).isTrue();
        assertThat(two.get("/admin/requests").body()).doesNotContain(letters.group(1));
        return letters.group(1);
    }

    @Test
    void aPasswordThatWasHandedOutOpensOnlyThePageThatChangesIt() {
        var username = freshName();
        var phone = new Phone(url(""));
        var password = handedOut(username, form(username));
        var entered = phone.signIn(username, password);
        assertThat(entered.header("Location").orElse("")).endsWith("/desk/account");
        assertThat(phone.get("/desk/account").words()).contains("先改密码").doesNotContain("退出所有登录");
        assertThat(reached(phone)).isGreaterThan(40);
        var same = Map.of("password", password, "again", password);
        assertThat(phone.post("/desk/account/password", same).status()).isEqualTo(422);
        var chosen = Map.of("password", CHOSEN, "again", CHOSEN);
        assertThat(phone.post("/desk/account/password", chosen).status()).isEqualTo(303);
        assertThat(phone.get("/desk").status()).isEqualTo(200);
        assertThat(new Phone(url("")).signIn(username, password).status()).isEqualTo(422);
    }

    /// Every page that a stranger is sent away from leads back to changing the password.
    private static int reached(Phone phone) {
        var stranger = new Phone(url(""));
        int walked = 0;
        for (var info :
                part(RequestMappingHandlerMapping.class).getHandlerMethods().keySet()) {
            boolean opens = info.getMethodsCondition().getMethods().stream()
                    .anyMatch(m -> m.name().equals("GET"));
            for (var pattern : info.getPatternValues()) {
                if (!opens || pattern.startsWith("/desk/account") || pattern.startsWith("/api/")) continue;
                var address = pattern.replaceAll("\\{[^}]+}", "1");
                if (stranger.get(address).status() != 401) continue;
                var answer = phone.get(address);
                assertThat(answer.status()).as(pattern).isEqualTo(303);
                assertThat(answer.header("Location").orElse("")).as(pattern).endsWith("/desk/account");
                walked++;
            }
        }
        return walked;
    }

    @Test
    void aPasswordThatWasHandedOutIsGoodForAWeek() {
        var username = freshName();
        var password = handedOut(username, form(username));
        CLOCK.advance(AccountBook.ONE_TIME_LASTS.plus(Duration.ofSeconds(1)));
        var late = new Phone(url("")).signIn(username, password);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.words()).contains("一次性密码已经过期");
    }

    @Test
    void noFieldOfAFormMakesAnOfficialAnAdministrator() {
        var username = freshName();
        var form = form(username);
        form.put("office", "SECURITY");
        form.put("oneTimeUntil", "2099-01-01");
        form.put("county", "141026");
        form.put("asked_by", TWO.account());
        handedOut(username, form);
        assertThat(part(JdbcClient.class)
                        .sql("select county || coalesce(office, '-') from account where username = ?")
                        .param(username)
                        .query(String.class)
                        .single())
                .isEqualTo(COUNTY.digits() + "-");
        assertThat(accounts.officer(username)).isPresent();
    }

    @Test
    void whoChangesThePasswordIsSignedOutElsewhere() {
        var username = cadre(VILLAGES.getFirst());
        var here = in(username, PASSWORD);
        var there = in(username, PASSWORD);
        assertThat(here.get("/desk/account").words()).contains("村干部");
        var wrong = Map.of("current", "not-my-password", "password", CHOSEN, "again", CHOSEN);
        assertThat(here.post("/desk/account/password", wrong).status()).isEqualTo(422);
        var right = Map.of("current", PASSWORD, "password", CHOSEN, "again", CHOSEN);
        assertThat(here.post("/desk/account/password", right).status()).isEqualTo(200);
        assertThat(here.get("/desk").status()).isEqualTo(200);
        assertThat(there.get("/desk").status()).isEqualTo(401);
        assertThat(new Phone(url("")).signIn(username, PASSWORD).status()).isEqualTo(422);
    }

    @Test
    void whoIsClosedIsOutAtTheNextTap() {
        var username = cadre(VILLAGES.getFirst());
        var phone = in(username, PASSWORD);
        var one = in(ONE.account(), PASSWORD);
        assertThat(one.post("/admin/accounts/" + username + "/closure", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(phone.get("/desk").status()).isEqualTo(401);
        assertThat(one.get("/admin/accounts?q=" + username).words()).contains("已关闭");
        assertThat(one.get("/admin/accounts?which=OFFICIALS&q=" + username).words())
                .contains("没有找到");
    }

    @Test
    void aFaultyFormKeepsWhatWasTypedAndSaysWhatIsWrong() {
        var one = in(ONE.account(), PASSWORD);
        var form = form("Li Ming");
        form.put("role", "");
        var answer = one.post("/admin/accounts", form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"Li Ming\"")
                .contains("value=\"李明\"")
                .contains("请选角色");
        var cadre = cadre(VILLAGES.getFirst());
        var late = Map.of("role", "VILLAGE_CADRE", "area", VILLAGES.get(1).digits(), "from", "2020-01-01");
        var refused = one.post("/admin/accounts/" + cadre + "/grants", late);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"2020-01-01\"").contains("日子不对");
    }

    @Test
    void aGrantIsEndedByOneAndTransferredByTwo() {
        var cadre = cadre(VILLAGES.getFirst());
        var one = in(ONE.account(), PASSWORD);
        var here = "/admin/accounts/" + cadre + "/grants/VILLAGE_CADRE-"
                + VILLAGES.getFirst().digits() + "-" + today();
        assertThat(one.get(here).status()).isEqualTo(200);
        var next = Map.of(
                "role",
                "VILLAGE_CADRE",
                "area",
                VILLAGES.get(1).digits(),
                "from",
                today().plusDays(5).toString());
        assertThat(one.post(here + "/transfer", next).status()).isEqualTo(303);
        assertThat(one.get("/admin/requests").words()).contains("调岗").contains("等另一名安全管理员确认");
        assertThat(one.post(here + "/extension", Map.of("until", "")).status()).isEqualTo(422);
        assertThat(one.post(here + "/ending", Map.of("now", "yes")).status()).isEqualTo(303);
        assertThat(areasOf(cadre)).isEmpty();
        var request = appointments.open(COUNTY).getLast();
        assertThat(in(TWO.account(), PASSWORD)
                        .post("/admin/requests/" + request.number() + "/confirmation", Map.of())
                        .status())
                .as("what was to be left is gone")
                .isEqualTo(409);
    }
}
