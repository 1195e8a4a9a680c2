package yimaqing.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import yimaqing.pack.Dictionary;
import yimaqing.pack.PackFault;
import yimaqing.pack.PackNode;
import yimaqing.sheet.Books;
import yimaqing.sheet.Opening;
import yimaqing.sheet.Sheet;
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
    void aSourceSaysWhetherASecondPersonMustAccept() {
        assertThat(read(LAND).acceptance()).isEqualTo(Source.Acceptance.ANYBODY);
        var careful = LAND.replace("establishes: no", "establishes: no\nsecond_person: yes");
        assertThat(read(careful).acceptance()).isEqualTo(Source.Acceptance.SECOND_PERSON);
        assertThatThrownBy(() -> read(careful.replace("second_person: yes", "second_person: two")))
                .hasMessageStartingWith("land.yaml, line 6");
    }

    @Test
    void repairsAreListedOneByOneAndKnown() {
        assertThatThrownBy(() -> read(LAND.replace("[ID_BLANKS]", "[ID_BLANKS, ID_GUESSED]")))
                .hasMessageStartingWith("land.yaml, line 6")
                .hasMessageContaining("ID_GUESSED");
        assertThatThrownBy(() -> read(LAND.replace("[ID_BLANKS]", "all"))).hasMessageStartingWith("land.yaml, line 6");
        assertThatThrownBy(() -> read(LAND.replace("repairs: [ID_BLANKS]\n", "")))
                .hasMessageContaining("“repairs” is missing");
    }

    @Test
    void whatMustAgreeAndWhatStandsAboveIsCheckedToo() {
        assertThatThrownBy(() -> read(LAND.replace("    columns:", "    agree: [耕地 = 金额]\n    columns:")))
                .hasMessageStartingWith("land.yaml, line 11")
                .hasMessageContaining("金额");
        assertThatThrownBy(() -> read(LAND.replace("    columns:", "    agree: [耕地]\n    columns:")))
                .hasMessageStartingWith("land.yaml, line 11");
        assertThatThrownBy(() -> read(LAND.replace("sheets:", "hidden: perhaps\nsheets:")))
                .hasMessageStartingWith("land.yaml, line 7");
        assertThatThrownBy(() -> read(LAND.replace("checks: person.id_number", "holds: person.name")))
                .hasMessageContaining("person.name is no ID number");
        assertThatThrownBy(() -> read(LAND.replace("checks: person.id_number", "ending: 号")))
                .hasMessageContaining("does not say what it is used for");
    }

    @Test
    void aSourceMaySayHowOftenItComes() {
        assertThat(read(LAND).comes()).isEqualTo(new Source.Unset());
        assertThat(read("every: month\nby_day: 5\n" + LAND).comes()).isEqualTo(new Source.Monthly(5));
        assertThat(read("every: year\nby: \"04-30\"\n" + LAND).comes())
                .isEqualTo(new Source.Yearly(MonthDay.of(4, 30)));
        var shipped = Sources.shipped(DICTIONARY);
        assertThat(shipped.find("hospital-stays").orElseThrow().comes()).isEqualTo(new Source.Monthly(5));
        assertThat(shipped.find("land-subsidy").orElseThrow().comes()).isEqualTo(new Source.Unset());
    }

    @Test
    void howOftenIsRefusedWithItsLineWhereItCannotBe() {
        for (var wrong : List.of(
                "every: week\n",
                "by_day: 5\n",
                "by: \"04-30\"\n",
                "by_day: 5\nevery: year\nby: \"04-30\"\n",
                "by: \"04-30\"\nevery: month\nby_day: 5\n",
                "by_day: 31\nevery: month\n",
                "by_day: fifth\nevery: month\n",
                "by: \"02-29\"\nevery: year\n",
                "by: April\nevery: year\n"))
            assertThatThrownBy(() -> read(wrong + LAND)).as(wrong).hasMessageStartingWith("land.yaml, line 1:");
        assertThatThrownBy(() -> read("every: month\n" + LAND)).hasMessageContaining("“by_day” is missing");
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
    void aFileOfAnotherShapeIsRecognisedAsNone() {
        var sources = Sources.shipped(DICTIONARY);
        for (var names : List.<List<Object>>of(
                List.of("姓名", "身份证号"),
                List.of("姓名", "身份证号", "联系电话", "备注", "乡镇", "村"),
                List.of("户号", "户名", "用电地址", "抄表日期"),
                List.of("学校", "年级", "班级", "人数")))
            assertThat(sources.recognise(book(List.of(names))))
                    .as(names.toString())
                    .isEmpty();
    }

    @Test
    void aNameThatTwoColumnsGoByIsRefused() {
        assertThatThrownBy(() -> read(LAND.replace("{name: 身份证号,", "{name: 身份证号, also: [耕地],")))
                .hasMessageStartingWith("land.yaml, line 8")
                .hasMessageContaining("two columns named “耕地”");
    }

    @Test
    void aHiddenSheetIsNoDataUnlessTheSourceSaysSo() {
        var hidden = new Sheet(0, "表", true, 1);
        assertThat(read(LAND).skips(hidden)).isTrue();
        assertThat(read(LAND).skips(new Sheet(0, "表", false, 1))).isFalse();
        assertThat(read(LAND.replace("sheets:", "hidden: read\nsheets:")).skips(hidden))
                .isFalse();
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
