package yimaqing.batch;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.access.Scope;
import yimaqing.access.Wall;
import yimaqing.place.PlaceCode;

/// How the rows of applied batches came out, in numbers: nothing here tells what a row says or of whom.
///
/// A row is at fault when it waits for somebody, when it was rejected, or when somebody had to decide it: a list gets
/// no better by the work that others had with it. Rows that are no data do not count.
@Repository
public class QualityStore {
    private static final String APPLIED = """
            batch where county = :county and state = 'APPLIED' and (:department = '' or department = :department)
            """;
    /// The rows of data of some batches, each with whether somebody decided it.
    private static final String ROWS = """
             from batch_row left join (
                select distinct batch, sheet, row, true as ruled from ruling
                where county = :county and batch = any(:batches) and taken_back_at is null) decided
                using (batch, sheet, row)
            where county = :county and batch = any(:batches) and outcome <> 'SKIPPED'
            """;
    private static final String TALLY = """
            count(*), count(*) filter (where outcome = 'REVIEW'), count(*) filter (where outcome = 'REJECTED'),
            count(*) filter (where ruled and outcome in ('ACCEPTED', 'UNCHANGED'))
            """;

    private final JdbcClient sql;
    private final Wall wall;

    QualityStore(JdbcClient sql, Wall wall) {
        this.sql = sql;
        this.wall = wall;
    }

    /// The list that counts for a month: of all batches of its source that describe a day of the month the one applied
    /// last. `sent` is how many they are.
    public record Listed(long batch, Batch.ReadAs as, LocalDate day, int sent) {}

    /// How many rows of data there are, and how many of them wait for somebody, were rejected, or were used after
    /// somebody had decided them.
    public record Tally(int rows, int review, int rejected, int decided) {
        public static final Tally NOTHING = new Tally(0, 0, 0, 0);

        public int faulty() {
            return review + rejected + decided;
        }
    }

    /// The rows of a village; of those whose village nobody knows where it is empty.
    public record InVillage(Optional<PlaceCode> village, Tally tally) {}

    /// For each source the lists of its newest months, at most so many, the newest first; of one department, or of all
    /// when it is empty. What describes a day after `today` is not among them.
    public List<Listed> lists(PlaceCode county, Optional<String> department, LocalDate today, int months) {
        return sql.sql("""
                select number, source, source_version, department, day, sent from (
                    select *, row_number() over (partition by source order by day desc) as back from (
                        select *, count(*) over same as sent, row_number() over (same order by turn desc) as newest
                """ + " from " + APPLIED + """
                         and day <= :today
                        window same as (partition by source, date_trunc('month', day))) in_month
                    where newest = 1) in_order
                where back <= :months order by source, day desc
                """)
                .param("county", county.digits())
                .param("department", department.orElse(""))
                .param("today", today)
                .param("months", months)
                .query((row, _) -> new Listed(
                        row.getLong(1),
                        new Batch.ReadAs(row.getString(2), row.getInt(3), row.getString(4)),
                        row.getObject(5, LocalDate.class),
                        row.getInt(6)))
                .list();
    }

    /// The newest day up to `today` that each source of a department, or of all, has described.
    public Map<String, LocalDate> newestDays(PlaceCode county, Optional<String> department, LocalDate today) {
        var days = new HashMap<String, LocalDate>();
        sql.sql("select source, max(day) from " + APPLIED + " and day <= :today group by source")
                .param("county", county.digits())
                .param("department", department.orElse(""))
                .param("today", today)
                .query(row -> {
                    days.put(row.getString(1), row.getObject(2, LocalDate.class));
                });
        return days;
    }

    /// How the rows of each of these batches came out; a batch without any row of data is not among them.
    public Map<Long, Tally> tallies(PlaceCode county, Collection<Long> batches) {
        var tallies = new HashMap<Long, Tally>();
        rows(sql, "select batch, " + TALLY + ROWS + " group by batch", county, batches)
                .query(row -> {
                    tallies.put(row.getLong(1), new Tally(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)));
                });
        return tallies;
    }

    /// How many rows of a batch wait or were rejected for each reason, by its key.
    public Map<String, Integer> reasons(PlaceCode county, long batch) {
        var reasons = new HashMap<String, Integer>();
        sql.sql("""
                select reason, count(*) from batch_row
                where county = ? and batch = ? and outcome in ('REVIEW', 'REJECTED') group by reason
                """).params(county.digits(), batch).query(row -> {
            reasons.put(row.getString(1), row.getInt(2));
        });
        return reasons;
    }

    /// How the rows of a batch came out in each village of these areas. Who looks after the whole county also sees the
    /// rows whose village nobody knows.
    public List<InVillage> villages(Scope scope, long batch) {
        return wall.around(
                scope,
                inside -> rows(inside, "select village, " + TALLY + ROWS + """
                         and (:everywhere or village like any(:areas)) group by village
                        """, scope.county(), List.of(batch))
                        .param("everywhere", scope.areas().contains(scope.county()))
                        .param("areas", Scope.patterns(scope.areas()))
                        .query((row, _) -> new InVillage(
                                Optional.ofNullable(row.getString(1)).map(PlaceCode::new),
                                new Tally(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5))))
                        .list());
    }

    private static JdbcClient.StatementSpec rows(
            JdbcClient sql, String text, PlaceCode county, Collection<Long> batches) {
        return sql.sql(text).param("county", county.digits()).param("batches", batches.toArray(Long[]::new));
    }
}
