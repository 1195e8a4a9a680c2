package yimaqing.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yimaqing.batch.RowOutcome;
import yimaqing.batch.RowOutcome.Accepted;
import yimaqing.batch.RowOutcome.Rejected;
import yimaqing.batch.RowOutcome.Review;
import yimaqing.batch.RowOutcome.Skipped;
import yimaqing.batch.RowOutcome.Unchanged;
import yimaqing.hearing.Reason;
import yimaqing.hearing.Repair;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.ruling.Rulings;
import yimaqing.sheet.Books;
import yimaqing.sheet.Opening;
import yimaqing.sheet.Sheet;
import yimaqing.sheet.Workbook;
import yimaqing.source.NoData;
import yimaqing.source.Sources;

/// Three families of 小李村, as their township and the Human Resources Bureau write them down.
class WalkTest {
    private static final Dictionary DICTIONARY = Dictionary.shipped();
    private static final String HOME = "1410261042070001";
    private static final String NEXT_DOOR = "1410261042070002";
    private static final String MAN = "142628197003159011";
    private static final String WOMAN = "14262819711029952X";
    private static final List<Object> HEADER = List.of("户编号", "村", "姓名", "性别", "身份证号码", "与户主关系", "出生日期", "玉米", "备注");
    private static final List<Object> JOBS = List.of("姓名", "公民身份号码", "行政村", "务工单位", "开始时间", "结束时间", "月均工资");

    private final KnownSoFar known = new KnownSoFar(DICTIONARY);

    private List<RowOutcome> outcomes(byte[] bytes) {
        var book = ((Opening.Opened) Workbook.open(bytes)).workbook();
        var source = Sources.shipped(DICTIONARY).recognise(book).orElseThrow();
        var outcomes = new ArrayList<RowOutcome>();
        new Walk(
                        new Walk.File(book, source, new PlaceCode("141026"), LocalDate.of(2026, 3, 31), 1),
                        new Walk.Known(
                                DICTIONARY, Places.shipped(), known.asFoundBy(source.department()), Rulings.NONE))
                .through(stretch -> stretch.rows().forEach(row -> {
                    known.take(row);
                    outcomes.add(row.outcome());
                }));
        known.index();
        assertThat(outcomes)
                .hasSize(book.sheets().stream().mapToInt(Sheet::rows).sum());
        return outcomes;
    }

    @SafeVarargs
    private List<RowOutcome> ledger(List<Object>... rows) {
        return data(HEADER, rows);
    }

    @SafeVarargs
    private List<RowOutcome> jobs(List<Object>... rows) {
        return data(JOBS, rows);
    }

    private List<RowOutcome> data(List<Object> header, List<Object>[] rows) {
        var all = new ArrayList<>(List.of(header));
        all.addAll(Arrays.asList(rows));
        return outcomes(Books.of("小李村", all)).subList(1, rows.length + 1);
    }

    private static List<Object> head(Object... changes) {
        return changed(Arrays.asList(HOME, "小李村", "马小满", "男", MAN, "户主", "1970-03-15", 6.5, null), changes);
    }

    private static List<Object> wife(Object... changes) {
        return changed(Arrays.asList(HOME, "小李村", "李秀英", "女", WOMAN, "配偶", "1971-10-29", null, null), changes);
    }

    private static List<Object> job(Object... changes) {
        return changed(Arrays.asList("马小满", MAN, "小李", "某煤矿", "2025.04", "至今", 4300), changes);
    }

    /// A row with some cells changed: a column and its new value, and so on.
    private static List<Object> changed(List<Object> row, Object... changes) {
        var changed = new ArrayList<>(row);
        for (int i = 0; i < changes.length; i += 2) changed.set((Integer) changes[i], changes[i + 1]);
        return changed;
    }

    private static RowOutcome accepted(Repair... repairs) {
        return new Accepted(Set.of(repairs));
    }

    private static Reason reason(RowOutcome outcome) {
        return ((Review) outcome).reason();
    }

    @Test
    void aFamilyIsAcceptedAndSaysTheSameTheSecondTime() {
        assertThat(ledger(head(), wife())).containsExactly(accepted(), accepted());
        long facts = known.facts();
        assertThat(ledger(head(), wife())).containsExactly(new Unchanged(Set.of()), new Unchanged(Set.of()));
        assertThat(ledger(head(7, 8.5), wife())).containsExactly(accepted(), new Unchanged(Set.of()));
        assertThat(known.facts()).isEqualTo(facts + 1);
    }

    @Test
    void whatSaysNothingIsSkipped() {
        var outcomes = outcomes(new Books()
                .sheet(
                        "小李村",
                        List.of(
                                List.of("安泽县农户基本信息台账"),
                                HEADER,
                                head(),
                                List.of(),
                                HEADER,
                                List.of("合计", "1户"),
                                List.of("注：面积保留一位小数。")))
                .bytes());
        assertThat(outcomes)
                .containsExactly(
                        new Skipped(NoData.TITLE),
                        new Skipped(NoData.HEADER),
                        accepted(),
                        new Skipped(NoData.BLANK),
                        new Skipped(NoData.HEADER),
                        new Skipped(NoData.TOTAL),
                        new Skipped(NoData.NOTE));
    }

