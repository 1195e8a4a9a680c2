package yimaqing.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import yimaqing.pack.Dictionary;
import yimaqing.pack.PackFault;
import yimaqing.pack.PackNode;
import yimaqing.sheet.Books;
import yimaqing.sheet.Opening;
import yimaqing.sheet.Workbook;

class SourcesTest {
    private static final Dictionary DICTIONARY = Dictionary.shipped();
    private static final String LAND = """
            key: land
            zh: 耕地台账
            en: Land
            department: agriculture
            establishes: no
            repairs: [ID_BLANKS]
            sheets:
              - key: land
                zh: 耕地
                en: Land
                columns:
                  - {name: 身份证号, needed: yes, checks: person.id_number}
                  - {name: 耕地（亩）, says: land.area, field: mu, given: {kind: farmland}}
            """;

    private static Source read(String yaml) {
        return SourceFile.read(PackNode.parse("land.yaml", yaml), DICTIONARY);
    }

    private static Workbook book(List<List<Object>> rows) {
        return ((Opening.Opened) Workbook.open(Books.of("表", rows))).workbook();
    }

    @Test
    void theShippedSourcesAreSound() {
        assertThat(Sources.shipped(DICTIONARY).all()).extracting(Source::key).contains("township-ledger", "employment");
    }

    @Test
    void aFaultNamesFileAndLine() {
        assertThatThrownBy(() -> read(LAND.replace("land.area", "land.aera")))
                .isInstanceOf(PackFault.class)
                .hasMessageStartingWith("land.yaml, line 13")
                .hasMessageContaining("land.aera");
        assertThatThrownBy(() -> read(LAND.replace("field: mu", "field: km")))
                .hasMessageStartingWith("land.yaml, line 13");
        assertThatThrownBy(() -> read(LAND.replace("farmland", "moon")))
                .hasMessageContaining("“moon” is not in the list");
        assertThatThrownBy(() -> read(LAND.replace("needed: yes,", ""))).hasMessageContaining("cannot do without");
        assertThatThrownBy(() -> read(LAND.replace("establishes: no", "establishes: perhaps")))
                .hasMessageStartingWith("land.yaml, line 5");
        assertThatThrownBy(() -> read(LAND.replace("department: agriculture", "department: education")))
                .hasMessageContaining("may not state land.area");
    }

    @Test
    void aFileIsRecognisedByItsColumnsUnderTitlesAndByOtherNames() {
        var sources = Sources.shipped(DICTIONARY);
        assertThat(sources.recognise(book(List.of(
                        List.of("2026年培训名单"),
                        List.of("单位：人"),
                        List.of(),
                        List.of("姓 名", "身份证\n号码", "工种", "开班时间（年月日）")))))
                .map(Source::key)
                .contains("employment");
        assertThat(sources.recognise(book(List.of(List.of("品名", "单价"), List.of("玉米", 2.1)))))
                .isEmpty();
    }

    @Test
    void aHeaderWithOneNameTwiceIsNotUnderstood() {
        var sources = Sources.of(List.of(read(LAND)));
        assertThat(sources.recognise(book(List.of(List.of("身份证号", "耕地"))))).isPresent();
        assertThat(sources.recognise(book(List.of(List.of("身份证号", "耕地", "身份证号")))))
                .isEmpty();
    }

    @Test
    void aHeaderFarDownIsNone() {
        var rows = new ArrayList<List<Object>>(Collections.nCopies(HeaderSearch.DEEPEST_ROW, List.of("x")));
        rows.add(List.of("身份证号", "耕地"));
        assertThat(Sources.of(List.of(read(LAND))).recognise(book(rows))).isEmpty();
    }
}
