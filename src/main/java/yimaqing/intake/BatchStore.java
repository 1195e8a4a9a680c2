package yimaqing.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.intake.Batch.Came;
import yimaqing.place.PlaceCode;
import yimaqing.seal.Vault;
import yimaqing.seal.WrappedKey;
import yimaqing.sheet.Sheet;

/// The tables `batch_head`, `batch`, `batch_file` and `batch_row`.
@Repository
class BatchStore {
    private static final String COLUMNS = """
            county, number, source, filename, day, rows, received_by, received_at, applied_by, applied_at,
            first_fact, last_fact
            """;

    private final JdbcClient sql;
    private final Vault vault;

    BatchStore(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /// Takes the county's turn, held until the transaction ends, and the number of its newest batch.
    long lock(PlaceCode county) {
        sql.sql("insert into batch_head (county, number) values (?, 0) on conflict do nothing")
                .param(county.digits())
                .update();
        return sql.sql("select number from batch_head where county = ? for update")
                .param(county.digits())
                .query(Long.class)
                .single();
    }

    Optional<Long> withSameBytes(PlaceCode county, byte[] sha256) {
        return sql.sql("select number from batch where county = ? and sha256 = ?")
                .params(county.digits(), sha256)
                .query(Long.class)
                .optional();
    }

    /// Adds a batch with its bytes, which are sealed under a key of their own.
    void add(Batch batch, byte[] sha256, byte[] bytes) {
        var county = batch.county().digits();
        sql.sql("update batch_head set number = ? where county = ?")
                .params(batch.number(), county)
                .update();
        sql.sql("""
                insert into batch (county, number, source, filename, sha256, day, rows, state, received_by, received_at)
                values (?, ?, ?, ?, ?, ?, ?, 'RECEIVED', ?, ?)
                """)
                .params(
                        county,
                        batch.number(),
                        batch.source(),
                        batch.filename(),
                        sha256,
                        batch.day(),
                        batch.rows(),
                        batch.received().by(),
                        stamp(batch.received().at()))
                .update();
        var binding = Batch.binding(batch.county(), batch.number());
        var key = vault.newKey();
        var wrapped = vault.wrap(key, binding);
        sql.sql("insert into batch_file (county, batch, wrapped_by, wrapped, sealed) values (?, ?, ?, ?, ?)")
                .params(county, batch.number(), wrapped.masterKeyId(), wrapped.bytes(), key.seal(bytes, binding))
                .update();
    }

    Optional<Batch> find(PlaceCode county, long number) {
        return sql.sql("select " + COLUMNS + " from batch where county = ? and number = ?")
                .params(county.digits(), number)
                .query((row, _) -> batch(row))
                .optional();
    }

    List<Batch> newest(PlaceCode county, int most) {
        return sql.sql("select " + COLUMNS + " from batch where county = ? order by number desc limit ?")
                .params(county.digits(), most)
                .query((row, _) -> batch(row))
                .list();
    }

    /// The bytes of a batch as they were received.
    byte[] bytes(Batch batch) {
        var binding = Batch.binding(batch.county(), batch.number());
        return sql.sql("select wrapped_by, wrapped, sealed from batch_file where county = ? and batch = ?")
                .params(batch.county().digits(), batch.number())
                .query((row, _) -> vault.unwrap(new WrappedKey(row.getString(1), row.getBytes(2)), binding)
                        .open(row.getBytes(3), binding))
                .single();
    }

    void addRows(PlaceCode county, long batch, Sheet sheet, List<Judged> rows) {
        sql.sql("""
                insert into batch_row (county, batch, sheet, row, outcome, reason, column_named, repairs, person,
                                       household)
                select ?, ?, ?, r.row, r.outcome, r.reason, r.named, string_to_array(r.repairs, ' '),
                       nullif(r.person, ''), nullif(r.household, '')
                from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                     as r (row, outcome, reason, named, repairs, person, household)
                """)
                .params(
                        county.digits(),
                        batch,
                        sheet.position(),
                        rows.stream().map(Judged::row).toArray(Integer[]::new),
                        texts(rows, r -> r.outcome().kind().name()),
                        texts(rows, r -> r.outcome().reasonKey()),
                        texts(rows, r -> r.outcome().columnNamed()),
                        texts(rows, r -> r.outcome().repairsNamed()),
                        texts(rows, r -> r.about().map(a -> a.person().key()).orElse("")),
                        texts(rows, r -> r.about().map(a -> a.household().key()).orElse("")))
                .update();
    }

    private static String[] texts(List<Judged> rows, Function<Judged, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    void markApplied(Batch batch) {
        var applied = batch.applied().orElseThrow();
        sql.sql("""
                update batch set state = 'APPLIED', applied_by = ?, applied_at = ?, first_fact = ?, last_fact = ?
                where county = ? and number = ?
                """)
                .params(
                        applied.by(),
                        stamp(applied.at()),
                        orNull(batch.facts().first()),
                        orNull(batch.facts().last()),
                        batch.county().digits(),
                        batch.number())
                .update();
    }

    private static Long orNull(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static OffsetDateTime stamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Batch batch(ResultSet row) throws SQLException {
        var appliedAt = Optional.ofNullable(row.getObject("applied_at", OffsetDateTime.class));
        var appliedBy = row.getString("applied_by");
        return new Batch(
                new PlaceCode(row.getString("county")),
                row.getLong("number"),
                row.getString("source"),
                row.getString("filename"),
                row.getObject("day", LocalDate.class),
                row.getInt("rows"),
                new Came(
                        row.getString("received_by"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()),
                appliedAt.map(at -> new Came(appliedBy, at.toInstant())),
                new Batch.Facts(number(row, "first_fact"), number(row, "last_fact")));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
