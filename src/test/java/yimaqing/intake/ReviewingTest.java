package yimaqing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.BatchRow;
import yimaqing.batch.BatchRow.At;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.batch.RowStore;
import yimaqing.hearing.Reason;
import yimaqing.intake.Intake.Upload;
import yimaqing.intake.Reviewing.NothingToRule;
import yimaqing.intake.Reviewing.Settled;
import yimaqing.link.About;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.ruling.Ruling;
import yimaqing.sheet.Books;

/// People decide rows of a small village's ledger and of its jobs, and are not asked the same again.
class ReviewingTest extends CountyTest {
    private static final String MAN = "142628197003159011";
    private static final String TYPED_WRONG = "142628197110299521";
    private static final String RIGHT = "14262819711029952X";
    private static final At WIFE = new At(0, 4);

    private final Intake intake = part(Intake.class);
    private final Reviewing reviewing = part(Reviewing.class);
    private final RowStore rows = part(RowStore.class);

    private static byte[] ledger(PlaceCode county, String day, String wifesNumber) {
        var village = Places.shipped().villagesIn(county).getLast();
        var home = village.code().digits() + "0001";
        return Books.of(
                "户",
                List.of(
                        List.of("填报时间：" + day),
                        List.of("户编号", "村", "姓名", "身份证号码", "与户主关系", "出生日期"),
                        List.of(home, village.shortName(), "马小满", MAN, "户主", "1970-03-15"),
                        List.of(home, village.shortName(), "李秀英", wifesNumber, "配偶", "1971-10-29")));
    }

    private static byte[] jobs(PlaceCode county, String day, Object pay) {
        var village = Places.shipped().villagesIn(county).getLast().shortName();
        var all = new ArrayList<List<Object>>(
                List.of(List.of("填报时间：" + day), List.of("姓名", "公民身份号码", "行政村", "务工单位", "开始时间", "月均工资")));
        all.add(Arrays.asList("李秀英", RIGHT, village, "某超市", "2025.06", pay));
        return Books.of("务工", all);
    }

    private long applied(PlaceCode county, byte[] bytes) {
        long batch = intake.receive(county, new Upload("x.xlsx", bytes, "ma", LocalDate.of(2026, 3, 31)))
                .batch();
        intake.accept(county, batch, by());
        assertThat(intake.apply(county, batch, (_, _) -> {})).isInstanceOf(Intake.Done.class);
        return batch;
    }

    private static Came by() {
        return new Came("wei", CLOCK.instant());
    }

    private BatchRow row(PlaceCode county, long batch, At at) {
        return rows.find(county, batch, at).orElseThrow();
    }

