package yimaqing.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.access.Viewer.Administrator.Office;
import yimaqing.appointment.Outcome.Done;
import yimaqing.appointment.Outcome.HandedOut;
import yimaqing.appointment.Outcome.Refused;
import yimaqing.proof.AccountBook;
import yimaqing.proof.AccountBook.Search;
import yimaqing.proof.AccountBook.Which;

/// Giving takes two, taking takes one.
class AppointmentsTest extends OfficesTest {
    private final JdbcClient sql = part(JdbcClient.class);

    @Test
    void nothingChangesUntilASecondPersonConfirms() {
        var cadre = cadre(VILLAGES.get(0));
        long number = asked(new Wish.Adding(cadre, cadreOf(VILLAGES.get(1), today())));
        assertThat(areasOf(cadre)).containsExactly(VILLAGES.get(0));
        assertThat(appointments.confirm(ONE, number)).isEqualTo(new Refused(Refusal.ASKER));
        assertThat(areasOf(cadre)).containsExactly(VILLAGES.get(0));
        assertThat(appointments.confirm(TWO, number)).isEqualTo(new Done());
        assertThat(areasOf(cadre)).contains(VILLAGES.get(1));
        assertThat(appointments.confirm(TWO, number)).isEqualTo(new Refused(Refusal.SETTLED));
        assertThat(sql.sql("select done_by || confirmed_by || role || area from account_step where username = ?")
                        .param(cadre)
                        .query(String.class)
                        .list())
                .containsExactly("reg.onereg.twoVILLAGE_CADRE" + VILLAGES.get(1).digits());
    }

    @Test
    void nobodyGivesAnythingToItself() {
        assertThat(appointments.ask(ONE, new Wish.NewPassword(ONE.account()))).isEqualTo(new Refused(Refusal.ONESELF));
        long number = asked(new Wish.NewPassword(TWO.account()));
        assertThat(appointments.confirm(TWO, number)).isEqualTo(new Refused(Refusal.ONESELF));
        assertThat(appointments.decline(TWO, number)).isEqualTo(new Done());
        // and the database refuses what the code would forget
        long own = asked(new Wish.NewPassword(cadre(VILLAGES.get(0))));
        assertThatThrownBy(() -> sql.sql("update account_request set state = 'CONFIRMED', settled_by = asked_by,"
                                + " settled_at = asked_at where county = ? and number = ?")
                        .params(COUNTY.digits(), own)
                        .update())
                .hasMessageContaining("check constraint");
        appointments.decline(ONE, own);
    }

    @Test
    void aTransferOnTheFirstOfJulyEndsTheOldGrantByItself() {
        var cadre = cadre(VILLAGES.get(0));
        var july = LocalDate.of(today().getYear() + 1, 7, 1);
        var held = accounts.officer(cadre).orElseThrow().grants().getFirst();
        long number = asked(new Wish.Transferring(cadre, held, cadreOf(VILLAGES.get(1), july)));
        assertThat(appointments.confirm(TWO, number)).isEqualTo(new Done());
        assertThat(areasOf(cadre)).containsExactly(VILLAGES.get(0));
        at(july.minusDays(1), 23, 59);
        assertThat(areasOf(cadre)).containsExactly(VILLAGES.get(0));
        at(july, 0, 1);
        assertThat(areasOf(cadre)).containsExactly(VILLAGES.get(1));
    }

    @Test
    void aRequestLapsesAfterAWeek() {
        long number = asked(new Wish.Adding(cadre(VILLAGES.get(0)), cadreOf(VILLAGES.get(1), today())));
        CLOCK.advance(Request.LASTS.plusSeconds(1));
        assertThat(appointments.confirm(TWO, number)).isEqualTo(new Refused(Refusal.SETTLED));
        assertThat(appointments.open(COUNTY)).noneMatch(r -> r.number() == number);
        assertThat(appointments.past(COUNTY)).anyMatch(r -> r.number() == number);
    }

    @Test
    void nothingBeginsBeforeTheDayOnWhichItWasConfirmed() {
        var cadre = cadre(VILLAGES.get(0));
        long number = asked(new Wish.Adding(cadre, cadreOf(VILLAGES.get(1), today())));
        CLOCK.advance(Duration.ofDays(2));
        assertThat(appointments.confirm(TWO, number)).isEqualTo(new Done());
        assertThat(accounts.officer(cadre).orElseThrow().grants()).contains(cadreOf(VILLAGES.get(1), today()));
    }

