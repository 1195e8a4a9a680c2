package yimaqing.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yimaqing.CountyTest;
import yimaqing.UsageFault;
import yimaqing.batch.BatchStore;
import yimaqing.ledger.Ledger;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.sheet.Books;

/// A county's office imports what lies in a folder.
class ImportingTest extends CountyTest {
    private static final String MAN = "142628197003159011";

    @TempDir
    Path folder;

    /// What was told.
    private static final class Heard implements Telling {
        final List<String> said = new ArrayList<>();
        final List<List<String>> rows = new ArrayList<>();

        @Override
        public void say(String sentence) {
            said.add(sentence);
        }

        @Override
        public void row(List<String> line) {
            rows.add(line);
        }
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] ledger(PlaceCode county) {
        var village = Places.shipped().villagesIn(county).getLast();
        return Books.of(
                "户",
                List.of(
                        List.of("户编号", "村", "姓名", "身份证号码", "与户主关系"),
                        List.of(village.code().digits() + "0001", village.shortName(), "马小满", MAN, "户主")));
    }

    private static byte[] jobs() {
        return Books.of(
                "务工",
                List.of(List.of("姓名", "公民身份号码", "务工单位", "开始时间", "月均工资"), List.of("马小满", MAN, "某煤矿", "2025.04", 4300)));
    }

    private static boolean run(PlaceCode county, boolean trying, Heard heard, Path... files) {
        return part(Importing.class)
                .run(new ImportOrder(county, trying, List.of(files), Optional.empty(), Path.of("var")), heard);
    }

    @Test
    void thoseThatMakePeopleKnownGoFirstWhateverTheirNames() throws IOException {
        var county = new PlaceCode("140225");
        var heard = new Heard();
        assertThat(run(county, false, heard, file("a.xlsx", jobs()), file("z.xlsx", ledger(county))))
                .isTrue();
        assertThat(heard.rows)
                .extracting(row -> row.get(0) + " " + row.get(2) + " " + row.get(3))
                .containsExactly("z.xlsx 1 skipped", "z.xlsx 2 accepted", "a.xlsx 1 skipped", "a.xlsx 2 accepted");
        assertThat(heard.rows.get(3).get(5)).isEqualTo(heard.rows.get(1).get(5)).isNotEmpty();
    }

    @Test
    void aTryTellsTheSameAndChangesNothing() throws IOException {
        var county = new PlaceCode("140226");
        var tried = new Heard();
        run(county, true, tried, file("a.xlsx", jobs()), file("z.xlsx", ledger(county)));
        assertThat(part(Ledger.class).lastNumber(county)).isZero();
        assertThat(part(BatchStore.class).newest(county, Optional.empty(), 10)).isEmpty();
        var done = new Heard();
        run(county, false, done, file("a.xlsx", jobs()), file("z.xlsx", ledger(county)));
        assertThat(done.rows)
                .extracting(row -> row.subList(0, 5))
                .isEqualTo(tried.rows.stream().map(row -> row.subList(0, 5)).toList());
    }

    @Test
    void aFileThatIsNoneIsToldAndTheOthersAreTaken() throws IOException {
        var county = new PlaceCode("140302");
        var heard = new Heard();
        var letter = file("信.txt", "各位领导：\n你们好。\n".getBytes());
        assertThat(run(county, false, heard, folder.resolve("missing.xlsx"), letter, file("z.xlsx", ledger(county))))
                .isFalse();
        assertThat(heard.said).anyMatch(s -> s.contains("missing.xlsx: there is no such file"));
        assertThat(heard.said).anyMatch(s -> s.startsWith("信.txt: "));
        assertThat(heard.rows).hasSize(2);
    }

    @Test
    void theSameFileAgainIsAlreadyHereAndItsRowsAreToldAgain() throws IOException {
        var county = new PlaceCode("140303");
        run(county, false, new Heard(), file("z.xlsx", ledger(county)));
        var again = new Heard();
        Files.copy(folder.resolve("z.xlsx"), folder.resolve("y.xlsx"));
        assertThat(run(county, false, again, folder.resolve("y.xlsx"))).isTrue();
        assertThat(again.said).anyMatch(s -> s.contains("already here, batch 1"));
        assertThat(again.rows).hasSize(2);
    }

    @Test
    void aCallThatIsNotUnderstoodIsRefused() {
        var anze = new PlaceCode("141026");
        assertThatThrownBy(() -> ImportOrder.read(List.of(), anze)).isInstanceOf(UsageFault.class);
        assertThatThrownBy(() -> ImportOrder.read(List.of("--tri", "a.xlsx"), anze))
                .hasMessageContaining("--tri");
        assertThatThrownBy(() -> ImportOrder.read(List.of("--outcomes"), anze)).hasMessageContaining("--outcomes");
        assertThatThrownBy(() -> ImportOrder.read(List.of("--county", "Anze", "a.xlsx"), anze))
                .hasMessageContaining("Anze");
        assertThat(ImportOrder.read(List.of("--try", "a.xlsx"), anze).county()).isEqualTo(anze);
    }
}
