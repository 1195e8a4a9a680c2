package yimaqing.factor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.access.Viewer.Holder;

/// The tables `second_factor`, `second_factor_offer` and `recovery_code`.
@Repository
class FactorStore {
    private final JdbcClient sql;

    FactorStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The factor that stands; `used` is the step of the newest code that was taken.
    record Row(FactorSeal.Locked locked, long used, Instant since) {}

    Optional<Row> find(Holder holder) {
        return sql.sql("""
                select master_key, wrapped, sealed, last_step, since from second_factor
                where county = ? and username = ?
                """)
                .params(whose(holder))
                .query((row, _) -> new Row(
                        locked(row),
                        row.getLong("last_step"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .optional();
    }

    Optional<FactorSeal.Locked> offered(Holder holder, Instant now) {
        return sql.sql("""
                select master_key, wrapped, sealed from second_factor_offer
                where county = ? and username = ? and expires_at > ?
                """)
                .params(holder.county().digits(), holder.account(), at(now))
                .query((row, _) -> locked(row))
                .optional();
    }

    private static FactorSeal.Locked locked(ResultSet row) throws SQLException {
        return new FactorSeal.Locked(row.getString("master_key"), row.getBytes("wrapped"), row.getBytes("sealed"));
    }

    void offer(Holder holder, FactorSeal.Locked locked, Instant expires) {
        sql.sql("""
                insert into second_factor_offer (county, username, master_key, wrapped, sealed, expires_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (county, username) do update set master_key = excluded.master_key,
                    wrapped = excluded.wrapped, sealed = excluded.sealed, expires_at = excluded.expires_at
                """)
                .params(
                        holder.county().digits(),
                        holder.account(),
                        locked.masterKey(),
                        locked.wrapped(),
                        locked.sealed(),
                        at(expires))
                .update();
    }

    /// Puts the factor offered in the place of any that stood; false when somebody was first or it was withdrawn.
    boolean confirm(Holder holder, long step, Instant now) {
        int moved = sql.sql("""
                with taken as (
                    delete from second_factor_offer where county = ? and username = ? and expires_at > ?
                    returning county, username, master_key, wrapped, sealed)
                insert into second_factor (county, username, master_key, wrapped, sealed, last_step, since)
                select county, username, master_key, wrapped, sealed, ?, ? from taken
                on conflict (county, username) do update set master_key = excluded.master_key,
                    wrapped = excluded.wrapped, sealed = excluded.sealed, last_step = excluded.last_step,
                    since = excluded.since
                """)
                .params(holder.county().digits(), holder.account(), at(now), step, at(now))
                .update();
        return moved == 1;
    }

    /// Takes a code's step; false when it, or a later one, was taken before.
    boolean use(Holder holder, long step) {
        return sql.sql("update second_factor set last_step = ? where county = ? and username = ? and last_step < ?")
                        .params(step, holder.county().digits(), holder.account(), step)
                        .update()
                == 1;
    }

    void remove(Holder holder) {
        for (var table : List.of(
                "delete from second_factor where county = ? and username = ?",
                "delete from second_factor_offer where county = ? and username = ?",
                "delete from recovery_code where county = ? and username = ?"))
            sql.sql(table).params(whose(holder)).update();
    }

    void replaceCodes(Holder holder, Collection<byte[]> terms) {
        sql.sql("delete from recovery_code where county = ? and username = ?")
                .params(whose(holder))
                .update();
        for (var term : terms)
            sql.sql("insert into recovery_code (county, username, term) values (?, ?, ?)")
                    .params(holder.county().digits(), holder.account(), term)
                    .update();
    }

    /// Uses up a recovery code; false when there is no such code, or it was used before.
    boolean useCode(Holder holder, byte[] term, Instant now) {
        return sql.sql("""
                update recovery_code set used_at = ?
                where county = ? and username = ? and term = ? and used_at is null
                """)
                        .params(at(now), holder.county().digits(), holder.account(), term)
                        .update()
                == 1;
    }

    int codesLeft(Holder holder) {
        return sql.sql("select count(*) from recovery_code where county = ? and username = ? and used_at is null")
                .params(whose(holder))
                .query(Integer.class)
                .single();
    }

    private static List<Object> whose(Holder holder) {
        return List.of(holder.county().digits(), holder.account());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
