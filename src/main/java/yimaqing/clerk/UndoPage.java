package yimaqing.clerk;

import java.util.List;
import java.util.Optional;
import yimaqing.clerk.BatchListPage.What;
import yimaqing.web.FieldFault;

/// Before a batch is taken back: what it recorded, and what later batches rest on it.
public record UndoPage(
        long number, String name, What what, String rows, List<Resting> resting, Optional<FieldFault> fault) {

    /// A later batch that speaks of the same people in so many rows; one that the official may not see has no name.
    public record Resting(long number, Optional<String> name, String source, String rows) {}

    public UndoPage {
        resting = List.copyOf(resting);
    }
}
