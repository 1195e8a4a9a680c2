package yimaqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.batch.Batch;
import yimaqing.batch.BatchStore;
import yimaqing.code.Plate;
import yimaqing.code.PlateLife;
import yimaqing.code.Plates;
import yimaqing.factor.Factors;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.proof.Accounts;
import yimaqing.proof.Accounts.Newcomer;
import yimaqing.proof.Password;
import yimaqing.proof.Pin;
import yimaqing.proof.Proofs;
import yimaqing.sheet.Books;

/// A county in which everything secret was used once: a file with a row recorded, one that waits and one left out; a
/// plate, a slip, a PIN, two sessions, an authenticator app with its recovery codes. All of it is invented.
final class UsedCounty extends CountyTest {
    static final PlaceCode COUNTY = new PlaceCode("141130");
    private static final Place VILLAGE = Places.shipped().villagesIn(COUNTY).getLast();
    private static final String USER = "dump.township";
    private static final String PASSWORD = "kitchen-table-17";
    static final String PIN = "481592";
    static final List<String> NAMES = List.of("訾梦龙门", "訾梦虎门", "訾梦豹门");
    static final List<String> PHONES = List.of("13987650123", "13987650124", "13987650125");
    private static final String ACCOUNT = "6217998800012345678";
    private static final Set<String> SECRETS = new HashSet<>();

    private UsedCounty() {}

    private static String number(int nth, boolean right) {
        var digits = "14113019700315" + "%03d".formatted(901 + nth);
        var check = yimaqing.pack.IdNumber.checkSymbol(digits);
        return digits + (right ? check : check == '1' ? '2' : '1');
    }

    /// Everything secret of it; made when it is first asked for.
    static synchronized Set<String> secrets() {
        if (!SECRETS.isEmpty()) return Set.copyOf(SECRETS);
        SECRETS.addAll(NAMES);
        SECRETS.addAll(PHONES);
        SECRETS.addAll(List.of(ACCOUNT, PIN, PASSWORD, number(0, true), number(1, false), number(2, true)));
        var phone = signedIn(USER);
        imported(phone);
        SECRETS.add(phone.cookie("ymq").orElseThrow());
        aDoorIsOpened(household());
        var officer = part(Accounts.class).officer(USER).orElseThrow();
        var factors = part(Factors.class);
        factors.offer(officer);
        var secret = factors.offered(officer).orElseThrow();
        SECRETS.add(secret.letters());
        factors.confirm(officer, secret.code(CLOCK.instant()))
                .orElseThrow()
                .forEach(code -> SECRETS.add(code.letters()));
        return Set.copyOf(SECRETS);
    }

    /// A new official on a browser.
    static Phone signedIn(String user) {
        var newcomer = new Newcomer(COUNTY, user, user, "township", "干部", Optional.empty());
        var grant = new Grant(Role.TOWNSHIP_OFFICER, COUNTY, LocalDate.of(2025, 1, 1), Optional.empty());
        part(Accounts.class).open(newcomer, new Password(PASSWORD), List.of(grant));
        var phone = new Phone(url(""));
        assertThat(phone.signIn(user, PASSWORD).status()).isEqualTo(303);
        return phone;
    }

    /// Three rows, of which one is recorded, one waits for somebody, and one was left out.
    private static void imported(Phone phone) {
        var home = VILLAGE.code().digits() + "000";
        var village = VILLAGE.shortName();
        var book = Books.of(
                "户",
                List.of(
                        List.of("填报时间：2026年2月28日"),
                        List.of("户编号", "村", "姓名", "身份证号码", "与户主关系", "联系电话", "备注"),
                        List.of(home + 1, village, NAMES.get(0), number(0, true), "户主", PHONES.get(0), "账号" + ACCOUNT),
                        List.of(home + 2, village, NAMES.get(1), number(1, false), "户主", PHONES.get(1), ""),
                        List.of(home + 3, village, NAMES.get(2), number(1, false), "户主", PHONES.get(2), "")));
        var day = LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC).minusDays(1);
        phone.get("/desk");
        var answer = phone.send("/intake", Map.of("day", day.toString()), Map.of("台账.xlsx", book));
        assertThat(answer.status()).isEqualTo(303);
        var path = "/intake/" + answer.header("Location").orElseThrow().replaceAll("\\D", "");
        long batch = Long.parseLong(path.substring("/intake/".length()));
        until(() -> stage(batch) == Batch.Stage.RECEIVED);
        phone.get(path);
        assertThat(phone.post(path + "/acceptance", Map.of()).status()).isEqualTo(303);
        until(() -> stage(batch) == Batch.Stage.APPLIED);
        until(() -> rows("REVIEW") == 2);
        var row = path + "/rows/0/5";
        phone.get(row);
        var note = "是" + NAMES.get(2) + "，电话" + PHONES.get(2);
        assertThat(phone.post(row + "/ruling", Map.of("decision", "LEAVE_OUT", "note", note))
                        .status())
                .isEqualTo(303);
        until(() -> rows("REJECTED") == 1);
    }

    private static Batch.Stage stage(long batch) {
        return part(BatchStore.class).find(COUNTY, batch).orElseThrow().stage();
    }

    private static int rows(String outcome) {
        return part(JdbcClient.class)
                .sql("select count(*) from batch_row where county = ? and outcome = ?")
                .params(COUNTY.digits(), outcome)
                .query(Integer.class)
                .single();
    }

    private static void until(BooleanSupplier done) {
        long end = System.currentTimeMillis() + 60_000;
        while (!done.getAsBoolean()) {
            if (System.currentTimeMillis() > end) throw new AssertionError("it did not happen");
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    private static HouseholdId household() {
        return part(Ledger.class).after(COUNTY, 0, 1_000).stream()
                .filter(f -> f.attribute().equals("person.membership"))
                .flatMap(f -> f.refersTo().stream())
                .map(HouseholdId.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void aDoorIsOpened(HouseholdId home) {
        var plate = part(Plates.class).issue(Plate.Stock.household(VILLAGE.code(), "0001"), "test");
        part(PlateLife.class).bind(plate, home, "test", CLOCK.instant());
        var proofs = part(Proofs.class);
        var slip = proofs.issue(COUNTY, home);
        proofs.proveSlip(COUNTY, home, slip, Pin.typed(PIN).orElseThrow(), "test");
        var phone = new Phone(url(""));
        var door = "/h/" + plate.token().letters();
        phone.get(door);
        assertThat(phone.post(door + "/proof", Map.of("pin", PIN)).status()).isEqualTo(303);
        assertThat(phone.get(door).body()).contains(NAMES.getFirst());
        SECRETS.addAll(List.of(
                slip.symbols(),
                plate.token().letters(),
                plate.typed().letters(),
                phone.cookie("ymq").orElseThrow()));
    }
}
