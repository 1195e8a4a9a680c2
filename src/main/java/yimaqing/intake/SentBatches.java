package yimaqing.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Department;
import yimaqing.batch.Batch;
import yimaqing.batch.Batch.Content;
import yimaqing.batch.BatchStore;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.batch.RowStore;
import yimaqing.place.PlaceCode;
import yimaqing.returned.Parcel;
import yimaqing.returned.Which;
import yimaqing.verdict.SendingBack;

/// The batches of one department, as its program is told of them; of those of others it is told nothing.
@Component
class SentBatches {
    private static final int MOST_CACHED = 1_000;
    /// A program that asks again and again does not have its file tried out each time.
    private static final Duration TRIED_AGAIN = Duration.ofMinutes(1);

    private final BatchStore batches;
    private final RowStore rows;
    private final Intake intake;
    private final SendingBack sending;
    private final Cache<Place, Map<String, Integer>> tried = Caffeine.newBuilder()
            .maximumSize(MOST_CACHED)
            .expireAfterWrite(TRIED_AGAIN)
            .build();

    SentBatches(BatchStore batches, RowStore rows, Intake intake, SendingBack sending) {
        this.batches = batches;
        this.rows = rows;
        this.intake = intake;
        this.sending = sending;
    }

    private record Place(PlaceCode county, long number) {}

    /// How far a batch has come. `outcomes` are the rows by what became of them, or would if it were applied now; a
    /// file that was not understood has no source and no rows.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Told(
            long batch,
            String state,
            Optional<String> source,
            String filename,
            LocalDate day,
            Optional<Integer> rows,
            Map<String, Integer> outcomes) {}

    /// Who sends, as it stands beside a batch: the department and the number of its key.
    static String by(Department sender) {
        return sender.key() + "/" + sender.keyNumber();
    }

    Optional<Told> find(Department sender, long number) {
        return batch(sender, number).map(this::told);
    }

    /// What becomes of a wish to have a file back.
    sealed interface Wish {}

    record Back(Parcel parcel) implements Wish {}

    record Kept(HttpStatus status, String code) implements Wish {}

    /// The department's own file with what is wrong with its rows.
    Wish back(Department sender, Optional<Long> number, Optional<Which> which) {
        var batch = number.flatMap(n -> batch(sender, n));
        if (batch.isEmpty()) return new Kept(HttpStatus.NOT_FOUND, "batch");
        if (which.isEmpty()) return new Kept(HttpStatus.BAD_REQUEST, "rows");
        if (!mayHaveBack(sender, batch.get())) return new Kept(HttpStatus.FORBIDDEN, "area");
        return sending.parcel(sender, batch.get(), which.get())
                .<Wish>map(Back::new)
                .orElse(new Kept(HttpStatus.CONFLICT, "notapplied"));
    }

    private Optional<Batch> batch(Department sender, long number) {
        return batches.find(sender.county(), number).filter(batch -> isOf(sender, batch));
    }

    /// Whether this key may have the whole file back: every row of data lies in its areas, or it brought the file.
    private boolean mayHaveBack(Department sender, Batch batch) {
        return batch.received().by().equals(by(sender))
                || sender.areas().contains(sender.county())
                || rows.villages(batch.county(), batch.number()).stream()
                        .allMatch(village -> village.filter(
                                        v -> sender.areas().stream().anyMatch(area -> area.contains(v)))
                                .isPresent());
    }

    /// A batch belongs to the department whose table it is; one that was not understood, to whoever sent it.
    private static boolean isOf(Department sender, Batch batch) {
        return batch.content()
                .map(content -> content.department().equals(sender.key()))
                .orElseGet(() -> batch.received().by().startsWith(sender.key() + "/"));
    }

    private Told told(Batch batch) {
        return new Told(
                batch.number(),
                batch.stage().name().toLowerCase(Locale.ROOT),
                batch.content().map(Content::source),
                batch.name(),
                batch.day(),
                batch.content().map(Content::rows),
                outcomes(batch));
    }

    private Map<String, Integer> outcomes(Batch batch) {
        return switch (batch.state()) {
            case Batch.Arrived _, Batch.Refused _ -> Map.of();
            case Batch.Received _, Batch.Accepted _ ->
                tried.get(new Place(batch.county(), batch.number()), _ -> triedOut(batch));
            case Batch.Applied _, Batch.Undone _ -> named(rows.counts(batch.county(), batch.number()));
        };
    }

    private Map<String, Integer> triedOut(Batch batch) {
        var counts = intake.tryOut(batch.county(), batch.number()).orElseThrow().counts();
        var outcomes = new TreeMap<Kind, Integer>();
        for (var kind : Kind.values()) outcomes.put(kind, counts.of(kind));
        return named(outcomes);
    }

    private static Map<String, Integer> named(Map<Kind, Integer> counts) {
        var named = new TreeMap<String, Integer>();
        for (var kind : Kind.values()) named.put(kind.name().toLowerCase(Locale.ROOT), counts.getOrDefault(kind, 0));
        return named;
    }
}
