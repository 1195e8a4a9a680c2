package yimaqing.cold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Wall;
import yimaqing.cold.ColdHome.Found;
import yimaqing.cold.ColdHome.Reading;
import yimaqing.cold.ColdHome.Usual;
import yimaqing.due.Caretakers;
import yimaqing.due.Contact;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// The tables `cold_home` and `cold_usual`, derived from facts so that desks can ask them.
@Repository
class ColdStore {
    private static final String COLUMNS = """
            select s.household, s.village, s.contact, s.season, s.month, s.device, s.kwh, s.told, s.found, s.found_on,
                u.homes, u.kwh as usual
            from cold_home s left join cold_usual u using (county, season, month, device)
            where s.county = :county
            """;
    private static final String LOW = COLUMNS + """
            and u.homes >= :fewest and s.kwh < u.kwh * :low / 1000.0
                and make_date(s.season + case s.month when 12 then 0 else 1 end, s.month, 1) > :since
            """;
    private static final String CARETAKERS_LOW = LOW + " and " + Caretakers.LIES_WITH;

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Wall wall;

    ColdStore(JdbcClient sql, JdbcTemplate batches, Wall wall) {
        this.sql = sql;
        this.batches = batches;
        this.wall = wall;
    }

    /// What is kept of one home; the season is named by the year in which it began.
    record Kept(
            HouseholdId household,
            PlaceCode village,
            Optional<String> contact,
            int season,
            Reading reading,
            Optional<Found> found) {}

    void replace(PlaceCode county, Collection<HouseholdId> households, List<Kept> homes) {
        sql.sql("delete from cold_home where county = ? and household = any(?)")
                .params(
                        county.digits(),
                        households.stream().map(HouseholdId::key).toArray(String[]::new))
                .update();
        batches.batchUpdate(
                """
                insert into cold_home
                    (county, household, village, contact, season, month, device, kwh, told, found, found_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, homes.stream().map(home -> values(county, home)).toList());
    }

    private static Object[] values(PlaceCode county, Kept home) {
        return new Object[] {
            county.digits(),
            home.household().key(),
            home.village().digits(),
            home.contact().orElse(null),
            home.season(),
            home.reading().month().getMonthValue(),
            home.reading().device(),
            home.reading().kwh(),
            home.reading().told(),
            home.found().map(f -> f.cause().code()).orElse(null),
            home.found().map(Found::on).orElse(null)
        };
    }

    /// Looks anew at what is usual in a county.
    void compare(PlaceCode county) {
        sql.sql("delete from cold_usual where county = ?")
                .param(county.digits())
                .update();
        sql.sql("""
                insert into cold_usual (county, season, month, device, homes, kwh)
                select county, season, month, device, count(*), percentile_disc(0.5) within group (order by kwh)
                from cold_home where county = ? group by county, season, month, device
                """).param(county.digits()).update();
    }

    void clear(PlaceCode county) {
        sql.sql("delete from cold_home where county = ?").param(county.digits()).update();
        sql.sql("delete from cold_usual where county = ?")
                .param(county.digits())
                .update();
    }

    Optional<ColdHome> find(PlaceCode county, HouseholdId household) {
        return sql.sql(COLUMNS + " and s.household = :household")
                .param("county", county.digits())
                .param("household", household.key())
                .query((row, _) -> home(row))
                .optional();
    }

    /// The accounts named as contacts by homes that used little, and where those are.
    List<Contact> contacts(PlaceCode county, LocalDate today) {
        return low(
                        sql,
                        "select distinct low.contact, low.village from (" + LOW
                                + ") as low where low.contact is not null",
                        county,
                        today)
                .query((row, _) -> new Contact(row.getString(1), new PlaceCode(row.getString(2))))
                .list();
    }

    /// The homes that used little and lie with this official, also those already asked about.
    List<ColdHome> low(Officer officer, List<Contact> contacts, LocalDate today) {
        return wall.around(
                officer,
                List.of(),
                inside -> Caretakers.asked(low(inside, CARETAKERS_LOW, officer.county(), today), officer, contacts)
                        .query((row, _) -> home(row))
                        .list());
    }

    private static JdbcClient.StatementSpec low(JdbcClient sql, String statement, PlaceCode county, LocalDate today) {
        return sql.sql(statement)
                .param("county", county.digits())
                .param("fewest", Yardstick.SHIPPED.homes())
                .param("low", Yardstick.SHIPPED.lowPermille())
                .param("since", today.minusDays(Yardstick.SHIPPED.days().lookBack()));
    }

    private static ColdHome home(ResultSet row) throws SQLException {
        int month = row.getInt("month");
        var reading = new Reading(
                YearMonth.of(row.getInt("season") + (month == 12 ? 0 : 1), month),
                row.getString("device"),
                row.getBigDecimal("kwh"),
                row.getObject("told", LocalDate.class));
        var usual = Optional.ofNullable(row.getBigDecimal("usual"));
        int homes = row.getInt("homes");
        var on = row.getObject("found_on", LocalDate.class);
        return new ColdHome(
                HouseholdId.of(row.getString("household")).orElseThrow(),
                new PlaceCode(row.getString("village")),
                reading,
                usual.map(kwh -> new Usual(homes, kwh)),
                Optional.ofNullable(row.getString("found"))
                        .flatMap(Check.Cause::of)
                        .map(cause -> new Found(cause, on)));
    }
}
