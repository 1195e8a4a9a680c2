package yimaqing.batch;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.access.Clerk;
import yimaqing.access.Scope;
import yimaqing.access.Wall;
import yimaqing.batch.BatchRow.At;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.place.PlaceCode;

/// The rows of applied batches that a clerk may read, across batches: which they are, and how many of which kind.
@Repository
public class QueueStore {
    /// The rows this clerk may read, of the clerk's own department.
    private static final String MINE = """
             from batch_row join batch on batch.county = batch_row.county and batch.number = batch_row.batch
            where batch_row.county = :county and batch.state = 'APPLIED' and batch.department = :works
            and (:everywhere or village like any(:areas) or village is null and batch.received_by = :account)
            and (:batch = 0 or batch_row.batch = :batch) and outcome = any(:kinds)
            and (:reason = '' or reason = :reason) and (:village = '' or village = :village)
            """;

    private final JdbcClient sql;
    private final Wall wall;

    QueueStore(JdbcClient sql, Wall wall) {
        this.sql = sql;
        this.wall = wall;
    }

    /// Which rows are asked for: of these kinds; of one reason, batch and village, or of any.
    public record Wanted(Collection<Kind> kinds, String reason, Optional<Long> batch, Optional<PlaceCode> village) {
        public Wanted {
            kinds = List.copyOf(kinds);
        }
    }

    /// A row and its batch.
    public record Place(long batch, BatchRow row) {}

    /// How many rows of one batch have this outcome for this reason in this village.
    public record Tally(long batch, Kind kind, String reason, Optional<PlaceCode> village, int rows) {}

    /// The next rows, from this one on, in the order of batches, sheets and rows.
    public List<Place> from(Clerk clerk, Wanted wanted, long batch, At at, int most) {
        return wall.around(
                clerk.scope(),
                inside -> asked(inside, "select batch_row.batch, " + RowStore.COLUMNS + MINE + """
                 and (batch_row.batch, sheet, row) >= (:from, :sheet, :row)
                order by batch_row.batch, sheet, row limit :most
                """, clerk, wanted)
                        .param("from", batch)
                        .param("sheet", at.sheet())
                        .param("row", at.row())
                        .param("most", most)
                        .query((row, _) -> new Place(row.getLong("batch"), RowStore.row(row)))
                        .list());
    }

    public List<Tally> tallies(Clerk clerk, Wanted wanted) {
        return wall.around(
                clerk.scope(),
                inside -> asked(
                                inside,
                                "select batch_row.batch, outcome, reason, village, count(*)" + MINE
                                        + " group by batch_row.batch, outcome, reason, village order by 1, 2, 3, 4",
                                clerk,
                                wanted)
                        .query((row, _) -> new Tally(
                                row.getLong(1),
                                Kind.valueOf(row.getString(2)),
                                row.getString(3),
                                Optional.ofNullable(row.getString(4)).map(PlaceCode::new),
                                row.getInt(5)))
                        .list());
    }

    private static JdbcClient.StatementSpec asked(JdbcClient inside, String text, Clerk clerk, Wanted wanted) {
        return inside.sql(text)
                .param("county", clerk.county().digits())
                .param("works", clerk.worksOn().orElse(""))
                .param("everywhere", clerk.isEverywhere())
                .param("areas", Scope.patterns(clerk.areas()))
                .param("account", clerk.account())
                .param("batch", wanted.batch().orElse(0L))
                .param("kinds", wanted.kinds().stream().map(Kind::name).toArray(String[]::new))
                .param("reason", wanted.reason())
                .param("village", wanted.village().map(PlaceCode::digits).orElse(""));
    }

    /// How many rows of each outcome each of these batches has.
    public Map<Long, Map<Kind, Integer>> counts(PlaceCode county, Collection<Long> batches) {
        var counts = new HashMap<Long, Map<Kind, Integer>>();
        sql.sql("""
                select batch, outcome, count(*) from batch_row
                where county = ? and batch = any(?) group by batch, outcome
                """).params(county.digits(), batches.toArray(Long[]::new)).query(row -> {
            counts.computeIfAbsent(row.getLong(1), _ -> new EnumMap<>(Kind.class))
                    .put(Kind.valueOf(row.getString(2)), row.getInt(3));
        });
        return counts;
    }

    /// How many rows of each reason a batch has, whoever may read them: a number tells of nobody.
    public Map<String, Integer> reasons(PlaceCode county, long batch, Kind kind) {
        var reasons = new HashMap<String, Integer>();
        sql.sql("""
                select reason, count(*) from batch_row
                where county = ? and batch = ? and outcome = ? group by reason
                """).params(county.digits(), batch, kind.name()).query(row -> {
            reasons.put(row.getString(1), row.getInt(2));
        });
        return reasons;
    }

    /// What rests on a batch: how many used rows of each batch applied after it speak of people of whom it speaks too.
    public Map<Long, Integer> restingOn(Batch batch, long turn) {
        // asked for first and handed over as a list: as part of one statement PostgreSQL, which has not analysed rows
        // that have just come, looks through them once for every row
        var people = sql.sql("""
                select distinct person from batch_row
                where county = ? and batch = ? and outcome in ('ACCEPTED', 'UNCHANGED') and person is not null
                """)
                .params(batch.county().digits(), batch.number())
                .query(String.class)
                .list();
        var resting = new HashMap<Long, Integer>();
        sql.sql("""
                select later.batch, count(*) from batch_row later
                join batch on batch.county = later.county and batch.number = later.batch
                where later.county = :county and batch.state = 'APPLIED' and batch.turn > :turn
                and later.outcome in ('ACCEPTED', 'UNCHANGED') and later.person = any(:people)
                group by later.batch
                """)
                .param("county", batch.county().digits())
                .param("turn", turn)
                .param("people", people.toArray(String[]::new))
                .query(row -> {
                    resting.put(row.getLong(1), row.getInt(2));
                });
        return resting;
    }
}
