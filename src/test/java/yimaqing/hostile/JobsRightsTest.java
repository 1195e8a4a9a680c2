package yimaqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.Program;
import yimaqing.access.Viewer.Department.Use;
import yimaqing.batch.Batch.Came;
import yimaqing.code.Plates;
import yimaqing.exchange.Keys;
import yimaqing.intake.Intake;
import yimaqing.label.LabelJob;
import yimaqing.label.LabelJobs;
import yimaqing.ledger.Ledger;
import yimaqing.place.PlaceCode;
import yimaqing.sheet.Books;

/// 4. What works beside the pages does no more than whoever ordered it may: printings, files on their way in, and the
/// followers of the ledger. Who may order what is in the matrix (`life/RoutesTest`); here it is asked what an order
/// leads to, and whether it outlives the right to give it.
class JobsRightsTest extends CountyTest {
    private static final String HEADER_TYPE = "application/octet-stream";

    /// A ledger whose only household lives in this village.
    private static byte[] ledger(PlaceCode village, String villageName) {
        return Books.of(
                "户",
                List.of(
                        List.of("填报时间：2026年2月28日"),
                        List.of("户编号", "村", "姓名", "身份证号码", "与户主关系", "玉米"),
                        List.of(
                                village.digits() + "0099",
                                villageName,
                                "马小满",
                                Target.ID_NUMBER,
                                "户主",
                                1 + Math.floorMod(UUID.randomUUID().hashCode(), 90_000) / 100.0),
                        List.of("合计")));
    }

    private static long handIn(Program program, byte[] bytes) {
        var receipt = program.post(
                "/api/v1/batches?filename=a.xlsx",
                bytes,
                Map.of("Content-Type", HEADER_TYPE, "Idempotency-Key", "op-" + UUID.randomUUID()));
        assertThat(receipt.status()).isEqualTo(201);
        return receipt.json().get("batch").longValue();
    }

    @Test
    void aFileStatesNothingOfAnotherCountyAndInNobodyElsesName() {
        var near = Target.near();
        var far = Target.far();
        var before = Tables.of(far.county.digits(), Tables.NOT_BY_HAND);
        long mine = part(Ledger.class).lastNumber(near.county);
        var program = Program.withKey(url(""), Keys.fresh(near.county, "township", near.county));
        long batch = handIn(program, ledger(far.here, name(far.here)));
        part(Intake.class).accept(near.county, batch, new Came(near.user("town"), CLOCK.instant()));
        part(Intake.class).apply(near.county, batch, (_, _) -> {});
        assertThat(Tables.of(far.county.digits(), Tables.NOT_BY_HAND)).isEqualTo(before);
        assertThat(part(JdbcClient.class)
                        .sql("select distinct department from fact where county = ? and number > ?")
                        .params(near.county.digits(), mine)
                        .query(String.class)
                        .list())
                .isSubsetOf("township");
    }

    private static String name(PlaceCode village) {
        return yimaqing.place.Places.shipped().villagesIn(village.county()).stream()
                .filter(p -> p.code().equals(village))
                .findFirst()
                .orElseThrow()
                .shortName();
    }

    @Test
    void aFileThatWaitsIsNotAcceptedByAnybodyWhoMayNotOpenIt() {
        var near = Target.near();
        var program = Program.withKey(url(""), Keys.fresh(near.county, "township", near.county));
        long batch = handIn(program, ledger(near.here, name(near.here)));
        for (var who : List.of("cadre", "astray", "contact", "labour"))
            for (var order : List.of("acceptance", "undoing", "second-look"))
                assertThat(near.as(who)
                                .post("/intake/" + batch + "/" + order, Map.of("sure", "yes"))
                                .status())
                        .as(who + " " + order)
                        .isEqualTo(404);
        assertThat(stage(near.county, batch)).isEqualTo("received");
    }

    private static String stage(PlaceCode county, long batch) {
        var program = Program.withKey(url(""), Keys.fresh(county, "township", county));
        return program.get("/api/v1/batches/" + batch).json().get("state").stringValue();
    }

    @Test
    void aRevokedKeyAndOneWhoseTimeIsOverOrderNothing() {
        var near = Target.near();
        var today = part(yimaqing.credential.DepartmentKeys.class).today();
        var over = Keys.made(
                near.county,
                Keys.permit("township", java.util.Set.of(Use.SEND, Use.READ), today, today.plusDays(1), near.county));
        var program = Program.withKey(url(""), over.letters().letters());
        long batch = handIn(program, ledger(near.here, name(near.here)));
        CLOCK.advance(java.time.Duration.ofDays(3));
        assertThat(program.get("/api/v1/batches/" + batch).status()).isEqualTo(401);
        assertThat(program.get("/api/v1/changes").status()).isEqualTo(401);
    }

    @Test
    void aPrintingHoldsThePlatesOfItsVillageAndIsGoneWithTheGrant() {
        var near = Target.near();
        var leader = near.as("leader");
        var path = "/desk/plates/villages/" + near.here.digits() + "/sheets";
        var ordered = leader.post(path, Map.of("sheet", "a4-3x8", "area", near.elsewhere.digits(), "by", "somebody"));
        assertThat(ordered.status()).isEqualTo(303);
        var where =
                ordered.header("Location").orElseThrow().replaceAll("\\D+$", "").replaceAll(".*\\D", "");
        LabelJob job =
                part(LabelJobs.class).find(near.county, Long.parseLong(where)).orElseThrow();
        assertThat(job.order().whose().area()).isEqualTo(near.here);
        assertThat(job.order().by()).isEqualTo(near.user("leader"));
        until(Instant.now().plusSeconds(20), () -> state(near, job) == LabelJob.State.DONE);
        assertThat(part(LabelJobs.class)
                        .find(near.county, job.number())
                        .orElseThrow()
                        .progress()
                        .labels())
                .isEqualTo(part(Plates.class).ofVillage(near.here).size());
        var page = "/desk/plates/jobs/" + job.number();
        assertThat(leader.get(page + "/document").status()).isEqualTo(200);
        var former = near.asOneWhoLedUntil(LocalDate.now().minusDays(1));
        for (var part : List.of("", "/progress", "/document"))
            assertThat(former.get(page + part).status()).as(part).isIn(401, 404);
    }

    private static LabelJob.State state(Target near, LabelJob job) {
        return part(LabelJobs.class)
                .find(near.county, job.number())
                .orElseThrow()
                .state(CLOCK.instant());
    }

    private static void until(Instant end, java.util.function.BooleanSupplier done) {
        while (!done.getAsBoolean() && Instant.now().isBefore(end)) Thread.onSpinWait();
        assertThat(done.getAsBoolean()).isTrue();
    }

    @Test
    void whatFollowsTheLedgerStaysInItsCounty() {
        var near = Target.near();
        var far = Target.far();
        var before = Tables.of(near.county.digits(), Tables.NOT_BY_HAND);
        far.append(yimaqing.Village.says(far.home.household(), "house.grade", "C"));
        assertThat(Tables.of(near.county.digits(), Tables.NOT_BY_HAND)).isEqualTo(before);
    }
}
