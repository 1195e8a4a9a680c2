package yimaqing.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.belongs;
import static yimaqing.Village.entry;
import static yimaqing.Village.says;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Value;
import yimaqing.place.Level;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.policy.Shelf;
import yimaqing.policy.Version;
import yimaqing.profile.Households;
import yimaqing.proof.Accounts;
import yimaqing.proof.Accounts.Newcomer;
import yimaqing.proof.Password;

/// The desk for policies, as a department's officer and the county's leader use it with a browser.
class DraftingPagesTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("141029");
    private static final String PASSWORD = "kitchen-table-17";
    private static final String POLICY = "national_grant";
    private static final String PAGE = "/desk/policies/" + POLICY + "/versions";

    @BeforeAll
    static void officialsAndAFamily() {
        open("draft.school", "education", Role.DEPARTMENT_OFFICER);
        open("draft.civil", "civil_affairs", Role.DEPARTMENT_OFFICER);
        open("draft.leader", "county_office", Role.COUNTY_LEADER);
        var village = Places.shipped().villagesIn(COUNTY).stream()
                .filter(p -> p.level() == Level.VILLAGE)
                .findFirst()
                .orElseThrow();
        var home = HouseholdId.fresh();
        var pupil = PersonId.fresh();
        part(Ledger.class)
                .append(
                        COUNTY,
                        List.of(
                                says(home, "home.village", village.code().digits()),
                                says(home, "home.kind", entry(Map.of("kind", Value.text("alleviated")))),
                                belongs(pupil, home, "head"),
                                says(pupil, "person.name", "鹿小满"),
                                says(pupil, "person.school", entry(Map.of("status", Value.text("university"))))),
                        CLOCK.instant());
    }

    private static void open(String username, String department, Role role) {
        part(Accounts.class)
                .open(
                        new Newcomer(COUNTY, username, username, department, "干部", Optional.empty()),
                        new Password(PASSWORD),
                        List.of(new Grant(role, COUNTY, LocalDate.of(2025, 1, 1), Optional.empty())));
    }

    private static Phone as(String username) {
        var phone = new Phone(url(""));
        assertThat(phone.signIn(username, PASSWORD).status()).isEqualTo(303);
        phone.get("/desk");
        return phone;
    }

    private static Version newest(String policy) {
        return part(Shelf.class).versions(COUNTY, policy).getLast();
    }

    private static Map<String, String> text(String text, String action) {
        var newest = newest(POLICY).version();
        return new HashMap<>(Map.of("text", text, "newest", String.valueOf(newest), "action", action, "note", "大学生也算"));
    }

    /// What a trial answers once the county stands ready.
    private static Phone.Answer tried(Phone phone, String at, Map<String, String> fields) {
        var answer = phone.post(at + "/trial", fields);
        for (int i = 0; i < 20 && answer.words().contains("正在准备"); i++) answer = phone.post(at + "/trial", fields);
        return answer;
    }

    private static Map<String, String> order(String policy, String note) {
        var steps = newest(policy).steps().size();
        var today = part(Households.class).today().toString();
        return Map.of("steps", String.valueOf(steps), "note", note, "day", today);
    }

    @Test
    void whatNobodyHasKeptIsTriedAndItsListIsForWhoMaySeeIt() {
        var school = as("draft.school");
        var was = newest(POLICY);
        var edited = was.text().replace("'upper', 'vocational'", "'upper', 'vocational', 'university'");
        assertThat(edited).isNotEqualTo(was.text());
        var at = PAGE + "/" + was.version();
        var tried = tried(school, at, text(edited, "trial"));
        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.words()).contains("户新符合");
        var fields = text(edited, "trial");
        fields.put("list", "GAINS.all.0");
        assertThat(school.post(at + "/trial", fields).words())
                .as("the Education Bureau may not see every kind of household")
                .doesNotContain("鹿**家");
        assertThat(as("draft.leader").post(at + "/trial", fields).words()).contains("鹿**家");
    }

    @Test
    void aVersionIsWrittenSentAndPublishedByAnother() {
        var school = as("draft.school");
        var was = newest(POLICY);
        var edited = was.text().replace("title: {zh: ", "title: {zh: 新");
        var saved = school.post(PAGE + "/" + was.version() + "/draft", text(edited, "save"));
        assertThat(saved.status()).isEqualTo(303);
        var page = PAGE + "/" + newest(POLICY).version();
        assertThat(school.get(page).words()).contains("草稿").contains("改了什么").contains("大学生也算");
        var sent = school.post(page + "/submission", order(POLICY, ""));
        assertThat(sent.status()).as(sent.words()).isEqualTo(303);
        assertThat(school.post(page + "/publication", order(POLICY, "")).status())
                .isEqualTo(403);
        assertThat(as("draft.civil")
                        .post(page + "/publication", order(POLICY, ""))
                        .status())
                .isEqualTo(403);
        assertThat(as("draft.leader")
                        .post(page + "/publication", order(POLICY, ""))
                        .status())
                .isEqualTo(303);
        assertThat(newest(POLICY).stage()).isEqualTo(Version.Stage.PUBLISHED);
        assertThat(school.get("/desk/versions").words())
                .contains("第" + newest(POLICY).version() + "版");
    }

    @Test
    void whatIsWrongIsShownAtItsLetterAndWhatWasTypedStays() {
        var school = as("draft.school");
        var was = newest(POLICY);
        var faulty = was.text().replaceFirst("h\\.alleviated", "h.alleviatedd");
        var answer = school.post(PAGE + "/" + was.version() + "/draft", text(faulty, "save"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("<mark>a</mark>lleviatedd").contains("h.alleviatedd");
        assertThat(answer.words()).contains("您是不是想写“alleviated”");
        assertThat(newest(POLICY)).isEqualTo(was);
    }

    @Test
    void theFormAddsARowWithoutAScriptAndComesBack() {
        var leader = as("draft.leader");
        var at = "/desk/policies/transport_subsidy/versions/1/draft";
        var shown = leader.get(at);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).contains("name=\"c.0.t.0.of\"").contains("name=\"e.0.given\"");
        var text = newest("transport_subsidy").text();
        var more = leader.post(
                at, Map.of("mode", "form", "text", text, "newest", "1", "action", "clause.conditions", "note", "想好了"));
        assertThat(more.body()).contains("name=\"c.0.origin\" value=\"-1\"").contains("想好了");
    }

    @Test
    void aNewPolicyBeginsWithAFrameAndExistsOnceItIsSaved() {
        var leader = as("draft.leader");
        assertThat(leader.post("/desk/versions", Map.of("policy", "Winter Coal"))
                        .status())
                .isEqualTo(422);
        assertThat(leader.post("/desk/versions", Map.of("policy", "dibao", "zh", "低保", "en", "x"))
                        .words())
                .contains("已经有代号是“dibao”的政策了");
        var begun = leader.post("/desk/versions", Map.of("policy", "winter_coal", "zh", "冬煤", "en", "Winter coal"));
        assertThat(begun.status()).isEqualTo(303);
        var frame = leader.get(begun.header("Location").orElseThrow().replace(url(""), "") + "&mode=text");
        assertThat(frame.words()).contains("policy: winter_coal");
        assertThat(part(Shelf.class).versions(COUNTY, "winter_coal")).isEmpty();
    }

    @Test
    void whoComesSecondIsToldAndLosesNothing() {
        var leader = as("draft.leader");
        var policy = "forest_guard";
        var page = "/desk/policies/" + policy + "/versions/1/draft";
        var one = newest(policy).text().replace("title: {zh: ", "title: {zh: 甲");
        var other = newest(policy).text().replace("title: {zh: ", "title: {zh: 乙");
        var first = Map.of("text", one, "newest", "1", "action", "save", "note", "");
        assertThat(leader.post(page, first).status()).isEqualTo(303);
        var second = leader.post(page, Map.of("text", other, "newest", "1", "action", "save", "note", ""));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.words()).contains("draft.leader").contains("您写的内容还在");
        assertThat(second.body()).contains("zh: 乙");
    }
}
