package yimaqing.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yimaqing.pack.Dictionary;
import yimaqing.sheet.Books;
import yimaqing.sheet.Opening;
import yimaqing.sheet.Workbook;
import yimaqing.source.Sources.Recognition;

/// Which source a file is, when what it holds is not quite what a source describes.
class FitTest {
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
                  - {name: 耕地（亩）, needed: yes, says: land.area, field: mu, given: {kind: farmland}}
                  - {name: 备注, remark: yes}
            """;
    private static final Source ONE = Sources.read("land.yaml", LAND, Dictionary.shipped());
    private static final Source OTHER = Sources.read(
            "other.yaml", LAND.replace("key: land\nzh: 耕地台账", "key: other\nzh: 另一本"), Dictionary.shipped());

    private static Recognition recognition(List<Source> sources, String... names) {
        List<Object> header = List.of((Object[]) names);
        return Sources.of(sources)
                .recognition(((Opening.Opened) Workbook.open(Books.of("表", List.of(header)))).workbook());
    }

    private static Fit fit(String... names) {
        return ((Recognition.Recognised) recognition(List.of(ONE), names)).fit();
    }

    @Test
    void whatIsNewAndWhatIsMissingIsToldByName() {
        assertThat(fit("备注", "耕地", "身份证号").isChanged()).isFalse();
        var changed = fit("身份证号", "耕地", "地块 名称");
        assertThat(changed.added()).containsExactly("地块名称");
        assertThat(changed.missing()).containsExactly("备注");
        assertThat(changed.known()).isEqualTo(2);
        assertThat(changed.isChanged()).isTrue();
    }

    @Test
    void aFileOfWhichMostIsNewIsAnothers() {
        assertThat(recognition(List.of(ONE), "身份证号", "耕地", "甲")).isInstanceOf(Recognition.Recognised.class);
        assertThat(recognition(List.of(ONE), "身份证号", "耕地", "甲", "乙")).isEqualTo(new Recognition.None());
    }

    @Test
    void ofTwoThatFitAlikeBothAreNamed() {
        var several = (Recognition.Several) recognition(List.of(ONE, OTHER), "身份证号", "耕地");
        assertThat(several.fits()).extracting(f -> f.source().key()).containsExactly("land", "other");
    }
}
