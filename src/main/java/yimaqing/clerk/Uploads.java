package yimaqing.clerk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import yimaqing.access.Clerk;
import yimaqing.batch.Received;
import yimaqing.envelope.Limits;
import yimaqing.intake.Intake;
import yimaqing.intake.Intake.Upload;
import yimaqing.intake.Worker;

/// Takes files from a page: each is kept at once and opened beside the pages.
@Component
class Uploads {
    /// How many files may be sent at a time.
    static final int MOST_FILES = 20;

    private final Intake intake;
    private final Worker worker;

    Uploads(Intake intake, Worker worker) {
        this.intake = intake;
        this.worker = worker;
    }

    /// What became of the files sent: the numbers of the new batches and of those that were here already, and the names
    /// of files that are too large to be taken.
    record Taken(List<Long> fresh, List<Long> here, List<String> tooLarge) {}

    /// Files that hold something or have a name: a browser sends an empty part where none was chosen.
    static List<MultipartFile> chosen(List<MultipartFile> parts) {
        return parts.stream()
                .filter(part -> !part.isEmpty() || !name(part).isEmpty())
                .toList();
    }

    Taken take(Clerk clerk, List<MultipartFile> files, LocalDate day) {
        var taken = new Taken(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var file : files)
            if (file.getSize() > Limits.MOST_BYTES) taken.tooLarge().add(name(file));
            else
                switch (intake.arrive(clerk.county(), new Upload(name(file), bytes(file), clerk.account(), day))) {
                    case Received.Fresh(long batch) -> taken.fresh().add(batch);
                    case Received.AlreadyHere(long batch) -> taken.here().add(batch);
                    case Received.Refused(long batch, var _, var _) ->
                        taken.fresh().add(batch);
                }
        if (!taken.fresh().isEmpty()) worker.wake();
        return taken;
    }

    /// The file's name without the folders some browsers send, and without what no name holds.
    static String name(MultipartFile file) {
        var sent = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
