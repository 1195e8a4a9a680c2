package yimaqing.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A data folder for one test, which also the user `nobody` may enter when the tests run as root.
public final class TestFolder {

    private TestFolder() {}

    public static Path fresh() throws IOException {
        Path folder = Files.createTempDirectory("yimaqing-test");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    public static void delete(Path folder) throws IOException {
        Folders.delete(folder);
    }
}
