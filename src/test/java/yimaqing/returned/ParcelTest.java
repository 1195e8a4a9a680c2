package yimaqing.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.sheet.Books;
import yimaqing.sheet.Opening;
import yimaqing.sheet.Workbook;

/// Under which name a workbook goes back.
class ParcelTest {
    private static final byte[] TEXT = "姓名,年龄\n马小满,5\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BOOK = Books.of("户", List.of(List.of("姓名"), List.of("马小满")));

    private static String name(String sentAs, byte[] bytes) {
        var book = ((Opening.Opened) Workbook.open(bytes)).workbook();
        var silent = new Remarks() {
            @Override
            public Optional<String> remark(int sheet, int row) {
                return Optional.empty();
            }

            @Override
            public boolean isAtFault(int sheet, int row) {
                return false;
            }
        };
        var file = new Returned(bytes, book, new Heading("问题", Map.of(0, 1)), silent);
        return Parcel.of(sentAs, "-退回", file, Which.ALL).name();
    }

    @Test
    void itKeepsTheSendersNameAndEnding() {
        assertThat(name("台账.xlsx", BOOK)).isEqualTo("台账-退回.xlsx");
        assertThat(name("名单.TXT", TEXT)).isEqualTo("名单-退回.txt");
        assertThat(name("名单 2026年3月.csv", TEXT)).isEqualTo("名单_2026年3月-退回.csv");
    }

    @Test
    void theEndingFitsWhatTheFileIs() {
        assertThat(name("台账.xlsx", TEXT)).isEqualTo("台账-退回.csv");
        assertThat(name("台账.exe", BOOK)).isEqualTo("台账-退回.xlsx");
        assertThat(name("台账", BOOK)).isEqualTo("台账-退回.xlsx");
        assertThat(name("", BOOK)).isEqualTo("-退回.xlsx");
    }

    @Test
    void aNameLeadsNowhereAndHidesNothing() {
        assertThat(name("../../etc/passwd", TEXT)).isEqualTo("passwd-退回.csv");
        assertThat(name("C:\\部门\\台账.xlsx", BOOK)).isEqualTo("台账-退回.xlsx");
        assertThat(name("a\r\nSet-Cookie: x\u202Egnp\".csv", TEXT)).doesNotContainPattern("[\r\n:\"\u202E]");
        assertThat(name(".hidden.csv", TEXT)).isEqualTo("hidden-退回.csv");
        assertThat(name("长".repeat(300) + ".xlsx", BOOK)).hasSize(80 + "-退回.xlsx".length());
    }
}
