package yimaqing.entitlement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.ledger.News;
import yimaqing.place.PlaceCode;

/// The tables `entitlement_state` and `entitlement_roster`: by what everybody in a county was last decided, and of
/// which
/// lists and payments it is told.
@Repository
class StateStore {
    private final JdbcClient sql;

    StateStore(JdbcClient sql) {
        this.sql = sql;
    }

    void clear(PlaceCode county) {
        forgetDay(county);
        sql.sql("delete from entitlement_roster where county = ?")
                .param(county.digits())
                .update();
    }

    /// Lets everybody in the county be decided anew.
    void forgetDay(PlaceCode county) {
        sql.sql("delete from entitlement_state where county = ?")
                .param(county.digits())
                .update();
    }

    /// Notes which of these rosters the news tell the county of; whether that changes anything. Only a department's
    /// list tells of everybody: a statement made at a desk or on a visit says nothing of the others. A list that is
    /// taken back has told nothing.
    boolean heard(PlaceCode county, News news, Set<String> rosters) {
        int told = about("""
                insert into entitlement_roster (county, attribute, since)
                select :county, f.attribute, min(f.recorded_at) from fact f
                where f.county = :county and f.number between :first and :last and f.attribute = any(:rosters)
                    and f.withdraws is null and f.origin like 'batch/%'
                group by f.attribute on conflict do nothing
                """, county, news, rosters);
        int untold = about("""
                delete from entitlement_roster r where r.county = :county and r.attribute in (
                    select f.attribute from fact f where f.county = :county and f.number between :first and :last
                        and f.attribute = any(:rosters) and f.withdraws is not null)
                and not exists (select 1 from fact f where f.county = :county and f.attribute = r.attribute
                    and f.withdraws is null and f.origin like 'batch/%' and f.number <= :last
                    and not exists (select 1 from fact w where w.county = :county and w.withdraws = f.number
                        and w.number <= :last))
                """, county, news, rosters);
        return told + untold > 0;
    }

    private int about(String statement, PlaceCode county, News news, Set<String> rosters) {
        return sql.sql(statement)
                .param("county", county.digits())
                .param("first", news.first())
                .param("last", news.last())
                .param("rosters", rosters.toArray(String[]::new))
                .update();
    }

    /// The rosters the county had been told of by a moment.
    Set<String> rosters(PlaceCode county, Instant known) {
        var told = new HashSet<String>();
        sql.sql("select attribute, since from entitlement_roster where county = ?")
                .param(county.digits())
                .query(row -> {
                    if (!row.getObject("since", OffsetDateTime.class)
                            .toInstant()
                            .isAfter(known)) told.add(row.getString("attribute"));
                });
        return told;
    }

    /// The counties of which anything is derived here.
    List<PlaceCode> counties() {
        return sql.sql("select county from follower_cursor where follower = ? and number > 0 order by county")
                .param(Deciding.NAME)
                .query((row, _) -> new PlaceCode(row.getString(1)))
                .list();
    }

    /// The day and the versions by which everybody in the county was last decided.
    Optional<DecidedBy> decidedBy(PlaceCode county) {
        return sql.sql("select day, versions from entitlement_state where county = ?")
                .param(county.digits())
                .query((row, _) -> new DecidedBy(row.getObject(1, LocalDate.class), row.getString(2)))
                .optional();
    }

    void decidedBy(PlaceCode county, DecidedBy by) {
        sql.sql("""
                insert into entitlement_state (county, day, versions) values (?, ?, ?)
                on conflict (county) do update set day = excluded.day, versions = excluded.versions
                """).params(county.digits(), by.day(), by.versions()).update();
    }

    /// Those of the policies of which the county is told payments: somebody got one.
    Set<String> told(PlaceCode county, Collection<String> policies) {
        return Set.copyOf(sql.sql("""
                select policy from unnest(?::text[]) as p (policy) where exists (
                    select 1 from entitlement e where e.county = ? and e.policy = p.policy and e.got = 'YES')
                """)
                .params(policies.toArray(String[]::new), county.digits())
                .query(String.class)
                .list());
    }

    /// Says of everybody who has no payment that none was got where payments are told, and that nobody knows elsewhere.
    void tell(PlaceCode county, Set<String> told, LocalDate day) {
        sql.sql("""
                update entitlement set got = case when policy = any(:told) then 'NO' else 'UNKNOWN' end, since = :day
                where county = :county and unpaid and (got = 'NO') <> (policy = any(:told))
                """)
                .param("told", told.toArray(String[]::new))
                .param("day", day)
                .param("county", county.digits())
                .update();
    }

    /// A day, and the versions in force on it as they are written down.
    record DecidedBy(LocalDate day, String versions) {}
}
