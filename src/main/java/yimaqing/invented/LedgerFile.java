package yimaqing.invented;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A township's ledger of invented people as a workbook of Excel: a line with the day, a header, one row a person, the
/// household's columns repeated on each. Every text lies in the part that the cells share, as Excel writes it.
public final class LedgerFile {
    private static final List<String> HEADER =
            List.of("户编号", "村", "组", "户人口数", "姓名", "性别", "身份证号码", "与户主关系", "出生日期", "文化程度", "健康状况", "劳动技能", "联系电话");
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final int LARGEST_KEPT = 1 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream parts = new ZipOutputStream(bytes);
    private final StringBuilder xml = new StringBuilder();
    private final StringBuilder texts = new StringBuilder();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int row;
    private int text;

    private LedgerFile() {}

    /// The people from one place of the list up to another, which is not among them.
    public static byte[] of(InventedPeople people, int from, int to) {
        var file = new LedgerFile();
        try {
            file.write(people, from, to);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file.bytes.toByteArray();
    }

    /// The cells of one person's row.
    public static List<String> cells(InventedPeople.One one) {
        var self = one.self();
        return List.of(
                one.number(),
                one.village().shortName(),
                "1组",
                "4",
                self.name(),
                self.isMale() ? "男" : "女",
                self.idNumber(),
                one.relation(),
                self.birth().toString(),
                "初中",
                "健康",
                "普通劳动力",
                self.phone());
    }

    private void write(InventedPeople people, int from, int to) throws IOException {
        part("[Content_Types].xml", """
                <Types xmlns='%scontent-types'>
                <Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>
                <Default Extension='xml' ContentType='application/xml'/>
                <Override PartName='/xl/workbook.xml'
                ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>
                """.formatted(PACKAGE));
        part("_rels/.rels", related("officeDocument", "xl/workbook.xml"));
        part(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATION
                        + "'><sheets><sheet name='农户' sheetId='1' r:id='r1'/></sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", related("worksheet", "sheet1.xml", "sharedStrings", "texts.xml"));
        sheet(people, from, to);
        part("xl/texts.xml", "<sst xmlns='" + MAIN + "'>");
        flush(texts.append("</sst>"));
        parts.close();
    }

    private void sheet(InventedPeople people, int from, int to) throws IOException {
        part("xl/sheet1.xml", "<worksheet xmlns='" + MAIN + "'><sheetData>");
        row(List.of("填报时间：2026年3月31日"));
        row(HEADER);
        for (int place = from; place < to; place++) row(cells(people.one(place)));
        flush(xml.append("</sheetData></worksheet>"));
    }

    private void row(List<String> cells) throws IOException {
        xml.append("<row r='").append(++row).append("'>");
        for (int column = 0; column < cells.size(); column++)
            xml.append("<c r='")
                    .append((char) ('A' + column))
                    .append(row)
                    .append("' t='s'><v>")
                    .append(shared(cells.get(column)))
                    .append("</v></c>");
        xml.append("</row>");
        if (xml.length() > LARGEST_KEPT) flush(xml);
    }

    private int shared(String letters) {
        return numbers.computeIfAbsent(letters, _ -> {
            texts.append("<si><t>").append(letters).append("</t></si>");
            return text++;
        });
    }

    private void part(String name, String beginning) throws IOException {
        parts.putNextEntry(new ZipEntry(name));
        parts.write(("<?xml version='1.0' encoding='UTF-8'?>" + beginning).getBytes(StandardCharsets.UTF_8));
    }

    private void flush(StringBuilder letters) throws IOException {
        parts.write(letters.toString().getBytes(StandardCharsets.UTF_8));
        letters.setLength(0);
    }

    /// What a part leads to: the kinds of other parts, each with where it lies.
    private static String related(String... kindsAndTargets) {
        var all = new StringBuilder("<Relationships xmlns='" + PACKAGE + "relationships'>");
        for (int i = 0; i < kindsAndTargets.length; i += 2)
            all.append("<Relationship Id='r%d' Type='%s/%s' Target='%s'/>"
                    .formatted(1 + i / 2, RELATION, kindsAndTargets[i], kindsAndTargets[i + 1]));
        return all.append("</Relationships>").toString();
    }
}
