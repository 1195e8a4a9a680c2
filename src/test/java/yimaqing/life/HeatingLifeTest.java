package yimaqing.life;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.listed;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import yimaqing.ledger.Ledger;
import yimaqing.pack.Value;

/// What electric heating costs, for anybody and for the family behind its door.
class HeatingLifeTest extends FamilyAtHome {
    private static Value meter(String account, String season, int january, int total) {
        var said = new LinkedHashMap<String, Value>();
        said.put("account", Value.text(account));
        said.put("season", Value.text(season));
        said.put("january", new Value.Amount(BigDecimal.valueOf(january)));
        said.put("total", new Value.Amount(BigDecimal.valueOf(total)));
        return new Value.Entry(said);
    }

    private static void told(Value meter) {
        part(Ledger.class).append(COUNTY, List.of(listed("power_grid", home, "power.season", meter)), CLOCK.instant());
    }

    @Test
    void anybodyWorksItOutAndNothingIsKept() {
        assertThat(phone.get("/heating").words()).contains("三种电价里选一种").doesNotContain("最省：");
        assertThat(phone.get("/heating?kwh=3,000").words()).contains("选“分量电价”最省：858.6 元", "省 572.4 元", "还剩 7,400 度");
        assertThat(phone.get("/heating?kwh=13000&day=5").words()).contains("选“分量电价”最省");
        assertThat(phone.get("/heating?kwh=13000&day=1").words()).contains("选“分时电价”最省");
        assertThat(phone.get("/heating?kwh=13000").words()).contains("白天用的不到 20%");
        assertThat(phone.get("/heating?kwh=0").words()).contains("最省：0 元");
    }

    @Test
    void whatIsNoNumberIsKeptAndSaidToBeNone() {
        for (var typed : List.of("abc", "-3", "1000001", "3e9", "1".repeat(500))) {
            var answer = phone.get("/heating?kwh=" + typed + "&day=5");
            assertThat(answer.status()).as(typed).isEqualTo(422);
            assertThat(answer.words()).contains("请填 0 到 1000000 之间的度数");
            assertThat(answer.body()).contains("value=\"" + typed.substring(0, Math.min(20, typed.length())) + "\"");
        }
        assertThat(phone.get("/heating?kwh=3000&day=eleven").status()).isEqualTo(200);
    }

    @Test
    void theFamilySeesWhatItsOwnMetersCome() {
        assertThat(phone.get("/h/" + token).words()).doesNotContain("三种电价哪种省");
        assertThat(phone.get("/h/" + token + "/heating").words()).contains("还没有您家采暖季的电量");
        told(meter("1400000000001", "2025-2026", 800, 2000));
        told(meter("1400000000002", "2025-2026", 300, 1000));
        assertThat(phone.get("/h/" + token).words()).contains("三种电价哪种省");
        var page = phone.get("/h/" + token + "/heating");
        assertThat(page.words())
                .contains("用 3,000 度", "有 2 块电表", "2025-2026", "1,100", "没报", "单独装了电表")
                .as("the account is told to nobody")
                .doesNotContain("1400000000001");
        told(meter("1400000000003", "2026-2027", 100, 100));
        assertThat(phone.get("/h/" + token + "/heating").words())
                .as("a season whose tariff nobody knows")
                .contains("这个采暖季的电价没有查到");
    }

    @Test
    void nobodyElseSeesIt() {
        var neighbour = phone.get("/h/" + otherToken + "/heating");
        assertThat(neighbour.status()).isEqualTo(303);
        assertThat(neighbour.header("Location").orElseThrow()).endsWith("?then=heating");
        assertThat(phone.get("/h/NOSUCHTOKEN/heating").status()).isEqualTo(303);
    }

    @Test
    void thePinLeadsBackToIt() {
        var stranger = new yimaqing.Phone(url(""));
        assertThat(stranger.get("/h/" + token + "?then=heating").body()).contains("value=\"heating\"");
        var in = stranger.post("/h/" + token + "/proof", java.util.Map.of("pin", PIN, "then", "heating"));
        assertThat(in.header("Location").orElseThrow()).endsWith("/h/" + token + "/heating");
    }
}
