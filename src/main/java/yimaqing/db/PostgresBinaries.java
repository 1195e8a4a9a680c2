package yimaqing.db;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The programs of PostgreSQL (`initdb`, `pg_ctl`, `postgres`), unpacked once from the archive that comes with the
/// application into a folder named after the archive's fingerprint. A newer archive gets a folder of its own.
record PostgresBinaries(Path folder) {

    static PostgresBinaries unpackedIn(Path parent, Consumer<String> progress) {
        byte[] archive = archive();
        Path folder = parent.resolve(fingerprint(archive));
        if (!Files.isDirectory(folder)) {
            progress.accept("unpacking PostgreSQL");
            unpack(archive, folder);
        }
        return new PostgresBinaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static byte[] archive() {
        String machine =
                System.getProperty("os.arch").replace("amd64", "x86_64").replace("aarch64", "arm_64");
        String name = "postgres-linux-" + machine + ".txz";
        try (InputStream in = PostgresBinaries.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null || !System.getProperty("os.name").equals("Linux")) {
                throw new CannotStart("No PostgreSQL comes along for this kind of machine (%s, %s). Install PostgreSQL "
                                .formatted(System.getProperty("os.name"), machine)
                        + "15 or newer and set YMQ_DB_URL.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new CannotStart("The archive " + name + " cannot be read. Build the application again.", e);
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    // under a temporary name first: a folder with the final name is always complete, even after a kill
    private static void unpack(byte[] archive, Path folder) {
        Path part = folder.resolveSibling(folder.getFileName() + ".part");
        try (var tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)), 1 << 16))) {
            Folders.delete(part);
            Files.createDirectories(part);
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                unpack(entry, tar, part);
            }
            openFolders(part);
            Files.move(part, folder);
        } catch (IOException e) {
            throw new CannotStart(
                    "PostgreSQL cannot be unpacked into %s: %s. It needs 80 MB of free disk."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path part) throws IOException {
        Path target = entry.resolveIn(part);
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        // not every folder of the archive has an entry of its own
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    // a strict umask would otherwise keep the user nobody out
    private static void openFolders(Path part) throws IOException {
        try (var all = Files.walk(part)) {
            for (Path folder : (Iterable<Path>) all.filter(Files::isDirectory)::iterator) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
