package yimaqing.credential;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import yimaqing.access.Viewer.Department.Use;
import yimaqing.credential.DepartmentKey.Step;
import yimaqing.credential.DepartmentKey.What;
import yimaqing.place.PlaceCode;

/// The table `department_key`, of which only the end and the last use ever change, and `department_key_step`, to which
/// rows are only ever added.
@Repository
class KeyStore {
    private static final int MOST_LISTED = 500;
    private static final String KEYS = """
            select k.county, k.number, k.department, k.label, k.uses, k.areas, k.valid_from, k.valid_to, k.lapses_at,
                   k.last_used, s.step, s.by, s.at, s.other
            from department_key k join department_key_step s on s.county = k.county and s.key = k.number
            """;

    private final JdbcClient sql;

    KeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Lets one change of a county's keys happen at a time, until the transaction ends.
    void lock(PlaceCode county) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("department_key " + county.digits())
                .query()
                .singleRow();
    }

    long nextNumber(PlaceCode county) {
        return sql.sql("select coalesce(max(number), 0) + 1 from department_key where county = ?")
                .param(county.digits())
                .query(Long.class)
                .single();
    }

    /// How many can still be used, or wait.
    int standing(PlaceCode county, Instant now) {
        return sql.sql("""
                select count(*) from department_key k
                where county = ? and ended_at is null and (lapses_at is null or lapses_at > ? or exists (
                    select 1 from department_key_step s
                    where s.county = k.county and s.key = k.number and s.step = 'CONFIRMED'))
                """)
                .params(county.digits(), now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void add(DepartmentKey key, byte[] term) {
        var permit = key.permit();
        sql.sql("""
                insert into department_key (county, number, term, department, label, uses, areas, valid_from, valid_to,
                    lapses_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        key.county().digits(),
                        key.number(),
                        term,
                        permit.department(),
                        permit.label(),
                        permit.uses().stream().map(Use::name).toArray(String[]::new),
                        permit.areas().stream().map(PlaceCode::digits).toArray(String[]::new),
                        permit.from(),
                        permit.to(),
                        key.lapses().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .update();
        add(key.county(), key.number(), key.steps().getFirst());
    }

    void add(PlaceCode county, long key, Step step) {
        sql.sql("""
                insert into department_key_step (county, key, number, step, by, at, other)
                select :county, :key, count(*) + 1, :step, :by, :at, :other
                from department_key_step where county = :county and key = :key
                """)
                .param("county", county.digits())
                .param("key", key)
                .param("step", step.what().name())
                .param("by", step.by())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("other", step.other().orElse(null), java.sql.Types.BIGINT)
                .update();
    }

    void end(PlaceCode county, long number, Step step) {
        sql.sql("update department_key set ended_at = ? where county = ? and number = ?")
                .params(step.at().atOffset(ZoneOffset.UTC), county.digits(), number)
                .update();
        add(county, number, step);
    }

    void used(PlaceCode county, long number, LocalDate day) {
        sql.sql("update department_key set last_used = ? where county = ? and number = ?")
                .params(day, county.digits(), number)
                .update();
    }

    Optional<DepartmentKey> find(PlaceCode county, long number) {
        return one(sql.sql(KEYS + "where k.county = ? and k.number = ? order by s.number")
                .params(county.digits(), number));
    }

    Optional<DepartmentKey> withTerm(byte[] term) {
        return one(sql.sql(KEYS + "where k.term = ? order by s.number").param(term));
    }

    private static Optional<DepartmentKey> one(StatementSpec asked) {
        return asked.query(KeyStore::keys).stream().findFirst();
    }

    List<DepartmentKey> all(PlaceCode county) {
        return sql.sql(KEYS + """
                where k.county = :county
                      and k.number > (select max(number) - :most from department_key where county = :county)
                order by k.number desc, s.number
                """)
                .param("county", county.digits())
                .param("most", MOST_LISTED)
                .query(KeyStore::keys);
    }

    /// The keys of these rows, one row for each step; the rows of a key stand together.
    private static List<DepartmentKey> keys(ResultSet row) throws SQLException {
        var keys = new ArrayList<DepartmentKey>();
        while (row.next()) {
            boolean next = !keys.isEmpty() && keys.getLast().number() == row.getLong("number");
            var before = next ? keys.removeLast().steps() : List.<Step>of();
            keys.add(key(
                    row, Stream.concat(before.stream(), Stream.of(step(row))).toList()));
        }
        return keys;
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                What.valueOf(row.getString("step")),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("other", Long.class)));
    }

    private static DepartmentKey key(ResultSet row, List<Step> steps) throws SQLException {
        var permit = new Permit(
                row.getString("department"),
                row.getString("label"),
                texts(row, "uses").stream().map(Use::valueOf).collect(Collectors.toSet()),
                texts(row, "areas").stream().map(PlaceCode::new).toList(),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
        return new DepartmentKey(
                new PlaceCode(row.getString("county")),
                row.getLong("number"),
                permit,
                Optional.ofNullable(row.getObject("lapses_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("last_used", LocalDate.class)),
                steps);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
