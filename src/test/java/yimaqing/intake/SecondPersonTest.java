package yimaqing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.batch.Batch;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.BatchStore;
import yimaqing.batch.Received;
import yimaqing.intake.Intake.Upload;
import yimaqing.place.PlaceCode;
import yimaqing.sheet.Books;

/// Where money or a status hangs on a file, its sender does not say yes to it as well.
class SecondPersonTest extends CountyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private final Intake intake = part(Intake.class);

    private static byte[] allowances() {
        return Books.of(
                "低保", List.of(List.of("户主姓名", "身份证号", "保障人口", "备注"), List.of("马小满", "142628197003159011", 2, "样本")));
    }

    private long received(PlaceCode county, byte[] bytes) {
        return ((Received.Fresh) intake.receive(county, new Upload("名单.xlsx", bytes, "ma", DAY))).batch();
    }

    private Intake.Acceptance accepted(PlaceCode county, long batch, String by) {
        return intake.accept(county, batch, new Came(by, CLOCK.instant()));
    }

    @Test
    void theSenderOfAListOfAllowancesCannotAcceptItButSomebodyElseCan() {
        var county = new PlaceCode("140922");
        long batch = received(county, allowances());
        assertThat(accepted(county, batch, "ma")).isEqualTo(new Intake.SecondPersonWanted());
        assertThat(part(BatchStore.class).find(county, batch).orElseThrow().stage())
                .isEqualTo(Batch.Stage.RECEIVED);
        assertThat(accepted(county, batch, "wei")).isEqualTo(new Intake.Accepted());
        assertThat(accepted(county, batch, "ma")).isNotEqualTo(new Intake.Accepted());
    }

    @Test
    void whatWasTakenBackStillWantsASecondPerson() {
        var county = new PlaceCode("140923");
        long batch = received(county, allowances());
        accepted(county, batch, "wei");
        intake.apply(county, batch, (_, _) -> {});
        intake.undo(county, batch, new Came("wei", CLOCK.instant()), (_, _) -> {});
        assertThat(accepted(county, batch, "ma")).isEqualTo(new Intake.SecondPersonWanted());
        assertThat(accepted(county, batch, "wei")).isEqualTo(new Intake.Accepted());
    }

    @Test
    void aLedgerMayBeAcceptedByItsSender() {
        var county = new PlaceCode("140924");
        long batch = received(county, TownshipFile.of(county, 6.5));
        assertThat(accepted(county, batch, "ma")).isEqualTo(new Intake.Accepted());
    }
}
