package yimaqing.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import yimaqing.Server;
import yimaqing.ledger.Ledger.Appended;
import yimaqing.place.PlaceCode;

/// The plainest way to load rows into PostgreSQL: COPY of finished text into a logged table that has the ledger's
/// columns and nothing else. The rows are some that the ledger holds, read back from it.
final class RawCopy implements AutoCloseable {
    private final Connection connection;

    /// Works with the login that migrates, since the one that serves requests may make no table.
    RawCopy(Server server) {
        try {
            connection =
                    server.part(Flyway.class).getConfiguration().getDataSource().getConnection();
            try (var statement = connection.createStatement()) {
                statement.execute("create table raw_copy as table fact with no data");
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("the table to copy into could not be made", broken);
        }
    }

    /// The nanoseconds it takes to copy these facts and commit them.
    long nanos(PlaceCode county, Appended facts) {
        try {
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            var rows = new ByteArrayOutputStream();
            copying.copyOut("""
                    copy (select * from fact where county = '%s' and number between %d and %d order by number) to stdout
                    """.formatted(county.digits(), facts.first(), facts.last()), rows);
            var bytes = rows.toByteArray();
            long from = System.nanoTime();
            var copy = copying.copyIn("copy raw_copy from stdin");
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
            return System.nanoTime() - from;
        } catch (SQLException | IOException broken) {
            throw new IllegalStateException("the raw copy could not be measured", broken);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw new IllegalStateException("the raw copy's connection did not close", broken);
        }
    }
}
