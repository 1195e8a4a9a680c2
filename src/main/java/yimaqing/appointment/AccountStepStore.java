package yimaqing.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Administrator.Office;
import yimaqing.place.PlaceCode;

/// The table `account_step`, to which rows are only ever added.
@Repository
class AccountStepStore {
    private static final String COLUMNS =
            " at, kind, username, office, role, area, valid_from, valid_to, done_by, confirmed_by, request ";

    private final JdbcClient sql;

    AccountStepStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(PlaceCode county, Step step) {
        var grant = step.about().grant();
        sql.sql("insert into account_step (county, id," + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        county.digits(),
                        UUID.randomUUID(),
                        at(step.at()),
                        step.what().name(),
                        step.account(),
                        step.about().office().map(Office::name).orElse(null),
                        grant.map(g -> g.role().name()).orElse(null),
                        grant.map(g -> g.area().digits()).orElse(null),
                        grant.map(Grant::from).orElse(null),
                        grant.flatMap(Grant::to).orElse(null),
                        step.by().who(),
                        step.by().second().orElse(null),
                        step.by().request().isPresent() ? step.by().request().getAsLong() : null)
                .update();
    }

    /// The steps of the county, or of one account of it, the newest first.
    List<Step> find(PlaceCode county, Optional<String> account, Optional<LocalDate> day, int skip, int most) {
        return sql.sql("select" + COLUMNS + """
                from account_step where county = :county
                and (cast(:account as text) is null or username = :account or done_by = :account
                     or confirmed_by = :account)
                and (cast(:day as date) is null or cast(at at time zone 'Asia/Shanghai' as date) = :day)
                order by at desc, id limit :most offset :skip
                """)
                .param("county", county.digits())
                .param("account", account.orElse(null))
                .param("day", day.orElse(null))
                .param("most", most)
                .param("skip", skip)
                .query((row, _) -> step(row))
                .list();
    }

    private static Step step(ResultSet row) throws SQLException {
        long request = row.getLong("request");
        var number = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(request);
        return new Step(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Step.What.valueOf(row.getString("kind")),
                row.getString("username"),
                new Step.About(Optional.ofNullable(row.getString("office")).map(Office::valueOf), grant(row)),
                new Step.By(row.getString("done_by"), Optional.ofNullable(row.getString("confirmed_by")), number));
    }

    private static Optional<Grant> grant(ResultSet row) throws SQLException {
        if (row.getString("role") == null) return Optional.empty();
        return Optional.of(new Grant(
                Role.valueOf(row.getString("role")),
                new PlaceCode(row.getString("area")),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class))));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
