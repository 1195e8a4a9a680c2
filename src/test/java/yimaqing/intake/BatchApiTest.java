package yimaqing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import yimaqing.CountyTest;
import yimaqing.Program;
import yimaqing.Program.Answer;
import yimaqing.access.Viewer.Department.Use;
import yimaqing.batch.Batch.Came;
import yimaqing.exchange.Keys;
import yimaqing.ledger.Ledger;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// A township's program hands its ledger in at the counter.
class BatchApiTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("140430");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final String BINARY = "application/octet-stream";
    private final String letters = Keys.fresh(COUNTY, "township", COUNTY);
    private final Program township = Program.withKey(url(""), letters);

    private static Answer handIn(Program program, byte[] bytes, String operation) {
        return program.post(
                "/api/v1/batches?filename=%E5%8F%B0%E8%B4%A6.xlsx",
                bytes, Map.of("Content-Type", BINARY, "Idempotency-Key", operation));
    }

    private static String code(Answer answer) {
        return answer.json().get("code").stringValue();
    }

    private static int rows(JsonNode outcomes) {
        return outcomes.properties().stream()
                .mapToInt(outcome -> outcome.getValue().intValue())
                .sum();
    }

    @Test
    void aFileIsKeptTriedAndNotApplied() {
        long before = part(Ledger.class).lastNumber(COUNTY);
        var receipt = handIn(township, TownshipFile.fresh(COUNTY), "op-" + UUID.randomUUID());
        assertThat(receipt.status()).isEqualTo(201);
        var told = township.get(receipt.header("Location").orElseThrow());
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.json()).isEqualTo(receipt.json());
        assertThat(told.json().get("state").stringValue()).isEqualTo("received");
        assertThat(told.json().get("filename").stringValue()).isEqualTo("台账.xlsx");
        assertThat(told.json().get("day").stringValue()).isEqualTo("2026-02-28");
        assertThat(rows(told.json().get("outcomes")))
                .isEqualTo(told.json().get("rows").intValue());
        assertThat(part(Ledger.class).lastNumber(COUNTY)).isEqualTo(before);
    }

    @Test
    void onceItIsAppliedTheProgramIsTold() {
        var receipt = handIn(township, TownshipFile.fresh(COUNTY), "op-" + UUID.randomUUID())
                .json();
        long number = receipt.get("batch").longValue();
        part(Intake.class).accept(COUNTY, number, new Came("wei", CLOCK.instant()));
        part(Intake.class).apply(COUNTY, number, (_, _) -> {});
        var told = township.get("/api/v1/batches/" + number).json();
        assertThat(told.get("state").stringValue()).isEqualTo("applied");
        assertThat(rows(told.get("outcomes"))).isEqualTo(told.get("rows").intValue());
    }

    @Test
    void onceItIsAppliedTheDepartmentGetsItsFileBack() {
        long number = handIn(township, TownshipFile.fresh(COUNTY), "op-" + UUID.randomUUID())
                .json()
                .get("batch")
                .longValue();
        var path = "/api/v1/batches/" + number + "/returned";
        assertThat(code(township.get(path))).isEqualTo("notapplied");
        part(Intake.class).accept(COUNTY, number, new Came("wei", CLOCK.instant()));
        part(Intake.class).apply(COUNTY, number, (_, _) -> {});
        var back = township.get(path + "?rows=all");
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.header("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .endsWith(".xlsx");
        assertThat(back.body()).startsWith("PK");
        assertThat(code(township.get(path + "?rows=some"))).isEqualTo("rows");
        var elsewhere = Places.shipped().villagesIn(COUNTY).getFirst().code();
        assertThat(code(Program.withKey(url(""), Keys.fresh(COUNTY, "township", elsewhere))
                        .get(path)))
                .isEqualTo("area");
        assertThat(code(Program.withKey(url(""), Keys.fresh(COUNTY, "civil_affairs", COUNTY))
                        .get(path)))
                .isEqualTo("batch");
    }

    @Test
    void theSameIdWithTheSameFileGetsTheSameReceipt() {
        var bytes = TownshipFile.fresh(COUNTY);
        var first = handIn(township, bytes, "op-same-" + bytes.hashCode());
        var again = handIn(township, bytes, "op-same-" + bytes.hashCode());
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        var byAnotherId = handIn(township, bytes, "op-" + UUID.randomUUID());
        assertThat(byAnotherId.body()).isEqualTo(first.body());
    }

    @Test
    void theSameIdWithAnotherFileIsAConflict() {
        var operation = "op-" + UUID.randomUUID();
        handIn(township, TownshipFile.fresh(COUNTY), operation);
        var other = handIn(township, TownshipFile.of(COUNTY, 999.99), operation);
        assertThat(other.status()).isEqualTo(409);
        assertThat(code(other)).isEqualTo("operationused");
    }

    @Test
    void aFileMayComeAsAPartOfAForm() throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ledger.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.write(TownshipFile.fresh(COUNTY));
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        var headers =
                Map.of("Content-Type", "multipart/form-data; boundary=b", "Idempotency-Key", "op-" + UUID.randomUUID());
        var receipt = township.post("/api/v1/batches", body.toByteArray(), headers);
        assertThat(receipt.status()).isEqualTo(201);
        assertThat(receipt.json().get("filename").stringValue()).isEqualTo("ledger.xlsx");
        var without = township.post("/api/v1/batches", "--b--\r\n".getBytes(StandardCharsets.US_ASCII), headers);
        assertThat(without.status()).isEqualTo(400);
    }

    @Test
    void aFileOfAnotherDepartmentIsRefusedAndItsBatchIsNotFound() {
        var civil = Program.withKey(url(""), Keys.fresh(COUNTY, "civil_affairs", COUNTY));
        var bytes = TownshipFile.fresh(COUNTY);
        var refused = handIn(civil, bytes, "op-" + UUID.randomUUID());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(code(refused)).isEqualTo("otherdepartment");
        long number = handIn(township, bytes, "op-" + UUID.randomUUID())
                .json()
                .get("batch")
                .longValue();
        assertThat(civil.get("/api/v1/batches/" + number).status()).isEqualTo(404);
        assertThat(civil.get("/api/v1/batches/999999").json().get("detail"))
                .isEqualTo(civil.get("/api/v1/batches/" + number).json().get("detail"));
        var elsewhere =
                Program.withKey(url(""), Keys.fresh(new PlaceCode("140431"), "township", new PlaceCode("140431")));
        assertThat(elsewhere.get("/api/v1/batches/" + number).status()).isEqualTo(404);
    }

    @Test
    void aKeyForReadingHandsNothingIn() {
        var reader = Keys.made(COUNTY, Keys.permit("township", Set.of(Use.READ), FIRST, FIRST.plusDays(700), COUNTY));
        var program = Program.withKey(url(""), reader.letters().letters());
        assertThat(handIn(program, TownshipFile.fresh(COUNTY), "op-1").status()).isEqualTo(403);
        assertThat(program.get("/api/v1/batches/1").status()).isEqualTo(403);
    }

    @Test
    void whatIsWrongWithARequestIsSaid() {
        var id = Map.of("Content-Type", BINARY, "Idempotency-Key", "op-" + UUID.randomUUID());
        var bytes = TownshipFile.fresh(COUNTY);
        assertThat(code(township.post("/api/v1/batches?filename=a", bytes, Map.of("Content-Type", BINARY))))
                .isEqualTo("operation");
        assertThat(code(township.post("/api/v1/batches", bytes, id))).isEqualTo("filename");
        assertThat(code(township.post("/api/v1/batches?filename=" + "a".repeat(201), bytes, id)))
                .isEqualTo("filename");
        assertThat(code(township.post("/api/v1/batches?filename=a&day=tomorrow", bytes, id)))
                .isEqualTo("day");
        assertThat(township.post("/api/v1/batches?filename=a", bytes, Map.of("Content-Type", "text/plain"))
                        .status())
                .isEqualTo(415);
        garbageIsRefused();
    }

    private void garbageIsRefused() {
        var garbage = handIn(township, "no table".getBytes(StandardCharsets.UTF_8), "op-" + UUID.randomUUID());
        assertThat(garbage.status()).isEqualTo(422);
        assertThat(code(garbage)).isEqualTo("file");
    }
}
