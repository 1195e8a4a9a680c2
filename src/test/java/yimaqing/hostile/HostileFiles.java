package yimaqing.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import yimaqing.device.PhotoFileTest;
import yimaqing.sheet.Books;

/// Files that are meant to break or to lead astray whoever opens them.
final class HostileFiles {
    private static final byte[] WHOLE = Books.of("小李村", List.of(List.of("姓名", "村"), List.of("马小满", "小李村")));
    private static final int DEEP = 12;

    private HostileFiles() {}

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The workbook with one of its parts exchanged.
    private static byte[] with(String part, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(WHOLE));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().equals(part) ? text(content) : in.readAllBytes());
            }
        }
        return out.toByteArray();
    }

    private static byte[] nested() throws IOException {
        var inner = WHOLE;
        for (int i = 0; i < DEEP; i++) {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
                zip.write(inner);
            }
            inner = out.toByteArray();
        }
        return inner;
    }

    private static byte[] zeros(int megabytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : List.of("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                for (int i = 0; i < megabytes; i++) zip.write(new byte[1 << 20]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] serialized() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var objects = new ObjectOutputStream(out)) {
            objects.writeObject(new HashMap<>(Map.of("a", new ArrayList<>(List.of("b")))));
        }
        return out.toByteArray();
    }

    private static String laughs() {
        var dtd = new StringBuilder("<!DOCTYPE w [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++)
            dtd.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        return dtd
                + "]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&l9;</t></is></c></row></sheetData>"
                + "</worksheet>";
    }

    /// Every hostile file, by a name; those that reach for something reach for this address.
    static Map<String, byte[]> reachingFor(String canary) throws IOException {
        var external = "<!DOCTYPE s [<!ENTITY x SYSTEM \"" + canary + "\"><!ENTITY % p SYSTEM \"" + canary + "\">%p;]>";
        var all = new LinkedHashMap<String, byte[]>();
        for (var part : List.of(
                "xl/workbook.xml",
                "xl/sharedStrings.xml",
                "xl/worksheets/sheet1.xml",
                "xl/styles.xml",
                "[Content_Types].xml",
                "_rels/.rels",
                "xl/_rels/workbook.xml.rels",
                "docProps/core.xml")) all.put("a document type in " + part, with(part, external + "<s>&x;</s>"));
        all.put("a billion laughs", with("xl/worksheets/sheet1.xml", laughs()));
        all.put("a link elsewhere", with("xl/_rels/workbook.xml.rels", link(canary)));
        all.put("a page with pictures", text(page(canary)));
        all.put("plain xml", text("<?xml version=\"1.0\"?>" + external + "<s>&x;</s>"));
        all.put("an svg", text("<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"" + canary + "\"/></svg>"));
        all.put("zip in zip in zip", nested());
        all.put("a bomb of zeros", zeros(210));
        all.put("a java object", serialized());
        all.put("a picture that says it is enormous", PhotoFileTest.bomb(60_000, 60_000));
        all.put("a picture of the largest size there is", PhotoFileTest.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE));
        all.put("a zip that climbs", climbing());
        all.put("a text with NUL", text("姓名,村\n马\0小满,小李村\n"));
        return all;
    }

    private static byte[] climbing() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : List.of("../../../../tmp/hostile-was-here", "xl/workbook.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text("<x/>"));
            }
        }
        return out.toByteArray();
    }

    private static String link(String canary) {
        var schema = "http://schemas.openxmlformats.org/";
        return "<Relationships xmlns=\"" + schema + "package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
                + schema + "officeDocument/2006/relationships/worksheet\" Target=\"" + canary
                + "\" TargetMode=\"External\"/></Relationships>";
    }

    private static String page(String canary) {
        return "<html><head><link rel=stylesheet href=\"" + canary + "\"></head><body><img src=\"" + canary
                + "\"><iframe src=\"" + canary + "\"></iframe><table><tr><td>姓名</td></tr></table></body></html>";
    }
}
