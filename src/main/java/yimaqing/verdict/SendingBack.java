package yimaqing.verdict;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import yimaqing.access.Purpose;
import yimaqing.access.Reads;
import yimaqing.access.Viewer;
import yimaqing.batch.Batch;
import yimaqing.batch.BatchRow.At;
import yimaqing.batch.BatchStore;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.batch.RowStore;
import yimaqing.mapping.Mappings;
import yimaqing.pack.Attribute;
import yimaqing.returned.Heading;
import yimaqing.returned.Parcel;
import yimaqing.returned.Returned;
import yimaqing.returned.Which;
import yimaqing.ruling.RulingStore;
import yimaqing.ruling.Rulings;
import yimaqing.ruling.Typed;
import yimaqing.sheet.Opening;
import yimaqing.sheet.Rows;
import yimaqing.sheet.Workbook;
import yimaqing.source.Header;
import yimaqing.source.HeaderSearch;
import yimaqing.source.Source;
import yimaqing.web.Words;

/// Makes a department's own file ready to go back to it: as it was sent, with what is wrong with each row and what to
/// do
/// in one more column. Whoever asks has seen to it that the viewer may read every row.
@Component
public class SendingBack {
    private static final int ROWS_AT_A_TIME = 5_000;

    private final BatchStore batches;
    private final RowStore rows;
    private final Mappings mappings;
    private final RulingStore rulings;
    private final Reads reads;

    SendingBack(BatchStore batches, RowStore rows, Mappings mappings, RulingStore rulings, Reads reads) {
        this.batches = batches;
        this.rows = rows;
        this.mappings = mappings;
        this.rulings = rulings;
        this.reads = reads;
    }

    /// The file of a batch on its way to somebody who may read all of it, which the read log then says; nothing for one
    /// that was never applied, because nobody has decided about its rows.
    public Optional<Parcel> parcel(Viewer viewer, Batch batch, Which which) {
        return switch (batch.state()) {
            case Batch.Applied _, Batch.Undone _ -> Optional.of(read(viewer, batch, which));
            case Batch.Arrived _, Batch.Refused _, Batch.Received _, Batch.Accepted _ -> Optional.empty();
        };
    }

    private Parcel read(Viewer viewer, Batch batch, Which which) {
        var reason = new Purpose.Unmask(Words.CHINESE.say("mend.purpose", batch.number()));
        return reads.file(viewer, reason, sight -> {
            var letter = written(batch);
            letter.about().forEach(sight::at);
            return Parcel.of(batch.name(), Words.CHINESE.say("mend.name"), letter.file(), which);
        });
    }

    /// A file as it goes back, and what its columns are about.
    private record Letter(Returned file, Set<Attribute> about) {}

    private Letter written(Batch batch) {
        var as = batch.content().orElseThrow().as();
        var source = mappings.at(batch.county(), as.source(), as.version()).orElseThrow();
        var bytes = batches.bytes(batch);
        if (!(Workbook.open(bytes) instanceof Opening.Opened(var book)))
            throw new IllegalStateException("batch " + batch.number() + " opened on arrival");
        var remarks = new Remarked();
        var noted = faults(batch, remarks);
        var desk = new Desk(book, source, remarks, rulings.inForce(batch.county(), batch.source()));
        var headings = new HashMap<Integer, Integer>();
        var about = new HashSet<Attribute>();
        for (var sheet : book.sheets())
            desk.read(sheet.position(), noted).ifPresent(header -> {
                headings.put(sheet.position(), header.lastRow());
                header.columns().values().forEach(column -> about.addAll(column.attributes()));
            });
        var heading = new Heading(Words.CHINESE.say("mend.heading"), headings);
        return new Letter(new Returned(bytes, book, heading, remarks), about);
    }

    /// Remarks on every row at fault; those that somebody sent back, by their sheets.
    private Map<Integer, Set<Integer>> faults(Batch batch, Remarked remarks) {
        var noted = new HashMap<Integer, Set<Integer>>();
        var wanted = new RowStore.Wanted(EnumSet.of(Kind.REVIEW, Kind.REJECTED), "", List.of(batch.county()));
        var some = rows.next(batch.county(), batch.number(), wanted, At.BEFORE_ALL, ROWS_AT_A_TIME);
        while (!some.isEmpty()) {
            for (var row : some) {
                remarks.add(row);
                if (Remarked.isSentBackBySomebody(row))
                    noted.computeIfAbsent(row.at().sheet(), _ -> new HashSet<>())
                            .add(row.at().row());
            }
            some = rows.next(
                    batch.county(), batch.number(), wanted, some.getLast().at(), ROWS_AT_A_TIME);
        }
        return noted;
    }

    /// The file laid open, with what people decided about its source's rows.
    private record Desk(Workbook book, Source source, Remarked remarks, Rulings decided) {

        /// The header of a sheet, once the notes on its rows are found; a sheet that is no data has none.
        Optional<Header> read(int position, Map<Integer, Set<Integer>> noted) {
            var sheet = book.sheets().get(position);
            if (source.skips(sheet)) return Optional.empty();
            try (var all = book.rows(sheet)) {
                var search = new HeaderSearch(source);
                while (all.hasNext() && search.wants()) search.look(all.next());
                search.found().ifPresent(header -> note(header, position, all, noted.getOrDefault(position, Set.of())));
                return search.found();
            }
        }

        private void note(Header header, int sheet, Rows all, Set<Integer> noted) {
            int left = noted.size();
            while (left > 0 && all.hasNext()) {
                var row = all.next();
                if (!noted.contains(row.number())) continue;
                left--;
                decided.of(new Typed(header, row))
                        .leftOut()
                        .ifPresent(note -> remarks.note(new At(sheet, row.number()), note));
            }
        }
    }
}
