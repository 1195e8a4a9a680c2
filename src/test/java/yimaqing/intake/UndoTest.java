package yimaqing.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.batch.Batch;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.BatchStore;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.batch.RowStore;
import yimaqing.intake.Intake.NotApplied;
import yimaqing.intake.Intake.TakenBack;
import yimaqing.intake.Intake.Upload;
import yimaqing.ledger.Ledger;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.Households;
import yimaqing.sheet.Books;

/// A batch is taken back, with others applied before and after it; twice the same families live in two counties, and
/// in one of the two the batch never was.
class UndoTest extends CountyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final String MAN = "142628197003159011";
    private static final String WOMAN = "14262819711029952X";
    private static final String OTHER = "142628196609179848";

    private final Intake intake = part(Intake.class);
    private final BatchStore batches = part(BatchStore.class);

    private static State state(PlaceCode county) {
        return new State(county, village(county), part(Households.class), part(Ledger.class));
    }

    private static String village(PlaceCode county) {
        return Places.shipped().villagesIn(county).getLast().code().digits();
    }

    private static String villageName(PlaceCode county) {
        return Places.shipped().villagesIn(county).getLast().shortName();
    }

    private static List<Object> row(PlaceCode county, int house, Object... said) {
        var row = new ArrayList<Object>(List.of(village(county) + "000" + house, villageName(county)));
        row.addAll(Arrays.asList(said));
        return row;
    }

    @SafeVarargs
    private static byte[] ledger(String day, List<Object>... rows) {
        var all = new ArrayList<List<Object>>(
                List.of(List.of("填报时间：" + day), List.of("户编号", "村", "姓名", "身份证号码", "与户主关系", "玉米", "联系电话")));
        all.addAll(Arrays.asList(rows));
        return Books.of("户", all);
    }

    @SafeVarargs
    private static byte[] jobs(List<Object>... rows) {
        var all = new ArrayList<List<Object>>(List.of(List.of("姓名", "公民身份号码", "务工单位", "开始时间", "月均工资", "联系电话")));
        all.addAll(Arrays.asList(rows));
        return Books.of("务工", all);
    }

    private long applied(PlaceCode county, byte[] bytes) {
        long batch =
                intake.receive(county, new Upload("x.xlsx", bytes, "ma", DAY)).batch();
        intake.accept(county, batch, by("wei"));
        assertThat(intake.apply(county, batch, (_, _) -> {})).isInstanceOf(Intake.Done.class);
        return batch;
    }

    private Came by(String who) {
        return new Came(who, CLOCK.instant());
    }

    private TakenBack undone(PlaceCode county, long batch) {
        return (TakenBack) intake.undo(county, batch, by("wei"), (_, _) -> {});
    }

    private byte[] january(PlaceCode county) {
        return ledger(
                "2026年1月31日",
                row(county, 1, "马小满", MAN, "户主", 6.5, "15400000001"),
                row(county, 1, "李秀英", WOMAN, "配偶", null, null));
    }

    private byte[] february(PlaceCode county) {
        return ledger(
                "2026年2月28日",
                row(county, 1, "马小满", MAN, "户主", 6.5, "15400000001"),
                row(county, 1, "李秀英", WOMAN, "配偶", null, "15400000002"),
                row(county, 2, "吴爱玲", OTHER, "户主", 3.0, null));
    }

    private static byte[] work() {
        return jobs(
                Arrays.asList("马小满", MAN, "某煤矿", "2025.04", 4300, "15400000009"),
                Arrays.asList("吴爱玲", OTHER, "某超市", "2025.06", 2100, null));
    }

    @Test
    void anUndoneBatchIsAsIfItHadNeverBeen() {
        var here = new PlaceCode("140925");
        var there = new PlaceCode("140927");
        long january = applied(here, january(here));
        applied(here, february(here));
        applied(here, work());
        undone(here, january);
        applied(there, february(there));
        applied(there, work());
        assertThat(state(here).lines()).isEqualTo(state(there).lines()).isNotEmpty();
        assertThat(state(here).hash()).isEqualTo(state(there).hash());
    }

    @Test
    void whatOnlyTheUndoneBatchMadeKnownBecomesAQuestion() {
        var here = new PlaceCode("140928");
        applied(here, january(here));
        long february = applied(here, february(here));
        long work = applied(here, work());
        assertThat(part(RowStore.class).counts(here, work)).containsEntry(Kind.ACCEPTED, 2);
        var back = undone(here, february);
        assertThat(back.laterWithdrawn()).isPositive();
        assertThat(part(RowStore.class).counts(here, work))
                .containsEntry(Kind.ACCEPTED, 1)
                .containsEntry(Kind.REVIEW, 1);
        var there = new PlaceCode("140929");
        applied(there, january(there));
        applied(there, work());
        assertThat(state(here).lines()).isEqualTo(state(there).lines());
    }

    @Test
    void anUndoneBatchCanBeAcceptedAgain() {
        var here = new PlaceCode("140930");
        long january = applied(here, january(here));
        var before = state(here).lines();
        undone(here, january);
        assertThat(state(here).lines()).isEmpty();
        assertThat(batches.find(here, january).orElseThrow().stage()).isEqualTo(Batch.Stage.UNDONE);
        intake.accept(here, january, by("ma"));
        intake.apply(here, january, (_, _) -> {});
        assertThat(state(here).lines()).isEqualTo(before);
    }

    @Test
    void whatIsNotAppliedCannotBeTakenBackAndNothingTwice() {
        var here = new PlaceCode("140931");
        long january = applied(here, january(here));
        undone(here, january);
        assertThat(intake.undo(here, january, by("wei"), (_, _) -> {})).isEqualTo(new NotApplied());
        assertThat(intake.undo(here, 99, by("wei"), (_, _) -> {})).isEqualTo(new NotApplied());
    }

    @Test
    void anUndoThatBreaksOffLeavesTheBatchStanding() {
        var here = new PlaceCode("140932");
        long january = applied(here, january(here));
        applied(here, february(here));
        var before = state(here).lines();
        assertThatThrownBy(() -> intake.undo(here, january, by("wei"), (_, _) -> {
                    throw new IllegalStateException("the power failed");
                }))
                .hasMessage("the power failed");
        assertThat(state(here).lines()).isEqualTo(before);
        assertThat(batches.find(here, january).orElseThrow().isApplied()).isTrue();
    }
}
