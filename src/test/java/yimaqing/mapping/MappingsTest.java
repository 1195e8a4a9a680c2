package yimaqing.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.mapping.Fault.Kind;
import yimaqing.mapping.Keeping.Kept;
import yimaqing.mapping.Keeping.Refused;
import yimaqing.place.PlaceCode;
import yimaqing.sheet.Books;
import yimaqing.sheet.Opening;
import yimaqing.sheet.Workbook;
import yimaqing.source.Source;
import yimaqing.source.Sources.Recognition;

/// Counties that teach the product how to read a table that no shipped source describes: who was sent to a workshop.
class MappingsTest extends CountyTest {
    private static final List<Object> NAMES = List.of("姓名", "证件号", "专业工种", "培训开始", "车间", "津贴");
    private final Mappings mappings = part(Mappings.class);

    private static Workbook book(List<Object> names) {
        List<Object> values = names.stream()
                .map(name -> (Object)
                        switch ((String) name) {
                            case "姓名" -> "马小满";
                            case "证件号" -> "142628197003159011";
                            case "专业工种" -> "焊工";
                            case "培训开始" -> "2026-03-02";
                            default -> "7";
                        })
                .toList();
        return ((Opening.Opened) Workbook.open(Books.of("名单", List.of(names, values)))).workbook();
    }

    private static Made workshop(String key) {
        var made = MadeTest.made(
                MadeTest.NAME,
                renamed(MadeTest.ID, "证件号"),
                renamed(MadeTest.COURSE, "专业工种"),
                renamed(MadeTest.FROM, "培训开始"),
                new Made.OneColumn("车间", List.of(), false, new Made.LeftOut("?"), Made.Written.PLAIN),
                new Made.OneColumn("津贴", List.of(), false, new Made.LeftOut("?"), Made.Written.PLAIN));
        var about = made.about();
        return new Made(new Made.About(key, about.zh(), about.en(), about.sender(), about.reading()), made.tables());
    }

    private static Made.OneColumn renamed(Made.OneColumn column, String name) {
        return new Made.OneColumn(name, column.also(), column.needed(), column.use(), column.written());
    }

    private Recognition recognition(PlaceCode county, List<Object> names) {
        return mappings.of(county).recognition(book(names));
    }

    @Test
    void whatWasTaughtIsRememberedForTheNextFileInOtherOrderAndWithAColumnLess() {
        var county = new PlaceCode("140105");
        assertThat(recognition(county, NAMES)).isEqualTo(new Recognition.None());
        assertThat(mappings.keep(county, workshop(""), "wei")).isEqualTo(new Kept("made-1", 1));
        assertThat(recognition(county, NAMES)).isInstanceOf(Recognition.Recognised.class);
        var fit =
                ((Recognition.Recognised) recognition(county, List.of("培训开始", "专业工种", "民族", "证件号", "姓名", "车间"))).fit();
        assertThat(fit.source().key()).isEqualTo("made-1");
        assertThat(fit.added()).containsExactly("民族");
        assertThat(fit.missing()).containsExactly("津贴");
        assertThat(fit.isChanged()).isTrue();
    }

    @Test
    void aFileOfAnotherDepartmentIsNotTakenForIt() {
        var county = new PlaceCode("140106");
        mappings.keep(county, workshop(""), "wei");
        assertThat(recognition(county, List.of("姓名", "证件号", "残疾类别", "残疾等级"))).isEqualTo(new Recognition.None());
        assertThat(recognition(county, List.of("姓名", "证件号", "专业工种", "培训开始", "甲", "乙", "丙", "丁", "戊")))
                .isEqualTo(new Recognition.None());
    }

    @Test
    void countiesShareNothingOfIt() {
        var county = new PlaceCode("140107");
        mappings.keep(county, workshop(""), "wei");
        assertThat(mappings.of(new PlaceCode("140108")).find("made-1")).isEmpty();
        assertThat(mappings.history(new PlaceCode("140108"), "made-1")).isEmpty();
        assertThat(mappings.of(county).find("made-1")).isPresent();
    }

