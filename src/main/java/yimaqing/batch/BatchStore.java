package yimaqing.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.access.Clerk;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.Batch.Content;
import yimaqing.batch.Batch.ReadAs;
import yimaqing.db.LongWork;
import yimaqing.place.PlaceCode;

/// The tables `batch_head` and `batch`; how batches move on is `StageStore`.
@Repository
public class BatchStore {
    private static final String COLUMNS = """
            county, number, source, source_version, department, filename, day, rows, state, received_by, received_at,
            refused_why, refused_which, accepted_by, accepted_at, applied_at, turn, undone_by, undone_at
            """;

    private final JdbcClient sql;
    private final FileStore files;

    BatchStore(JdbcClient sql, FileStore files) {
        this.sql = sql;
        this.files = files;
    }

    /// Takes the county's turn, held until the transaction ends, and the number of its newest batch.
    public long lock(PlaceCode county) {
        LongWork.begin(sql);
        sql.sql("insert into batch_head (county, number) values (?, 0) on conflict do nothing")
                .param(county.digits())
                .update();
        return sql.sql("select number from batch_head where county = ? for update")
                .param(county.digits())
                .query(Long.class)
                .single();
    }

    public Optional<Long> withSameBytes(PlaceCode county, byte[] sha256) {
        return sql.sql("select number from batch where county = ? and sha256 = ?")
                .params(county.digits(), sha256)
                .query(Long.class)
                .optional();
    }

    /// Adds a batch that arrived, with its bytes.
    public void add(Batch batch, byte[] sha256, byte[] bytes) {
        var county = batch.county().digits();
        sql.sql("update batch_head set number = ? where county = ?")
                .params(batch.number(), county)
                .update();
        sql.sql("""
                insert into batch (county, number, filename, sha256, day, state, received_by, received_at)
                values (?, ?, ?, ?, ?, 'ARRIVED', ?, ?)
                """)
                .params(
                        county,
                        batch.number(),
                        batch.name(),
                        sha256,
                        batch.day(),
                        batch.received().by(),
                        stamp(batch.received().at()))
                .update();
        files.add(batch, bytes);
    }

    public Optional<Batch> find(PlaceCode county, long number) {
        return sql.sql("select " + COLUMNS + " from batch where county = ? and number = ?")
                .params(county.digits(), number)
                .query((row, _) -> batch(row))
                .optional();
    }

    /// The newest batches of a county, the newest first; of one department, or of all when it is empty.
    public List<Batch> newest(PlaceCode county, Optional<String> department, int most) {
        return sql.sql("select " + COLUMNS + """
                 from batch where county = :county and (:department = '' or department = :department)
                order by number desc limit :most
                """)
                .param("county", county.digits())
                .param("department", department.orElse(""))
                .param("most", most)
                .query((row, _) -> batch(row))
                .list();
    }

    /// Which batches are asked for: those that this clerk sees; of one department and at one stage, or of any; older
    /// than the batch with this number.
    public record Wanted(Clerk by, Optional<String> department, Optional<Batch.Stage> stage, long before) {}

    /// The newest of the batches asked for, the newest first.
    public List<Batch> newest(Wanted wanted, int most) {
        return sql.sql("select " + COLUMNS + """
                 from batch where county = :county and number < :before
                and (:leads or department = :works or :works <> '' and received_by = :account)
                and (:department = '' or department = :department) and (:stage = '' or state = :stage)
                order by number desc limit :most
                """)
                .param("county", wanted.by().county().digits())
                .param("before", wanted.before())
                .param("leads", wanted.by().leads())
                .param("works", wanted.by().worksOn().orElse(""))
                .param("account", wanted.by().account())
                .param("department", wanted.department().orElse(""))
                .param("stage", wanted.stage().map(Enum::name).orElse(""))
                .param("most", most)
                .query((row, _) -> batch(row))
                .list();
    }

    /// Batches of every county on which work waits: to be opened, or to be applied. The oldest come first.
    public List<Batch> waiting() {
        return sql.sql("select " + COLUMNS + " from batch where state in ('ARRIVED', 'ACCEPTED') "
                        + "order by coalesce(accepted_at, received_at), number")
                .query((row, _) -> batch(row))
                .list();
    }

    /// The applied batches after this turn, in the order of their turns.
    public List<Batch> appliedAfter(PlaceCode county, long turn) {
        return sql.sql("select " + COLUMNS + """
                 from batch where county = ? and state = 'APPLIED' and turn > ? order by turn
                """)
                .params(county.digits(), turn)
                .query((row, _) -> batch(row))
                .list();
    }

    /// The newest applied batch of a source that describes an earlier day or came before this one.
    public Optional<Batch> lastBefore(Batch batch) {
        return sql.sql("select " + COLUMNS + """
                 from batch where county = ? and source = ? and state = 'APPLIED' and number <> ? and day <= ?
                order by day desc, turn desc limit 1
                """)
                .params(batch.county().digits(), batch.source(), batch.number(), batch.day())
                .query((row, _) -> batch(row))
                .optional();
    }

    /// The bytes of a batch as they were received.
    public byte[] bytes(Batch batch) {
        return files.bytes(batch);
    }

    static OffsetDateTime stamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                new PlaceCode(row.getString("county")),
                row.getLong("number"),
                row.getString("filename"),
                came(row, "received"),
                state(row));
    }

    private static Batch.State state(ResultSet row) throws SQLException {
        var day = row.getObject("day", LocalDate.class);
        return switch (Batch.Stage.valueOf(row.getString("state"))) {
            case ARRIVED -> new Batch.Arrived(day);
            case REFUSED -> new Batch.Refused(day, row.getString("refused_why"), row.getString("refused_which"));
            case RECEIVED -> new Batch.Received(content(row));
            case ACCEPTED -> new Batch.Accepted(content(row), came(row, "accepted"));
            case APPLIED ->
                new Batch.Applied(
                        content(row),
                        came(row, "accepted"),
                        row.getObject("applied_at", OffsetDateTime.class).toInstant(),
                        row.getLong("turn"));
            case UNDONE -> new Batch.Undone(content(row), came(row, "accepted"), came(row, "undone"));
        };
    }

    private static Content content(ResultSet row) throws SQLException {
        return new Content(
                new ReadAs(row.getString("source"), row.getInt("source_version"), row.getString("department")),
                row.getObject("day", LocalDate.class),
                row.getInt("rows"));
    }

    private static Came came(ResultSet row, String step) throws SQLException {
        return new Came(
                row.getString(step + "_by"),
                row.getObject(step + "_at", OffsetDateTime.class).toInstant());
    }
}
