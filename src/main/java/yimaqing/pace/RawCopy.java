package yimaqing.pace;

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
/// columns and nothing else, the rows being some that the ledger holds, or of the lines of a file into one text.
public final class RawCopy implements AutoCloseable {
    private final Connection connection;

    /// Works with the login that migrates, since the one that serves requests may make no table.
    public RawCopy(Server server) {
        try {
            connection =
                    server.part(Flyway.class).getConfiguration().getDataSource().getConnection();
            try (var statement = connection.createStatement()) {
                statement.execute("create table if not exists raw_copy as table fact with no data");
                statement.execute("create table if not exists raw_line (line text)");
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("the table to copy into could not be made", broken);
        }
    }

    /// The nanoseconds it takes to copy these facts and commit them.
    public long nanos(PlaceCode county, Appended facts) {
        try {
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            var rows = new ByteArrayOutputStream();
            copying.copyOut("""
                    copy (select * from fact where county = '%s' and number between %d and %d order by number) to stdout
                    """.formatted(county.digits(), facts.first(), facts.last()), rows);
            return nanos("copy raw_copy from stdin", rows.toByteArray());
        } catch (SQLException | IOException broken) {
            throw new IllegalStateException("the raw copy could not be measured", broken);
        }
    }

    /// The nanoseconds it takes to copy these lines into one column of text and commit them.
    public long nanos(byte[] lines) {
        try {
            return nanos("copy raw_line from stdin with (format csv, delimiter E'\\x01', quote E'\\x02')", lines);
        } catch (SQLException broken) {
            throw new IllegalStateException("the raw copy could not be measured", broken);
        }
    }

    private long nanos(String into, byte[] rows) throws SQLException {
        long from = System.nanoTime();
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(into);
        copy.writeToCopy(rows, 0, rows.length);
        copy.endCopy();
        return System.nanoTime() - from;
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
