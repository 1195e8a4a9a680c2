package yimaqing.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.place.PlaceCode;
import yimaqing.policy.Version.Step;
import yimaqing.policy.Version.What;

/// The tables `policy_version` and `policy_step`: what a county made of its policies. A text is never changed; whoever
/// changes a draft writes the next version.
@Repository
class VersionStore {
    private final JdbcClient sql;

    VersionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// All versions of the county, by policy and number.
    List<Version> all(PlaceCode county) {
        return versions(county, "");
    }

    List<Version> of(PlaceCode county, String policy) {
        return versions(county, policy);
    }

    private List<Version> versions(PlaceCode county, String policy) {
        var steps = sql
                .sql("""
                        select policy, version, step, by, at, day, note from policy_step
                        where county = ? and (? = '' or policy = ?) order by policy, version, number
                        """)
                .params(county.digits(), policy, policy)
                .query((row, _) -> new Of(row.getString(1), row.getInt(2), step(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        of -> of.policy() + "/" + of.version(), Collectors.mapping(Of::step, Collectors.toList())));
        return sql.sql("""
                select policy, version, text from policy_version
                where county = ? and (? = '' or policy = ?) order by policy, version
                """)
                .params(county.digits(), policy, policy)
                .query((row, _) -> new Version(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        steps.getOrDefault(row.getString(1) + "/" + row.getInt(2), new ArrayList<>())))
                .list();
    }

    private record Of(String policy, int version, Step step) {}

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                What.valueOf(row.getString("step")),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("day", LocalDate.class)),
                row.getString("note"));
    }

    void add(PlaceCode county, Version version) {
        sql.sql("insert into policy_version (county, policy, version, text) values (?, ?, ?, ?)")
                .params(county.digits(), version.policy(), version.version(), version.text())
                .update();
        version.steps().forEach(step -> add(county, version, step));
    }

    void add(PlaceCode county, Version version, Step step) {
        sql.sql("""
                insert into policy_step (county, policy, version, number, step, day, note, by, at)
                select :county, :policy, :version, coalesce(max(number), 0) + 1, :step, :day, :note, :by, :at
                from policy_step where county = :county and policy = :policy and version = :version
                """)
                .param("county", county.digits())
                .param("policy", version.policy())
                .param("version", version.version())
                .param("step", step.what().name())
                .param("day", step.day().orElse(null), java.sql.Types.DATE)
                .param("note", step.note())
                .param("by", step.by())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes the county's policies until the transaction ends, so that of two who decide at once one comes second.
    void lock(PlaceCode county) {
        sql.sql("select pg_advisory_xact_lock(hashtext('policy'), ?::int)")
                .param(Integer.parseInt(county.digits()))
                .query(row -> {});
    }
}
