package yimaqing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.batch.Batch;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.BatchStore;
import yimaqing.batch.Received;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.batch.RowStore;
import yimaqing.batch.Unusual;
import yimaqing.intake.Intake.Accepted;
import yimaqing.intake.Intake.Done;
import yimaqing.intake.Intake.NotWaiting;
import yimaqing.intake.Intake.Upload;
import yimaqing.ledger.Ledger;
import yimaqing.pack.IdNumber;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.sheet.Books;

/// Files as they should not be; none loses or doubles a row.
class BadFilesTest extends CountyTest {
    private static final int FAMILIES = 450;
    private static final int SHIFTED_FROM = 400;
    private static final int CHANGED = 3;

    private final Intake intake = part(Intake.class);
    private final RowStore rows = part(RowStore.class);

    private static Place village(PlaceCode county) {
        return Places.shipped().villagesIn(county).getLast();
    }

    /// The ID number of the n-th man of a county that is none: its check symbol is right.
    private static String id(int n) {
        var first = "14262819700101%03d".formatted(n % 1_000);
        return first + IdNumber.checkSymbol(first);
    }

    private static List<List<Object>> ledger(PlaceCode county, String day) {
        var all = new ArrayList<List<Object>>(
                List.of(List.of("填报时间：" + day), List.of("户编号", "村", "姓名", "身份证号码", "与户主关系", "玉米")));
        for (int n = 1; n <= FAMILIES; n++)
            all.add(Arrays.asList(
                    village(county).code().digits() + "%04d".formatted(n),
                    village(county).shortName(),
                    "马小满",
                    id(n),
                    "户主",
                    6.5));
        return all;
    }

    private Upload upload(byte[] bytes) {
        return new Upload("台账.xlsx", bytes, "ma", LocalDate.of(2026, 3, 31));
    }

    private long received(PlaceCode county, List<List<Object>> table) {
        return ((Received.Fresh) intake.receive(county, upload(Books.of("户", table)))).batch();
    }

    private Done applied(PlaceCode county, long batch) {
        intake.accept(county, batch, by("wei"));
        return (Done) intake.apply(county, batch, (_, _) -> {});
    }

    private static Came by(String who) {
        return new Came(who, CLOCK.instant());
    }

