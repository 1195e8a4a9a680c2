package yimaqing.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import yimaqing.HeatedTest;
import yimaqing.access.Purpose;
import yimaqing.code.Plate;
import yimaqing.code.PlateKind;
import yimaqing.code.PlateLife;
import yimaqing.code.PlateState;
import yimaqing.code.PlateStep;
import yimaqing.code.Plates;
import yimaqing.device.Registering.Done;
import yimaqing.device.Registering.Entry;
import yimaqing.device.Registering.Left;
import yimaqing.device.Registering.NoSuchPlate;
import yimaqing.device.Registering.PrintedElsewhere;
import yimaqing.device.Registering.Serial;
import yimaqing.device.Registering.SerialKnown;
import yimaqing.device.Registering.Taken;
import yimaqing.device.Registering.Unknown;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

class RegisteringTest extends HeatedTest {
    private static final PlaceCode ELSEWHERE = new PlaceCode("141124");
    private final Registering registering = part(Registering.class);
    private final Devices devices = part(Devices.class);

    private static Plate now(Plate plate) {
        return part(Plates.class).find(plate.county(), plate.id()).orElseThrow();
    }

    @Test
    void aDeviceAndItsPlateAreRegisteredTogether() {
        var plate = plate(HERE);
        var done = (Done) registering.register(officer("heat.cadre"), plate, described(home, "R-1"));
        assertThat(now(plate).device()).contains(done.device());
        assertThat(now(plate).village()).isEqualTo(HERE);
        var seen = devices.open(officer("heat.cadre"), COUNTY, done.device(), new Purpose.Work())
                .orElseThrow();
        assertThat(seen.device().kind()).contains("storage_heater");
        assertThat(seen.device().stay().orElseThrow()).isEqualTo(new Device.Stay(home, LocalDate.of(2024, 10, 20)));
        assertThat(devices.of(COUNTY, home)).extracting(Devices.Line::device).contains(done.device());
    }

    @Test
    void theFirstToUseAPlateWinsAndTheOtherWritesNothing() {
        var plate = plate(COUNTY);
        assertThat(registering.register(officer("heat.cadre"), plate, described(home, "R-2")))
                .isInstanceOf(Done.class);
        long before = part(Ledger.class).lastNumber(COUNTY);
        var late = (Taken) registering.register(officer("heat.town"), plate, described(neighbour, "R-3"));
        assertThat(late.step().by()).isEqualTo("heat.cadre");
        assertThat(late.step().kind()).isEqualTo(PlateStep.Kind.BOUND);
        assertThat(part(Ledger.class).lastNumber(COUNTY)).isEqualTo(before);
    }

    @Test
    void ofManyWhoUseOnePlateAtOnceExactlyOneRegisters() throws Exception {
        for (int race = 0; race < 10; race++) {
            var plate = plate(COUNTY);
            var serials = List.of("A" + race, "B" + race, "C" + race, "D" + race);
            try (var people = Executors.newFixedThreadPool(serials.size())) {
                var all = people.invokeAll(serials.stream()
                        .<Callable<Registering.Outcome>>map(serial -> () ->
                                registering.register(officer("heat.town"), plate, described(home, "RACE-" + serial)))
                        .toList());
                int done = 0;
                for (var one : all) if (one.get() instanceof Done) done++;
                assertThat(done).isEqualTo(1);
            }
        }
    }

    @Test
    void theSameSerialNumberAtTwoPlacesIsAQuestion() {
        var first = (Done) registering.register(officer("heat.town"), plate(COUNTY), described(nextVillage, "tw-77 a"));
        var again = described(home, "TW77A");
        var plate = plate(COUNTY);
        assertThat(registering.register(officer("heat.town"), plate, again))
                .isEqualTo(new SerialKnown(List.of(first.device()), 0));
        // who does not work where the other device is learns only that there is one
        assertThat(registering.register(officer("heat.cadre"), plate, again)).isEqualTo(new SerialKnown(List.of(), 1));
        assertThat(now(plate).state()).isEqualTo(PlateState.STOCK);
        var meant = new Entry(again.household(), again.said(), List.of(), Serial.MEANT);
        assertThat(registering.register(officer("heat.cadre"), plate, meant)).isInstanceOf(Done.class);
    }

