package yimaqing.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import yimaqing.chain.Line;
import yimaqing.place.PlaceCode;

/// A running PostgreSQL COPY of facts: the facts stand in the table once it is finished and the transaction commits;
/// closed without being finished it leaves nothing behind. The rows travel in PostgreSQL's binary form ("COPY", Binary
/// Format), which neither side has to spell out or read: about a third faster than text.
final class FactCopy implements AutoCloseable {
    /// Sent while the next rows are being made, so that both sides work at once.
    private static final int FLUSH_BYTES = 1 << 16;
    private static final byte[] OPENING = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final short COLUMNS = 14;
    private static final short END = -1;
    private static final int UNSET = -1;
    /// PostgreSQL counts days and microseconds from here.
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Instant FIRST_MOMENT = Instant.parse("2000-01-01T00:00:00Z");

    private final byte[] county;
    private final DataSource database;
    private final Connection connection;
    private final CopyIn copy;
    private ByteBuffer rows = ByteBuffer.allocate(2 * FLUSH_BYTES);

    FactCopy(PlaceCode county, String columns, DataSource database) {
        this.county = county.digits().getBytes(StandardCharsets.UTF_8);
        this.database = database;
        this.connection = DataSourceUtils.getConnection(database);
        try {
            this.copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy fact (" + columns + ") from stdin with (format binary)");
        } catch (SQLException broken) {
            DataSourceUtils.releaseConnection(connection, database);
            throw new DataAccessResourceFailureException("COPY of facts could not begin", broken);
        }
        rows.put(OPENING);
    }

    void add(Line line, byte[] hash) {
        room(Short.BYTES).putShort(COLUMNS);
        field(county);
        field(line.number());
        field(line.subject());
        field(line.attribute());
        field(line.slot());
        optional(line.value());
        line.sealed().ifPresentOrElse(this::field, this::unset);
        optional(line.refers());
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt((int) ChronoUnit.DAYS.between(FIRST_DAY, line.since()));
        field(ChronoUnit.MICROS.between(FIRST_MOMENT, line.recordedAt()));
        field(line.department());
        field(line.origin());
        line.withdraws().ifPresentOrElse(this::field, this::unset);
        field(hash);
        if (rows.position() > FLUSH_BYTES) flush();
    }

    void finish() {
        room(Short.BYTES).putShort(END);
        flush();
        try {
            copy.endCopy();
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException("COPY of facts could not end", broken);
        }
    }

    private void optional(Optional<String> value) {
        value.ifPresentOrElse(this::field, this::unset);
    }

    private void unset() {
        room(Integer.BYTES).putInt(UNSET);
    }

    private void field(long number) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(number);
    }

    private void field(String text) {
        field(text.getBytes(StandardCharsets.UTF_8));
    }

    private void field(byte[] bytes) {
        room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
    }

    private ByteBuffer room(int bytes) {
        if (rows.remaining() < bytes) {
            var larger = ByteBuffer.allocate(2 * (rows.capacity() + bytes));
            rows = larger.put(rows.flip());
        }
        return rows;
    }

    private void flush() {
        try {
            copy.writeToCopy(rows.array(), 0, rows.position());
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException("COPY of facts broke off", broken);
        }
        rows.clear();
    }

    /// Gives the connection back, after breaking off a COPY that was not finished.
    @Override
    public void close() {
        try {
            if (copy.isActive()) copy.cancelCopy();
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException("COPY of facts could not be broken off", broken);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
