package yimaqing.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.sheet.Openings.letters;
import static yimaqing.sheet.Openings.opened;
import static yimaqing.sheet.Openings.refused;
import static yimaqing.sheet.Openings.rows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import yimaqing.envelope.Refusal;

/// Old workbooks, and what lies in the same container, can be bad in ways of their own.
class OldFaultsTest {

    @Test
    void anOldWorkbookThatTakesValuesFromAnotherFileIsRefused() throws IOException {
        try (var other = new HSSFWorkbook();
                var book = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            other.createSheet("底册").createRow(0).createCell(0).setCellValue(1);
            var cell = book.createSheet("小李村").createRow(0).createCell(0);
            book.linkExternalWorkbook("底册.xls", other);
            cell.setCellFormula("'[底册.xls]底册'!A1");
            book.write(out);
            assertThat(refused(out.toByteArray())).isEqualTo(Refusal.LINKS_ELSEWHERE);
        }
    }

    @Test
    void aPasswordIsRefusedInBothKindsOfWorkbook() throws IOException, GeneralSecurityException {
        var whole = Books.of("小李村", List.of(List.of("马小满")));
        try (var container = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("小李村");
            try (var sealed = encryptor.getDataStream(container)) {
                sealed.write(whole);
            }
            container.writeFilesystem(out);
            assertThat(refused(out.toByteArray())).isEqualTo(Refusal.PASSWORD);
        }
        assertThat(refused(sealedOld("secret"))).isEqualTo(Refusal.PASSWORD);
    }

    /// Excel seals a workbook whose layout is protected with a password that every Excel tries by itself.
    @Test
    void thePasswordThatEveryExcelKnowsIsNone() throws IOException {
        var book = opened(sealedOld("VelvetSweatshop"));
        assertThat(letters(book, 0)).containsExactly(List.of("马小满"));
        assertThat(letters(book, 1)).containsExactly(List.of("马小雪", "5"));
    }

    private static byte[] sealedOld(String password) throws IOException {
        var plain = Books.old()
                .sheet("小李村", List.of(List.of("马小满")))
                .sheet("大李村", List.of(List.of("马小雪", 5)))
                .bytes();
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try (var book = new HSSFWorkbook(new ByteArrayInputStream(plain));
                var out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void aDamagedOldWorkbookNeverFailsInAnotherWayThanByARefusal() {
        var old = Books.old()
                .sheet("小李村", List.of(List.of("姓名", "村"), List.of("马小满", 5)))
                .merged("A1:B1")
                .bytes();
        var random = new java.util.Random(7);
        for (int i = 0; i < 1_000; i++) {
            var damaged = old.clone();
            for (int hits = 0; hits <= i % 4; hits++) damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            if (Workbook.open(damaged) instanceof Opening.Opened(var book))
                for (var sheet : book.sheets())
                    assertThat(rows(book, sheet.position())).hasSize(sheet.rows());
        }
    }

    @Test
    void whatIsOlderThanExcel97IsRefusedAsTooOld() throws IOException {
        assertThat(refused(new byte[] {9, 8, 8, 0, 0, 5, 5, 0, 1, 2, 3, 4})).isEqualTo(Refusal.OLD_EXCEL);
        assertThat(refused(new byte[] {9, 4, 6, 0, 0, 0, 16, 0, 0, 0})).isEqualTo(Refusal.OLD_EXCEL);
        try (var container = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(new byte[9]), "Book");
            container.writeFilesystem(out);
            assertThat(refused(out.toByteArray())).isEqualTo(Refusal.OLD_EXCEL);
        }
    }
}
