package yimaqing.closure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.closure.Closure.How;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// The table `closed_household`, which the gate asks before it hands out any sight. It is written in the transaction
/// that records the decision as a fact, so that it counts on every server from that moment on.
@Repository
public class Closures {
    private static final String COLUMNS = "county, household, how, basis, until, since";

    private final JdbcClient sql;

    Closures(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Closure> of(PlaceCode county, HouseholdId household) {
        return sql.sql("select " + COLUMNS + " from closed_household where county = ? and household = ?")
                .params(county.digits(), household.key())
                .query((row, _) -> closure(row))
                .optional();
    }

    /// Everybody in the county who is closed: few.
    public Set<HouseholdId> all(PlaceCode county) {
        return Set.copyOf(sql.sql("select household from closed_household where county = ?")
                .param(county.digits())
                .query((row, _) -> new HouseholdId(row.getString(1)))
                .list());
    }

    public void close(Closure closure) {
        sql.sql("insert into closed_household (" + COLUMNS + """
                ) values (?, ?, ?, ?::text[], ?::date, ?) on conflict (county, household)
                do update set how = excluded.how, basis = excluded.basis, until = excluded.until,
                    since = excluded.since
                """)
                .params(
                        closure.county().digits(),
                        closure.household().key(),
                        closure.how().name(),
                        closure.basis().toArray(String[]::new),
                        closure.until().orElse(null),
                        closure.since())
                .update();
    }

    /// Opens a restricted household again; what was destroyed stays closed.
    public void lift(PlaceCode county, HouseholdId household) {
        sql.sql("delete from closed_household where county = ? and household = ? and how = 'RESTRICTED'")
                .params(county.digits(), household.key())
                .update();
    }

    private static Closure closure(ResultSet row) throws SQLException {
        return new Closure(
                new PlaceCode(row.getString("county")),
                new HouseholdId(row.getString("household")),
                How.valueOf(row.getString("how")),
                List.of((String[]) row.getArray("basis").getArray()),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                row.getObject("since", LocalDate.class));
    }
}
