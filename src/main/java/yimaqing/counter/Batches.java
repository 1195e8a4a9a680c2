package yimaqing.counter;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Department;
import yimaqing.intake.Batch;
import yimaqing.intake.Intake;
import yimaqing.intake.Intake.Upload;
import yimaqing.intake.Received;
import yimaqing.intake.RowOutcome.Kind;
import yimaqing.pack.Dictionary;
import yimaqing.source.Source;
import yimaqing.source.Sources;

/// The batches of one department, as its program is told of them; of those of others it is told nothing.
@Component
class Batches {
    private final Intake intake;
    private final Sources sources;

    Batches(Intake intake, Dictionary dictionary) {
        this.intake = intake;
        this.sources = Sources.shipped(dictionary);
    }

    /// How far a batch has come. `outcomes` are the rows by what became of them, or would if it were applied now.
    record Told(
            long batch,
            String state,
            String source,
            String filename,
            LocalDate day,
            int rows,
            Map<String, Integer> outcomes) {}

    Received receive(Department sender, Upload upload) {
        return intake.receive(sender.county(), upload);
    }

    Optional<Told> find(Department sender, long number) {
        return intake.find(sender.county(), number)
                .filter(batch -> sources.find(batch.source())
                        .map(Source::department)
                        .filter(sender.key()::equals)
                        .isPresent())
                .map(this::told);
    }

    private Told told(Batch batch) {
        return new Told(
                batch.number(),
                batch.isApplied() ? "applied" : "received",
                batch.source(),
                batch.filename(),
                batch.day(),
                batch.rows(),
                outcomes(batch));
    }

    private Map<String, Integer> outcomes(Batch batch) {
        var outcomes = new TreeMap<String, Integer>();
        if (batch.isApplied())
            intake.outcomes(batch.county(), batch.number()).forEach((kind, rows) -> outcomes.put(name(kind), rows));
        else
            intake.tryOut(batch.county(), batch.number()).ifPresent(counts -> {
                for (var kind : Kind.values()) outcomes.put(name(kind), counts.of(kind));
            });
        return outcomes;
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
