package yimaqing.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import yimaqing.hearing.Hearing;
import yimaqing.intake.RowOutcome.Skipped;
import yimaqing.ledger.Provenance;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.sheet.Rows;
import yimaqing.sheet.Sheet;
import yimaqing.sheet.SheetRow;
import yimaqing.sheet.Workbook;
import yimaqing.source.Draft;
import yimaqing.source.Header;
import yimaqing.source.HeaderSearch;
import yimaqing.source.NoData;
import yimaqing.source.RowChecks;
import yimaqing.source.RowReader;
import yimaqing.source.Skipping;
import yimaqing.source.Source;

/// A walk through a whole file, some rows at a time: every physical row comes out with exactly one outcome, in order.
final class Walk {
    /// How many rows are judged, looked up and recorded together.
    static final int AT_A_TIME = 1_000;

    private final File file;
    private final Judge judge;
    private final Hearing hearing;
    private final RowChecks checks;

    /// A file to walk through: what it is, of which county and which day, under which number.
    record File(Workbook workbook, Source source, PlaceCode county, LocalDate day, long batch) {}

    /// Some rows of one sheet, judged.
    record Stretch(Sheet sheet, List<Judged> rows) {}

    Walk(File file, Register register, Dictionary dictionary, Places places) {
        this.file = file;
        this.judge = new Judge(new Linking(register, file.source().establishes()));
        this.hearing = new Hearing(file.county(), file.day(), dictionary, places);
        this.checks = new RowChecks(dictionary, file.day());
    }

    /// Goes from the first row of the first sheet to the last row of the last.
    void through(Consumer<Stretch> taker) {
        for (var sheet : file.workbook().sheets()) {
            try (var rows = file.workbook().rows(sheet)) {
                var search = new HeaderSearch(file.source());
                while (rows.hasNext() && search.wants()) search.look(rows.next());
                search.found()
                        .ifPresentOrElse(
                                header -> data(sheet, header, rows, taker),
                                () -> taker.accept(new Stretch(
                                        sheet,
                                        search.above().stream().map(Walk::note).toList())));
            }
        }
    }

    /// A sheet without a header holds no data; one too long to be a cover sheet was refused when the file arrived.
    private static Judged note(SheetRow row) {
        return Judged.of(row.number(), new Skipped(row.isBlank() ? NoData.BLANK : NoData.NOTE));
    }

    private void data(Sheet sheet, Header header, Rows rows, Consumer<Stretch> taker) {
        var skipping = new Skipping(header);
        var claims = new Claims(file.day(), provenance(sheet));
        var reader = new RowReader(header, hearing, checks);
        taker.accept(new Stretch(sheet, aboveAndHeader(header)));
        while (rows.hasNext()) {
            var stretch = new ArrayList<SheetRow>(AT_A_TIME);
            while (rows.hasNext() && stretch.size() < AT_A_TIME) stretch.add(rows.next());
            taker.accept(new Stretch(sheet, judged(stretch, skipping, reader, claims)));
        }
    }

    private static List<Judged> aboveAndHeader(Header header) {
        var judged = new ArrayList<Judged>();
        for (int row = 1; row <= header.lastRow(); row++)
            judged.add(Judged.of(row, new Skipped(row < header.firstRow() ? NoData.TITLE : NoData.HEADER)));
        return judged;
    }

    private List<Judged> judged(List<SheetRow> rows, Skipping skipping, RowReader reader, Claims claims) {
        var drafts = new ArrayList<Draft>(rows.size());
        var judged = new ArrayList<Judged>(rows.size());
        for (var row : rows)
            skipping.why(row)
                    .ifPresentOrElse(
                            why -> judged.add(Judged.of(row.number(), new Skipped(why))),
                            () -> drafts.add(reader.read(row)));
        judged.addAll(judge.judge(drafts, claims));
        judged.sort(Comparator.comparingInt(Judged::row));
        return judged;
    }

    private IntFunction<Provenance> provenance(Sheet sheet) {
        var name = sheet.name().isEmpty() ? "1" : sheet.name();
        return row -> Provenance.row(file.source().department(), file.batch(), name, row);
    }
}
