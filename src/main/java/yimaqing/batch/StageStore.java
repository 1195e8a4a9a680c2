package yimaqing.batch;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.Batch.Content;
import yimaqing.place.PlaceCode;

/// Moves batches from one stage to the next, each only from the stages it may come from.
@Repository
public class StageStore {
    private final JdbcClient sql;

    StageStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What the file turned out to be.
    public void markReceived(PlaceCode county, long number, Content content) {
        sql.sql("""
                update batch set state = 'RECEIVED', source = ?, source_version = ?, department = ?, day = ?, rows = ?,
                                 refused_why = null, refused_which = null
                where county = ? and number = ? and state in ('ARRIVED', 'REFUSED', 'RECEIVED')
                """)
                .params(
                        content.source(),
                        content.as().version(),
                        content.department(),
                        content.day(),
                        content.rows(),
                        county.digits(),
                        number)
                .update();
    }

    public void markRefused(PlaceCode county, long number, String why, String which) {
        sql.sql("""
                update batch set state = 'REFUSED', refused_why = ?, refused_which = ?, source = null,
                                 source_version = 0, department = null, rows = null
                where county = ? and number = ? and state in ('ARRIVED', 'REFUSED', 'RECEIVED')
                """).params(why, which, county.digits(), number).update();
    }

    /// Somebody says yes to a batch that waits; false when somebody did before.
    public boolean accept(PlaceCode county, long number, Came acceptance) {
        return sql.sql("""
                update batch set state = 'ACCEPTED', accepted_by = ?, accepted_at = ?, undone_by = null,
                                 undone_at = null
                where county = ? and number = ? and state in ('RECEIVED', 'UNDONE')
                """)
                        .params(acceptance.by(), BatchStore.stamp(acceptance.at()), county.digits(), number)
                        .update()
                == 1;
    }

    public void markApplied(PlaceCode county, long number, Instant at) {
        sql.sql("""
                update batch set state = 'APPLIED', applied_by = accepted_by, applied_at = :at,
                    turn = 1 + coalesce((select max(turn) from batch where county = :county), 0)
                where county = :county and number = :number
                """)
                .param("at", BatchStore.stamp(at))
                .param("county", county.digits())
                .param("number", number)
                .update();
    }

    public void markUndone(PlaceCode county, long number, Came undoing) {
        sql.sql("update batch set state = 'UNDONE', undone_by = ?, undone_at = ? where county = ? and number = ?")
                .params(undoing.by(), BatchStore.stamp(undoing.at()), county.digits(), number)
                .update();
    }
}
