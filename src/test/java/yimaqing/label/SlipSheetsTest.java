package yimaqing.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class SlipSheetsTest {
    @Test
    void slipsComeInAnotherOrderThanThePlates() throws Exception {
        var slips = IntStream.rangeClosed(1, 40)
                .mapToObj(n -> new SlipSheets.SlipLabel(
                        "良马镇小李村", List.of("%04d".formatted(n)), "7K3M9Q2X", LocalDate.of(2026, 12, 26)))
                .toList();
        var bytes = new ByteArrayOutputStream();
        SlipSheets.write(slips, LabelSheetsTest.IMPRINT, bytes);
        try (var document = Loader.loadPDF(bytes.toByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(5);
            var numbers = java.util.regex.Pattern.compile("门牌号 ([0-9]{4})")
                    .matcher(new PDFTextStripper().getText(document))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(
                            slips.stream().map(s -> s.numbers().getFirst()).toList())
                    .isNotEqualTo(numbers.stream().sorted().toList());
            SheetReader.draw(bytes.toByteArray(), "slips");
        }
        assertThatThrownBy(() -> SlipSheets.write(List.of(), LabelSheetsTest.IMPRINT, bytes))
                .hasMessageContaining("at least one");
    }
}
