package yimaqing.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yimaqing.PlateTest;
import yimaqing.UsageFault;
import yimaqing.code.Paper;
import yimaqing.code.PlateLife;

class LabelsCommandTest extends PlateTest {
    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    private boolean run(String village, String out, String slips) {
        return run(new LabelsOrder.Wanted(village, "a4-3x8", out, slips));
    }

    private boolean run(LabelsOrder.Wanted wanted) {
        return part(Labelling.class).run(wanted, new Telling() {
            @Override
            public void say(String sentence) {
                said.add(sentence);
            }

            @Override
            public void row(List<String> line) {
                throw new AssertionError("printing has no rows");
            }
        });
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void aVillagesLabelsAndSlipsAreWrittenIntoFiles() throws Exception {
        var village = VILLAGES.get(10).code();
        var plate = platesOf(printed(village, 30)).getFirst();
        part(PlateLife.class).bind(plate, home, "plates.cadre", CLOCK.instant());
        assertThat(run(village.digits(), file("labels.pdf"), file("slips.pdf"))).isTrue();
        assertThat(said)
                .anyMatch(s -> s.startsWith("30 labels written"))
                .anyMatch(s -> s.startsWith("1 slips written"));
        try (var labels = Loader.loadPDF(folder.resolve("labels.pdf").toFile());
                var slips = Loader.loadPDF(folder.resolve("slips.pdf").toFile())) {
            assertThat(labels.getNumberOfPages()).isEqualTo(2);
            assertThat(slips.getNumberOfPages()).isEqualTo(1);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void whatCannotBePrintedIsSaid() {
        assertThat(run(VILLAGES.get(11).code().digits(), file("a.pdf"), "")).isFalse();
        assertThat(run("141122999999", file("a.pdf"), "")).isFalse();
        printed(VILLAGES.get(12).code(), 1);
        assertThat(run(VILLAGES.get(12).code().digits(), file("no/such/folder/a.pdf"), ""))
                .isFalse();
        assertThat(said.get(0)).contains("has no plate");
        assertThat(said.get(1)).contains("There is no village");
        assertThat(said.get(2)).contains("no such folder");
        assertThat(folder.resolve("a.pdf")).doesNotExist();
    }

    @Test
    void theCodesOfOneVillageAndOfAWholeCountyAreWritten() throws Exception {
        assertThat(run(new LabelsOrder.Wanted(VILLAGES.get(3).code().digits(), "poster", file("one.pdf"), "")))
                .isTrue();
        assertThat(run(new LabelsOrder.Wanted(COUNTY.digits(), "village-2x5", file("all.pdf"), "")))
                .isTrue();
        assertThat(said)
                .anyMatch(s -> s.startsWith("1 codes of villages written"))
                .anyMatch(s -> s.startsWith(VILLAGES.size() + " codes of villages written"));
        try (var one = Loader.loadPDF(folder.resolve("one.pdf").toFile());
                var all = Loader.loadPDF(folder.resolve("all.pdf").toFile())) {
            assertThat(one.getNumberOfPages()).isEqualTo(1);
            assertThat(all.getNumberOfPages()).isEqualTo((VILLAGES.size() + 9) / 10);
        }
        assertThat(run(new LabelsOrder.Wanted("141199", "poster", file("no.pdf"), "")))
                .isFalse();
    }

    @Test
    void theOrderIsReadFromTheWords() {
        var order = LabelsOrder.read(
                List.of("--village", "141122100001", "--sheet", "plate", "--out", "/tmp/a.pdf", "--data", "/tmp/data"));
        assertThat(order.wanted().paper()).isEqualTo(Paper.PLATE);
        assertThat(order.wanted().out()).isEqualTo("/tmp/a.pdf");
        assertThat(order.data()).isEqualTo(Path.of("/tmp/data"));
        var county = LabelsOrder.read(List.of("--county", "141122", "--sheet", "poster", "--out", "/tmp/a.pdf"));
        assertThat(county.wanted().place()).isEqualTo(COUNTY);
        assertThat(county.wanted().paper()).isEqualTo(Paper.POSTER);
    }

    @Test
    void whatIsWrongWithTheWordsIsSaid() {
        var village = List.of("--village", "141122100001", "--sheet", "plate");
        assertThatThrownBy(() -> LabelsOrder.read(village))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("--out");
        for (var words : List.of(
                List.of("--village", "141122"),
                List.of("--village", "x"),
                List.of("--county", "141122100001", "--sheet", "poster", "--out", "a"),
                List.of("--county", "141122", "--sheet", "plate", "--out", "a"),
                List.of("--village", "141122100001", "--sheet", "poster", "--out", "a", "--slips", "b"),
                List.of("--village", "141122100001", "--sheet", "a5", "--out", "a"),
                List.of("--page", "1"),
                List.of("--village")))
            assertThatThrownBy(() -> LabelsOrder.read(words)).isInstanceOf(UsageFault.class);
    }
}
