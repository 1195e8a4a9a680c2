package yimaqing.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import yimaqing.backup.Restore.Refused;
import yimaqing.backup.Restore.Restored;
import yimaqing.db.CannotStart;
import yimaqing.db.DataDirectory;
import yimaqing.db.EmbeddedPostgres;
import yimaqing.db.Login;
import yimaqing.seal.KeyFile;
import yimaqing.seal.KeyRing;

/// A data folder on which no server runs, made ready for a backup: the database that was there is kept aside, never
/// thrown away, and stands again where the backup could not be taken.
public record EmptyPlace(DataDirectory data) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    public static EmptyPlace on(Path data) {
        return new EmptyPlace(new DataDirectory(data));
    }

    /// Puts a backup back.
    ///
    /// @throws Refused when it is not the right file or key, or a server runs here; nothing was touched then
    public Restored restored(Path file, Consumer<String> progress) throws Refused {
        var restore = Restore.of(file, ring());
        var external = Optional.ofNullable(System.getenv("YMQ_DB_URL"));
        return external.isPresent() ? elsewhere(restore, external.get()) : here(restore, progress);
    }

    private KeyRing ring() throws Refused {
        var file = KeyFile.at(data.keys(), System.getenv());
        if (!file.exists())
            throw new Refused(
                    "There is no master key in " + data.keys() + ". Copy the folder keys of the server that made the "
                            + "backup there first: without it nobody can read the file.");
        return file.open();
    }

    private static Restored elsewhere(Restore restore, String url) throws Refused {
        var owner = System.getenv("YMQ_DB_OWNER_USER") == null ? "YMQ_DB" : "YMQ_DB_OWNER";
        return restore.into(source(new Login(url, System.getenv(owner + "_USER"), System.getenv(owner + "_PASSWORD"))));
    }

    private Restored here(Restore restore, Consumer<String> progress) throws Refused {
        var aside = asideOrNothing();
        aside.ifPresent(folder -> progress.accept("The database that was here is kept in " + folder));
        boolean done = false;
        try (var postgres = EmbeddedPostgres.start(data, progress)) {
            var restored = restore.into(source(postgres.owner()));
            done = true;
            return restored;
        } finally {
            if (!done) putBack(aside);
        }
    }

    private static DriverManagerDataSource source(Login login) {
        return new DriverManagerDataSource(login.url(), login.user(), login.password());
    }

    private Optional<Path> asideOrNothing() throws Refused {
        if (!Files.exists(data.pg())) return Optional.empty();
        try (var lock = data.lock()) {
            return Optional.of(moved(data.pg(), "before-restore"));
        } catch (CannotStart running) {
            throw new Refused(String.valueOf(running.getMessage()), running);
        }
    }

    private Path moved(Path folder, String why) {
        try {
            return Files.move(
                    folder,
                    data.path()
                            .resolve("pg." + why + "-"
                                    + LocalDateTime.now(ZoneId.systemDefault()).format(MOMENT)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void putBack(Optional<Path> aside) {
        if (Files.exists(data.pg())) moved(data.pg(), "not-restored");
        aside.ifPresent(folder -> {
            try {
                Files.move(folder, data.pg());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }
}
