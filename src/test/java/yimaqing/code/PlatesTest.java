package yimaqing.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.code.Plate.Stock;
import yimaqing.code.PlateLife.Bound;
import yimaqing.code.PlateLife.Dead;
import yimaqing.code.PlateLife.Taken;
import yimaqing.code.Reading.Found;
import yimaqing.code.Reading.Replaced;
import yimaqing.code.Reading.Unreadable;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

class PlatesTest extends CountyTest {
    private static final PlaceCode ELSEWHERE = new PlaceCode("140221");
    private static final String LI = "li.na";
    private final Plates plates = part(Plates.class);
    private final PlateLife life = part(PlateLife.class);
    private final HouseholdId home = HouseholdId.fresh();

    private Plate inStock() {
        return plates.issue(Stock.household(XIAOLI, "0042"), LI);
    }

    private Plate hanging(HouseholdId household) {
        return ((Bound) life.bind(inStock(), household, LI, CLOCK.instant())).plate();
    }

    @Test
    void aBoundPlateIsFoundByItsSymbolAndByItsTypedCode() {
        var plate = hanging(home);
        assertThat(plate.household()).contains(home);
        assertThat(plates.read(plate.token().letters())).isEqualTo(new Found(plate));
        assertThat(plates.read(plate.token().letters().toLowerCase(Locale.ROOT) + "."))
                .isEqualTo(new Found(plate));
        assertThat(plates.readTyped(plate.typed().printed())).isEqualTo(new Found(plate));
        assertThat(plates.ofHousehold(ANZE, home)).containsExactly(plate);
        assertThat(plates.villageToday(plate)).contains(XIAOLI);
    }

    @Test
    void whatHangsNowhereIsUnreadableHoweverItIsUnreadable() {
        var stock = inStock();
        var withdrawn = hanging(home);
        life.makeVoid(withdrawn, LI);
        for (var token : List.of(
                stock.token().letters(),
                withdrawn.token().letters(),
                PlateToken.fresh().letters(),
                "",
                " ",
                "?",
                "x".repeat(100_000),
                "\0")) assertThat(plates.read(token)).isEqualTo(new Unreadable());
        for (var typed : List.of(
                stock.typed().printed(),
                withdrawn.typed().printed(),
                TypedCode.fresh().printed(),
                "",
                "7K3M9-Q2XWB-7Y7",
                "\0")) assertThat(plates.readTyped(typed)).isEqualTo(new Unreadable());
    }

    @Test
    void theSymbolIsNoTypedCodeAndTheOtherWayRound() {
        var plate = hanging(home);
        assertThat(plates.readTyped(plate.token().letters())).isEqualTo(new Unreadable());
        assertThat(plates.read(plate.typed().letters())).isEqualTo(new Unreadable());
    }

    @Test
    void theFirstBindingWins() {
        var plate = inStock();
        assertThat(life.bind(plate, home, LI, CLOCK.instant())).isInstanceOf(Bound.class);
        assertThat(life.bind(plate, HouseholdId.fresh(), "wang.wei", CLOCK.instant()))
                .isEqualTo(new Taken());
        assertThat(life.bind(plate, home, "wang.wei", CLOCK.instant())).isInstanceOf(Bound.class);
        assertThat(plates.stepsOf(plate)).hasSize(2);
    }

    @Test
    void aReplacedPlateSaysSoAndTheNewOneHangsInItsPlace() {
        var old = hanging(home);
        var next = life.replace(old, "wang.wei").orElseThrow();
        assertThat(plates.read(old.token().letters())).isEqualTo(new Replaced());
        assertThat(plates.readTyped(old.typed().letters())).isEqualTo(new Replaced());
        assertThat(plates.read(next.token().letters())).isEqualTo(new Found(next));
        assertThat(next.number()).isEqualTo(old.number());
        assertThat(next.letters()).isNotEqualTo(old.letters());
        assertThat(plates.ofHousehold(ANZE, home)).containsExactly(next);
        assertThat(plates.find(ANZE, old.id()).orElseThrow().household()).isEmpty();
    }

    @Test
    void aDeadPlateStaysDead() {
        var replaced = hanging(home);
        life.replace(replaced, LI);
        var withdrawn = inStock();
        assertThat(life.makeVoid(withdrawn, LI)).isTrue();
        for (var dead : List.of(replaced, withdrawn)) {
            assertThat(life.bind(dead, home, LI, CLOCK.instant())).isEqualTo(new Dead());
            assertThat(life.replace(dead, LI)).isEmpty();
            assertThat(life.makeVoid(dead, LI)).isFalse();
        }
    }

