package yimaqing.dispute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Scope;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Wall;
import yimaqing.dispute.Visits.Visit;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// The table `dispute_visit`, and with the table `dispute` what is due to an official. One visit at most is open for a
/// disagreement; what has ended stays.
@Repository
class VisitStore {
    /// Visits that the official is to make, as the contact of the household or else as the cadre of its village, and
    /// hits on a status that it is to decide as officer of the township.
    private static final String DUE = """
            select v.day, (v.asked_at at time zone 'Asia/Shanghai')::date as asked, true as visit, %1$s
            from dispute_visit v join dispute d on d.county = v.county and d.id = v.dispute
            where v.county = :county and v.ended is null and d.ruling is null and d.attribute = any(:attributes)
                and (case when v.to_contact and d.contact is not null
                     then d.contact = :account and d.village like any(:caseload) else d.village like any(:cadre) end)
            union all
            select d.opened + :days, d.opened, false, %1$s
            from dispute d
            where d.county = :county and d.status_hit and d.ruling is null and d.attribute = any(:attributes)
                and d.village like any(:towns)
            """.formatted(DisputeStore.COLUMNS);

    private final JdbcClient sql;
    private final Clock clock;
    private final Wall wall;

    VisitStore(JdbcClient sql, Clock clock, Wall wall) {
        this.sql = sql;
        this.clock = clock;
        this.wall = wall;
    }

    /// Something due by a day since another: a visit, or else a decision on a hit.
    record DueRow(LocalDate day, LocalDate since, boolean visit, Dispute dispute) {}

    /// Who asks what is due, for which attributes, and after how many days a hit is.
    record Asking(Officer officer, List<String> attributes, int hitDays) {}

    Optional<Visit> open(PlaceCode county, DisputeId dispute) {
        return sql.sql("""
                select number, asked_by, asked_at, day from dispute_visit
                where county = ? and dispute = ? and ended is null
                """)
                .params(county.digits(), dispute.letters())
                .query((row, _) -> visit(row))
                .optional();
    }

    /// The days of the open visits for these disagreements.
    Map<String, LocalDate> days(PlaceCode county, List<Dispute> disputes) {
        return sql
                .sql("select dispute, day from dispute_visit where county = ? and dispute = any(?) and ended is null")
                .params(
                        county.digits(),
                        disputes.stream().map(d -> d.id().letters()).toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void add(Dispute dispute, String askedBy, LocalDate day, boolean toContact) {
        sql.sql("""
                insert into dispute_visit (county, dispute, number, household, asked_by, asked_at, day, to_contact)
                select :county, :dispute, coalesce(max(number), 0) + 1, :household, :by, :at, :day, :contact
                from dispute_visit where county = :county and dispute = :dispute
                """)
                .param("county", dispute.where().county().digits())
                .param("dispute", dispute.id().letters())
                .param("household", dispute.where().household().key())
                .param("by", askedBy)
                .param("at", now())
                .param("day", day)
                .param("contact", toContact)
                .update();
    }

    /// Takes back the open visit that this account asked for; false when there is none.
    boolean takeBack(PlaceCode county, DisputeId dispute, String askedBy) {
        return sql.sql("""
                update dispute_visit set ended = 'TAKEN_BACK', ended_at = ?
                where county = ? and dispute = ? and asked_by = ? and ended is null
                """)
                        .params(now(), county.digits(), dispute.letters(), askedBy)
                        .update()
                == 1;
    }

    /// Ends the visits to these households whose disagreement is settled.
    void endSettled(PlaceCode county, Collection<HouseholdId> households) {
        sql.sql("""
                update dispute_visit v set ended = 'SETTLED', ended_at = ?
                where v.county = ? and v.household = any(?) and v.ended is null and not exists (
                    select 1 from dispute d where d.county = v.county and d.id = v.dispute and d.ruling is null)
                """)
                .params(now(), county.digits(), DisputeStore.keys(households))
                .update();
    }

    /// Ends the visits asked for before these households were visited.
    void endVisited(PlaceCode county, Map<HouseholdId, Instant> visited) {
        visited.forEach((household, at) -> sql.sql("""
                        update dispute_visit set ended = 'VISITED', ended_at = ?
                        where county = ? and household = ? and ended is null and asked_at < ?
                        """)
                .params(now(), county.digits(), household.key(), at.atOffset(ZoneOffset.UTC))
                .update());
    }

    List<DueRow> due(Asking asking, int most) {
        return wall.around(
                asking.officer(),
                List.of(),
                inside -> asked(
                                inside,
                                "select * from (" + DUE + ") as due order by day, asked, id limit :most",
                                asking)
                        .param("most", most)
                        .query((row, _) -> new DueRow(
                                row.getObject("day", LocalDate.class),
                                row.getObject("asked", LocalDate.class),
                                row.getBoolean("visit"),
                                DisputeStore.dispute(row)))
                        .list());
    }

    int countDue(Asking asking) {
        return wall.around(
                asking.officer(),
                0,
                inside -> asked(inside, "select count(*) from (" + DUE + ") as due", asking)
                        .query(Integer.class)
                        .single());
    }

    private static JdbcClient.StatementSpec asked(JdbcClient inside, String statement, Asking asking) {
        var officer = asking.officer();
        return inside.sql(statement)
                .param("county", officer.county().digits())
                .param("account", officer.account())
                .param("attributes", asking.attributes().toArray(String[]::new))
                .param("days", asking.hitDays())
                .param("caseload", areas(officer, Role.CONTACT_OFFICIAL))
                .param("cadre", areas(officer, Role.VILLAGE_CADRE))
                .param("towns", areas(officer, Role.TOWNSHIP_OFFICER));
    }

    private static String[] areas(Officer officer, Role role) {
        return Scope.patterns(officer.grants().stream()
                .filter(g -> g.role() == role)
                .map(Grant::area)
                .filter(officer.county()::contains)
                .toList());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                row.getInt("number"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("day", LocalDate.class));
    }
}
