package yimaqing.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yimaqing.chain.Verifier;
import yimaqing.seal.SealedFile;
import yimaqing.seal.Vault;

/// Writes the database as it is at one moment into one sealed file, while everybody goes on working.
@Component
public class Backups {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Flyway flyway;
    private final Vault vault;
    private final Clock clock;

    Backups(Flyway flyway, Vault vault, Clock clock) {
        this.flyway = flyway;
        this.vault = vault;
        this.clock = clock;
    }

    /// What was written: how many facts with which root hash, and how large the file is.
    public record Made(long facts, String root, long bytes) {}

    /// Writes beside the file first and renames in the end, so that what has the name is whole.
    ///
    /// @throws IOException with a sentence where the file cannot be written
    public Made write(Path file) throws IOException {
        // unlike the login that serves requests, this one may read every table to its end
        var folder = file.toAbsolutePath().getParent();
        var part = Files.createTempFile(
                folder,
                file.getFileName().toString(),
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
            Manifest manifest;
            try (var out =
                    new ZipOutputStream(SealedFile.sealing(vault.ring().newest(), Files.newOutputStream(part)))) {
                manifest = written(connection, out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return noted(connection, new Made(manifest.facts(), manifest.root(), Files.size(file)));
        } catch (SQLException broken) {
            throw new IllegalStateException("the database could not be read", broken);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Leaves word in the database for whoever looks after it; the file itself does not know of it.
    private Made noted(Connection connection, Made made) throws SQLException {
        connection.setReadOnly(false);
        connection.setAutoCommit(true);
        try (var note = connection.prepareStatement(
                "insert into backup_made (at, facts, bytes) values (?, ?, ?) on conflict do nothing")) {
            note.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            note.setLong(2, made.facts());
            note.setLong(3, made.bytes());
            note.executeUpdate();
        }
        return made;
    }

    private Manifest written(Connection connection, ZipOutputStream out) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        var tables = Tables.of(connection);
        var rows = new LinkedHashMap<String, Long>();
        for (var table : tables.names()) {
            out.putNextEntry(new ZipEntry(Manifest.TABLES + table));
            rows.put(table, copied(connection, tables.listed(table), out));
            out.closeEntry();
        }
        var manifest = manifest(connection, rows);
        out.putNextEntry(new ZipEntry(Manifest.NAME));
        out.write(JSON.writeValueAsString(manifest).getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
        connection.rollback();
        return manifest;
    }

    private static long copied(Connection connection, String listed, OutputStream out)
            throws SQLException, IOException {
        var kept = new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            // the next table goes into the same file.
            @Override
            public void close() {}
        };
        return connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + listed + " to stdout", kept);
    }

    private Manifest manifest(Connection connection, Map<String, Long> rows) throws SQLException {
        var ledger = Verifier.heads(connection);
        return new Manifest(
                clock.instant().toString(),
                flyway.info().current().getVersion().getVersion(),
                ledger.facts(),
                ledger.root(),
                rows);
    }
}
