package yimaqing.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.util.RecordFormatException;
import yimaqing.envelope.Limits;
import yimaqing.envelope.Refusal;
import yimaqing.envelope.Unfit;
import yimaqing.envelope.XlsStream;

/// A workbook of Excel 97 to 2003, kept as its bytes; each reading of a sheet makes its records anew.
final class XlsWorkbook implements Workbook {
    private final XlsStream stream;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<XlsSurvey> surveys = new ArrayList<>();

    private XlsWorkbook(XlsStream stream) throws Unfit {
        this.stream = stream;
        survey();
    }

    // as in `XlsxWorkbook.open`: nothing but reading happens here, so whatever of these fails, the file is at fault
    static Opening open(byte[] bytes) {
        try {
            return new Opening.Opened(new XlsWorkbook(XlsStream.of(bytes)));
        } catch (Unfit found) {
            return new Opening.Refused(found.why());
        } catch (EncryptedDocumentException locked) {
            return new Opening.Refused(Refusal.PASSWORD);
        } catch (OldExcelFormatException older) {
            return new Opening.Refused(Refusal.OLD_EXCEL);
        } catch (IOException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException broken) {
            return new Opening.Refused(Refusal.BROKEN);
        }
    }

    private void survey() throws Unfit {
        int all = 0;
        for (var listed : stream.sheets()) {
            var survey = XlsSurvey.of(stream.records(sheets.size()), stream.looks());
            all += survey.rows();
            if (all > Limits.MOST_ROWS) throw new Unfit(Refusal.TOO_MANY_ROWS);
            boolean hidden = listed.isHidden() || listed.isVeryHidden();
            sheets.add(new Sheet(sheets.size(), listed.getSheetname(), hidden, survey.rows()));
            surveys.add(survey);
        }
    }

    @Override
    public Kind kind() {
        return Kind.XLS;
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public Rows rows(Sheet sheet) {
        return new XlsRows(stream.records(sheet.position()), surveys.get(sheet.position()), stream.looks());
    }
}
