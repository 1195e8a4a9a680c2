package yimaqing.envelope;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// The records of a workbook of Excel 97 to 2003: first those of the whole, then those of each sheet. Kept as bytes;
/// records are made while they are read.
public final class XlsStream {
    private static final int EXCEL_97 = 0x600;

    private final byte[] bytes;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final XlsLooks looks = new XlsLooks();
    private boolean sealed;

    private XlsStream(byte[] bytes) throws Unfit {
        this.bytes = bytes;
        readWhole();
    }

    public static XlsStream of(byte[] file) throws IOException, Unfit {
        return new XlsStream(workbook(file));
    }

    // POI meets damaged bytes with every exception there is, so each of its steps over them is watched by itself
    private static byte[] workbook(byte[] file) throws IOException, Unfit {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            return workbook(container.getRoot());
        } catch (RuntimeException damaged) {
            throw new IOException("a damaged container", damaged);
        }
    }

    private static Optional<Record> nextOf(RecordFactoryInputStream records) {
        return Optional.ofNullable(watched(records::nextRecord));
    }

    private static <T> T watched(Supplier<T> step) {
        try {
            return step.get();
        } catch (EncryptedDocumentException | OldExcelFormatException known) {
            throw known;
        } catch (RuntimeException damaged) {
            throw new IllegalStateException("a damaged record", damaged);
        }
    }

    private static byte[] workbook(DirectoryNode root) throws IOException, Unfit {
        var names = root.getEntryNames();
        if (names.contains("EncryptedPackage")) throw new Unfit(Refusal.PASSWORD);
        if (names.contains("_VBA_PROJECT_CUR")) throw new Unfit(Refusal.MACRO);
        for (var name : List.of("Workbook", "WORKBOOK", "workbook")) if (names.contains(name)) return bytes(root, name);
        boolean isOlder = Set.of("Book", "BOOK", "book").stream().anyMatch(names::contains);
        throw new Unfit(isOlder ? Refusal.OLD_EXCEL : Refusal.NO_TABLE);
    }

    private static byte[] bytes(DirectoryNode folder, String name) throws IOException {
        try (var in = folder.createDocumentInputStream(name)) {
            return in.readAllBytes();
        }
    }

    private void readWhole() throws Unfit {
        var records = reader(0);
        for (var record = nextOf(records); record.isPresent(); record = nextOf(records)) {
            switch (record.get()) {
                case BOFRecord begins -> {
                    if (begins.getVersion() != EXCEL_97) throw new Unfit(Refusal.OLD_EXCEL);
                }
                case FilePassRecord _ -> sealed = true;
                case BoundSheetRecord sheet -> sheets.add(sheet);
                case SupBookRecord book -> {
                    if (book.isExternalReferences()) throw new Unfit(Refusal.LINKS_ELSEWHERE);
                }
                case EOFRecord _ -> {
                    if (sheets.size() > Limits.MOST_SHEETS) throw new Unfit(Refusal.TOO_MANY_PARTS);
                    return;
                }
                default -> looks.hear(record.get());
            }
        }
        throw new Unfit(Refusal.BROKEN);
    }

    /// The sheets as the workbook lists them.
    public List<BoundSheetRecord> sheets() {
        return List.copyOf(sheets);
    }

    public XlsLooks looks() {
        return looks;
    }

    /// The records of one sheet, up to its end; those of charts laid over it are left out.
    public Records records(int sheet) {
        int begin = sheets.get(sheet).getPositionOfBof();
        java.util.Objects.checkFromToIndex(0, begin, bytes.length);
        if (!sealed) return new Records(reader(begin), 0);
        // sealed with the password that every Excel knows: it can only be read from the beginning
        long before = sheets.stream().filter(s -> s.getPositionOfBof() < begin).count();
        return new Records(reader(0), (int) before + 1);
    }

    private RecordFactoryInputStream reader(int from) {
        var behind = new ByteArrayInputStream(bytes, from, bytes.length - from);
        return watched(() -> new RecordFactoryInputStream(behind, false));
    }

    /// Goes from record to record of one sheet.
    public static final class Records {
        private final RecordFactoryInputStream in;
        private int depth;

        private Records(RecordFactoryInputStream in, int partsBefore) {
            this.in = in;
            for (int part = 0; part < partsBefore; ) if (nextAtAll() instanceof EOFRecord && depth == 0) part++;
        }

        private Record nextAtAll() {
            var record = nextOf(in).orElseThrow(() -> new IllegalStateException("a sheet ends with its end"));
            if (record instanceof BOFRecord) depth++;
            if (record instanceof EOFRecord) depth--;
            return record;
        }

        /// The next record of the sheet itself; its last is an `EOFRecord`.
        public Record next() {
            while (true) {
                var record = nextAtAll();
                if (depth <= 1 && !(record instanceof EOFRecord && depth == 1)) return record;
            }
        }
    }
}
