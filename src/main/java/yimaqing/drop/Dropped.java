package yimaqing.drop;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import yimaqing.batch.Batch;
import yimaqing.batch.BatchStore;
import yimaqing.batch.Received;
import yimaqing.intake.Intake;
import yimaqing.intake.Intake.Upload;
import yimaqing.pack.Dictionary;
import yimaqing.pack.PackNode;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Households;

/// Receives what lay in a department's folder, for the county of the pack.
@Component
class Dropped {
    private final PlaceCode county =
            new PlaceCode(PackNode.read("county/county.yaml").part("county").text());
    private final Intake intake;
    private final BatchStore batches;
    private final Dictionary dictionary;
    private final Clock clock;

    Dropped(Intake intake, BatchStore batches, Dictionary dictionary, Clock clock) {
        this.intake = intake;
        this.batches = batches;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    /// What became of a file.
    sealed interface Fate {}

    /// It is here, under this number, just now or since the same bytes came before.
    record Taken(long batch) implements Fate {}

    /// `why` is the key of a sentence in the words; `which` the sheet or the department it is about, or nothing.
    record NotTaken(String why, String which) implements Fate {}

    Fate receive(String department, String name, byte[] bytes) {
        var today = LocalDate.now(clock.withZone(Households.ZONE));
        return switch (intake.receive(county, new Upload(name, bytes, "drop/" + department, today))) {
            case Received.Refused(long _, var why, var which) -> new NotTaken(why, which);
            case Received.Fresh(long batch) -> ofItsDepartment(department, batch);
            case Received.AlreadyHere(long batch) -> ofItsDepartment(department, batch);
        };
    }

    private Fate ofItsDepartment(String department, long number) {
        var sender = batches.find(county, number)
                .flatMap(Batch::content)
                .map(Batch.Content::department)
                .orElse(department);
        return sender.equals(department)
                ? new Taken(number)
                : new NotTaken(
                        "OTHER_DEPARTMENT",
                        dictionary.department(sender).label().zh());
    }
}
