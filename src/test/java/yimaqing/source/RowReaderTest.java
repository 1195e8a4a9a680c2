package yimaqing.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import yimaqing.hearing.Reason;
import yimaqing.hearing.Repair;
import yimaqing.pack.Dictionary;
import yimaqing.pack.PackNode;
import yimaqing.pack.Value;
import yimaqing.sheet.Books;
import yimaqing.source.Draft.Doubt;

/// Rows that say something by themselves: numbers that disagree, cells that slipped, units and repairs nobody declared.
class RowReaderTest {
    private static final Dictionary DICTIONARY = Dictionary.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final String LAND = """
            key: land
            zh: 补贴
            en: Land
            department: finance
            establishes: no
            repairs: [VILLAGE_SHORT_NAME, ID_BLANKS, UNIT_IN_NUMBER]
            sheets:
              - key: land
                zh: 补贴
                en: Land
                agree:
                  - 金额 = 面积 * 标准
                above:
                  - {find: "(20[0-9]{2})年", says: benefit.paid, field: period}
                columns:
                  - {name: 村, checks: home.village}
                  - {name: 姓名, needed: yes, checks: person.name}
                  - {name: 身份证号, needed: yes, checks: person.id_number}
                  - {name: 性别, checks: person.sex}
                  - {name: 出生日期, checks: person.birth}
                  - {name: 面积, says: benefit.paid, field: size, given: {policy: 耕地补贴, unit: mu}}
                  - {name: 标准, says: benefit.paid, field: rate, given: {policy: 耕地补贴, unit: mu}}
                  - {name: 金额, says: benefit.paid, field: yuan, given: {policy: 耕地补贴, unit: mu}}
                  - {name: 地址, address: yes}
            """;
    private static final List<Object> TITLE = List.of("2025年补贴");
    private static final List<Object> NAMES = List.of("村", "姓名", "身份证号", "性别", "出生日期", "面积（亩）", "标准", "金额（元）", "地址");
    private static final List<Object> GOOD =
            List.of("小李村", "王福荣", "142628194910189237", "男", "1949-10-18", 3.7, 67, 247.9);

    private static Source source(String yaml) {
        return SourceFile.read(PackNode.parse("land.yaml", yaml), DICTIONARY);
    }

    private static Draft read(Object... row) {
        return RowsRead.of(source(LAND), Books.of("表", List.of(TITLE, NAMES, Arrays.asList(row))))
                .getFirst();
    }

    private static Object[] goodWith(int column, Object value) {
        var row = new ArrayList<>(GOOD);
        row.set(column, value);
        return row.toArray();
    }

    @Test
    void aSoundRowSaysWhatItsCellsAndTheTitleSay() {
        var draft = read(GOOD.toArray());
        assertThat(draft.doubts()).isEmpty();
        assertThat(draft.typedId()).contains("142628194910189237");
        var said = (Value.Entry) draft.said().getFirst().value();
        assertThat(said.text("period")).contains("2025");
        assertThat(said.text("unit")).contains("mu");
    }

    @Test
    void withoutTheYearAboveNobodyKnowsWhichYearIsPaid() {
        var draft =
                RowsRead.of(source(LAND), Books.of("表", List.of(NAMES, GOOD))).getFirst();
        assertThat(draft.doubts()).containsExactly(new Doubt(Reason.VALUE_MISSING, "period"));
        assertThat(draft.said()).isEmpty();
    }

    @Test
    void numbersThatDisagreeAreAsked() {
        assertThat(read(goodWith(7, 2479)).doubts()).containsExactly(new Doubt(Reason.AMOUNTS_DISAGREE, "金额"));
        assertThat(read(goodWith(7, -247.9)).doubts()).containsExactly(new Doubt(Reason.NEGATIVE, "金额"));
    }

