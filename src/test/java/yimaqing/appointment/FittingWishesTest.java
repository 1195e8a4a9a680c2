package yimaqing.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Administrator.Office;
import yimaqing.appointment.Outcome.Refused;
import yimaqing.proof.Accounts;

/// What is refused when it is asked for, and how a county begins.
class FittingWishesTest extends OfficesTest {
    @Test
    void whatDoesNotFitIsRefusedWhenItIsAskedFor() {
        var cadre = cadre(VILLAGES.get(0));
        var elsewhere = new Grant(Role.COUNTY_LEADER, ANZE, today(), Optional.empty());
        var town = cadreOf(VILLAGES.get(0).town(), today());
        var past = cadreOf(VILLAGES.get(1), today().minusDays(1));
        var far = cadreOf(VILLAGES.get(1), today().plusYears(Checks.MOST_YEARS).plusDays(1));
        assertThat(Stream.of(elsewhere, town, past, far, cadreOf(VILLAGES.get(0), today().plusDays(9)))
                        .map(grant -> ((Refused) appointments.ask(ONE, new Wish.Adding(cadre, grant))).why()))
                .containsExactly(Refusal.AREA, Refusal.AREA, Refusal.DAYS, Refusal.DAYS, Refusal.OVERLAPS);
        var taken = new Wish.Opening(newcomer(cadre), cadreOf(VILLAGES.get(1), today()));
        assertThat(appointments.ask(ONE, taken)).isEqualTo(new Refused(Refusal.TAKEN));
        assertThat(appointments.ask(ONE, new Wish.FactorRemoval(cadre))).isEqualTo(new Refused(Refusal.NO_FACTOR));
        long number = asked(new Wish.NewPassword(cadre));
        assertThat(appointments.ask(TWO, new Wish.NewPassword(cadre))).isEqualTo(new Refused(Refusal.ASKED_ALREADY));
        appointments.decline(ONE, number);
    }

    @Test
    void theFirstOnesAreMadeOnce() {
        var county = new yimaqing.place.PlaceCode("140922");
        var made = part(FirstOnes.class).appoint(county);
        assertThat(made)
                .extracting(FirstOnes.HandedOut::office)
                .containsExactly(Office.SECURITY, Office.SECURITY, Office.SYSTEM, Office.AUDIT);
        assertThat(made).extracting(one -> one.password().letters()).doesNotHaveDuplicates();
        assertThat(part(FirstOnes.class).appoint(county)).isEmpty();
        assertThat(part(FirstOnes.class).again(county, "nobody.here")).isEmpty();
        var again =
                part(FirstOnes.class).again(county, made.getFirst().account()).orElseThrow();
        var old = part(Accounts.class)
                .signIn(again.account(), made.getFirst().password().letters(), "10.9.9.1");
        assertThat(old).isInstanceOf(Accounts.Wrong.class);
    }
}
