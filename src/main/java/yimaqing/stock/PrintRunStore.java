package yimaqing.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.code.Paper;
import yimaqing.code.PlateKind;
import yimaqing.code.PlateState;
import yimaqing.place.PlaceCode;

/// The table `print_run`, and what can be counted and listed of the plates in it.
@Repository
class PrintRunStore {
    private final JdbcClient sql;

    PrintRunStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Numbers the county's next run, and lets nobody else number one until the transaction ends.
    long next(PlaceCode county) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('print_run ' || ?, 0))")
                .param(county.digits())
                .query((_, _) -> 0)
                .single();
        return sql.sql("select coalesce(max(number), 0) + 1 from print_run where county = ?")
                .param(county.digits())
                .query(Long.class)
                .single();
    }

    void add(PrintRun run) {
        sql.sql("""
                insert into print_run (county, number, kind, area, amount, sheet, by, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        run.county().digits(),
                        run.number(),
                        run.order().kind().name(),
                        run.order().area().digits(),
                        run.order().amount(),
                        run.order().paper().key(),
                        run.by(),
                        run.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The largest number that a plate printed for this area bears, where it is written in digits only; 0 if none does.
    int largestNumber(PlaceCode area) {
        return sql.sql("""
                select coalesce(max(number::int), 0) from plate
                where county = ? and area = ? and number ~ '^[0-9]{1,8}$'
                """)
                .params(area.county().digits(), area.digits())
                .query(Integer.class)
                .single();
    }

    Optional<PrintRun> find(PlaceCode county, long number) {
        return sql.sql("select * from print_run where county = ? and number = ?")
                .params(county.digits(), number)
                .query((row, _) -> run(row))
                .optional();
    }

    /// The newest runs for these areas and for what lies in the areas of `own`.
    List<PrintRun> newest(Custodian custodian, int most) {
        return sql.sql("select * from print_run where county = :county and (" + REACHED + """
                ) order by number desc limit :most
                """)
                .param("county", custodian.county().digits())
                .param("own", prefixes(custodian.areas()))
                .param("around", digits(custodian.around().toList()))
                .param("most", most)
                .query((row, _) -> run(row))
                .list();
    }

    private static final String REACHED = "area in (:around) or area ~ ('^(' || :own || ')')";

    private static String prefixes(Collection<PlaceCode> areas) {
        return String.join("|", areas.stream().map(PlaceCode::prefix).toList());
    }

    private static List<String> digits(Collection<PlaceCode> areas) {
        return areas.stream().map(PlaceCode::digits).toList();
    }

    /// How many plates of a run are in which state, by the village where they hang or for which they wait.
    List<Tally> ofRun(PrintRun run) {
        return tallies(sql.sql("""
                select coalesce(village, area) as place, state, count(*) as plates from plate
                where county = :county and run = :run group by 1, 2
                """).param("county", run.county().digits()).param("run", run.number()));
    }

    /// The same for several runs at once, each as a whole.
    Map<Long, Tally> ofRuns(PlaceCode county, Collection<Long> runs) {
        var byRun = new TreeMap<Long, Tally>();
        if (runs.isEmpty()) return byRun;
        var counts = new TreeMap<Long, Map<PlateState, Integer>>();
        sql.sql("""
                select run, state, count(*) as plates from plate
                where county = :county and run in (:runs) group by 1, 2
                """).param("county", county.digits()).param("runs", runs).query(row -> {
            counts.computeIfAbsent(row.getLong("run"), _ -> new EnumMap<>(PlateState.class))
                    .put(PlateState.valueOf(row.getString("state")), row.getInt("plates"));
        });
        counts.forEach((run, states) -> byRun.put(run, new Tally(county, states)));
        return byRun;
    }

    /// How many plates are in which state, by village, of all that this custodian sees.
    List<Tally> inHandsOf(Custodian custodian) {
        return tallies(sql.sql("""
                select coalesce(village, area) as place, state, count(*) as plates from plate
                where county = :county
                    and (coalesce(village, area) in (:around) or coalesce(village, area) ~ ('^(' || :own || ')'))
                group by 1, 2
                """)
                .param("county", custodian.county().digits())
                .param("own", prefixes(custodian.areas()))
                .param("around", digits(custodian.around().toList())));
    }

    private static List<Tally> tallies(JdbcClient.StatementSpec asked) {
        var counts = new TreeMap<PlaceCode, Map<PlateState, Integer>>();
        asked.query(row -> {
            counts.computeIfAbsent(new PlaceCode(row.getString("place")), _ -> new EnumMap<>(PlateState.class))
                    .put(PlateState.valueOf(row.getString("state")), row.getInt("plates"));
        });
        return counts.entrySet().stream()
                .map(e -> new Tally(e.getKey(), e.getValue()))
                .toList();
    }

    private static PrintRun run(ResultSet row) throws SQLException {
        return new PrintRun(
                new PlaceCode(row.getString("county")),
                row.getLong("number"),
                new PrintRun.Order(
                        PlateKind.valueOf(row.getString("kind")),
                        new PlaceCode(row.getString("area")),
                        row.getInt("amount"),
                        Paper.of(row.getString("sheet")).orElseThrow()),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
