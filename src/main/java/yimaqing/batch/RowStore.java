package yimaqing.batch;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.access.Scope;
import yimaqing.access.Wall;
import yimaqing.batch.BatchRow.At;
import yimaqing.batch.BatchRow.Whom;
import yimaqing.batch.BatchRow.Why;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.place.PlaceCode;

/// The table `batch_row`: what became of every physical row.
@Repository
public class RowStore {
    static final String COLUMNS =
            "sheet, row, outcome, reason, column_named, repairs, likeness, person, household, village, pending";

    private final JdbcClient sql;
    private final Wall wall;

    RowStore(JdbcClient sql, Wall wall) {
        this.sql = sql;
        this.wall = wall;
    }

    /// Keeps these rows of a batch; a row that is kept already is replaced.
    public void put(PlaceCode county, long batch, List<BatchRow> rows) {
        sql.sql("""
                insert into batch_row (county, batch, sheet, row, outcome, reason, column_named, repairs, likeness,
                                       person, household, village, pending)
                select ?, ?, r.sheet, r.row, r.outcome, r.reason, r.named, string_to_array(r.repairs, ' '),
                       string_to_array(r.likeness, ' '), nullif(r.person, ''), nullif(r.household, ''),
                       nullif(r.village, ''), r.pending
                from unnest(?::int[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::text[], ?::bool[])
                     as r (sheet, row, outcome, reason, named, repairs, likeness, person, household, village, pending)
                on conflict (county, batch, sheet, row) do update set
                    outcome = excluded.outcome, reason = excluded.reason, column_named = excluded.column_named,
                    repairs = excluded.repairs, likeness = excluded.likeness, person = excluded.person,
                    household = excluded.household, village = excluded.village, pending = excluded.pending
                """)
                .params(
                        county.digits(),
                        batch,
                        rows.stream().map(r -> r.at().sheet()).toArray(Integer[]::new),
                        rows.stream().map(r -> r.at().row()).toArray(Integer[]::new),
                        texts(rows, r -> r.kind().name()),
                        texts(rows, r -> r.why().reason()),
                        texts(rows, r -> r.why().column()),
                        texts(rows, r -> String.join(" ", r.why().repairs())),
                        texts(rows, r -> String.join(" ", r.why().likeness())),
                        texts(rows, r -> r.whom().map(w -> w.person().key()).orElse("")),
                        texts(rows, r -> r.whom().map(w -> w.household().key()).orElse("")),
                        texts(rows, r -> r.village().map(PlaceCode::digits).orElse("")),
                        rows.stream().map(RowStore::isPending).toArray(Boolean[]::new))
                .update();
    }

    private static boolean isPending(BatchRow row) {
        return row.whom().filter(Whom::pending).isPresent();
    }

    private static String[] texts(List<BatchRow> rows, Function<BatchRow, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    /// How many rows of each outcome a batch has; all of them together are its physical rows once it is applied.
    public Map<Kind, Integer> counts(PlaceCode county, long batch) {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        sql.sql("select outcome, count(*) from batch_row where county = ? and batch = ? group by outcome")
                .params(county.digits(), batch)
                .query(row -> {
                    counts.put(Kind.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    public Optional<BatchRow> find(PlaceCode county, long batch, At at) {
        return find(sql, county, batch, at);
    }

    /// The same, as far as it lies in this scope.
    public Optional<BatchRow> find(Scope scope, long batch, At at) {
        return wall.around(scope, inside -> find(inside, scope.county(), batch, at));
    }

    private static Optional<BatchRow> find(JdbcClient sql, PlaceCode county, long batch, At at) {
        return sql.sql("select " + COLUMNS + " from batch_row where county = ? and batch = ? and sheet = ? and row = ?")
                .params(county.digits(), batch, at.sheet(), at.row())
                .query((row, _) -> row(row))
                .optional();
    }

    /// Which rows are asked for: of these outcomes, of one reason or of any (empty), in villages that begin so.
    public record Wanted(Collection<Kind> kinds, String reason, List<PlaceCode> areas) {}

    /// The next rows of a batch after this one, in the order of the file.
    public List<BatchRow> next(PlaceCode county, long batch, Wanted wanted, At after, int most) {
        return sql.sql("select " + COLUMNS + """
                 from batch_row where county = :county and batch = :batch and outcome = any(:kinds)
                and (:reason = '' or reason = :reason)
                and (:everywhere or village like any(:areas)) and (sheet, row) > (:sheet, :row)
                order by sheet, row limit :most
                """)
                .param("county", county.digits())
                .param("batch", batch)
                .param("kinds", wanted.kinds().stream().map(Kind::name).toArray(String[]::new))
                .param("reason", wanted.reason())
                .param("everywhere", wanted.areas().contains(county))
                .param(
                        "areas",
                        wanted.areas().stream().map(a -> a.prefix() + "%").toArray(String[]::new))
                .param("sheet", after.sheet())
                .param("row", after.row())
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    /// A row of a batch.
    public record Mention(long batch, At at) {}

    /// The rows of applied batches that speak of this person, in the order in which the batches were applied.
    public List<Mention> speakingOf(PlaceCode county, PersonId person) {
        return sql.sql("""
                select r.batch, r.sheet, r.row from batch_row r
                join batch b on b.county = r.county and b.number = r.batch and b.state = 'APPLIED'
                where r.county = ? and r.person = ? order by b.turn, r.sheet, r.row
                """)
                .params(county.digits(), person.key())
                .query((row, _) -> new Mention(row.getLong(1), new At(row.getInt(2), row.getInt(3))))
                .list();
    }

    /// The villages that the rows of data are about; nothing stands for rows of which nobody knows the village.
    public Set<Optional<PlaceCode>> villages(PlaceCode county, long batch) {
        return sql.sql("select distinct village from batch_row where county = ? and batch = ? and outcome <> 'SKIPPED'")
                .params(county.digits(), batch)
                .query((row, _) -> Optional.ofNullable(row.getString(1)).map(PlaceCode::new))
                .set();
    }

    /// The people of whom the data rows of a batch speak, as far as that is known.
    public Set<String> people(PlaceCode county, long batch) {
        return sql.sql("select distinct person from batch_row where county = ? and batch = ? and person is not null")
                .params(county.digits(), batch)
                .query(String.class)
                .set();
    }

    static BatchRow row(ResultSet row) throws SQLException {
        var person = row.getString("person");
        Optional<Whom> whom = person == null
                ? Optional.empty()
                : Optional.of(new Whom(
                        new PersonId(person), new HouseholdId(row.getString("household")), row.getBoolean("pending")));
        return new BatchRow(
                new At(row.getInt("sheet"), row.getInt("row")),
                Kind.valueOf(row.getString("outcome")),
                new Why(
                        row.getString("reason"),
                        row.getString("column_named"),
                        list(row.getArray("repairs")),
                        list(row.getArray("likeness"))),
                whom,
                Optional.ofNullable(row.getString("village")).map(PlaceCode::new));
    }

    private static List<String> list(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
