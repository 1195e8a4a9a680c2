package yimaqing.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// The table `read_log`, to which rows are only ever added.
@Repository
class ReadLogStore {
    private final JdbcClient sql;
    private final JdbcTemplate batches;

    ReadLogStore(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    void add(LogRow row) {
        add(List.of(row));
    }

    void add(Collection<LogRow> rows) {
        batches.batchUpdate("""
                insert into read_log (county, id, at, household, reader, account, department, post, purpose, groups,
                                      unmasked)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows.stream().map(ReadLogStore::values).toList());
    }

    private static Object[] values(LogRow row) {
        return new Object[] {
            row.county().digits(),
            UUID.randomUUID(),
            row.at().atOffset(ZoneOffset.UTC),
            row.household().map(HouseholdId::key).orElse(null),
            row.by().name(),
            row.account().orElse(null),
            row.department(),
            row.post(),
            row.purpose(),
            row.groups().toArray(String[]::new),
            row.unmasked()
        };
    }

    List<LogRow> ofHousehold(PlaceCode county, HouseholdId household, int most) {
        return sql.sql("""
                select county, at, household, reader, account, department, post, purpose, groups, unmasked
                from read_log where county = ? and household = ? order by at desc limit ?
                """)
                .params(county.digits(), household.key(), most)
                .query((row, _) -> row(row))
                .list();
    }

    List<LogRow> page(PlaceCode county, Audit.Wanted wanted, int most) {
        return sql.sql("""
                select county, at, household, reader, account, department, post, purpose, groups, unmasked
                from read_log where county = :county
                and (cast(:day as date) is null
                     or at >= cast(:day as timestamp) at time zone 'Asia/Shanghai'
                        and at < (cast(:day as timestamp) + interval '1 day') at time zone 'Asia/Shanghai')
                and (cast(:account as text) is null or account = :account)
                and case cast(:kind as text) when 'OWN' then purpose = 'own' when 'WORK' then purpose = 'work'
                    when 'LIST' then purpose = 'list' when 'REASON' then unmasked
                    when 'ERRAND' then not unmasked and purpose not in ('own', 'work', 'list') else true end
                order by at desc, id limit :most offset :skip
                """)
                .param("county", county.digits())
                .param("day", wanted.day().orElse(null))
                .param("account", wanted.account().orElse(null))
                .param("kind", wanted.kind().map(Enum::name).orElse(null))
                .param("most", most)
                .param("skip", wanted.skip())
                .query((row, _) -> row(row))
                .list();
    }

    private static LogRow row(ResultSet row) throws SQLException {
        return new LogRow(
                new PlaceCode(row.getString("county")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("household")).map(HouseholdId::new),
                LogRow.By.valueOf(row.getString("reader")),
                Optional.ofNullable(row.getString("account")),
                row.getString("department"),
                row.getString("post"),
                row.getString("purpose"),
                Set.of((String[]) row.getArray("groups").getArray()),
                row.getBoolean("unmasked"));
    }
}