    @Test
    void twoWhoRegisterOneSerialNumberAtOnceAreNotBothUnasked() throws Exception {
        try (var people = Executors.newFixedThreadPool(2)) {
            var all = people.invokeAll(List.<Callable<Registering.Outcome>>of(
                    () -> registering.register(officer("heat.town"), plate(COUNTY), described(home, "SAME-1")),
                    () -> registering.register(officer("heat.town"), plate(COUNTY), described(neighbour, "SAME-1"))));
            var outcomes = List.of(all.get(0).get(), all.get(1).get());
            assertThat(outcomes).hasAtLeastOneElementOfType(Done.class);
            assertThat(outcomes).hasAtLeastOneElementOfType(SerialKnown.class);
        }
    }

    @Test
    void aHouseholdOutsideTheOfficialsAreaIsUnknown() {
        assertThat(registering.register(officer("heat.cadre"), plate(COUNTY), described(nextVillage, "R-5")))
                .isEqualTo(new Unknown());
        assertThat(registering.register(officer("heat.cadre"), plate(COUNTY), described(HouseholdId.fresh(), "R-6")))
                .isEqualTo(new Unknown());
        // a department sees the county with its own eyes but registers nothing in it
        assertThat(registering.register(officer("heat.power"), plate(COUNTY), described(home, "R-7")))
                .isEqualTo(new Unknown());
    }

    @Test
    void nothingIsRegisteredAtAHouseholdThatLeft() {
        var gone = household(HERE, "都走了");
        leaves(gone);
        assertThat(registering.register(officer("heat.cadre"), plate(COUNTY), described(gone, "R-8")))
                .isEqualTo(new Left());
    }

    @Test
    void aPlateOfAnotherCountyOrKindOrAnotherVillageRegistersNothing() {
        var village = Places.shipped().villagesIn(ELSEWHERE).getFirst().code();
        var foreign = part(Plates.class).issue(new Plate.Stock(PlateKind.DEVICE, village, "1"), "test");
        assertThat(registering.register(officer("heat.cadre"), foreign, described(home, "R-9")))
                .isEqualTo(new NoSuchPlate());
        var door = part(Plates.class).issue(Plate.Stock.household(HERE, "77"), "test");
        assertThat(registering.register(officer("heat.cadre"), door, described(home, "R-10")))
                .isEqualTo(new NoSuchPlate());
        assertThat(registering.register(officer("heat.town"), plate(NEXT), described(home, "R-11")))
                .isEqualTo(new PrintedElsewhere(NEXT));
        var lost = plate(HERE);
        part(PlateLife.class).lose(lost, "test");
        assertThat(registering.register(officer("heat.cadre"), now(lost), described(home, "R-12")))
                .isEqualTo(new NoSuchPlate());
    }

    @Test
    void aDeviceFittedOnTheFamilysOwnAccountAndASharedMeterAreKept() {
        var said = new java.util.HashMap<>(described(home, "R-13").said());
        said.put("device.self_made", new Value.YesNo(true));
        said.put("device.shared_meter", new Value.YesNo(true));
        var entry = new Entry(home, Map.copyOf(said), List.of(), Serial.ASK);
        var done = (Done) registering.register(officer("heat.cadre"), plate(HERE), entry);
        var device = devices.today(COUNTY, done.device());
        assertThat(device.isSaid("device.self_made")).isTrue();
        assertThat(device.isSaid("device.shared_meter")).isTrue();
    }

    @Test
    void aStrangerIsToldWhatStandsOnTheDeviceAlone() {
        var label = devices.label(COUNTY, device(home));
        assertThat(label.kind()).contains("storage_heater");
        assertThat(label.repairPhone()).isEmpty();
        assertThat(label.warrantyUntil()).isEmpty();
    }
}
