package yimaqing.batch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.place.PlaceCode;

/// The table `batch_work`: how far long work on a batch has come, so that any server can show it. It is written beside
/// the work's own transaction, and a crash may leave it behind: only its age tells whether somebody still works.
@Repository
public class WorkStore {
    private final JdbcClient sql;
    private final TransactionTemplate ownTransaction;

    WorkStore(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// What is being done to a batch.
    public enum Step {
        OPENING,
        READING,
        APPLYING,
        UNDOING
    }

    /// A step, with the rows done of all rows, as of a moment.
    public record Work(Step step, int done, int all, Instant at) {
        /// In whole percent; 0 while nothing is known.
        public int percent() {
            return all == 0 ? 0 : (int) (100L * done / all);
        }
    }

    public void put(PlaceCode county, long batch, Work work) {
        ownTransaction.executeWithoutResult(_ -> sql.sql("""
                        insert into batch_work (county, batch, step, done, of_all, at) values (?, ?, ?, ?, ?, ?)
                        on conflict (county, batch) do update set step = excluded.step, done = excluded.done,
                            of_all = excluded.of_all, at = excluded.at
                        """)
                .params(
                        county.digits(),
                        batch,
                        work.step().name(),
                        work.done(),
                        work.all(),
                        work.at().atOffset(ZoneOffset.UTC))
                .update());
    }

    public void end(PlaceCode county, long batch) {
        ownTransaction.executeWithoutResult(_ -> sql.sql("delete from batch_work where county = ? and batch = ?")
                .params(county.digits(), batch)
                .update());
    }

    public Optional<Work> of(PlaceCode county, long batch) {
        return sql.sql("select step, done, of_all, at from batch_work where county = ? and batch = ?")
                .params(county.digits(), batch)
                .query((row, _) -> new Work(
                        Step.valueOf(row.getString(1)),
                        row.getInt(2),
                        row.getInt(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .optional();
    }
}
