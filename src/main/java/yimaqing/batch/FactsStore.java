package yimaqing.batch;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.batch.BatchRow.At;
import yimaqing.place.PlaceCode;

/// The table `batch_facts`: which runs of fact numbers the rows of a batch recorded. An append is made for each stretch
/// of rows, so that the facts of one row are found without an index over all facts.
@Repository
public class FactsStore {
    private final JdbcClient sql;

    FactsStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The facts from `first` to `last` were recorded for rows of one sheet, from one row to another.
    public record Run(long first, long last, int sheet, int firstRow, int lastRow) {
        public boolean covers(At at) {
            return sheet == at.sheet() && firstRow <= at.row() && at.row() <= lastRow;
        }
    }

    public void add(PlaceCode county, long batch, Run run) {
        sql.sql("""
                insert into batch_facts (county, batch, first_fact, last_fact, sheet, first_row, last_row)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(county.digits(), batch, run.first(), run.last(), run.sheet(), run.firstRow(), run.lastRow())
                .update();
    }

    /// All runs of a batch, in the order they were recorded.
    public List<Run> of(PlaceCode county, long batch) {
        return sql.sql("""
                select first_fact, last_fact, sheet, first_row, last_row from batch_facts
                where county = ? and batch = ? order by first_fact
                """)
                .params(county.digits(), batch)
                .query((row, _) -> new Run(row.getLong(1), row.getLong(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .list();
    }
}
