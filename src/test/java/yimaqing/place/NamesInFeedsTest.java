package yimaqing.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// Reads every village as the departments wrote it and compares with what was meant. The files are not part of the
/// product: without them (`YMQ_SHARED`, else `../shared`) [NamedTest] alone speaks.
@EnabledIf("filesAreThere")
class NamesInFeedsTest {
    private static final PlaceCode ANZE = new PlaceCode("141026");
    private static final Path FEEDS = Path.of(
            System.getProperty("YMQ_SHARED", System.getenv().getOrDefault("YMQ_SHARED", "../shared")), "data/feeds");

    /// One cell: how the village was written, the codes of what is wrong in the row, and the village that was meant.
    private record Cell(String where, String text, List<String> faults, PlaceCode meant) {}

    private final Places places = Places.shipped();
    private final Map<String, PlaceCode> villageOfHousehold = new HashMap<>();
    private final Map<String, List<String>> truth = new HashMap<>();

    static boolean filesAreThere() {
        return Files.exists(FEEDS.resolve("truth/rows.csv.gz"));
    }

    @BeforeEach
    void readTheTruth() throws IOException {
        for (List<String> row : rows(FEEDS.resolve("truth/households.csv.gz"), StandardCharsets.UTF_8)) {
            if (row.get(0).startsWith("H0")) villageOfHousehold.put(row.get(0), new PlaceCode(row.get(2)));
        }
        for (List<String> row : rows(FEEDS.resolve("truth/rows.csv.gz"), StandardCharsets.UTF_8)) {
            truth.put(String.join("/", row.subList(0, 3)), row);
        }
    }

    @Test
    void everyVillageIsReadAsItWasMeantOrLeftToAPerson() throws IOException {
        List<Cell> cells = new ArrayList<>();
        cells.addAll(sheet("05_人社局_务工就业及培训台账_2026.xlsx", "务工就业", 3));
        cells.addAll(sheet("01_乡镇_农户基本信息台账_2026.xlsx", "良马镇", 1));
        cells.addAll(sheet("01_乡镇_农户基本信息台账_2026.xlsx", "其他乡镇", 1));
        cells.addAll(sheet("10_住建局_农村房屋安全等级台账.xlsx", "台账", 2));
        cells.addAll(lines("02_医保局_城乡居民参保缴费_2026.csv", 1));
        cells.addAll(lines("11_国网_居民客户电量_2026年1月_GB18030.csv", 2));
        assertThat(cells).hasSizeGreaterThan(10_000).allSatisfy(cell -> {
            Named named = places.named(cell.text, ANZE);
            if (cell.faults.contains("D21"))
                assertThat(named).as(cell.toString()).isInstanceOf(Named.Former.class);
            else assertThat(named).as(cell.toString()).isEqualTo(new Named.One(places.get(cell.meant)));
        });
        assertThat(cells).anyMatch(cell -> cell.faults.contains("D20")).anyMatch(cell -> cell.faults.contains("D21"));
    }

    private List<Cell> sheet(String file, String sheet, int column) throws IOException {
        var cells = new ArrayList<Cell>();
        var shown = new DataFormatter();
        try (Workbook book = WorkbookFactory.create(FEEDS.resolve(file).toFile(), null, true)) {
            for (var row : book.getSheet(sheet)) {
                String where = file + "/" + sheet + "/" + (row.getRowNum() + 1);
                add(cells, where, shown.formatCellValue(row.getCell(column)));
            }
        }
        return cells;
    }

    private List<Cell> lines(String file, int column) throws IOException {
        var cells = new ArrayList<Cell>();
        List<List<String>> rows = rows(FEEDS.resolve(file), Charset.forName("GB18030"));
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() > column)
                add(cells, file + "//" + (i + 1), rows.get(i).get(column));
        }
        return cells;
    }

    /// Rows that are no data, that are shifted by a cell, or that name no village say nothing about reading names.
    private void add(List<Cell> cells, String where, String text) {
        List<String> row = truth.get(where);
        if (row == null || text.isBlank() || !villageOfHousehold.containsKey(row.get(4))) return;
        if (row.get(6).equals("skip") || row.get(6).equals("reject")) return;
        cells.add(new Cell(where, text, List.of(row.get(5).split("\\|")), villageOfHousehold.get(row.get(4))));
    }

    private static List<List<String>> rows(Path file, Charset charset) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                var text = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, charset))) {
            return text.lines().map(line -> List.of(line.split(",", -1))).toList();
        }
    }
}
