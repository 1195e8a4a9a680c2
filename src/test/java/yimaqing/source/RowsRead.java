package yimaqing.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yimaqing.hearing.Hearing;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.sheet.Opening;
import yimaqing.sheet.Workbook;

/// The rows below the header of a workbook's first sheet, as they are read by themselves.
final class RowsRead {
    private static final Dictionary DICTIONARY = Dictionary.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private RowsRead() {}

    static List<Draft> of(Source source, byte[] bytes) {
        var book = ((Opening.Opened) Workbook.open(bytes)).workbook();
        var drafts = new ArrayList<Draft>();
        try (var rows = book.rows(book.sheets().getFirst())) {
            var search = new HeaderSearch(source);
            while (search.wants()) search.look(rows.next());
            var hearing = new Hearing(new PlaceCode("141026"), DAY, DICTIONARY, Places.shipped());
            var reader = new RowReader(search.found().orElseThrow(), hearing, new RowChecks(DICTIONARY, DAY));
            while (rows.hasNext()) drafts.add(reader.read(rows.next()));
        }
        return drafts;
    }
}
