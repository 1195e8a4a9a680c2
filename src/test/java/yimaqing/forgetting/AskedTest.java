package yimaqing.forgetting;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.says;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.Doorstep;
import yimaqing.Doorstep.Home;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.ledger.Ledger;

/// Two counties: one has set that nothing has to be kept, in the other nobody has set anything.
abstract class AskedTest extends CountyTest {
    static final Doorstep FREE = new Doorstep("141031");
    static final Doorstep UNSET = new Doorstep("141128");
    static final Officer LEADER = FREE.official("forget.leader", Role.COUNTY_LEADER, FREE.county(), "county_office");
    static final Officer SECOND = FREE.official("forget.second", Role.COUNTY_LEADER, FREE.county(), "county_office");
    static final Officer CADRE = FREE.official("forget.cadre", Role.VILLAGE_CADRE, FREE.village(), "village");
    static final Officer UNSET_LEADER =
            UNSET.official("unset.leader", Role.COUNTY_LEADER, UNSET.county(), "county_office");
    private static int homes = 0;

    final Forgetting forgetting = part(Forgetting.class);
    final Ledger ledger = part(Ledger.class);
    final JdbcClient sql = part(JdbcClient.class);

    record Told(Home home, String id, String number, String name) {}

    static synchronized Told told(Doorstep at) {
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

    int asked(Doorstep at, Told told) {
        assertThat(Doorstep.family(told.home())
                        .post(told.home().door() + "/forgetting", Map.of())
                        .status())
                .isEqualTo(303);
        return part(Requests.class)
                .latest(at.county(), told.home().household())
                .orElseThrow()
                .number();
    }

    void forget(Told told) {
        int number = asked(FREE, told);
        assertThat(forgetting.confirm(LEADER, number)).isInstanceOf(Forgetting.Done.class);
    }
}
