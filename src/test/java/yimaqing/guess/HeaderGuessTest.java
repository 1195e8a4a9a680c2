package yimaqing.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.guess.Tried.ANNA;
import static yimaqing.guess.Tried.BELLA;
import static yimaqing.guess.Tried.NAMES;
import static yimaqing.guess.Tried.about;
import static yimaqing.guess.Tried.sheet;
import static yimaqing.guess.Tried.thought;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yimaqing.guess.Guess.HeaderRows;
import yimaqing.guess.Guess.Unplaced;
import yimaqing.sheet.Books;
import yimaqing.source.HeaderSearch;

/// The traps that headers are.
class HeaderGuessTest {
    @Test
    void theHeaderIsFoundUnderATitleAndALineOfUnits() {
        var sheet = sheet(List.of("良马镇2026年培训名单"), List.of("单位：人"), List.of(), NAMES, ANNA, BELLA);
        assertThat(sheet.header()).contains(new HeaderRows(4, 4));
        assertThat(about(thought(sheet, 0))).contains("person.name");
        assertThat(about(thought(sheet, 1))).contains("person.id_number");
        assertThat(about(thought(sheet, 2))).contains("home.village");
    }

    @Test
    void ofAHeaderOfTwoRowsTheLowerNamesAndTheUpperHelps() {
        var book = new Books()
                .sheet(
                        "表",
                        List.of(
                                List.of("户主姓名", "身份证号", "住房", "", "备注"),
                                List.of("", "", "结构", "面积（㎡）"),
                                List.of("马小满", "142628197003159011", "砖混", 80),
                                List.of("李秀英", "14262819711029952X", "土木", 75)))
                .merged("A1:A2")
                .merged("B1:B2")
                .merged("C1:D1")
                .merged("E1:E2")
                .bytes();
        var sheet = sheet(book);
        assertThat(sheet.header()).contains(new HeaderRows(1, 2));
        assertThat(sheet.columns().get(2).above()).isEqualTo("住房");
        assertThat(about(thought(sheet, 2))).contains("house.structure");
        assertThat(about(thought(sheet, 3))).contains("house.area");
        assertThat(about(thought(sheet, 4))).contains("remark");
    }

    @Test
    void anEnglishHeaderIsReadByTheLabelsOfTheDictionary() {
        var sheet = sheet(
                List.of("NAME", "ID number", "Village", "Sex"),
                List.of("马小满", "142628197003159011", "良马村", "男"),
                List.of("李秀英", "14262819711029952X", "小李村", "女"));
        assertThat(sheet.header()).contains(new HeaderRows(1, 1));
        assertThat(sheet.columns())
                .extracting(column -> about(column.thought()).orElse("?"))
                .containsExactly("person.name", "person.id_number", "home.village", "person.sex");
    }

    @Test
    void aColumnWithoutANameIsToldAndNotGuessed() {
        var sheet = sheet(List.of("姓名", "身份证号", "", "工种"), List.of("马小满", "142628197003159011", "良马村", "焊工"));
        assertThat(thought(sheet, 2)).isEqualTo(new Unplaced(Because.NO_NAME));
    }

    @Test
    void aTableWithoutAHeaderHasNone() {
        var sheet = sheet(ANNA, BELLA, ANNA);
        assertThat(sheet.header()).isEmpty();
        assertThat(sheet.columns()).isEmpty();
    }

    @Test
    void aHeaderFurtherDownThanSourcesAreLookedForIsNone() {
        var rows = new ArrayList<List<Object>>(Collections.nCopies(HeaderSearch.DEEPEST_ROW, List.of("说明")));
        rows.add(NAMES);
        rows.add(ANNA);
        assertThat(sheet(Books.of("表", rows)).header()).isEmpty();
        assertThat(sheet(Books.of("表", rows.subList(1, rows.size()))).header())
                .contains(new HeaderRows(HeaderSearch.DEEPEST_ROW, HeaderSearch.DEEPEST_ROW));
    }

    @Test
    void aTableOfTwoHundredColumnsIsGuessed() {
        var names = new ArrayList<Object>(NAMES);
        var values = new ArrayList<>(ANNA);
        IntStream.range(names.size(), 200).forEach(i -> {
            names.add("指标" + i);
            values.add(i);
        });
        var sheet = sheet(names, values);
        assertThat(sheet.columns()).hasSize(200);
        assertThat(about(thought(sheet, 1))).contains("person.id_number");
        assertThat(thought(sheet, 199)).isInstanceOf(Unplaced.class);
    }

    @Test
    void repeatedHeadersTotalsAndRemarksAreNoSamples() {
        var sheet = sheet(NAMES, ANNA, NAMES, BELLA, List.of("合计", "2人"), List.of("备注：以上为良马镇名单"));
        assertThat(sheet.columns().getFirst().samples().texts()).containsExactly("马小满", "李秀英");
    }
}
