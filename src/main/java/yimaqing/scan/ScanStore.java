package yimaqing.scan;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.code.Plate;
import yimaqing.place.PlaceCode;

/// The table `plate_scan`.
@Repository
class ScanStore {
    /// Plates that hang and were scanned by nobody since they were hung where they hang.
    private static final String QUIET = """
            from plate p cross join lateral (
                select max(at) as hung from plate_step s
                where s.county = p.county and s.plate = p.id and s.step in ('BOUND', 'MOVED')) h
            where p.county = :county and p.state = 'BOUND' and p.village ~ ('^(' || :areas || ')')
                and not exists (
                    select 1 from plate_scan s where s.county = p.county and s.plate = p.id
                        and s.day >= (h.hung at time zone 'Asia/Shanghai')::date)
            """;

    private final JdbcClient sql;

    ScanStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Adds these counts to those that are there, in one statement and always in the same order.
    void add(Map<Scans.Counted, Integer> counts) {
        var all = List.copyOf(counts.entrySet());
        sql.sql("""
                insert into plate_scan (county, plate, day, scans)
                select * from unnest(?::text[], ?::text[], ?::date[], ?::int[]) order by 1, 2, 3
                on conflict (county, plate, day) do update set scans = plate_scan.scans + excluded.scans
                """)
                .params(
                        all.stream().map(c -> c.getKey().county().digits()).toArray(String[]::new),
                        all.stream().map(c -> c.getKey().plate().key()).toArray(String[]::new),
                        all.stream().map(c -> Date.valueOf(c.getKey().day())).toArray(Date[]::new),
                        all.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .update();
    }

    void forgetBefore(LocalDate day) {
        sql.sql("delete from plate_scan where day < ?").param(day).update();
    }

    /// The scans of a plate by day, from a day on; days without any are left out.
    Map<LocalDate, Integer> since(PlaceCode county, Plate.Id plate, LocalDate day) {
        var byDay = new TreeMap<LocalDate, Integer>();
        sql.sql("select day, scans from plate_scan where county = ? and plate = ? and day >= ?")
                .params(county.digits(), plate.key(), day)
                .query(row -> {
                    byDay.put(row.getObject("day", LocalDate.class), row.getInt("scans"));
                });
        return byDay;
    }

    int countQuiet(PlaceCode county, Collection<PlaceCode> areas) {
        return quiet("select count(*) " + QUIET, county, areas)
                .query(Integer.class)
                .single();
    }

    /// The quiet plates, those that hang longest first.
    List<Quiet> quiet(PlaceCode county, Collection<PlaceCode> areas, int most) {
        return quiet(
                        "select p.id, p.number, p.village, (h.hung at time zone 'Asia/Shanghai')::date as hung " + QUIET
                                + "order by h.hung, p.village, p.number, p.id limit :most",
                        county,
                        areas)
                .param("most", most)
                .query((row, _) -> new Quiet(
                        new Plate.Id(row.getString("id")),
                        row.getString("number"),
                        new PlaceCode(row.getString("village")),
                        row.getObject("hung", LocalDate.class)))
                .list();
    }

    private JdbcClient.StatementSpec quiet(String select, PlaceCode county, Collection<PlaceCode> areas) {
        return sql.sql(select)
                .param("county", county.digits())
                .param("areas", areas.stream().map(PlaceCode::prefix).collect(Collectors.joining("|")));
    }
}
