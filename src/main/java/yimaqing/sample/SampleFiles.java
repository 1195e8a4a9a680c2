package yimaqing.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.Received;
import yimaqing.intake.Intake;
import yimaqing.intake.Intake.Upload;
import yimaqing.pack.PackNode;

/// Takes the departments' files of the sample county in, the same way as an official would.
@Component
class SampleFiles {
    private static final String BY = "sample";

    private final Intake intake;
    private final Clock clock;

    SampleFiles(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    void load(String key) {
        var file = PackNode.read("sample/files.yaml").part(key);
        var upload = new Upload(
                file.part("name").text(),
                bytes(file.part("file").text()),
                BY,
                LocalDate.parse(file.part("day").text()));
        switch (intake.receive(SampleCounty.COUNTY, upload)) {
            case Received.Fresh(long batch) -> apply(batch);
            case Received.AlreadyHere(long batch) -> apply(batch);
            case Received.Refused(long _, var why, var which) ->
                throw file.fault("the file is refused: " + why + " " + which);
        }
    }

    private void apply(long batch) {
        intake.accept(SampleCounty.COUNTY, batch, new Came(BY, clock.instant()));
        switch (intake.apply(SampleCounty.COUNTY, batch, (_, _) -> {})) {
            case Intake.Done _, Intake.AlreadyApplied _ -> {}
            case Intake.NotAccepted(), Intake.NoSuchBatch() ->
                throw new IllegalStateException("the batch just received is gone");
        }
    }

    private static byte[] bytes(String resource) {
        try (var in = SampleFiles.class.getClassLoader().getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
