package yimaqing.review;

import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Clerk;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Officer;
import yimaqing.batch.Batch;
import yimaqing.batch.BatchRow;
import yimaqing.batch.BatchRow.At;
import yimaqing.batch.BatchStore;
import yimaqing.batch.RowStore;
import yimaqing.web.NotFound;

/// Finds batches and rows that an official may work on; everything else is not found.
@Component
class RowFinder {
    private final BatchStore batches;
    private final RowStore rows;

    RowFinder(BatchStore batches, RowStore rows) {
        this.batches = batches;
        this.rows = rows;
    }

    /// A row, its batch, and the official who may read it.
    record Found(Officer officer, Clerk clerk, Batch batch, BatchRow row) {}

    /// The official as a clerk who decides rows.
    static Clerk clerk(Viewer viewer) {
        return Clerk.of(viewer).filter(Clerk::mayWork).orElseThrow(NotFound::new);
    }

    /// An applied batch of the official's own department.
    Batch batch(Viewer viewer, String number) {
        var clerk = clerk(viewer);
        return Optional.of(number)
                .filter(n -> n.matches("[1-9][0-9]{0,17}"))
                .flatMap(n -> batches.find(clerk.county(), Long.parseLong(n)))
                .filter(Batch::isApplied)
                .filter(batch -> clerk.worksOn(batch.sent()))
                .orElseThrow(NotFound::new);
    }

    Found row(Viewer viewer, String number, String sheet, String row) {
        return row(viewer, batch(viewer, number), at(sheet, row).orElseThrow(NotFound::new));
    }

    Found row(Viewer viewer, Batch batch, At at) {
        var clerk = clerk(viewer);
        return rows.find(clerk.scope(), batch.number(), at)
                .filter(found -> clerk.readsRow(batch.sent(), found.village()))
                .map(found -> new Found((Officer) viewer, clerk, batch, found))
                .orElseThrow(NotFound::new);
    }

    static Optional<At> at(String sheet, String row) {
        return sheet.matches("[0-9]{1,4}") && row.matches("[1-9][0-9]{0,6}")
                ? Optional.of(new At(Integer.parseInt(sheet), Integer.parseInt(row)))
                : Optional.empty();
    }
}
