package yimaqing.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /// All versions of the county, by policy and number, among them those of the pack with what the county did to them.
    List<Version> all(PlaceCode county, Collection<Version> shipped) {
        var steps = steps(county);
        var own = sql.sql("select policy, version, text from policy_version where county = ? order by policy, version")
                .param(county.digits())
                .query((row, _) -> new Version(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        Objects.requireNonNull(steps.get(new Named(row.getString(1), row.getInt(2))))))
                .list();
        var written = own.stream().map(Named::of).collect(Collectors.toSet());
        var all = new ArrayList<Version>();
        shipped.stream()
                .filter(version -> !written.contains(Named.of(version)))
                .map(version -> steps.getOrDefault(Named.of(version), List.of()).stream()
                        .reduce(version, Version::with, (_, last) -> last))
                .forEach(all::add);
        all.addAll(own);
        all.sort(Comparator.comparing(Version::policy).thenComparing(Version::version));
        return all;
    }

    private Map<Named, List<Step>> steps(PlaceCode county) {
        return sql
                .sql("""
                        select policy, version, step, by, at, day, note from policy_step
                        where county = ? order by policy, version, number
                        """)
                .param(county.digits())
                .query((row, _) -> new Of(new Named(row.getString(1), row.getInt(2)), step(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::of, Collectors.mapping(Of::step, Collectors.toList())));
    }

    private record Named(String policy, int version) {
        static Named of(Version version) {
            return new Named(version.policy(), version.version());
        }
    }

    private record Of(Named of, Step step) {}

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
