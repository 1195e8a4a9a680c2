package yimaqing.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.BatchStore;
import yimaqing.batch.Received;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.intake.Intake.AlreadyApplied;
import yimaqing.intake.Intake.Done;
import yimaqing.intake.Intake.NoSuchBatch;
import yimaqing.intake.Intake.Upload;
import yimaqing.ledger.Ledger;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.sheet.Books;

/// A county of its own, whose only family sends its township's ledger.
class IntakeTest extends CountyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final List<Object> HEADER = List.of("户编号", "村", "姓名", "身份证号码", "与户主关系", "玉米");

    private final Intake intake = part(Intake.class);
    private final Ledger ledger = part(Ledger.class);

    /// The ledger of one village: a head, and a member whose ID number is wrong.
    private static byte[] book(PlaceCode county, double maize) {
        var village = Places.shipped().villagesIn(county).getLast();
        var number = village.code().digits() + "0001";
        return Books.of(
                "户",
                List.of(
                        List.of("填报时间：2026年2月28日"),
                        HEADER,
                        List.of(number, village.shortName(), "马小满", "142628197003159011", "户主", maize),
                        List.of(number, village.shortName(), "李秀英", "142628197110299521", "配偶"),
                        List.of(),
                        List.of("合计")));
    }

    private long received(PlaceCode county, byte[] bytes) {
        return ((Received.Fresh) intake.receive(county, new Upload("台账.xlsx", bytes, "ma", DAY))).batch();
    }

    private Came accepted() {
        return new Came("wei", CLOCK.instant());
    }

    private Intake.Applied applied(PlaceCode county, long batch, Progress progress) {
        intake.accept(county, batch, accepted());
        return intake.apply(county, batch, progress);
    }

    @Test
    void aFileIsKeptTriedOutAndAppliedOnce() {
        var county = new PlaceCode("140213");
        long batch = received(county, book(county, 6.5));
        assertThat(part(BatchStore.class).find(county, batch).orElseThrow().day())
                .isEqualTo(LocalDate.of(2026, 2, 28));
        var tried = intake.tryOut(county, batch).orElseThrow().counts();
        assertThat(ledger.lastNumber(county)).isZero();

        var steps = new ArrayList<Integer>();
        var done = (Done) applied(county, batch, (rows, all) -> steps.add(rows));
        assertThat(done.counts().reasons()).isEqualTo(tried.reasons()).containsEntry("ID_CHECK_SYMBOL", 1);
        assertThat(done.counts().rows()).isEqualTo(6);
        assertThat(done.counts().of(Kind.ACCEPTED)).isEqualTo(1);
        assertThat(steps).startsWith(0).endsWith(6).isSorted();
        assertThat(ledger.lastNumber(county)).isEqualTo(done.counts().facts()).isEqualTo(tried.facts());
        assertThat(applied(county, batch, (_, _) -> {})).isInstanceOf(AlreadyApplied.class);
        assertThat(applied(county, batch + 1, (_, _) -> {})).isEqualTo(new NoSuchBatch());
        assertThat(ledger.lastNumber(county)).isEqualTo(done.counts().facts());
    }

    @Test
    void aNewerFileFindsTheFamilyAndAddsOnlyWhatIsNew() {
        var county = new PlaceCode("140214");
        long first = received(county, book(county, 6.5));
        applied(county, first, (_, _) -> {});
        long newer = received(county, book(county, 8.5));
        var done = (Done) applied(county, newer, (_, _) -> {});
        assertThat(done.counts().facts()).isEqualTo(1);
        assertThat(sql().sql("select count(distinct person) from batch_row where county = ? and person is not null")
                        .param(county.digits())
                        .query(Integer.class)
                        .single())
                .as("the head, and the member whose number is wrong in both files")
                .isEqualTo(2);
    }

    @Test
    void theSameFileTwiceIsOneBatch() {
        var county = new PlaceCode("140215");
        var bytes = book(county, 6.5);
        long batch = received(county, bytes);
        assertThat(intake.receive(county, new Upload("again.xlsx", bytes, "wei", DAY)))
                .isEqualTo(new Received.AlreadyHere(batch));
        assertThat(part(BatchStore.class).newest(county, Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void theBytesAreKeptSealed() {
        var county = new PlaceCode("140222");
        var text = "户编号,姓名,身份证号码\n1,慕容小满,142628197003159011\n".getBytes(StandardCharsets.UTF_8);
        long batch = received(county, text);
        var kept = sql().sql("select sealed from batch_file where county = ? and batch = ?")
                .params(county.digits(), batch)
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String("慕容小满".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        assertThat(part(BatchStore.class)
                        .bytes(part(BatchStore.class).find(county, batch).orElseThrow()))
                .isEqualTo(text);
    }

    @Test
    void whatIsNotUnderstoodIsRefusedWithTheSheetAtFault() {
        var county = new PlaceCode("140223");
        var prices = "品名,单价\n玉米,2\n".getBytes(StandardCharsets.UTF_8);
        assertThat(intake.receive(county, new Upload("x.csv", prices, "ma", DAY)))
                .isEqualTo(new Received.Refused(1, "NO_SOURCE", ""));
        var long40 = new ArrayList<List<Object>>();
        for (int i = 0; i < 40; i++) long40.add(List.of("别的", i));
        var bytes = new Books().sheet("户", List.of(HEADER)).sheet("另一张", long40).bytes();
        assertThat(intake.receive(county, new Upload("x.xlsx", bytes, "ma", DAY)))
                .isEqualTo(new Received.Refused(2, "SHEET_NOT_UNDERSTOOD", "另一张"));
    }

    @Test
    void anApplyingThatBreaksOffLeavesNothingBehind() {
        var county = new PlaceCode("140224");
        long batch = received(county, book(county, 6.5));
        assertThatThrownBy(() -> applied(county, batch, (rows, _) -> {
                    if (rows > 2) throw new IllegalStateException("the power failed");
                }))
                .hasMessage("the power failed");
        assertThat(ledger.lastNumber(county)).isZero();
        assertThat(sql().sql("select count(*) from batch_row where county = ?")
                        .param(county.digits())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(applied(county, batch, (_, _) -> {})).isInstanceOf(Done.class);
    }

    private static JdbcClient sql() {
        return part(JdbcClient.class);
    }
}
