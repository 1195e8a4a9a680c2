package yimaqing.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import yimaqing.batch.RowOutcome.Skipped;
import yimaqing.hearing.Hearing;
import yimaqing.link.Linking;
import yimaqing.link.Register;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.ruling.Rulings;
import yimaqing.ruling.Typed;
import yimaqing.sheet.Rows;
import yimaqing.sheet.Sheet;
import yimaqing.sheet.SheetRow;
import yimaqing.sheet.Workbook;
import yimaqing.source.Draft;
import yimaqing.source.Header;
import yimaqing.source.HeaderSearch;
import yimaqing.source.RowChecks;
import yimaqing.source.RowReader;
import yimaqing.source.Skipping;
import yimaqing.source.Source;

/// A walk through a whole file, some rows at a time: every physical row comes out with exactly one outcome, in order.
public final class Walk {
    /// How many rows are judged, looked up and recorded together.
    static final int AT_A_TIME = 1_000;

    private final File file;
    private final Judge judge;
    private final Hearing hearing;
    private final RowChecks checks;
    private final Rulings rulings;
    /// One for each sheet's header.
    private final IdentityHashMap<Header, RowReader> readers = new IdentityHashMap<>();

    /// A file to walk through: what it is, of which county and which day, under which number.
    public record File(Workbook workbook, Source source, PlaceCode county, LocalDate day, long batch) {}

    /// What is known before the walk: the dictionary, the places, the people, and what was decided before.
    public record Known(Dictionary dictionary, Places places, Register register, Rulings rulings) {}

    /// Some rows of one sheet, judged.
    public record Stretch(Sheet sheet, List<Judged> rows) {
        public int firstRow() {
            return rows.getFirst().row();
        }

        public int lastRow() {
            return rows.getLast().row();
        }
    }

    public Walk(File file, Known known) {
        this.file = file;
        this.judge = new Judge(
                new Linking(known.register(), known.dictionary(), file.source().establishes()));
        this.hearing = new Hearing(file.county(), file.day(), known.dictionary(), known.places());
        this.checks = new RowChecks(known.dictionary(), file.day());
        this.rulings = known.rulings();
    }

    /// Goes from the first row of the first sheet to the last row of the last.
    public void through(Consumer<Stretch> taker) {
        for (var sheet : file.workbook().sheets())
            open(
                    sheet,
                    (search, rows) -> search.found()
                            .ifPresentOrElse(
                                    header -> data(sheet, header, rows, taker),
                                    () -> taker.accept(new Stretch(
                                            sheet,
                                            search.above().stream()
                                                    .map(Silent::note)
                                                    .toList()))));
    }

    /// Goes through the rows of data without judging them: what each says by itself.
    public void drafts(BiConsumer<Sheet, List<Draft>> taker) {
        for (var sheet : file.workbook().sheets())
            if (!file.source().skips(sheet))
                open(
                        sheet,
                        (search, rows) -> search.found().ifPresent(header -> {
                            var skipping = new Skipping(header);
                            var reader = new RowReader(header, hearing, checks);
                            while (rows.hasNext())
                                taker.accept(
                                        sheet,
                                        next(rows).stream()
                                                .filter(row -> skipping.why(row).isEmpty())
                                                .map(reader::read)
                                                .toList());
                        }));
    }

    /// Some rows of one sheet as they were typed, in their order; rows that are no data are left out.
    public List<Typed> typed(int sheet, Set<Integer> wanted) {
        var found = new ArrayList<Typed>(wanted.size());
        int last = wanted.stream().mapToInt(Integer::intValue).max().orElse(0);
        open(
                file.workbook().sheets().get(sheet),
                (search, rows) -> search.found().ifPresent(header -> {
                    var skipping = new Skipping(header);
                    while (rows.hasNext()) {
                        var row = rows.next();
                        if (row.number() > last) return;
                        if (wanted.contains(row.number()) && skipping.why(row).isEmpty())
                            found.add(new Typed(header, row));
                    }
                }));
        return found;
    }

    /// What is believed of everybody around the rows judged last.
    public Register.Beliefs beliefs() {
        return judge.beliefs();
    }

    /// Some rows of one sheet judged by themselves, against what is recorded.
    public Stretch judged(int sheet, List<Typed> rows) {
        var of = file.workbook().sheets().get(sheet);
        return new Stretch(of, judge.judge(rows.stream().map(this::read).toList(), claims(of)));
    }

    private void open(Sheet sheet, BiConsumer<HeaderSearch, Rows> reading) {
        try (var rows = file.workbook().rows(sheet)) {
            var search = new HeaderSearch(file.source());
            while (rows.hasNext() && search.wants()) search.look(rows.next());
            reading.accept(search, rows);
        }
    }

    private void data(Sheet sheet, Header header, Rows rows, Consumer<Stretch> taker) {
        var skipping = new Skipping(header);
        var claims = claims(sheet);
        taker.accept(new Stretch(sheet, Silent.aboveAndHeader(header)));
        while (rows.hasNext()) taker.accept(new Stretch(sheet, judged(header, next(rows), skipping, claims)));
    }

    private static List<SheetRow> next(Rows rows) {
        var stretch = new ArrayList<SheetRow>(AT_A_TIME);
        while (rows.hasNext() && stretch.size() < AT_A_TIME) stretch.add(rows.next());
        return stretch;
    }

    private List<Judged> judged(Header header, List<SheetRow> rows, Skipping skipping, Claims claims) {
        var read = new ArrayList<Judge.Read>(rows.size());
        var judged = new ArrayList<Judged>(rows.size());
        for (var row : rows)
            skipping.why(row)
                    .ifPresentOrElse(
                            why -> judged.add(Judged.of(row.number(), new Skipped(why))),
                            () -> read.add(read(new Typed(header, row))));
        judged.addAll(judge.judge(read, claims));
        judged.sort(Comparator.comparingInt(Judged::row));
        return judged;
    }

    /// The row with the corrections that people made to rows typed like it.
    private Judge.Read read(Typed typed) {
        var decided = rulings.of(typed);
        var believed = decided.believed();
        var reader = believed.isEmpty()
                ? readers.computeIfAbsent(typed.header(), header -> new RowReader(header, hearing, checks))
                : new RowReader(typed.header().believing(believed), hearing, checks);
        return new Judge.Read(reader.read(decided.corrected(typed).row()), decided);
    }

    private Claims claims(Sheet sheet) {
        var name = sheet.name().isEmpty() ? "1" : sheet.name();
        return new Claims(file.source().department(), file.batch(), name, file.day());
    }
}
