package yimaqing.device;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.entry;
import static yimaqing.Village.says;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.HeatedTest;
import yimaqing.access.Purpose;
import yimaqing.device.Device.Fault;
import yimaqing.pack.Value;

class RepairsTest extends HeatedTest {
    private final Repairs repairs = part(Repairs.class);
    private final Devices devices = part(Devices.class);

    @Test
    void aFaultIsReportedTakenBackAndClosed() {
        var id = device(home);
        var us = family(home);
        assertThat(repairs.report(us, id, "cold", Optional.of("昨晚开始的"))).isEqualTo(new Repairs.Done(1));
        assertThat(repairs.report(us, id, "cold", Optional.empty())).isEqualTo(new Repairs.Already(1));
        assertThat(repairs.report(family(neighbour), id, "cold", Optional.empty()))
                .isEqualTo(new Repairs.NotTheirs());
        assertThat(repairs.takeBack(us, id, 1)).isEqualTo(new Repairs.Done(1));
        assertThat(devices.today(COUNTY, id).faults()).isEmpty();
        assertThat(devices.today(COUNTY, id).words(1)).isEmpty();
        assertThat(repairs.takeBack(us, id, 1)).isEqualTo(new Repairs.NothingOpen());
        assertThat(repairs.report(us, id, "smell", Optional.empty())).isEqualTo(new Repairs.Done(2));
        assertThat(repairs.close(officer("heat.next"), id, 2, "repaired")).isEqualTo(new Repairs.NotTheirs());
        assertThat(repairs.close(officer("heat.cadre"), id, 2, "repaired")).isEqualTo(new Repairs.Done(2));
        assertThat(repairs.close(officer("heat.cadre"), id, 2, "repaired")).isEqualTo(new Repairs.NothingOpen());
        assertThat(repairs.takeBack(us, id, 2)).isEqualTo(new Repairs.NothingOpen());
        assertThat(devices.today(COUNTY, id).fault(2).flatMap(Fault::closed)).isPresent();
    }

    @Test
    void openFaultsHaveALimit() {
        var id = device(home);
        for (var what : List.of("cold", "dead", "trips", "smell", "leak"))
            assertThat(repairs.report(family(home), id, what, Optional.empty())).isInstanceOf(Repairs.Done.class);
        assertThat(repairs.report(family(home), id, "noise", Optional.empty()))
                .isEqualTo(new Repairs.TooManyOpen(Repairs.MOST_OPEN));
    }

    @Test
    void aFaultIsDueToTheCadreUntilThereIsAContactOfficial() {
        var due = part(FaultsDue.class);
        var unlucky = household(HERE, "报修户");
        var id = device(unlucky);
        int before = due.countDueTo(officer("heat.cadre"));
        int nth = ((Repairs.Done) repairs.report(family(unlucky), id, "smell", Optional.empty())).nth();
        assertThat(due.countDueTo(officer("heat.cadre"))).isEqualTo(before + 1);
        assertThat(due.countDueTo(officer("heat.next"))).isZero();
        assertThat(due.countDueTo(officer("heat.town"))).isZero();
        var today = part(yimaqing.profile.Households.class).today();
        assertThat(due.dueTo(officer("heat.cadre"), 50)).anySatisfy(d -> {
            assertThat(d.household()).contains(unlucky);
            assertThat(d.day()).isEqualTo(today.plusDays(1));
            assertThat(d.link()).isEqualTo("/desk/devices/" + id.key() + "#faults");
        });
        // a contact who has no account changes nothing
        append(says(unlucky, "help.contact", entry(Map.of("account", Value.text("nobody"), "name", Value.text("某某")))));
        assertThat(due.countDueTo(officer("heat.cadre"))).isEqualTo(before + 1);
        repairs.close(officer("heat.cadre"), id, nth, "repaired");
        assertThat(due.countDueTo(officer("heat.cadre"))).isEqualTo(before);
    }

    @Test
    void whatIsDangerousComesBeforeWhatWasToldEarlier() {
        var waiting = household(HERE, "先报户");
        var endangered = household(HERE, "险情户");
        assertThat(repairs.report(family(waiting), device(waiting), "noise", Optional.empty()))
                .isInstanceOf(Repairs.Done.class);
        CLOCK.advance(Duration.ofDays(1));
        assertThat(repairs.report(family(endangered), device(endangered), "smell", Optional.empty()))
                .isInstanceOf(Repairs.Done.class);
        var order = part(FaultsDue.class).dueTo(officer("heat.cadre"), 1_000).stream()
                .flatMap(due -> due.household().stream())
                .toList();
        assertThat(order.indexOf(endangered)).isNotNegative().isLessThan(order.indexOf(waiting));
    }

    @Test
    void whatAFamilyWroteIsOpenedForAReasonAndStandsInItsLog() {
        var id = device(home);
        repairs.report(family(home), id, "noise", Optional.of("老人睡不着"));
        var masked = devices.open(officer("heat.cadre"), COUNTY, id, new Purpose.Work())
                .orElseThrow();
        assertThat(masked.device().words(1)).isEmpty();
        assertThat(devices.faultWords(officer("heat.cadre"), id).orElseThrow().words(1))
                .contains("老人睡不着");
        assertThat(devices.faultWords(officer("heat.next"), id)).isEmpty();
        assertThat(part(yimaqing.access.Reads.class)
                        .readersOf(COUNTY, home, 1)
                        .getFirst()
                        .unmasked())
                .isTrue();
        assertThat(part(JdbcClient.class)
                        .sql("select count(*) from fact where county = ? and value like '%老人%'")
                        .param(COUNTY.digits())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
