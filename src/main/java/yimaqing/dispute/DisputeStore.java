package yimaqing.dispute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.access.Scope;
import yimaqing.access.Wall;
import yimaqing.dispute.Dispute.Sides;
import yimaqing.dispute.Dispute.Where;
import yimaqing.dispute.DisputeListPage.Filter;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// The table `dispute`. Every list takes a scope and the attributes the viewer may ask about, and sees nothing else.
@Repository
class DisputeStore {
    static final String COLUMNS = """
            d.county, d.id, d.subject, d.household, d.village, d.contact, d.attribute, d.status_hit, d.departments,
            d.facts, d.ruling, d.opened
            """;
    private static final String IN_SIGHT = """
            d.county = :county and d.attribute = any(:attributes)
            and (d.village like any(:areas) or d.contact = :account and d.village like any(:caseload))
            and (d.ruling is not null) = :decided
            """;
    private static final String WANTED = """
            and (:attribute = '' or d.attribute = :attribute) and (:village = '' or d.village = :village)
            and (:household = '' or d.household = :household)
            """;

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Wall wall;

    DisputeStore(JdbcClient sql, JdbcTemplate batches, Wall wall) {
        this.sql = sql;
        this.batches = batches;
        this.wall = wall;
    }

    /// What a list is drawn from: the scope, and the attributes that may be asked about.
    record InSight(Scope scope, List<String> attributes) {}

    /// How many there are of one kind or in one village.
    record Count(String of, int count) {}

    void replace(PlaceCode county, Collection<HouseholdId> households, List<Dispute> disputes) {
        var kept = disputes.stream().map(d -> d.id().letters()).toArray(String[]::new);
        sql.sql("delete from dispute where county = ? and household = any(?) and not id = any(?)")
                .params(county.digits(), keys(households), kept)
                .update();
        batches.batchUpdate("""
                insert into dispute (county, id, subject, household, village, contact, attribute, status_hit,
                                     departments, facts, ruling, opened)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (county, id) do update set household = excluded.household, village = excluded.village,
                    contact = excluded.contact, status_hit = excluded.status_hit, departments = excluded.departments,
                    facts = excluded.facts, ruling = excluded.ruling, opened = excluded.opened
                """, disputes.stream().map(DisputeStore::values).toList());
    }

    static String[] keys(Collection<HouseholdId> households) {
        return households.stream().map(HouseholdId::key).toArray(String[]::new);
    }

    private static Object[] values(Dispute dispute) {
        var where = dispute.where();
        return new Object[] {
            where.county().digits(),
            dispute.id().letters(),
            where.subject().key(),
            where.household().key(),
            where.village().digits(),
            where.contact().orElse(null),
            dispute.attribute(),
            dispute.statusHit(),
            dispute.sides().departments().toArray(String[]::new),
            dispute.sides().facts().toArray(Long[]::new),
            dispute.ruling().isPresent() ? dispute.ruling().getAsLong() : null,
            dispute.opened()
        };
    }

    void clear(PlaceCode county) {
        sql.sql("delete from dispute where county = ?").param(county.digits()).update();
    }

    Optional<Dispute> find(PlaceCode county, DisputeId id) {
        return sql.sql("select " + COLUMNS + "from dispute d where d.county = ? and d.id = ?")
                .params(county.digits(), id.letters())
                .query((row, _) -> dispute(row))
                .optional();
    }

    /// Takes a disagreement until the transaction ends, so that of two who decide at once one comes second.
    Optional<Dispute> lock(PlaceCode county, DisputeId id) {
        return sql.sql("select " + COLUMNS + "from dispute d where d.county = ? and d.id = ? for update")
                .params(county.digits(), id.letters())
                .query((row, _) -> dispute(row))
                .optional();
    }

    /// Those wanted, the oldest first.
    List<Dispute> list(InSight sight, Filter filter, int from, int most) {
        return wall.around(
                sight.scope(),
                inside -> wanted(
                                inside,
                                "select " + COLUMNS + "from dispute d where " + IN_SIGHT + WANTED + """
                order by d.opened, d.id offset :from limit :most
                """,
                                sight,
                                filter)
                        .param("from", from)
                        .param("most", most)
                        .query((row, _) -> dispute(row))
                        .list());
    }

    int count(InSight sight, Filter filter) {
        return wall.around(
                sight.scope(),
                inside -> wanted(inside, "select count(*) from dispute d where " + IN_SIGHT + WANTED, sight, filter)
                        .query(Integer.class)
                        .single());
    }

    /// How many there are of each attribute, the most first.
    List<Count> kinds(InSight sight, Filter filter) {
        return counted("""
                select d.attribute, count(*) from dispute d where %s group by d.attribute order by 2 desc, 1
                """, sight, filter);
    }

    List<Count> villages(InSight sight, Filter filter) {
        return counted(
                "select d.village, count(*) from dispute d where %s group by d.village order by 1", sight, filter);
    }

    private List<Count> counted(String statement, InSight sight, Filter filter) {
        return wall.around(
                sight.scope(),
                inside -> inSight(inside, statement.formatted(IN_SIGHT), sight, filter)
                        .query((row, _) -> new Count(row.getString(1), row.getInt(2)))
                        .list());
    }

    private static JdbcClient.StatementSpec wanted(JdbcClient inside, String statement, InSight sight, Filter filter) {
        return inSight(inside, statement, sight, filter)
                .param("attribute", filter.attribute())
                .param("village", filter.village())
                .param("household", filter.household());
    }

    private static JdbcClient.StatementSpec inSight(JdbcClient inside, String statement, InSight sight, Filter filter) {
        return sight.scope()
                .bound(inside.sql(statement))
                .param("attributes", sight.attributes().toArray(String[]::new))
                .param("decided", filter.isDecided());
    }

    static Dispute dispute(ResultSet row) throws SQLException {
        long ruling = row.getLong("ruling");
        return new Dispute(
                new DisputeId(row.getString("id")),
                new Where(
                        new PlaceCode(row.getString("county")),
                        Subject.of(row.getString("subject")),
                        new HouseholdId(row.getString("household")),
                        new PlaceCode(row.getString("village")),
                        Optional.ofNullable(row.getString("contact"))),
                row.getString("attribute"),
                row.getBoolean("status_hit"),
                new Sides(List.of((String[]) row.getArray("departments").getArray()), List.of((Long[])
                        row.getArray("facts").getArray())),
                ruling == 0 ? OptionalLong.empty() : OptionalLong.of(ruling),
                row.getObject("opened", LocalDate.class));
    }
}
