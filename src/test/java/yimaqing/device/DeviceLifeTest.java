package yimaqing.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.HeatedTest;
import yimaqing.access.Purpose;
import yimaqing.code.Plates;
import yimaqing.device.MeterBook.Changed;
import yimaqing.device.Readings.Asks;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.pack.Value;

/// What becomes of devices: read, changed, moved, repaired, photographed.
class DeviceLifeTest extends HeatedTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2025, 11, 5);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 10);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 20);
    private final Readings readings = part(Readings.class);
    private final Moving moving = part(Moving.class);
    private final Repairs repairs = part(Repairs.class);
    private final Devices devices = part(Devices.class);

    private Readings.Outcome read(DeviceId id, LocalDate day, int kwh, Integer... wrong) {
        var slip = wrong.length == 0 ? Optional.<Integer>empty() : Optional.of(wrong[0]);
        return readings.read(officer("heat.cadre"), id, new Readings.Said(day, BigDecimal.valueOf(kwh), slip));
    }

    @Test
    void aReadingThatRunsBackwardsIsAskedAboutAndNotTaken() {
        var id = device(home);
        assertThat(read(id, NOVEMBER, 1_000)).isEqualTo(new Readings.Done());
        var asks = (Asks) read(id, JANUARY, 900);
        assertThat(asks.recorded().orElseThrow().kwh()).isEqualByComparingTo("1000");
        assertThat(devices.today(COUNTY, id).book().marks()).hasSize(1);
    }

    @Test
    void anEarlierSlipOfThePenIsTakenBackWithTheRightNumber() {
        var id = device(home);
        read(id, NOVEMBER, 10_000);
        var asks = (Asks) read(id, NOVEMBER, 1_000);
        int slip = asks.recorded().orElseThrow().nth();
        assertThat(read(id, NOVEMBER, 1_000, slip)).isEqualTo(new Readings.Done());
        assertThat(read(id, JANUARY, 2_500)).isEqualTo(new Readings.Done());
        assertThat(devices.today(COUNTY, id).book().season(MARCH).orElseThrow().kwh())
                .isEqualByComparingTo("1500");
        assertThat(read(id, MARCH, 3_000, 99)).isEqualTo(new Readings.Faulty());
    }

    @Test
    void aMeterChangedInTheMiddleOfTheSeasonCountsWithTheNewOne() {
        var id = device(home);
        read(id, NOVEMBER, 1_000);
        var change = new Changed(JANUARY, BigDecimal.valueOf(3_000), BigDecimal.TEN);
        assertThat(readings.change(officer("heat.cadre"), id, change)).isEqualTo(new Readings.Done());
        assertThat(read(id, MARCH, 510)).isEqualTo(new Readings.Done());
        var used = devices.today(COUNTY, id).book().season(MARCH).orElseThrow();
        assertThat(used.kwh()).isEqualByComparingTo("2500");
        assertThat(used.meters()).isEqualTo(2);
        var wrong = new Changed(MARCH.plusDays(1), BigDecimal.valueOf(100), BigDecimal.ZERO);
        assertThat(readings.change(officer("heat.cadre"), id, wrong)).isInstanceOf(Asks.class);
    }

    @Test
    void nobodyReadsAheadOrElsewhere() {
        var id = device(home);
        assertThat(read(id, LocalDate.of(2099, 1, 1), 1)).isEqualTo(new Readings.Faulty());
        var said = new Readings.Said(MARCH, BigDecimal.ONE, Optional.empty());
        assertThat(readings.read(officer("heat.next"), id, said)).isEqualTo(new Readings.NotTheirs());
        assertThat(readings.read(officer("heat.power"), id, said)).isEqualTo(new Readings.NotTheirs());
        assertThat(readings.read(officer("heat.cadre"), DeviceId.fresh(), said)).isEqualTo(new Readings.NotTheirs());
    }

    @Test
    void aDeviceMovesToAnotherVillageWithItsPlateAndLeavesItsOldFamily() {
        var done = registered(home);
        var id = done.device();
        assertThat(devices.isAt(COUNTY, id, home)).isTrue();
        assertThat(moving.move(officer("heat.cadre"), id, nextVillage, MARCH)).isEqualTo(new Moving.NotTheirs());
        assertThat(moving.move(officer("heat.town"), id, nextVillage, MARCH)).isEqualTo(new Moving.Done());
        assertThat(devices.isAt(COUNTY, id, home)).isFalse();
        assertThat(devices.isAt(COUNTY, id, nextVillage)).isTrue();
        assertThat(part(Plates.class).ofDevice(COUNTY, id).getFirst().village()).isEqualTo(NEXT);
        assertThat(devices.open(officer("heat.cadre"), COUNTY, id, new Purpose.Work()))
                .isEmpty();
        assertThat(devices.open(family(home), COUNTY, id, new Purpose.OwnHome()))
                .isEmpty();
        assertThat(devices.of(COUNTY, home)).extracting(Devices.Line::device).doesNotContain(id);
        assertThat(devices.of(COUNTY, nextVillage))
                .extracting(Devices.Line::device)
                .contains(id);
        assertThat(moving.move(officer("heat.town"), id, home, NOVEMBER)).isEqualTo(new Moving.WrongDay());
        assertThat(moving.move(officer("heat.town"), id, nextVillage, MARCH)).isEqualTo(new Moving.Already());
    }

    @Test
    void aPlateOnWhichTheOldVillageStandsIsToBeReplaced() {
        var registering = part(Registering.class);
        var done = (Registering.Done)
                registering.register(officer("heat.cadre"), plate(HERE), described(home, "printed-here"));
        assertThat(moving.move(officer("heat.town"), done.device(), nextVillage, MARCH))
                .isEqualTo(new Moving.PlateSaysElsewhere());
    }

    @Test
    void whatTheVillageSaysLaterCountsThoughTheTownshipOutranksIt() {
        var id = device(home);
        var town = officer("heat.town");
        assertThat(moving.become(town, id, "out_of_use", JANUARY)).isEqualTo(new Moving.Done());
        assertThat(moving.become(officer("heat.cadre"), id, "working", MARCH)).isEqualTo(new Moving.Done());
        assertThat(devices.today(COUNTY, id).state().orElseThrow().code()).isEqualTo("working");
        assertThat(moving.become(town, id, "working", MARCH)).isEqualTo(new Moving.Already());
        assertThat(moving.become(town, id, "removed", NOVEMBER)).isEqualTo(new Moving.WrongDay());
    }

    @Test
    void aDeviceWhoseHouseholdLeftSaysSoAndIsNobodysHome() {
        var leaving = household(HERE, "要走了");
        var id = device(leaving);
        leaves(leaving);
        assertThat(devices.isAt(COUNTY, id, leaving)).isFalse();
        assertThat(devices.open(officer("heat.cadre"), COUNTY, id, new Purpose.Work())
                        .orElseThrow()
                        .left())
                .isTrue();
        assertThat(repairs.report(family(leaving), id, "cold", Optional.empty()))
                .isEqualTo(new Repairs.NotTheirs());
        assertThat(moving.move(officer("heat.cadre"), id, home, MARCH.plusMonths(4)))
                .isEqualTo(new Moving.Done());
    }

    @Test
    void photosAreSealedAndSeenByOfficialsOfTheAreaAlone() throws IOException {
        var id = device(home);
        var photo = (PhotoFile.Good) PhotoFile.read(PhotoFileTest.photo("jpeg", 300, 200));
        var cadre = officer("heat.cadre");
        assertThat(moving.accept(cadre, id, Map.of("device.accepted_on", new Value.Day(MARCH)), List.of(photo)))
                .isEqualTo(new Moving.Done());
        assertThat(devices.photo(cadre, id, OptionalInt.of(1))).isPresent();
        assertThat(devices.photo(cadre, id, OptionalInt.of(2))).isEmpty();
        assertThat(devices.photo(officer("heat.next"), id, OptionalInt.of(1))).isEmpty();
        var kept = part(JdbcClient.class)
                .sql("select sealed from device_photo where county = ? and device = ?")
                .params(COUNTY.digits(), id.key())
                .query(byte[].class)
                .single();
        assertThat(PhotoFile.read(kept)).isEqualTo(new PhotoFile.NoPhoto());
        var many = java.util.Collections.nCopies(Photos.MOST, photo);
        assertThat(moving.accept(cadre, id, Map.of(), many)).isEqualTo(new Moving.TooManyPhotos(Photos.MOST));
        assertThat(moving.accept(cadre, id, Map.of(), List.of())).isEqualTo(new Moving.Already());
    }

    @Test
    void theListOfDevicesIsTheSameWhenItIsHeardAnew() {
        device(home);
        var roll = part(DeviceRoll.class);
        var before = devices.of(COUNTY, home);
        roll.forget(COUNTY);
        assertThat(devices.of(COUNTY, home)).isEmpty();
        var ledger = part(yimaqing.ledger.Ledger.class);
        long last = ledger.lastNumber(COUNTY);
        var all = ledger.householdsTouchedAfter(COUNTY, 0).stream()
                .sorted(java.util.Comparator.comparing(h -> h.key()))
                .toList();
        roll.hear(COUNTY, new yimaqing.ledger.News(1, last, java.util.Set.of("device.home"), all));
        assertThat(devices.of(COUNTY, home)).isEqualTo(before);
    }
}
