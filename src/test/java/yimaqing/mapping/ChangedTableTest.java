package yimaqing.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.place.PlaceCode;
import yimaqing.sheet.Books;
import yimaqing.sheet.Opening;
import yimaqing.sheet.Workbook;
import yimaqing.source.Source;
import yimaqing.source.Sources.Recognition;

/// A department changes a table that everybody knows.
class ChangedTableTest extends CountyTest {
    private static final List<Object> BEFORE =
            List.of("序号", "姓名", "身份证号", "培训工种", "培训机构", "开班日期", "结业日期", "证书编号", "补贴金额");
    private static final List<Object> AFTER =
            List.of("序号", "姓名", "身份证号", "培训工种", "培训机构", "开班日子", "结业日期", "证书编号", "补贴金额");
    private final Mappings mappings = part(Mappings.class);

    private static Workbook book(List<Object> names) {
        return ((Opening.Opened) Workbook.open(Books.of(
                        "名单",
                        List.of(
                                names,
                                List.of(
                                        1,
                                        "马小满",
                                        "142628197007159019",
                                        "焊工",
                                        "培训学校",
                                        "2025-3-2",
                                        "2025-3-9",
                                        "S1",
                                        600),
                                List.of(
                                        2,
                                        "李秀英",
                                        "14262819711029952X",
                                        "电工",
                                        "培训学校",
                                        "2025-3-2",
                                        "2025-3-9",
                                        "S2",
                                        800)))))
                .workbook();
    }

    @Test
    void aRenamedColumnIsLearntAndTheTableStaysTheSameUnderBothNames() {
        var county = new PlaceCode("140224");
        assertThat(mappings.of(county).recognition(book(AFTER))).isEqualTo(new Recognition.None());
        var guess = mappings.guess(county, book(AFTER));
        assertThat(guess.resembles()).map(Source::key).contains("employment");
        var made = mappings.prefilled(guess, "不用这个名字");
        assertThat(made.about().zh()).isEqualTo("人社局务工就业及培训台账");
        assertThat(mappings.keep(county, made, "wei")).isEqualTo(new Keeping.Kept("employment", 1));
        for (var names : List.of(BEFORE, AFTER))
            assertThat(mappings.of(county).recognise(book(names)))
                    .map(Source::key)
                    .contains("employment");
    }
}
