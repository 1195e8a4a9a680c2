package yimaqing.forgetting;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.belongs;
import static yimaqing.Village.says;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.Doorstep;
import yimaqing.Doorstep.Home;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.batch.Batch;
import yimaqing.batch.Received;
import yimaqing.intake.Intake;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.place.Places;
import yimaqing.profile.AsOf;
import yimaqing.profile.Household;
import yimaqing.profile.Households;
import yimaqing.sheet.Books;

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

    /// A couple: she has an ID number and a name of her own.
    record Couple(Told told, PersonId wife, String id, String name) {
        HouseholdId household() {
            return told.home().household();
        }
    }

    static Couple couple(Doorstep at) {
        var told = told(at);
        var wife = PersonId.fresh();
        var id = idNumber(homes * 2);
        var name = "尹" + told.name().substring(1);
        at.say(
                belongs(wife, told.home().household(), "spouse"),
                says(wife, "person.name", name),
                says(wife, "person.id_number", id));
        return new Couple(told, wife, id, name);
    }

    private static String idNumber(int serial) {
        var id = "14262819700315%03d".formatted(serial);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) sum += (id.charAt(i) - '0') * weights[i];
        return id + "10X98765432".charAt(sum % 11);
    }

    static synchronized Told told(Doorstep at) {
        var nth = ++homes;
        var number = at.village().digits() + "%04d".formatted(900 + nth);
        var id = idNumber(nth * 2 + 1);
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

    /// A department's file with one row, applied.
    static void file(Doorstep at, List<Object> row) {
        var village = Places.shipped().villagesIn(at.county()).getFirst();
        var cells = new ArrayList<>(row);
        cells.add(1, village.shortName());
        var bytes = Books.of(
                "户", List.of(List.of("填报时间：2026年2月28日"), List.of("户编号", "村", "姓名", "身份证号码", "与户主关系", "玉米"), cells));
        var intake = part(Intake.class);
        var day = LocalDate.of(2026, 3, 31);
        var batch =
                ((Received.Fresh) intake.receive(at.county(), new Intake.Upload("台账.xlsx", bytes, "ma", day))).batch();
        intake.accept(at.county(), batch, new Batch.Came("wei", CLOCK.instant()));
        assertThat(intake.apply(at.county(), batch, (_, _) -> {})).isInstanceOf(Intake.Done.class);
    }

    int rows(Doorstep at, String table, String column, String key) {
        return sql.sql("select count(*) from " + table + " where county = ? and " + column + " = ?")
                .params(at.county().digits(), key)
                .query(Integer.class)
                .single();
    }

    int asksFor(Doorstep at, Couple couple) {
        var home = couple.told().home();
        var phone = Doorstep.family(home);
        assertThat(phone.get(home.door() + "/forgetting").words()).contains(couple.name(), "为谁申请");
        assertThat(phone.post(
                                home.door() + "/forgetting",
                                Map.of("person", couple.wife().key()))
                        .status())
                .isEqualTo(303);
        return part(Requests.class)
                .latest(at.county(), couple.household())
                .orElseThrow()
                .number();
    }

    List<PersonId> people(Doorstep at, HouseholdId household, LocalDate day) {
        var folded = part(Households.class).fold(at.county(), household, AsOf.day(day));
        return Stream.concat(folded.members().stream(), folded.former().stream())
                .map(Household.Person::id)
                .toList();
    }

    void forget(Told told) {
        int number = asked(FREE, told);
        assertThat(forgetting.confirm(LEADER, number)).isInstanceOf(Forgetting.Done.class);
    }
}
