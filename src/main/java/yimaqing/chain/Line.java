package yimaqing.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;

/// A fact as it lies in the database: its value written down in `value`, or sealed in `sealed`.
public record Line(
        long number,
        String subject,
        String attribute,
        String slot,
        Optional<String> value,
        Optional<byte[]> sealed,
        Optional<String> refers,
        LocalDate since,
        Instant recordedAt,
        String department,
        String origin,
        OptionalLong withdraws) {
    /// The columns of the table `fact` that make a line.
    public static final String COLUMNS = """
            number, subject, attribute, slot, value, sealed, refers, since, recorded_at, department, origin, withdraws
            """;

    public static Line of(ResultSet row) throws SQLException {
        long withdraws = row.getLong("withdraws");
        return new Line(
                row.getLong("number"),
                row.getString("subject"),
                row.getString("attribute"),
                row.getString("slot"),
                Optional.ofNullable(row.getString("value")),
                Optional.ofNullable(row.getBytes("sealed")),
                Optional.ofNullable(row.getString("refers")),
                row.getObject("since", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("department"),
                row.getString("origin"),
                withdraws == 0 ? OptionalLong.empty() : OptionalLong.of(withdraws));
    }
}
