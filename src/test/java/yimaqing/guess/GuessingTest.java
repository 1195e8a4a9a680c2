package yimaqing.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.guess.Tried.ANNA;
import static yimaqing.guess.Tried.BELLA;
import static yimaqing.guess.Tried.NAMES;
import static yimaqing.guess.Tried.about;
import static yimaqing.guess.Tried.guess;
import static yimaqing.guess.Tried.sheet;
import static yimaqing.guess.Tried.thought;
import static yimaqing.guess.Tried.why;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.guess.Guess.Asked;
import yimaqing.guess.Guess.Confidence;
import yimaqing.guess.Guess.HeaderRows;
import yimaqing.guess.Guess.Meant;
import yimaqing.guess.Guess.Unplaced;
import yimaqing.sheet.Books;

/// What columns are taken for, by their names and by their values.
class GuessingTest {
    @Test
    void twoNamesAlikeAreBothAQuestion() {
        var sheet = sheet(
                List.of("姓名", "身份证号", "工种", "姓名"),
                List.of("马小满", "142628197003159011", "焊工", "马大年"),
                List.of("李秀英", "14262819711029952X", "电工", "李大山"));
        assertThat(why(thought(sheet, 0))).isEqualTo(Because.NAME_TWICE);
        assertThat(why(thought(sheet, 3))).isEqualTo(Because.NAME_TWICE);
        assertThat(((Asked) thought(sheet, 3)).choices()).isNotEmpty();
        assertThat(about(thought(sheet, 1))).contains("person.id_number");
    }

    @Test
    void aNameThatItsValuesContradictIsAQuestion() {
        var sheet = sheet(
                List.of("姓名", "村", "工种"),
                List.of("142628197003159011", "良马村", "焊工"),
                List.of("14262819711029952X", "小李村", "电工"));
        assertThat(why(thought(sheet, 0))).isEqualTo(Because.NAME_AND_VALUES_DISAGREE);
    }

    @Test
    void aColumnIsRecognisedByItsValuesWhereItsNameSaysNothing() {
        var sheet = sheet(
                List.of("姓名", "编码甲", "地点乙", "工种"),
                List.of("马小满", "142628197003159011", "良马村", "焊工"),
                List.of("李秀英", "14262819711029952X", "小李村", "电工"));
        assertThat(thought(sheet, 1)).isInstanceOf(Meant.class);
        assertThat(about(thought(sheet, 1))).contains("person.id_number");
        assertThat(why(thought(sheet, 1))).isEqualTo(Because.VALUES_LOOK_LIKE);
        assertThat(((Meant) thought(sheet, 1)).confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(about(thought(sheet, 2))).contains("home.village");
    }

    @Test
    void whoseAColumnOfPhonesIsAPersonIsAsked() {
        var sheet = sheet(
                List.of("姓名", "身份证号", "丙", "工种"),
                List.of("马小满", "142628197003159011", "15446653389", "焊工"),
                List.of("李秀英", "14262819711029952X", "15458213034", "电工"));
        assertThat(thought(sheet, 2)).isInstanceOf(Asked.class);
    }

    @Test
    void thePersonMaySayWhichRowIsTheHeaderAndWhoSentIt() {
        var bytes = Books.of("表", List.of(List.of("甲", "乙"), NAMES, ANNA, BELLA));
        var guess = guess(bytes, new Guess.Hints(Optional.of("education"), Map.of(0, 1)));
        assertThat(guess.sheets().getFirst().header()).contains(new HeaderRows(1, 1));
        assertThat(guess.sent().by().department()).isEqualTo("education");
        assertThat(guess.sent().confidence()).isEqualTo(Confidence.SURE);
        var beyond = guess(bytes, new Guess.Hints(Optional.empty(), Map.of(0, 99)));
        assertThat(beyond.sheets().getFirst().header()).isEmpty();
    }

    @Test
    void whatADepartmentMayNotStateIsToldAsSuch() {
        var sheet = guess(
                        Books.of(
                                "表",
                                List.of(List.of("姓名", "身份证号", "取暖方式"), List.of("马小满", "142628197003159011", "煤炉"))),
                        new Guess.Hints(Optional.of("education"), Map.of()))
                .sheets()
                .getFirst();
        assertThat(thought(sheet, 2)).isEqualTo(new Unplaced(Because.MAY_NOT_STATE));
    }

    @Test
    void samplesAreNotPrinted() {
        var sheet = sheet(NAMES, ANNA, BELLA);
        assertThat(sheet.toString()).doesNotContain("马小满").doesNotContain("142628");
    }
}
