package yimaqing.hostile;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;

/// What lies in the database, as one number for each table: the same rows give the same number.
final class Tables extends CountyTest {
    /// A look leaves its row, a session its use, a scan its count; nothing else may change by looking.
    static final Set<String> CHANGED_BY_LOOKING =
            Set.of("read_log", "audit_look", "spring_session", "spring_session_attributes", "plate_scan");

    /// What followers of the ledger keep, a while after the fact they heard of.
    private static final Set<String> FOLLOWED = Set.of(
            "follower_cursor",
            "entitlement",
            "entitlement_state",
            "entitlement_step",
            "entitlement_roster",
            "census_home",
            "cold_home",
            "cold_usual");
    /// What may move while somebody does nothing.
    static final Set<String> NOT_BY_HAND =
            Stream.concat(CHANGED_BY_LOOKING.stream(), FOLLOWED.stream()).collect(Collectors.toSet());

    private Tables() {}

    /// Every table but these.
    static Map<String, String> without(Set<String> left) {
        return read(left, "");
    }

    /// The rows of one county, in every table that has counties but these.
    static Map<String, String> of(String county, Set<String> left) {
        return read(left, county);
    }

    private static Map<String, String> read(Set<String> left, String county) {
        var sql = part(JdbcClient.class);
        var found = new TreeMap<String, String>();
        for (var table :
                sql.sql("""
                        select t.tablename from pg_tables t where schemaname = 'public' and tablename not like 'flyway%'
                        and (:county = '' or exists (select from information_schema.columns c
                             where c.table_name = t.tablename and c.column_name = 'county'))
                        """).param("county", county).query(String.class).list())
            if (!left.contains(table))
                found.put(
                        table,
                        sql.sql("select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from " + table
                                        + " t" + (county.isEmpty() ? "" : " where county = '" + county + "'"))
                                .query(String.class)
                                .single());
        return found;
    }

    /// The same once nothing works beside the pages any more.
    static Map<String, String> atRest(Set<String> left) {
        var before = without(left);
        for (int tries = 0; tries < 20; tries++) {
            pause();
            var after = without(left);
            if (after.equals(before)) return after;
            before = after;
        }
        throw new AssertionError("something never comes to rest");
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
