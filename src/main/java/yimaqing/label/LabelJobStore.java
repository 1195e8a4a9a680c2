package yimaqing.label;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.code.Paper;
import yimaqing.code.Plates.Whose;
import yimaqing.label.LabelJob.State;
import yimaqing.place.PlaceCode;

/// The table `label_job`.
@Repository
class LabelJobStore {
    private final JdbcClient sql;

    LabelJobStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Adds a job that waits, within a transaction; its number in the county.
    long add(LabelJob.Order order) {
        var county = order.whose().area().county().digits();
        sql.sql("select pg_advisory_xact_lock(hashtextextended('label_job ' || ?, 0))")
                .param(county)
                .query((_, _) -> 0)
                .single();
        return sql.sql("""
                insert into label_job (county, number, area, run, sheet, by, at, state, seen)
                select :county, coalesce(max(number), 0) + 1, :area, :run, :sheet, :by, :at, 'WAITING', :at
                from label_job where county = :county
                returning number
                """)
                .param("county", county)
                .param("area", order.whose().area().digits())
                .param("run", order.whose().run().orElse(null))
                .param("sheet", order.paper().key())
                .param("by", order.by())
                .param("at", order.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void put(LabelJob job, LabelJob.Progress now) {
        sql.sql("update label_job set state = ?, done = ?, labels = ?, seen = ? where county = ? and number = ?")
                .params(
                        now.state().name(),
                        now.done(),
                        now.labels(),
                        now.seen().atOffset(ZoneOffset.UTC),
                        job.county().digits(),
                        job.number())
                .update();
    }

    Optional<LabelJob> find(PlaceCode county, long number) {
        return sql.sql("select * from label_job where county = ? and number = ?")
                .params(county.digits(), number)
                .query((row, _) -> job(row))
                .optional();
    }

    /// The newest printings of a run, or of the plates of a village.
    List<LabelJob> newest(Whose whose, int most) {
        var which = whose.run().isPresent() ? "run = :run" : "run is null and area = :area";
        return sql.sql("select * from label_job where county = :county and " + which + """
                 order by number desc limit :most
                """)
                .param("county", whose.area().county().digits())
                .param("run", whose.run().orElse(null))
                .param("area", whose.area().digits())
                .param("most", most)
                .query((row, _) -> job(row))
                .list();
    }

    /// How many jobs of a county are not done yet and were heard of lately.
    int unfinished(PlaceCode county, Instant since) {
        return sql.sql("""
                select count(*) from label_job where county = ? and state in ('WAITING', 'RUNNING') and seen > ?
                """)
                .params(county.digits(), since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private static LabelJob job(ResultSet row) throws SQLException {
        var whose = new Whose(new PlaceCode(row.getString("area")), Optional.ofNullable((Long) row.getObject("run")));
        return new LabelJob(
                new PlaceCode(row.getString("county")),
                row.getLong("number"),
                new LabelJob.Order(
                        whose, Paper.of(row.getString("sheet")).orElseThrow(), row.getString("by"), at(row, "at")),
                new LabelJob.Progress(
                        State.valueOf(row.getString("state")),
                        row.getInt("done"),
                        row.getInt("labels"),
                        at(row, "seen")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