    @Test
    void everyStepIsKeptWithWhoAndWhen() {
        var plate = inStock();
        var seenEarlier = CLOCK.instant().minusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS);
        life.bind(plate, home, LI, seenEarlier);
        var next = life.replace(plate, "wang.wei").orElseThrow();
        life.makeVoid(next, "zhao.lei");
        assertThat(plates.stepsOf(plate))
                .extracting(PlateStep::kind)
                .containsExactly(PlateStep.Kind.ISSUED, PlateStep.Kind.BOUND, PlateStep.Kind.REPLACED);
        assertThat(plates.stepsOf(plate).get(1))
                .isEqualTo(new PlateStep(PlateStep.Kind.BOUND, LI, seenEarlier, Optional.of(home), Optional.empty()));
        assertThat(plates.stepsOf(plate).get(2).other()).contains(next.id());
        assertThat(plates.stepsOf(next))
                .extracting(PlateStep::kind, PlateStep::by, PlateStep::holder)
                .containsExactly(
                        tuple(PlateStep.Kind.ISSUED, "wang.wei", Optional.empty()),
                        tuple(PlateStep.Kind.BOUND, "wang.wei", Optional.of(home)),
                        tuple(PlateStep.Kind.VOID, "zhao.lei", Optional.of(home)));
    }

    @Test
    void stepsAndWhatIsPrintedCanNeverBeChanged() {
        var plate = hanging(home);
        var sql = part(JdbcClient.class);
        for (var change : List.of(
                "update plate_step set by = 'nobody' where plate = ?",
                "delete from plate_step where plate = ?",
                "update plate set number = '1' where id = ?",
                "update plate set token_term = typed_term where id = ?",
                "delete from plate where id = ?"))
            assertThatThrownBy(() -> sql.sql(change).param(plate.id().key()).update())
                    .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theLettersStandNowhereInClear() {
        var plate = hanging(home);
        var row = part(JdbcClient.class)
                .sql("select plate::text from plate where id = ?")
                .param(plate.id().key())
                .query(String.class)
                .single();
        for (var letters : List.of(plate.token().letters(), plate.typed().letters()))
            assertThat(row)
                    .doesNotContain(letters)
                    .doesNotContain(HexFormat.of().formatHex(letters.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void anOfficialSeesThePlateInTheHandOfTheOwnCountyOnly() {
        var plate = inStock();
        assertThat(plates.inHand(ANZE, plate.token().letters())).contains(plate);
        assertThat(plates.inHand(ANZE, plate.typed().printed())).contains(plate);
        assertThat(plates.inHand(ELSEWHERE, plate.token().letters())).isEmpty();
        assertThat(plates.inHand(ANZE, "")).isEmpty();
    }

    @Test
    void thousandsOfPlatesAreIssuedAtOnceAllDifferentAndInOrder() {
        var village = new PlaceCode("140221100201");
        var wanted = IntStream.rangeClosed(1, 2_500)
                .mapToObj(n -> Stock.household(village, "%04d".formatted(n)))
                .toList();
        var issued = plates.issueAll(ELSEWHERE, wanted, LI);
        assertThat(issued).extracting(Plate::stock).isEqualTo(wanted);
        assertThat(issued).extracting(Plate::token).doesNotHaveDuplicates();
        assertThat(plates.ofVillage(village)).isEqualTo(issued);
    }

    @Test
    void platesAreIssuedForOneCountyAtATime() {
        assertThatThrownBy(() -> plates.issueAll(ELSEWHERE, List.of(Stock.household(XIAOLI, "1")), LI))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plates.issue(Stock.household(new PlaceCode("141000"), "1"), LI))
                .hasMessageContaining("for a county");
        assertThatThrownBy(() -> plates.issue(Stock.household(XIAOLI, " "), LI)).hasMessageContaining("1 to 20");
    }

    @Test
    void aDevicesPlateIsNotBoundToAHousehold() {
        var device = plates.issue(new Stock(PlateKind.DEVICE, XIAOLI, "E-1"), LI);
        assertThatThrownBy(() -> life.bind(device, home, LI, CLOCK.instant())).hasMessageContaining("DEVICE");
    }
}
