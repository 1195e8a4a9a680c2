package yimaqing.census;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Wall;
import yimaqing.census.Census.Home;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// The table `census_home`.
@Repository
class CensusStore {
    private static final String PARTING = ",";
    private static final Headcount NOTHING =
            new Headcount(new Headcount.Homes(0, 0, 0), new Headcount.Told(0, Optional.empty()), Map.of());

    private final JdbcClient sql;
    private final Wall wall;

    CensusStore(JdbcClient sql, Wall wall) {
        this.sql = sql;
        this.wall = wall;
    }

    void replace(PlaceCode county, Collection<HouseholdId> households, List<Home> homes) {
        sql.sql("delete from census_home where county = ? and household = any(?)")
                .params(
                        county.digits(),
                        households.stream().map(HouseholdId::key).toArray(String[]::new))
                .update();
        sql.sql("""
                insert into census_home (county, household, village, people, industries, newest)
                select ?, h, v, p, string_to_array(i, ','), n
                from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::date[]) as home (h, v, p, i, n)
                """)
                .params(
                        county.digits(),
                        texts(homes, h -> h.household().key()),
                        texts(homes, h -> h.village().digits()),
                        homes.stream().map(h -> h.people().orElse(null)).toArray(Integer[]::new),
                        texts(homes, h -> String.join(PARTING, h.industries())),
                        homes.stream().map(h -> Date.valueOf(h.newest())).toArray(Date[]::new))
                .update();
    }

    private static String[] texts(List<Home> homes, Function<Home, String> text) {
        return homes.stream().map(text).toArray(String[]::new);
    }

    void clear(PlaceCode county) {
        sql.sql("delete from census_home where county = ?")
                .param(county.digits())
                .update();
    }

    Headcount count(PlaceCode place, LocalDate lately) {
        return count(sql, place, lately);
    }

    Headcount countWithin(Officer officer, PlaceCode place, LocalDate lately) {
        return wall.around(officer, NOTHING, inside -> count(inside, place, lately));
    }

    /// Everything in one query: the first line is of all households, the others each of one industry.
    private static Headcount count(JdbcClient sql, PlaceCode place, LocalDate lately) {
        var industries = new HashMap<String, Integer>();
        return sql.sql("""
                with home as (
                    select * from census_home where county = :county and village like :place)
                select null as industry, count(*) as households, count(people) as with_people,
                    coalesce(sum(people), 0) as people, count(*) filter (where newest >= :lately) as told,
                    max(newest) as newest
                from home
                union all
                select industry, count(*), 0, 0, 0, null from home cross join unnest(industries) as one (industry)
                group by industry
                """)
                .param("county", place.county().digits())
                .param("place", place.prefix() + "%")
                .param("lately", lately)
                .query((ResultSet rows) -> headcount(rows, industries));
    }

    private static Headcount headcount(ResultSet rows, Map<String, Integer> industries) throws SQLException {
        var homes = new Headcount.Homes(0, 0, 0);
        var told = new Headcount.Told(0, Optional.empty());
        while (rows.next()) {
            var industry = Optional.ofNullable(rows.getString("industry"));
            int households = rows.getInt("households");
            if (industry.isPresent()) industries.put(industry.get(), households);
            else {
                homes = new Headcount.Homes(households, rows.getInt("with_people"), rows.getInt("people"));
                var newest = Optional.ofNullable(rows.getObject("newest", LocalDate.class));
                told = new Headcount.Told(rows.getInt("told"), newest);
            }
        }
        return new Headcount(homes, told, industries);
    }
}
