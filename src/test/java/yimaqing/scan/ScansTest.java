package yimaqing.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.Phone;
import yimaqing.ScannerTest;
import yimaqing.code.Plate;
import yimaqing.proof.Proofs;

/// What is counted of scans, and what is not.
class ScansTest extends ScannerTest {
    private final Scans scans = part(Scans.class);

    private int counted(Plate plate) {
        scans.flush();
        return scans.weeksOf(plate).scans();
    }

    private static String door(Plate plate) {
        return "/h/" + plate.token().letters();
    }

    @Test
    void aScanByAnybodyIsCountedByDayAndNothingElseIsKept() {
        var plate = hanging("0201");
        var stranger = new Phone(url(""));
        for (int i = 0; i < 3; i++) stranger.get(door(plate));
        stranger.get("/H/" + plate.token().letters().toLowerCase(java.util.Locale.ROOT));
        assertThat(counted(plate)).isEqualTo(4);
        assertThat(part(JdbcClient.class)
                        .sql("select * from plate_scan where plate = ?")
                        .param(plate.id().key())
                        .query()
                        .listOfRows())
                .singleElement()
                .satisfies(
                        row -> assertThat(row.keySet()).containsExactlyInAnyOrder("county", "plate", "day", "scans"));
    }

    @Test
    void thePagesOwnLinksAndOfficialsAreNotCounted() {
        var plate = hanging("0202");
        new Phone(url("")).get(door(plate) + "?text=large");
        as("scan.cadre").get(door(plate));
        as("scan.civil").get(door(plate));
        assertThat(counted(plate)).isZero();
    }

    @Test
    void theFamilyAtItsOwnDoorIsNotCountedButAsAStrangerBefore() {
        var plate = hanging("0203");
        var family = family(plate);
        int before = counted(plate);
        family.get(door(plate));
        assertThat(counted(plate)).isEqualTo(before);
        var neighbours = ofTheOtherCounty("0204");
        family.get(door(neighbours));
        assertThat(counted(neighbours)).isEqualTo(1);
    }

    private Phone family(Plate plate) {
        var slip = part(Proofs.class).issue(COUNTY, plate.household().orElseThrow());
        var phone = new Phone(url(""));
        var form = Map.of("slip", slip.symbols(), "pin", "481516", "again", "481516");
        assertThat(phone.post(door(plate) + "/proof", form).status()).isEqualTo(303);
        return phone;
    }

    @Test
    void aMeetingIsCountedToTheLastScanWhileCountsAreFlushed() throws Exception {
        var plate = hanging("0205");
        Callable<Void> phone = () -> {
            var stranger = new Phone(url(""));
            for (int i = 0; i < 50; i++) stranger.get(door(plate));
            return null;
        };
        try (var phones = Executors.newFixedThreadPool(4)) {
            var all = List.of(phone, phone, phone, phone).stream()
                    .map(phones::submit)
                    .toList();
            while (!all.stream().allMatch(java.util.concurrent.Future::isDone)) scans.flush();
            for (var one : all) one.get();
        }
        assertThat(counted(plate)).isEqualTo(200);
    }

    @Test
    void aPlateThatNobodyScannedSinceItWasHungIsQuietUntilSomebodyDoes() {
        var plate = hanging("0206");
        var cadre = as("scan.cadre");
        assertThat(cadre.get("/desk/scan/quiet").words()).contains("0206");
        assertThat(cadre.get("/desk/plates").words()).contains("挂上以后没有人扫过的牌子");
        assertThat(cadre.get("/desk/plates/" + plate.id().key()).words()).contains("最近六周没有人扫过");
        assertThat(as("scan.far").get("/desk/scan/quiet").words()).doesNotContain("0206");
        new Phone(url("")).get(door(plate));
        scans.flush();
        assertThat(cadre.get("/desk/scan/quiet").words()).doesNotContain("0206");
        assertThat(cadre.get("/desk/plates/" + plate.id().key()).words()).contains("最近六周被扫了 1 次");
    }

    @Test
    void countsAreForgottenAfterFourHundredDays() {
        var plate = hanging("0207");
        part(JdbcClient.class)
                .sql("insert into plate_scan values (?, ?, ?, 1)")
                .params(COUNTY.digits(), plate.id().key(), java.time.LocalDate.of(2020, 1, 1))
                .update();
        CLOCK.advance(Duration.ofDays(777));
        scans.flush();
        assertThat(part(JdbcClient.class)
                        .sql("select count(*) from plate_scan where plate = ?")
                        .param(plate.id().key())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
