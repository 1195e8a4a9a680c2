package yimaqing.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Consumer;

/// The folder with the rows: created once, with Chinese sort order, checksums on every page and a password for
/// every role, even the local ones.
record ClusterFolder(DataDirectory data, PostgresBinaries binaries, ServerUser user) {

    void ready(Passwords passwords, Consumer<String> progress) {
        if (!data.hasDatabase()) {
            progress.accept("creating the database");
            create(passwords);
        }
        user.own(data.pg());
    }

    // under a temporary name first: a half-made cluster never gets the final name
    private void create(Passwords passwords) {
        Path part = data.path().resolve("pg.part");
        try {
            Folders.delete(part);
            Files.createDirectory(part);
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwx------"));
            user.own(part);
            initialise(part, passwords);
            Files.move(part, data.pg());
        } catch (IOException e) {
            throw new CannotStart("The database cannot be created in %s: %s.".formatted(data.pg(), e.getMessage()), e);
        }
    }

    // initdb takes the first password from a file, which must be gone before the cluster counts as made
    private void initialise(Path folder, Passwords passwords) throws IOException {
        Path password = data.path().resolve("pg.password");
        Files.deleteIfExists(password);
        try {
            var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(password, ours);
            Files.writeString(password, passwords.postgres());
            user.own(password);
            initialise(folder, password);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private void initialise(Path folder, Path password) {
        var ending = new Command(
                        user,
                        binaries.folder(),
                        List.of(
                                binaries.program("initdb"),
                                "-D",
                                folder.toString(),
                                "-U",
                                "postgres",
                                "--pwfile=" + password,
                                "--auth-local=scram-sha-256",
                                "--auth-host=scram-sha-256",
                                "-E",
                                "UTF8",
                                "--locale=C.UTF-8",
                                "--locale-provider=icu",
                                "--icu-locale=zh-Hans-CN",
                                "--data-checksums"))
                .run(300);
        if (!ending.well()) {
            throw new CannotStart("The database cannot be created in %s: %s.".formatted(folder, ending.reason()));
        }
    }
}
