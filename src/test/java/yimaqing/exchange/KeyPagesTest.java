package yimaqing.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.Phone.Answer;
import yimaqing.Program;
import yimaqing.Tour;
import yimaqing.credential.DepartmentKeys;

/// The county's leader makes a key for the civil affairs office and looks after it.
class KeyPagesTest extends CountyTest {
    private static final Pattern LETTERS = Pattern.compile("ymq_[0-9A-HJKMNP-TV-Z]{52}");
    private static final Pattern KEY = Pattern.compile("/exchange/keys/([0-9]+)/revocation");
    private final Tour tour = Tour.of(url(""));
    private final Phone leader = new Phone(url(""));

    @BeforeEach
    void enter() {
        var official = tour.official("COUNTY_LEADER", "141026");
        leader.signIn(official.username(), official.password());
        leader.get("/exchange");
    }

    private static Map<String, String> form() {
        var today = part(DepartmentKeys.class).today();
        var form = new LinkedHashMap<String, String>();
        form.put("department", "civil_affairs");
        form.put("label", "低保系统");
        form.put("uses", "READ");
        form.put("areas", "141026104");
        form.put("from", today.toString());
        form.put("to", today.plusDays(30).toString());
        return form;
    }

    private static String found(Pattern pattern, Answer page) {
        var found = pattern.matcher(page.body());
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(found.groupCount());
    }

    private static int status(String letters) {
        return Program.withKey(url(""), letters).get("/api/v1/changes?limit=1").status();
    }

    @Test
    void aKeyIsShownOnceAndWorks() {
        var made = leader.post("/exchange/keys", form());
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.header("Cache-Control")).contains("no-store");
        var letters = found(LETTERS, made);
        assertThat(status(letters)).isEqualTo(200);
        var number = found(KEY, made);
        var again = leader.get("/exchange/keys/" + number);
        assertThat(again.words()).contains("民政局").contains("良马镇").contains("anze.leader");
        assertThat(again.body()).doesNotContain("ymq_");
        assertThat(leader.get("/exchange").body()).contains("低保系统").doesNotContain("ymq_");
    }

    @Test
    void aReplacedKeyEndsAndTheNewOneIsShown() {
        var made = leader.post("/exchange/keys", form());
        var replaced = leader.post("/exchange/keys/" + found(KEY, made) + "/replacement", Map.of());
        assertThat(status(found(LETTERS, made))).isEqualTo(401);
        assertThat(status(found(LETTERS, replaced))).isEqualTo(200);
        assertThat(leader.get("/exchange/keys/" + found(KEY, made)).words()).contains("代替");
    }

    @Test
    void aRevokedKeyEnds() {
        var made = leader.post("/exchange/keys", form());
        var revoked = leader.post("/exchange/keys/" + found(KEY, made) + "/revocation", Map.of());
        assertThat(revoked.status()).isEqualTo(303);
        assertThat(status(found(LETTERS, made))).isEqualTo(401);
        assertThat(leader.get(revoked.header("Location").orElseThrow()).words()).contains("已停用");
    }

    @Test
    void eachFaultOfTheFormIsSaidAndWhatWasTypedIsKept() {
        for (var wrong : Map.of(
                        "department", "nobody",
                        "label", "长".repeat(41),
                        "uses", "STEAL",
                        "areas", "140221",
                        "from", "tomorrow",
                        "to", "2020-01-01")
                .entrySet()) {
            var form = form();
            form.put(wrong.getKey(), wrong.getValue());
            var page = leader.post("/exchange/keys", form);
            assertThat(page.status()).as(wrong.getKey()).isEqualTo(422);
            assertThat(page.body()).contains("href=\"#" + wrong.getKey() + "\"").doesNotContain("ymq_");
        }
        var form = form();
        form.put("areas", "000000");
        assertThat(leader.post("/exchange/keys", form).body()).contains("value=\"低保系统\"");
    }

    @Test
    void onlyALeaderFindsTheKeys() {
        var cadre = new Phone(url(""));
        var official = tour.official("VILLAGE_CADRE", "141026104207");
        cadre.signIn(official.username(), official.password());
        assertThat(cadre.get("/desk").body()).doesNotContain("/exchange");
        assertThat(leader.get("/desk").body()).contains("/exchange");
        assertThat(cadre.post("/exchange/keys", form()).status()).isEqualTo(404);
    }

    @Test
    void theFamilySeesThatTheSystemRead() {
        var home = tour.households().getFirst();
        var letters = found(LETTERS, leader.post("/exchange/keys", form()));
        Program.withKey(url(""), letters).everything(1_000);
        var family = new Phone(url(""));
        family.post("/h/" + home.token() + "/proof", Map.of("pin", home.pin()));
        assertThat(family.get("/h/" + home.token()).words()).contains("民政局的系统");
    }
}