    @Test
    void versionsAreOnlyAddedAndTheNewestStands() {
        var county = new PlaceCode("140109");
        mappings.keep(county, workshop(""), "wei");
        assertThat(mappings.keep(county, workshop("made-1"), "ma")).isEqualTo(new Kept("made-1", 1));
        var less = workshop("made-1");
        var columns = less.tables().getFirst().columns().subList(0, 5);
        var changed = new Made(less.about(), List.of(new Made.Table("list", "名单", "", columns, Made.Rules.NONE)));
        assertThat(mappings.keep(county, changed, "ma")).isEqualTo(new Kept("made-1", 2));
        assertThat(mappings.history(county, "made-1")).extracting(Version::by).containsExactly("ma", "wei");
        assertThat(columnsOf(mappings.of(county).find("made-1").orElseThrow())).isEqualTo(5);
        assertThat(columnsOf(mappings.at(county, "made-1", 1).orElseThrow())).isEqualTo(6);
        assertThatThrownBy(() -> part(JdbcClient.class)
                        .sql("update source_made set made_by = 'x' where county = '140109'")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private static int columnsOf(Source source) {
        return source.layouts().getFirst().columns().size();
    }

    @Test
    void aMadeSourceTakesTheShippedOnesPlaceInItsCountyOnly() {
        var county = new PlaceCode("140110");
        var shipped = mappings.of(county).find("employment").orElseThrow();
        assertThat(mappings.keep(county, workshop("employment"), "wei")).isEqualTo(new Kept("employment", 1));
        assertThat(mappings.of(county).find("employment")).isPresent().isNotEqualTo(java.util.Optional.of(shipped));
        assertThat(mappings.of(new PlaceCode("140108")).find("employment")).contains(shipped);
    }

    @Test
    void nonsenseIsRefusedAndNothingIsKept() {
        var county = new PlaceCode("140121");
        assertThat(mappings.keep(county, MadeTest.made(MadeTest.NAME), "wei")).isInstanceOf(Refused.class);
        assertThat(mappings.keep(county, workshop("never-seen"), "wei"))
                .isEqualTo(new Refused(List.of(new Fault(Kind.NO_SUCH_SOURCE, "never-seen"))));
        mappings.keep(county, workshop(""), "wei");
        assertThat(mappings.keep(county, workshop(""), "wei"))
                .isEqualTo(new Refused(List.of(new Fault(Kind.ALIKE, "培训名单"))));
        assertThat(mappings.history(county, "made-2")).isEmpty();
    }

    @Test
    void aCountyAndASourceHaveALimit() {
        var county = new PlaceCode("140122");
        mappings.keep(county, workshop(""), "wei");
        fill("insert into source_made select county, key, n, yaml, made_by, made_at from source_made,"
                + " generate_series(2, " + Mappings.MOST_VERSIONS + ") n where county = '140122'");
        assertThat(mappings.keep(county, changed("made-1"), "ma"))
                .isEqualTo(new Refused(List.of(new Fault(Kind.TOO_MANY_VERSIONS, "made-1"))));
        fill("insert into source_made select county, 'made-' || n, 1, yaml, made_by, made_at from source_made,"
                + " generate_series(2, " + Mappings.MOST_SOURCES + ") n where county = '140122' and version = 1");
        assertThat(mappings.keep(county, workshop(""), "ma"))
                .isEqualTo(new Refused(List.of(new Fault(Kind.TOO_MANY_SOURCES, ""))));
    }

    private static void fill(String sql) {
        part(JdbcClient.class).sql(sql).update();
    }

    private static Made changed(String key) {
        var made = workshop(key);
        return new Made(
                made.about(),
                List.of(new Made.Table(
                        "list", "名单", "", made.tables().getFirst().columns().subList(0, 4), Made.Rules.NONE)));
    }

    @Test
    void whatTheDictionaryNoLongerKnowsIsToldAndLeftOut() {
        var county = new PlaceCode("140123");
        mappings.keep(county, workshop("employment"), "wei");
        fill("insert into source_made select county, key, 2, replace(yaml, 'training.course', 'training.gone'),"
                + " made_by, made_at from source_made where county = '140123'");
        assertThat(mappings.unsound(county).get("employment").kind()).isEqualTo(Kind.UNSOUND);
        assertThat(mappings.of(county).find("employment")).isEmpty();
        assertThat(mappings.of(county).find("township-ledger")).isPresent();
    }

    @Test
    void aGuessThatAPersonConfirmsIsRecognisedFromThenOn() {
        var county = new PlaceCode("140181");
        var names = List.<Object>of("姓名", "身份证号", "培训工种名", "开班日期", "车间", "津贴");
        var book = ((Opening.Opened) Workbook.open(Books.of(
                        "名单",
                        List.of(
                                names,
                                List.of("马小满", "142628197007159019", "焊工", "2026-03-02", "一", "甲"),
                                List.of("李秀英", "14262819711029952X", "电工", "2026-03-09", "二", "乙")))))
                .workbook();
        assertThat(mappings.of(county).recognition(book)).isEqualTo(new Recognition.None());
        var made = mappings.prefilled(mappings.guess(county, book), "车间培训");
        assertThat(mappings.keep(county, made, "wei")).isInstanceOf(Kept.class);
        assertThat(mappings.of(county).recognition(book)).isInstanceOf(Recognition.Recognised.class);
    }
}