    @Test
    void aCorrectedNumberSettlesTheRowAndTheNextFileIsNotAsked() {
        var county = new PlaceCode("140821");
        long batch = applied(county, ledger(county, "2026年1月31日", TYPED_WRONG));
        assertThat(row(county, batch, WIFE).why().reason()).isEqualTo("ID_CHECK_SYMBOL");
        var ruled = (Settled) reviewing.rule(county, batch, WIFE, new Ruling.ReadsAs("身份证号码", RIGHT), by());
        assertThat(ruled.row().kind()).isEqualTo(Kind.ACCEPTED);
        var story = reviewing.story(county, batch, WIFE).orElseThrow();
        assertThat(story.now().facts()).isNotEmpty();
        assertThat(story.rulings()).hasSize(1);

        long next = applied(county, ledger(county, "2026年2月28日", TYPED_WRONG));
        assertThat(row(county, next, WIFE).kind()).isEqualTo(Kind.UNCHANGED);
        assertThat(row(county, next, WIFE).whom()).isEqualTo(ruled.row().whom());
        assertThat(rows.counts(county, batch).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(4);
    }

    @Test
    void aRulingTakenBackLeavesTheRowAsItWas() {
        var county = new PlaceCode("140822");
        long batch = applied(county, ledger(county, "2026年1月31日", TYPED_WRONG));
        reviewing.rule(county, batch, WIFE, new Ruling.ReadsAs("身份证号码", RIGHT), by());
        long number = reviewing
                .story(county, batch, WIFE)
                .orElseThrow()
                .rulings()
                .getFirst()
                .number();
        var back = (Settled) reviewing.takeBack(county, batch, WIFE, number, by());
        assertThat(back.row().kind()).isEqualTo(Kind.REVIEW);
        assertThat(reviewing.story(county, batch, WIFE).orElseThrow().now().facts())
                .isEmpty();
        assertThat(reviewing.takeBack(county, batch, WIFE, number, by())).isEqualTo(new NothingToRule());
    }

    @Test
    void whoWaitsIsFoundByTheNextFileUnderTheSameId() {
        var county = new PlaceCode("140826");
        long ledger = applied(county, ledger(county, "2026年1月31日", TYPED_WRONG));
        long jobs = applied(county, jobs(county, "2026年2月28日", 2100));
        var waiting = row(county, ledger, WIFE).whom().orElseThrow();
        var linked = row(county, jobs, new At(0, 3));
        assertThat(linked.kind()).isEqualTo(Kind.ACCEPTED);
        assertThat(linked.whom().orElseThrow().person()).isEqualTo(waiting.person());
        assertThat(linked.whom().orElseThrow().pending()).isTrue();
        assertThat(linked.why().likeness()).containsExactly("NAME", "VILLAGE", "BIRTH");
    }

    @Test
    void anUnusualValueStandsOnceSomebodySaysSoAndIsAskedAgainWhenItChanges() {
        var county = new PlaceCode("140830");
        applied(county, ledger(county, "2026年1月31日", RIGHT));
        long jobs = applied(county, jobs(county, "2026年2月28日", 12_000));
        var at = new At(0, 3);
        assertThat(row(county, jobs, at).why().reason()).isEqualTo("UNUSUAL");
        var ruled = reviewing.rule(county, jobs, at, new Ruling.Stands(Reason.UNUSUAL, "月均工资"), by());
        assertThat(((Settled) ruled).row().kind()).isEqualTo(Kind.ACCEPTED);
        assertThat(reviewing.story(county, jobs, at).orElseThrow().now().facts())
                .anyMatch(fact -> fact.says().toString().contains("Amount[number=1.2E+4]"));
        long next = applied(county, jobs(county, "2026年3月31日", 12_000));
        assertThat(row(county, next, at).kind()).isEqualTo(Kind.UNCHANGED);
        long other = applied(county, jobs(county, "2026年4月30日", 13_000));
        assertThat(row(county, other, at).why().reason()).isEqualTo("UNUSUAL");
    }

    @Test
    void aRowIsSentBackWithANoteAndTheRowIsAccountedFor() {
        var county = new PlaceCode("140881");
        long batch = applied(county, ledger(county, "2026年1月31日", TYPED_WRONG));
        var ruled = (Settled) reviewing.rule(county, batch, WIFE, new Ruling.LeftOut("请核对身份证"), by());
        assertThat(ruled.row().kind()).isEqualTo(Kind.REJECTED);
        assertThat(rows.counts(county, batch).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(4);
    }

    @Test
    void aPersonIsChosenAndRemembered() {
        var county = new PlaceCode("140882");
        long ledger = applied(county, ledger(county, "2026年1月31日", RIGHT));
        var wife = row(county, ledger, WIFE).whom().orElseThrow();
        var village = Places.shipped().villagesIn(county).getLast().shortName();
        var header = List.<Object>of("姓名", "公民身份号码", "行政村", "务工单位", "开始时间", "月均工资");
        var wrong = Arrays.<Object>asList("李秀英", TYPED_WRONG, village, "某超市", "2025.06", 2100);
        long jobs = applied(county, Books.of("务工", List.of(header, wrong)));
        var at = new At(0, 2);
        assertThat(row(county, jobs, at).kind()).isEqualTo(Kind.REVIEW);
        var candidates = reviewing
                .story(county, jobs, at)
                .orElseThrow()
                .now()
                .judged()
                .orElseThrow()
                .found()
                .candidates();
        assertThat(candidates).extracting(c -> c.about().person()).contains(wife.person());
        var ruled = (Settled)
                reviewing.rule(county, jobs, at, new Ruling.SpeaksOf(new About(wife.person(), wife.household())), by());
        assertThat(ruled.row().kind()).isEqualTo(Kind.ACCEPTED);
        long next = applied(county, Books.of("务工", List.of(List.of("填报时间：2026年5月31日"), header, wrong)));
        assertThat(row(county, next, new At(0, 3)).whom().orElseThrow().person())
                .isEqualTo(wife.person());
    }

    @Test
    void whoeverTurnsOutToBeSomebodyElseTakesTheOtherRowsAlong() {
        var county = new PlaceCode("140902");
        long ledger = applied(county, ledger(county, "2026年1月31日", TYPED_WRONG));
        long jobs = applied(county, jobs(county, "2026年2月28日", 2100));
        var job = new At(0, 3);
        var waiting = row(county, ledger, WIFE).whom().orElseThrow();
        assertThat(row(county, jobs, job).whom().orElseThrow().person()).isEqualTo(waiting.person());
        var head = row(county, ledger, new At(0, 3)).whom().orElseThrow();
        reviewing.rule(county, ledger, WIFE, new Ruling.SpeaksOf(new About(head.person(), head.household())), by());
        assertThat(row(county, jobs, job).kind()).isEqualTo(Kind.REVIEW);
        assertThat(reviewing.story(county, jobs, job).orElseThrow().now().facts())
                .isEmpty();
    }

    @Test
    void nothingTypedLiesInTheTableOfRulings() {
        var county = new PlaceCode("140921");
        long batch = applied(county, ledger(county, "2026年1月31日", TYPED_WRONG));
        reviewing.rule(county, batch, WIFE, new Ruling.ReadsAs("身份证号码", RIGHT), by());
        assertThat(part(JdbcClient.class)
                        .sql("select count(*) from ruling where county = ? and ruling::text like '%' || ? || '%'")
                        .params(county.digits(), RIGHT)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(reviewing.rule(county, batch, new At(0, 1), new Ruling.LeftOut("x"), by()))
                .isEqualTo(new NothingToRule());
    }
}
