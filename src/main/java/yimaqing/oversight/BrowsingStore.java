package yimaqing.oversight;

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
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.oversight.Unusual.OffHours;
import yimaqing.oversight.Unusual.Rule;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Households;

/// The table `browsing_alert`, and what is counted in the log of those who looked.
@Repository
class BrowsingStore {
    private final JdbcClient sql;

    BrowsingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// How one account looked on one day: at how many households, at how many of them in off hours, and at which
    /// outside
    /// its own worklist.
    record Look(
            PlaceCode county, String account, int households, int offHours, List<HouseholdId> errands, Instant last) {
        Look {
            errands = List.copyOf(errands);
        }
    }

    /// How everybody looked on this day; whoever looked at fewer households than any rule asks about is left out.
    List<Look> on(LocalDate day, OffHours hours, int fewest) {
        return sql.sql("""
                with look as (
                    select county, account, household, at, (at at time zone 'Asia/Shanghai')::time as clock,
                        not unmasked and purpose not in ('own', 'work', 'list') as errand
                    from read_log where reader = 'OFFICER' and household is not null and at >= :from and at < :to)
                select county, account, count(distinct household) as households,
                    count(distinct household) filter (where clock >= :late or clock < :early) as off_hours,
                    array_agg(distinct household) filter (where errand) as errands, max(at) as last
                from look group by county, account having count(distinct household) >= :fewest
                """)
                .param("from", day.atStartOfDay(Households.ZONE).toOffsetDateTime())
                .param("to", day.plusDays(1).atStartOfDay(Households.ZONE).toOffsetDateTime())
                .param("late", hours.from())
                .param("early", hours.to())
                .param("fewest", fewest)
                .query((row, _) -> look(row))
                .list();
    }

    private static Look look(ResultSet row) throws SQLException {
        var errands = row.getArray("errands");
        return new Look(
                new PlaceCode(row.getString("county")),
                row.getString("account"),
                row.getInt("households"),
                row.getInt("off_hours"),
                errands == null
                        ? List.of()
                        : List.of((String[]) errands.getArray()).stream()
                                .map(HouseholdId::new)
                                .toList(),
                row.getObject("last", OffsetDateTime.class).toInstant());
    }

    /// Notes what was found; once for each rule, account and day.
    void note(Look look, Rule rule, LocalDate day, int households) {
        sql.sql("""
                insert into browsing_alert (county, rule, account, day, households, last_at) values (?, ?, ?, ?, ?, ?)
                on conflict (county, rule, account, day) do update
                set households = excluded.households, last_at = excluded.last_at
                where browsing_alert.households < excluded.households
                """)
                .params(
                        look.county().digits(),
                        rule.name(),
                        look.account(),
                        day,
                        households,
                        look.last().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What is open first, then what was answered, the newest first.
    List<Alert> newest(PlaceCode county, int from, int most) {
        return sql.sql("""
                select * from browsing_alert where county = ?
                order by answered_at is not null, day desc, last_at desc, number desc offset ? limit ?
                """)
                .params(county.digits(), from, most)
                .query((row, _) -> alert(row))
                .list();
    }

    boolean isThere(PlaceCode county, long number) {
        return sql.sql("select exists (select 1 from browsing_alert where county = ? and number = ?)")
                .params(county.digits(), number)
                .query(Boolean.class)
                .single();
    }

    /// Writes down what came of asking; false when there is no such alert or it was answered before.
    boolean answer(PlaceCode county, long number, String by, String answer, Instant at) {
        return sql.sql("""
                update browsing_alert set answered_by = ?, answer = ?, answered_at = ?
                where county = ? and number = ? and answered_at is null
                """)
                        .params(by, answer, at.atOffset(ZoneOffset.UTC), county.digits(), number)
                        .update()
                == 1;
    }

    private static Alert alert(ResultSet row) throws SQLException {
        var at = Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class));
        return new Alert(
                row.getLong("number"),
                Rule.valueOf(row.getString("rule")),
                row.getString("account"),
                row.getObject("day", LocalDate.class),
                new Alert.Seen(
                        row.getInt("households"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()),
                at.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Alert.Answer(
                                row.getString("answered_by"),
                                row.getString("answer"),
                                at.get().toInstant())));
    }
}
