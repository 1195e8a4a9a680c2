package yimaqing.review;

import java.util.EnumSet;
import java.util.Optional;
import yimaqing.batch.QueueStore;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.place.PlaceCode;

/// To what the queue is narrowed, as it stands in the address: a reason, a batch, a village, each empty for any.
/// `queue`: one came from the queue and goes back there.
public record Filter(boolean queue, String reason, String batch, String village) {
    static final Filter NONE = new Filter(false, "", "", "");

    static Filter of(String queue, String reason, String batch, String village) {
        return new Filter(
                queue.equals("yes"),
                reason.matches("[A-Z_]{1,40}") ? reason : "",
                batch.matches("[1-9][0-9]{0,17}") ? batch : "",
                PlaceCode.isWellFormed(village) ? village : "");
    }

    QueueStore.Wanted wanted() {
        return new QueueStore.Wanted(
                EnumSet.of(Kind.REVIEW),
                reason,
                batch.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(batch)),
                village.isEmpty() ? Optional.empty() : Optional.of(new PlaceCode(village)));
    }

    /// The address of the queue narrowed like this, with room for more.
    public String address() {
        return "/intake/review?reason=" + reason + "&batch=" + batch + "&village=" + village;
    }

    public Filter withReason(String other) {
        return new Filter(queue, other, batch, village);
    }

    public Filter withBatch(String other) {
        return new Filter(queue, reason, other, village);
    }

    public boolean narrows() {
        return !reason.isEmpty() || !batch.isEmpty() || !village.isEmpty();
    }
}