    @Test
    void ofTwoWhoConfirmOrTakeBackAtOnceExactlyOneDoes() throws Exception {
        var three = new Registrar(COUNTY, freshName());
        appoint(three.account(), Office.SECURITY);
        for (int round = 0; round < 12; round++) {
            var cadre = cadre(VILLAGES.get(0));
            long number = asked(new Wish.Adding(cadre, cadreOf(VILLAGES.get(1), today())));
            List<Callable<Outcome>> rivals = List.of(
                    () -> appointments.confirm(TWO, number),
                    () -> appointments.confirm(three, number),
                    () -> appointments.decline(ONE, number));
            try (var threads = Executors.newFixedThreadPool(rivals.size())) {
                var outcomes = threads.invokeAll(rivals);
                long done = 0;
                for (var outcome : outcomes) if (outcome.get() instanceof Done) done++;
                assertThat(done).isEqualTo(1);
                boolean taken = outcomes.getLast().get() instanceof Done;
                assertThat(areasOf(cadre)).hasSize(taken ? 1 : 2);
            }
        }
    }

    @Test
    void anAdministratorIsNeverGrantedAnything() {
        var grant = cadreOf(VILLAGES.get(0), today());
        assertThat(appointments.ask(ONE, new Wish.Adding("reg.audit", grant)))
                .isEqualTo(new Refused(Refusal.ADMINISTRATOR));
        assertThatThrownBy(() -> sql.sql("insert into account_grant (county, username, role, area, valid_from)"
                                + " values (?, 'reg.audit', 'COUNTY_LEADER', ?, current_date)")
                        .params(COUNTY.digits(), COUNTY.digits())
                        .update())
                .hasMessageContaining("holds no grant");
        assertThatThrownBy(() -> sql.sql("update account set office = 'SECURITY' where username = ?")
                        .param(cadre(VILLAGES.get(0)))
                        .update())
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> sql.sql("delete from account_step").update()).isInstanceOf(RuntimeException.class);
    }

    @Test
    void takingAwayNeedsNobodyElseAndCountsAtOnce() {
        var cadre = cadre(VILLAGES.get(0));
        var held = accounts.officer(cadre).orElseThrow().grants().getFirst();
        var yesterday = today().minusDays(1);
        assertThat(revoking.end(ONE, cadre, held, yesterday.minusDays(1))).isEqualTo(new Refused(Refusal.DAYS));
        assertThat(revoking.end(ONE, cadre, held, yesterday)).isEqualTo(new Done());
        assertThat(areasOf(cadre)).isEmpty();
        // what was taken back before it began leaves its place to the same again
        long number = asked(new Wish.Adding(cadre, held));
        assertThat(appointments.confirm(TWO, number)).isEqualTo(new Done());
        assertThat(areasOf(cadre)).containsExactly(VILLAGES.get(0));
        assertThat(revoking.close(ONE, cadre)).isEqualTo(new Done());
        assertThat(accounts.officer(cadre)).isEmpty();
        var reopened = appointments.confirm(TWO, asked(new Wish.Reopening(cadre)));
        assertThat(reopened).isInstanceOf(HandedOut.class);
        assertThat(areasOf(cadre))
                .as("what was granted before does not come back")
                .isEmpty();
    }

    @Test
    void enoughAdministratorsStay() {
        assertThat(revoking.close(ONE, ONE.account())).isEqualTo(new Refused(Refusal.ONESELF));
        assertThat(revoking.close(ONE, "reg.audit")).isEqualTo(new Refused(Refusal.LAST_ONES));
        var all = part(AccountBook.class).search(COUNTY, new Search("", Which.ADMINISTRATORS, 1));
        for (var other : all.entries())
            if (other.office().orElseThrow() == Office.SECURITY
                    && !other.who().username().startsWith("reg."))
                assertThat(revoking.close(ONE, other.who().username())).isEqualTo(new Done());
        assertThat(revoking.close(ONE, TWO.account())).isEqualTo(new Refused(Refusal.LAST_ONES));
    }
}
