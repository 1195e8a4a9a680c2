package yimaqing.clerk;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.batch.Batch;
import yimaqing.batch.BatchRow;
import yimaqing.batch.BatchRow.At;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.batch.RowStore;
import yimaqing.returned.Heading;
import yimaqing.returned.Remarks;
import yimaqing.ruling.Ruling;
import yimaqing.ruling.RulingStore;
import yimaqing.ruling.RulingStore.Place;
import yimaqing.web.Words;

/// What is to be said to the sender beside the rows of a batch: what is wrong with a row and what to do, in Chinese, as
/// the file goes back into an office.
@Component
class RowRemarks {
    private static final int AT_A_TIME = 5_000;

    private final RowStore rows;
    private final RulingStore rulings;

    RowRemarks(RowStore rows, RulingStore rulings) {
        this.rows = rows;
        this.rulings = rulings;
    }

    /// The remarks stand under this, in the last row of each sheet's header.
    Heading heading(Batch batch) {
        var headers = new HashMap<Integer, Integer>();
        each(batch, EnumSet.of(Kind.SKIPPED), "HEADER", row -> {
            var before = headers.get(row.at().sheet());
            if (before == null || before == row.at().row() - 1)
                headers.put(row.at().sheet(), row.at().row());
        });
        return new Heading(Words.CHINESE.say("clerk.returned.column"), headers);
    }

    Remarks of(Batch batch) {
        var said = new HashMap<At, String>();
        each(batch, EnumSet.of(Kind.REVIEW, Kind.REJECTED), "", row -> said.put(row.at(), sentence(batch, row)));
        return new Said(said);
    }

    private record Said(Map<At, String> remarks) implements Remarks {
        @Override
        public Optional<String> remark(int sheet, int row) {
            return Optional.ofNullable(remarks.get(new At(sheet, row)));
        }

        @Override
        public boolean isAtFault(int sheet, int row) {
            return remarks.containsKey(new At(sheet, row));
        }
    }

    private String sentence(Batch batch, BatchRow row) {
        var why = row.why().reason();
        var column = row.why().column().isEmpty() ? "" : "（" + row.why().column() + "）";
        var todo = note(batch, row).orElseGet(() -> Words.CHINESE.say("todo." + why));
        return Words.CHINESE.say("why." + why) + column + "。" + todo;
    }

    /// What somebody wrote to the sender when the row was sent back.
    private Optional<String> note(Batch batch, BatchRow row) {
        if (!row.why().reason().equals("LEFT_OUT")) return Optional.empty();
        var at = row.at();
        return rulings.on(new Place(batch.county(), batch.source(), batch.number(), at.sheet(), at.row())).stream()
                .filter(made -> made.takenBackBy().isEmpty())
                .flatMap(made -> made.ruling() instanceof Ruling.LeftOut(var note)
                        ? Optional.of(note).stream()
                        : Optional.<String>empty().stream())
                .findFirst();
    }

    private interface Taker {
        void take(BatchRow row);
    }

    private void each(Batch batch, EnumSet<Kind> kinds, String reason, Taker taker) {
        var wanted = new RowStore.Wanted(kinds, reason, List.of(batch.county()));
        var some = rows.next(batch.county(), batch.number(), wanted, At.BEFORE_ALL, AT_A_TIME);
        while (!some.isEmpty()) {
            some.forEach(taker::take);
            some = rows.next(
                    batch.county(), batch.number(), wanted, some.getLast().at(), AT_A_TIME);
        }
    }
}
