package yimaqing.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.Received;
import yimaqing.intake.Intake;
import yimaqing.intake.Intake.Upload;
import yimaqing.pack.PackNode;

/// Takes the departments' files of the sample county in, the same way as officials would: all are received before any
/// is
/// applied, so that what they say of one another's names is known, and a second person says yes to each.
@Component
class SampleFiles {
    static final String SENDER = "sample";
    static final String ACCEPTOR = "sample.second";

    private final Intake intake;
    private final Clock clock;
    private final Map<String, PackNode> files =
            PackNode.read("sample/files.yaml").parts();

    SampleFiles(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    /// The keys of the files, in the order in which they are applied.
    List<String> keys() {
        return List.copyOf(files.keySet());
    }

    void receiveAll() {
        files.values().forEach(this::receive);
    }

    private long receive(PackNode file) {
        var upload = new Upload(
                file.part("name").text(),
                bytes(file.part("file").text()),
                SENDER,
                LocalDate.parse(file.part("day").text()));
        return switch (intake.receive(SampleCounty.COUNTY, upload)) {
            case Received.Fresh(long batch) -> batch;
            case Received.AlreadyHere(long batch) -> batch;
            case Received.Refused(long _, var why, var which) ->
                throw file.fault("the file is refused: " + why + " " + which);
        };
    }

    /// Applies a file that was received.
    void apply(String key) {
        long batch = receive(files.get(key));
        intake.accept(SampleCounty.COUNTY, batch, new Came(ACCEPTOR, clock.instant()));
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