    private void everyRowIsAccountedFor(PlaceCode county, long batch) {
        assertThat(rows.counts(county, batch).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(
                        part(BatchStore.class).find(county, batch).orElseThrow().rows());
    }

    @Test
    void lastMonthsFileWithThreeRowsChangedRecordsThreeFacts() {
        var county = new PlaceCode("140311");
        long january = received(county, ledger(county, "2026年1月31日"));
        applied(county, january);
        var february = ledger(county, "2026年2月28日");
        for (int row = 10; row < 10 + CHANGED; row++) february.get(row).set(5, 9.5);
        long batch = received(county, february);
        var tried = intake.tryOut(county, batch).orElseThrow();
        assertThat(tried.counts().of(Kind.ACCEPTED)).isEqualTo(CHANGED);
        assertThat(tried.unusual()).containsExactly(new Unusual.HardlyNew(january, FAMILIES, CHANGED));
        assertThat(tried.difference().lines()).singleElement().satisfies(line -> {
            assertThat(line.kind().sort()).isEqualTo(Difference.Sort.NEWER);
            assertThat(line.kind().attribute()).isEqualTo("industry.line");
            assertThat(line.subjects()).isEqualTo(CHANGED);
        });
        assertThat(applied(county, batch).counts().facts()).isEqualTo(CHANGED);
        everyRowIsAccountedFor(county, batch);
    }

    @Test
    void aFileCutInTheMiddleIsUnusualBesideTheLastOne() {
        var county = new PlaceCode("140321");
        long january = received(county, ledger(county, "2026年1月31日"));
        applied(county, january);
        var cut = ledger(county, "2026年2月28日").subList(0, 2 + FAMILIES / 2);
        assertThat(intake.tryOut(county, received(county, cut)).orElseThrow().unusual())
                .containsExactly(
                        new Unusual.FewerRows(january, FAMILIES, FAMILIES / 2),
                        new Unusual.PeopleMissing(january, FAMILIES, FAMILIES / 2));
    }

    @Test
    void columnsShiftedFromARowOnAreRejectedFromThereAndNowhereElse() {
        var county = new PlaceCode("140322");
        var slipped = ledger(county, "2026年1月31日");
        for (int row = SHIFTED_FROM; row < slipped.size(); row++) {
            var moved = new ArrayList<>(slipped.get(row));
            moved.add(0, null);
            slipped.set(row, moved);
        }
        long batch = received(county, slipped);
        var counts = applied(county, batch).counts();
        assertThat(counts.of(Kind.ACCEPTED)).isEqualTo(SHIFTED_FROM - 2);
        assertThat(counts.reasons()).containsEntry("COLUMNS_SHIFTED", slipped.size() - SHIFTED_FROM);
        everyRowIsAccountedFor(county, batch);
    }

    @Test
    void aFormulaErrorInAKeyColumnIsAQuestion() {
        var county = new PlaceCode("140404");
        var table = ledger(county, "2026年1月31日");
        table.get(5).set(3, "=1/0");
        long batch = received(county, table);
        assertThat(applied(county, batch).counts().reasons()).containsEntry("FORMULA_FAILED", 1);
        everyRowIsAccountedFor(county, batch);
    }

    @Test
    void oneHouseholdNumberForTwoFamiliesIsAskedAndNobodyMovesIn() {
        var county = new PlaceCode("140405");
        var table = ledger(county, "2026年1月31日");
        table.get(6).set(0, table.get(5).get(0));
        long batch = received(county, table);
        var counts = applied(county, batch).counts();
        assertThat(counts.reasons()).containsEntry("SECOND_HEAD", 1);
        assertThat(counts.of(Kind.ACCEPTED)).isEqualTo(FAMILIES - 1);
        everyRowIsAccountedFor(county, batch);
    }

    @Test
    void ofTwoPeopleWhoAcceptAtOnceOneDoes() throws Exception {
        var county = new PlaceCode("140729");
        long batch = received(county, ledger(county, "2026年1月31日"));
        var people = List.of("wei", "li", "zhao", "qian");
        try (var threads = Executors.newFixedThreadPool(people.size())) {
            var answers = new ArrayList<Intake.Acceptance>();
            for (var answer : threads.invokeAll(people.stream()
                    .<Callable<Intake.Acceptance>>map(who -> () -> intake.accept(county, batch, by(who)))
                    .toList())) answers.add(answer.get());
            assertThat(answers).containsOnlyOnce(new Accepted()).contains(new NotWaiting());
        }
        assertThat(part(BatchStore.class).find(county, batch).orElseThrow().stage())
                .isEqualTo(Batch.Stage.ACCEPTED);
    }

    @Test
    void whatWaitsIsAppliedByTheWorkerAndOnce() throws InterruptedException {
        var county = new PlaceCode("140781");
        long batch = received(county, ledger(county, "2026年1月31日"));
        intake.accept(county, batch, by("wei"));
        part(Worker.class).wake();
        part(Worker.class).wake();
        intake.apply(county, batch, (_, _) -> {});
        for (int tries = 0; tries < 100 && !isApplied(county, batch); tries++) Thread.sleep(100);
        assertThat(isApplied(county, batch)).isTrue();
        everyRowIsAccountedFor(county, batch);
        assertThat(rows.counts(county, batch)).containsEntry(Kind.ACCEPTED, FAMILIES);
        assertThat(part(Ledger.class).lastNumber(county)).isEqualTo(FAMILIES * 6L);
    }

    private boolean isApplied(PlaceCode county, long batch) {
        return part(BatchStore.class).find(county, batch).orElseThrow().isApplied();
    }

    @Test
    void twoFilesAtOnceBringAFamilyOnce() throws Exception {
        var county = new PlaceCode("140802");
        long one = received(county, ledger(county, "2026年1月31日"));
        var again = ledger(county, "2026年1月31日");
        again.add(List.of("合计"));
        long other = received(county, again);
        intake.accept(county, one, by("wei"));
        intake.accept(county, other, by("wei"));
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.<Callable<Intake.Applied>>of(
                    () -> intake.apply(county, one, (_, _) -> {}), () -> intake.apply(county, other, (_, _) -> {}))))
                assertThat(done.get()).isInstanceOf(Done.class);
        }
        assertThat(part(Ledger.class).lastNumber(county)).isEqualTo(FAMILIES * 6L);
        everyRowIsAccountedFor(county, one);
        everyRowIsAccountedFor(county, other);
    }
}
