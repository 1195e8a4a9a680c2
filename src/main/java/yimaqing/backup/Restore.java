package yimaqing.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;
import yimaqing.chain.Verifier;
import yimaqing.seal.CannotOpen;
import yimaqing.seal.KeyRing;
import yimaqing.seal.SealedFile;

/// Takes a backup back: read through once to see that it is whole, then put into an empty database, then verified.
public final class Restore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final KeyRing ring;
    private final Manifest manifest;

    private Restore(Path file, KeyRing ring, Manifest manifest) {
        this.file = file;
        this.ring = ring;
        this.manifest = manifest;
    }

    /// A backup that cannot be taken, in a sentence for the operator.
    public static final class Refused extends Exception {
        Refused(String sentence) {
            super(sentence);
        }

        Refused(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    /// What came back.
    public record Restored(long facts, String root, String made) {}

    /// Reads the whole file, so that nothing is touched for one that is cut off or changed.
    public static Restore of(Path file, KeyRing ring) throws Refused {
        var manifest = new Manifest[1];
        try {
            read(file, ring, (name, entry) -> {
                if (name.equals(Manifest.NAME)) manifest[0] = JSON.readValue(entry.readAllBytes(), Manifest.class);
                else entry.transferTo(OutputStream.nullOutputStream());
            });
        } catch (CannotOpen foreign) {
            throw new Refused("The file " + file + " cannot be taken: " + foreign.why() + ".", foreign);
        } catch (IOException | SQLException cut) {
            throw new Refused(
                    "The file " + file + " was cut off or changed since it was written. Nothing was touched.", cut);
        }
        if (manifest[0] == null) throw new Refused("The file " + file + " was cut off. Nothing was touched.");
        return new Restore(file, ring, manifest[0]);
    }

    private interface Entry {
        void read(String name, InputStream entry) throws IOException, SQLException;
    }

    private static void read(Path file, KeyRing ring, Entry each) throws IOException, SQLException {
        try (var sealed = SealedFile.opening(ring, Files.newInputStream(file));
                var zip = new ZipInputStream(sealed)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                each.read(entry.getName(), zip);
            // the last segment says that it is the last: read on to it
            sealed.transferTo(OutputStream.nullOutputStream());
        }
    }

    /// Puts everything into a database that has no tables yet, by the login that owns it, and verifies it.
    ///
    /// @throws Refused when the database is not empty, or what came back is not what was saved
    public Restored into(DataSource owner) throws Refused {
        if (hasTables(owner))
            throw new Refused("The database is not empty: a backup is put back into an empty one only.");
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db")
                .target(manifest.version())
                .load()
                .migrate();
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            fill(connection);
            connection.commit();
        } catch (SQLException | IOException broken) {
            throw new IllegalStateException("the backup could not be put back", broken);
        }
        var found = Verifier.over(owner).verify(_ -> {});
        if (!found.broken().isEmpty() || !found.root().equals(manifest.root()))
            throw new Refused("What came back has another root hash than what was saved: " + found.root());
        return new Restored(found.facts(), found.root(), manifest.made());
    }

    private void fill(Connection connection) throws SQLException, IOException {
        var tables = Tables.of(connection);
        var rows = new LinkedHashMap<String, Long>();
        try (var statement = connection.createStatement()) {
            for (var table : tables.names().reversed()) statement.execute("delete from " + Tables.quoted(table));
        }
        read(file, ring, (name, entry) -> {
            if (!name.startsWith(Manifest.TABLES)) return;
            var table = name.substring(Manifest.TABLES.length());
            rows.put(
                    table,
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + tables.listed(table) + " from stdin", entry));
        });
        if (!rows.equals(manifest.rows())) throw new IOException("a table came back with another number of rows");
        connection.createStatement().execute("analyze");
    }

    private static boolean hasTables(DataSource owner) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select from information_schema.tables where table_schema = 'public' limit 1")) {
            return rows.next();
        } catch (SQLException broken) {
            throw new IllegalStateException("the database could not be asked", broken);
        }
    }
}
