package yimaqing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.batch.Batch;
import yimaqing.batch.BatchStore;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.proof.Accounts;
import yimaqing.proof.Accounts.Newcomer;
import yimaqing.proof.Password;
import yimaqing.sheet.Books;

/// A county office of its own, with officials of every kind that has to do with files: two of the township who look
/// after the whole county, one who looks after a single village, one of another department, and a leader.
public abstract class OfficeTest extends CountyTest {
    private static final String PASSWORD = "kitchen-table-17";
    private static final long PATIENCE_MILLIS = 20_000;
    protected static final PlaceCode COUNTY = new PlaceCode("140406");
    protected static final Place VILLAGE = Places.shipped().villagesIn(COUNTY).getLast();
    protected static final Place FAR = Places.shipped().villagesIn(COUNTY).getFirst();

    @BeforeAll
    static void openTheOffice() {
        var accounts = part(Accounts.class);
        if (accounts.officer("clerk.ma").isPresent()) return;
        open("clerk.ma", "township", Role.TOWNSHIP_OFFICER, COUNTY);
        open("clerk.wei", "township", Role.TOWNSHIP_OFFICER, COUNTY);
        open("clerk.far", "township", Role.TOWNSHIP_OFFICER, FAR.code());
        open("clerk.civil", "civil_affairs", Role.DEPARTMENT_OFFICER, COUNTY);
        open("clerk.leader", "county_office", Role.COUNTY_LEADER, COUNTY);
        open("clerk.cadre", "village", Role.VILLAGE_CADRE, VILLAGE.code());
    }

    private static void open(String username, String department, Role role, PlaceCode area) {
        part(Accounts.class)
                .open(
                        new Newcomer(COUNTY, username, username, department, "干部", Optional.empty()),
                        new Password(PASSWORD),
                        List.of(new Grant(role, area, LocalDate.of(2025, 1, 1), Optional.empty())));
    }

    protected static Phone as(String username) {
        var phone = new Phone(url(""));
        assertThat(phone.signIn(username, PASSWORD).status()).isEqualTo(303);
        phone.get("/desk");
        return phone;
    }

    /// The township's ledger: a household with a head, one whose ID number ends wrongly, one with a number too large,
    /// and a remark. `maize` makes one file differ from another.
    protected static byte[] ledger(double maize, String nameOfTheSecond) {
        var number = VILLAGE.code().digits() + "0001";
        var village = VILLAGE.shortName();
        return Books.of(
                "户",
                List.of(
                        List.of("填报时间：2026年2月28日"),
                        List.of("户编号", "村", "姓名", "身份证号码", "与户主关系", "玉米"),
                        List.of(number, village, "马小满", "142628197003159011", "户主", maize),
                        List.of(number, village, nameOfTheSecond, "142628197110299521", "配偶"),
                        List.of(number, village, "马小雨", "142628200005169015", "长子", 999_999),
                        List.of("合计")));
    }

    /// Sends files as this official; what the page answers.
    protected static Phone.Answer send(Phone phone, Map<String, byte[]> files) {
        var day = CLOCK.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        return phone.send("/intake", Map.of("day", day.toString()), files);
    }

    /// Sends one file and waits until it stands at this stage; the number of its batch.
    protected static long sent(Phone phone, String name, byte[] bytes, Batch.Stage stage) {
        var answer = send(phone, Map.of(name, bytes));
        assertThat(answer.status()).isEqualTo(303);
        var number = Long.parseLong(answer.header("Location").orElseThrow().replaceAll("\\D", ""));
        await(number, stage);
        return number;
    }

    /// Sends the ledger, accepts it and waits until it is recorded.
    protected static long recorded(Phone phone, byte[] bytes) {
        long number = sent(phone, "台账.xlsx", bytes, Batch.Stage.RECEIVED);
        assertThat(phone.post("/intake/" + number + "/acceptance", Map.of()).status())
                .isEqualTo(303);
        await(number, Batch.Stage.APPLIED);
        return number;
    }

    protected static void await(long number, Batch.Stage stage) {
        until(() -> part(BatchStore.class).find(COUNTY, number).orElseThrow().stage() == stage);
    }

    /// Waits for what is done beside the pages.
    protected static void until(BooleanSupplier done) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!done.getAsBoolean()) {
            if (System.currentTimeMillis() > end) throw new AssertionError("it did not happen");
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
