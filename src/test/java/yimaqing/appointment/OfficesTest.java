package yimaqing.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Administrator.Office;
import yimaqing.place.Level;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.proof.Accounts;
import yimaqing.proof.Accounts.Newcomer;
import yimaqing.proof.Password;

/// A county office with two security administrators, one for the system and one for the logs.
public abstract class OfficesTest extends CountyTest {
    protected static final PlaceCode COUNTY = new PlaceCode("140921");
    protected static final String PASSWORD = "four-wells-by-the-gate";
    protected static final Registrar ONE = new Registrar(COUNTY, "reg.one");
    protected static final Registrar TWO = new Registrar(COUNTY, "reg.two");
    private static final AtomicInteger COUNT = new AtomicInteger();
    protected static final List<PlaceCode> VILLAGES = Places.shipped().villagesIn(COUNTY).stream()
            .filter(p -> p.level() == Level.VILLAGE)
            .map(Place::code)
            .toList();

    protected final Appointments appointments = part(Appointments.class);
    protected final Revoking revoking = part(Revoking.class);
    protected final Accounts accounts = part(Accounts.class);

    @BeforeAll
    static void openTheOffice() {
        if (part(Accounts.class).holder(ONE.account()).isPresent()) return;
        appoint(ONE.account(), Office.SECURITY);
        appoint(TWO.account(), Office.SECURITY);
        appoint("reg.system", Office.SYSTEM);
        appoint("reg.audit", Office.AUDIT);
    }

    protected static void appoint(String username, Office office) {
        part(Accounts.class).appoint(newcomer(username), new Password(PASSWORD), office);
    }

    protected static Newcomer newcomer(String username) {
        return new Newcomer(COUNTY, username, "管" + username, "county_office", "干事", Optional.empty());
    }

    protected static String freshName() {
        return "li.ming" + COUNT.incrementAndGet();
    }

    /// An official who keeps the records of this village from today on.
    protected static String cadre(PlaceCode village) {
        var username = freshName();
        part(Accounts.class).open(newcomer(username), new Password(PASSWORD), List.of(cadreOf(village, today())));
        return username;
    }

    protected static Grant cadreOf(PlaceCode village, LocalDate from) {
        return new Grant(Role.VILLAGE_CADRE, village, from, Optional.empty());
    }

    protected static LocalDate today() {
        return LocalDate.ofInstant(CLOCK.instant(), ZoneId.of("Asia/Shanghai"));
    }

    /// Moves the clock to this minute of a day in Shanghai.
    protected static void at(LocalDate day, int hour, int minute) {
        Instant then =
                day.atTime(hour, minute).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
        CLOCK.advance(Duration.between(CLOCK.instant(), then));
    }

    protected long asked(Wish wish) {
        var outcome = appointments.ask(ONE, wish);
        assertThat(outcome).isInstanceOf(Outcome.Asked.class);
        return ((Outcome.Asked) outcome).number();
    }

    protected List<PlaceCode> areasOf(String username) {
        return accounts.officer(username).orElseThrow().grants().stream()
                .map(Grant::area)
                .toList();
    }

    protected static Phone in(String username, String password) {
        var phone = new Phone(url(""));
        assertThat(phone.signIn(username, password).status()).isEqualTo(303);
        phone.get("/desk/account");
        return phone;
    }
}
