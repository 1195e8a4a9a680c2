package yimaqing.db;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The one folder in which this server keeps everything of its own: keys, logs, and the database.
/// Copying it while the server is stopped is a full backup; `keys` should also be kept somewhere else.
public record DataDirectory(Path path) {

    public DataDirectory {
        path = path.toAbsolutePath().normalize();
        if (path.getNameCount() == 0) {
            throw new IllegalArgumentException("the data folder cannot be the root of the disk");
        }
    }

    /// Secrets, readable by the user of this server only.
    public Path keys() {
        return path.resolve("keys");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    /// The rows of PostgreSQL.
    public Path pg() {
        return path.resolve("pg");
    }

    /// The programs of PostgreSQL, one folder for each version.
    public Path pgBin() {
        return path.resolve("pg-bin");
    }

    /// False on a folder where nothing was ever kept, so that fresh keys cannot lock anybody out.
    public boolean hasDatabase() {
        return Files.exists(pg().resolve("PG_VERSION"));
    }

    /// Makes the folders that are missing, and finds out by writing whether we may write.
    ///
    /// @throws CannotStart with a plain sentence when a folder cannot be made or written
    public void prepare() {
        try {
            Files.createDirectories(path);
            Files.createDirectories(logs());
            Files.createDirectories(pgBin());
            Files.setPosixFilePermissions(pgBin(), PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.createDirectories(keys());
            Files.setPosixFilePermissions(keys(), PosixFilePermissions.fromString("rwx------"));
            Files.delete(Files.createTempFile(path, "writable", ""));
        } catch (FileAlreadyExistsException | NotDirectoryException e) {
            throw refused("a file is in its place", e);
        } catch (AccessDeniedException e) {
            throw refused("this user has no right to", e);
        } catch (FileSystemException e) {
            throw refused(e.getReason() == null ? "no folder can be made there" : e.getReason(), e);
        } catch (IOException e) {
            throw refused(String.valueOf(e.getMessage()), e);
        }
    }

    /// Takes the folder for this process.
    ///
    /// @throws CannotStart when another server already works on it
    public DirectoryLock lock() {
        prepare();
        return DirectoryLock.tryHold(path.resolve("lock"))
                .orElseThrow(() ->
                        new CannotStart("Another server is already running on the data folder %s. ".formatted(path)
                                + "Stop it first, or choose another with --data."));
    }

    private CannotStart refused(String why, IOException cause) {
        return new CannotStart(
                "The data folder %s cannot be written: %s. Choose another with --data, or give the user "
                                .formatted(path, why)
                        + "of this server the right to write there.",
                cause);
    }
}
