package yimaqing.life;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.Phone;

/// The self-check through HTTP: somebody who is not signed in asks what the family is entitled to, and nothing of it
/// stays.
class SelfCheckLifeTest extends CountyTest {
    private static final Pattern CARRIED =
            Pattern.compile("<input type=\"hidden\" name=\"(h\\.[^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern ASKED = Pattern.compile("<input type=\"hidden\" name=\"asked\" value=\"([^\"]+)\"");
    private static final String CHECK = "/policies/transport_subsidy/check";

    private final Phone phone = new Phone(url(""));

    /// Answers what the page asks, by the last part of each path, and sends along what the page carries.
    private Phone.Answer answer(Phone.Answer page, String address, Map<String, String> known) {
        var fields = new LinkedHashMap<String, String>();
        CARRIED.matcher(page.body()).results().forEach(f -> fields.put(f.group(1), f.group(2)));
        ASKED.matcher(page.body()).results().forEach(f -> {
            var name = f.group(1);
            var value = known.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "?");
            fields.put(name, known.getOrDefault(name, value));
        });
        return phone.post(address, fields);
    }

    private Phone.Answer through(String address, Map<String, String> known) {
        var page = phone.get(address);
        for (int step = 0; step < 12 && ASKED.matcher(page.body()).find(); step++) {
            assertThat(page.status()).isEqualTo(200);
            page = answer(page, address, known);
        }
        return page;
    }

    private static Map<String, Long> rows() {
        var jdbc = part(JdbcClient.class);
        var rows = new HashMap<String, Long>();
        jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        jdbc.sql("select count(*) from \"" + table + "\"")
                                .query(Long.class)
                                .single()));
        return rows;
    }

    @Test
    void itIsReachedFromTheListAndFromAPolicy() {
        assertThat(phone.get("/policies").body()).contains("href=\"/policies/check\"");
        assertThat(phone.get("/policies/transport_subsidy").body()).contains("href=\"" + CHECK + "\"");
        assertThat(phone.get("/policies/no_such_policy/check").status()).isEqualTo(404);
    }

    @Test
    void itSaysWhatTheRuleSaysWhyHowMuchAndThatItIsNoDecision() {
        var known = Map.of("alleviated", "yes", "members", "2", "work_place", "outside", "labour", "none");
        var yes = new HashMap<>(known);
        yes.put("h.members[1].labour", "ordinary");
        assertThat(through(CHECK, yes).words()).contains("按您的回答，符合条件", "第2位家人", "1,500元/年", "不是审批结果", "晋乡振〔2023〕44号");
        assertThat(through(CHECK, known).words()).contains("不符合条件", "您自己：登记为无劳动力");
        assertThat(through(CHECK, Map.of()).words()).contains("还定不下来", "还要弄清的");
    }

    @Test
    void allPoliciesAreCheckedAndOneIsGoneOnWithWithoutAskingAgain() {
        var known = Map.of("alleviated", "yes", "members", "1", "work_place", "outside", "labour", "ordinary");
        var page = through("/policies/check", known);
        assertThat(page.words()).contains("外出务工交通补贴", "1,500元/年", "再答几个才知道的");
        assertThat(page.body()).contains("formaction=\"" + CHECK + "\"");
        assertThat(answer(page, CHECK, Map.of()).words()).contains("按您的回答，符合条件");
    }

    @Test
    void nothingOfItStays() {
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        var before = rows();
        var page = through("/policies/dibao/check", Map.of("income_pc", "73519"));
        var wrong = phone.post("/policies/dibao/check", Map.of("asked", "h.income_pc", "h.income_pc", "七万三"));
        root.detachAppender(log);
        assertThat(rows()).isEqualTo(before);
        assertThat(page.words()).contains("本县农村低保标准", "这个数由县里定").doesNotContain("上年人均纯收入：");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"七万三\"");
        assertThat(log.list.toString()).doesNotContain("73519", "七万三", "income_pc");
        for (var answered : new Phone.Answer[] {page, wrong}) {
            assertThat(answered.header("Set-Cookie")).isEmpty();
            assertThat(answered.header("Cache-Control")).hasValue("no-store");
            assertThat(answered.header("Location")).isEmpty();
        }
        assertThat(phone.get("/policies/dibao/check?h.income_pc=73519").body())
                .as("an address answers nothing")
                .doesNotContain("73519");
    }

    @Test
    void whateverIsSentGetsASentenceAndKeepsTheGoodAnswers() {
        var strange = phone.post(CHECK, Map.of("h.alleviated", "yes", "h.members[0].age", "<b>", "x", "y"));
        assertThat(strange.status()).isEqualTo(422);
        assertThat(strange.words()).contains("有 2 处内容这里认不出");
        assertThat(strange.body())
                .contains("name=\"h.alleviated\" value=\"yes\"")
                .doesNotContain("<b>\"");
        assertThat(phone.post(CHECK + "?h.alleviated=yes", Map.of()).words()).contains("回答不能写在网址里");
        var tooLong = phone.post(CHECK, Map.of("h.alleviated", "y".repeat(1_100_000)));
        assertThat(tooLong.status()).isEqualTo(413);
        assertThat(tooLong.words()).contains("太大");
        var many = new HashMap<String, String>();
        for (int i = 0; i < 6_000; i++) many.put("h.f" + i, "1");
        assertThat(phone.post(CHECK, many).status()).isEqualTo(413);
    }
}
