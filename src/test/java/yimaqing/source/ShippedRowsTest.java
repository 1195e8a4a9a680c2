package yimaqing.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.hearing.Reason;
import yimaqing.pack.Dictionary;
import yimaqing.sheet.Books;
import yimaqing.source.Draft.Doubt;

/// Rows of the sources that the product ships with, where an ID number stands inside another number or nowhere.
class ShippedRowsTest {
    private static final Sources SOURCES = Sources.shipped(Dictionary.shipped());

    @Test
    void theNumberOnACardIsTheIdNumber() {
        var cards = SOURCES.find("disability-cards").orElseThrow();
        List<Object> names = List.of("姓名", "残疾人证号", "残疾类别", "残疾等级");
        var drafts = RowsRead.of(
                cards,
                Books.of(
                        "表",
                        List.of(
                                names,
                                List.of("王福荣", "14262819491018923744B1", "肢体", 4),
                                List.of("王福荣", "14262819491018923844", "肢体", 4))));
        assertThat(drafts.getFirst().doubts()).isEmpty();
        assertThat(drafts.getFirst().id()).map(id -> id.symbols()).contains("142628194910189237");
        assertThat(drafts.getFirst().typedId()).contains("142628194910189237");
        assertThat(drafts.getLast().doubts()).containsExactly(new Doubt(Reason.ID_CHECK_SYMBOL, "残疾人证号"));
        assertThat(drafts.getLast().typedId()).contains("142628194910189238");
    }

    @Test
    void aParentsNumberIsNoticedByThePupilsOwn() {
        var pupils = SOURCES.find("pupils").orElseThrow();
        List<Object> names = List.of("学校", "年级", "学生姓名", "学籍号", "身份证号");
        var draft = RowsRead.of(
                        pupils,
                        Books.of(
                                "表",
                                List.of(
                                        List.of("2025—2026学年第一学期"),
                                        names,
                                        List.of("小学", "初一", "王可", "G141026201309089880", "142628194910189237"))))
                .getFirst();
        assertThat(draft.doubts()).containsExactly(new Doubt(Reason.ID_DIFFERS_IN_ROW, "学籍号"));
    }

    @Test
    void aMeterIsHeardByItsAccountAlthoughThereIsNoIdNumber() {
        var power = SOURCES.find("power-use").orElseThrow();
        List<Object> names = List.of("户号", "户名", "用电地址", "本月电量(kWh)", "应收电费(元)", "抄表日期");
        var draft = RowsRead.of(
                        power,
                        Books.of(
                                "表",
                                List.of(names, List.of(1499408777393L, "王福荣", "良马镇小李村4组", 121, 57.72, "2026-02-01"))))
                .getFirst();
        assertThat(draft.doubts()).isEmpty();
        assertThat(draft.typedId()).isEqualTo(Optional.empty());
        assertThat(draft.text("power.account")).contains("1499408777393");
        assertThat(draft.said()).extracting(said -> said.attribute().key()).contains("power.account", "power.use");
    }
}