    @Test
    void onlyDeclaredRepairsAreMade() {
        assertThat(read(goodWith(2, "142628 19491018 9237")).repairs()).containsExactly(Repair.ID_BLANKS);
        assertThat(read(goodWith(5, "3.7亩")).repairs()).containsExactly(Repair.UNIT_IN_NUMBER);
        var undeclared = read(goodWith(2, "'142628194910189237"));
        assertThat(undeclared.doubts()).containsExactly(new Doubt(Reason.REPAIR_NOT_DECLARED, "身份证号"));
        assertThat(undeclared.repairs()).isEmpty();
    }

    @Test
    void aFaultyNumberIsStillKnownAsTyped() {
        var draft = read(goodWith(2, " '142628194910189238"));
        assertThat(draft.id()).isEmpty();
        assertThat(draft.typedId()).contains("142628194910189238");
        assertThat(draft.doubt()).map(Doubt::reason).contains(Reason.ID_CHECK_SYMBOL);
    }

    @Test
    void aColumnInAnotherUnitIsAskedInEveryRow() {
        var names = new ArrayList<>(NAMES);
        names.set(7, "金额（万元）");
        var draft = RowsRead.of(source(LAND), Books.of("表", List.of(TITLE, names, GOOD)))
                .getFirst();
        assertThat(draft.doubts()).containsExactly(new Doubt(Reason.UNIT_DIFFERS, "金额"));
        List<Object> line = List.of("2025年补贴 单位：亩、万元");
        var belowLine = RowsRead.of(
                        source(LAND),
                        Books.of(
                                "表",
                                List.of(
                                        line,
                                        List.of("村", "姓名", "身份证号", "面积", "标准", "金额"),
                                        List.of("小李村", "王福荣", "142628194910189237", 3.7, 67, 247.9))))
                .getFirst();
        assertThat(belowLine.doubts())
                .containsExactlyInAnyOrder(new Doubt(Reason.UNIT_DIFFERS, "标准"), new Doubt(Reason.UNIT_DIFFERS, "金额"));
    }

    @Test
    void cellsThatSlippedAreNoticedFromWhereTheySlipped() {
        assertThat(read("小李村", "王福荣", "142628194910189237", "1949-10-18", 3.7, 67, 247.9)
                        .shifted())
                .contains("性别");
        assertThat(read(goodWith(3, "不详")).shifted()).isEmpty();
        assertThat(read(GOOD.toArray()).shifted()).isEmpty();
    }

    @Test
    void aHiddenRowIsAskedUnlessTheSourceReadsHiddenOnes() {
        var bytes =
                new Books().sheet("表", List.of(TITLE, NAMES, GOOD)).hidden(3).bytes();
        assertThat(RowsRead.of(source(LAND), bytes).getFirst().doubts())
                .containsExactly(new Doubt(Reason.HIDDEN_ROW, ""));
        var reading = source(LAND.replace("sheets:", "hidden: read\nsheets:"));
        assertThat(RowsRead.of(reading, bytes).getFirst().doubts()).isEmpty();
    }

    @Test
    void theAddressTellsTheVillageThatNoColumnNames() {
        var row = new ArrayList<>(GOOD);
        row.set(0, null);
        row.add("安泽县良马镇小李村4组20号");
        var draft = read(row.toArray());
        assertThat(draft.doubts()).isEmpty();
        assertThat(draft.content().heard())
                .containsEntry("home.village", Value.text("141026104207"))
                .containsEntry("home.group", Value.Amount.of(4));
    }

    @Test
    void aHeaderUnderGroupedNamesIsItsLowerRow() {
        List<Object> upper = Arrays.asList("村", "姓名", "身份证号", "性别", "出生日期", "补贴", null, null, "地址");
        List<Object> lower = Arrays.asList(null, null, null, null, null, "面积", "标准", "金额", null);
        var bytes = new Books()
                .sheet("表", List.of(TITLE, upper, lower, GOOD))
                .merged("F2:H2")
                .bytes();
        var drafts = RowsRead.of(source(LAND), bytes);
        assertThat(drafts).hasSize(1);
        assertThat(drafts.getFirst().doubts()).isEmpty();
        assertThat(drafts.getFirst().said()).hasSize(1);
    }
}