    @Test
    void aRowThatSlippedByAColumnIsRejected() {
        var slipped = new ArrayList<>(head());
        slipped.add(2, "多");
        assertThat(ledger(slipped).getFirst()).isEqualTo(new Rejected(RowOutcome.Fault.COLUMNS_SHIFTED, "身份证号码"));
    }

    @Test
    void theIdNumberMustAgreeWithSexAndBirth() {
        assertThat(reason(ledger(head(3, "女")).getFirst())).isEqualTo(Reason.SEX_DIFFERS_FROM_ID);
        assertThat(reason(ledger(head(6, "1970-04-15")).getFirst())).isEqualTo(Reason.BIRTH_DIFFERS_FROM_ID);
        assertThat(reason(ledger(head(4, WOMAN)).getFirst())).isEqualTo(Reason.SEX_DIFFERS_FROM_ID);
        assertThat(reason(ledger(head(4, null)).getFirst())).isEqualTo(Reason.ID_MISSING);
        assertThat(reason(ledger(head(4, "无", 6, "2026-01-15")).getFirst())).isEqualTo(Reason.NEWBORN_WITHOUT_ID);
        assertThat(known.facts()).isZero();
    }

    @Test
    void aNumberTypedForAnotherMemberLeavesThatMemberAlone() {
        assertThat(ledger(head(4, WOMAN), wife()))
                .satisfiesExactly(
                        row -> assertThat(reason(row)).isEqualTo(Reason.SEX_DIFFERS_FROM_ID),
                        row -> assertThat(row).isEqualTo(accepted()));
    }

    @Test
    void aRowThatStandsThereTwiceIsRecordedOnce() {
        assertThat(ledger(head(), wife(), head()))
                .containsExactly(accepted(), accepted(), accepted(Repair.DUPLICATE_ROW));
        assertThat(known.people()).hasSize(2);
    }

    @Test
    void aSecondRowThatSaysOtherwiseIsAsked() {
        assertThat(reason(ledger(head(), head(7, 65)).getLast())).isEqualTo(Reason.SAID_OTHERWISE);
        assertThat(reason(jobs(job(), job(6, 4500)).getLast())).isEqualTo(Reason.SAID_OTHERWISE);
    }

    @Test
    void aSecondRowIsAskedEvenWhenTheFirstWaitsForAPerson() {
        ledger(head());
        assertThat(jobs(job(6, -4300), job()))
                .extracting(WalkTest::reason)
                .containsExactly(Reason.NEGATIVE, Reason.SAID_OTHERWISE);
    }

    @Test
    void oneHouseholdNumberForTwoFamiliesIsAsked() {
        assertThat(reason(ledger(head(), wife(5, "户主")).getLast())).isEqualTo(Reason.SECOND_HEAD);
    }

    @Test
    void aPersonInTwoHouseholdsIsAsked() {
        assertThat(reason(ledger(head(), head(0, NEXT_DOOR)).getLast())).isEqualTo(Reason.IN_ANOTHER_HOUSEHOLD);
    }

    @Test
    void whoeverIsReportedDeadOrGoneIsAsked() {
        assertThat(reason(ledger(head(8, "2025年6月去世")).getFirst())).isEqualTo(Reason.DIED);
        assertThat(reason(ledger(head(8, "2025年迁出")).getFirst())).isEqualTo(Reason.MOVED_AWAY);
        assertThat(ledger(head(8, "连翘示范户"))).containsExactly(accepted());
    }

    @Test
    void theVillageComesFromTheHouseholdNumberWhereNoneStands() {
        assertThat(ledger(head(1, null))).containsExactly(accepted(Repair.VILLAGE_FROM_HOUSEHOLD));
        assertThat(reason(ledger(wife(1, "良马村")).getFirst())).isEqualTo(Reason.VILLAGE_DIFFERS);
    }

    @Test
    void aListOfJobsSpeaksOnlyOfPeopleWhoAreKnown() {
        assertThat(reason(jobs(job()).getFirst())).isEqualTo(Reason.PERSON_UNKNOWN);
        ledger(head());
        assertThat(jobs(job())).containsExactly(accepted(Repair.VILLAGE_SHORT_NAME, Repair.DATE_NOTATION));
        assertThat(reason(jobs(job(0, "马晓满")).getFirst())).isEqualTo(Reason.NAME_DIFFERS);
        assertThat(reason(jobs(job(5, "2024.12")).getFirst())).isEqualTo(Reason.END_BEFORE_START);
        assertThat(reason(jobs(job(3, null)).getFirst())).isEqualTo(Reason.VALUE_MISSING);
        assertThat(reason(jobs(job(6, 43000)).getFirst())).isEqualTo(Reason.UNUSUAL);
    }

    @Test
    void everyRowOfTheShippedFilesHasOneOutcome() throws IOException {
        for (var file : List.of("sample/ledger.xlsx", "sample/employment.xlsx"))
            try (var in = getClass().getClassLoader().getResourceAsStream(file)) {
                assertThat(outcomes(in.readAllBytes())).isNotEmpty();
            }
        assertThat(known.people()).hasSizeGreaterThan(6_000);
    }
}
