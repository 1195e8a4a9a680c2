package yimaqing.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.access.Viewer.Holder;

/// The table `identity`.
@Repository
class IdentityStore {
    private final JdbcClient sql;

    IdentityStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<String> account(byte[] term) {
        return sql.sql("select username from identity where term = ?")
                .params(term)
                .query(String.class)
                .optional();
    }

    Optional<Identities.Standing> find(Holder holder) {
        return sql.sql("select since, used_at from identity where county = ? and username = ?")
                .params(holder.county().digits(), holder.account())
                .query((row, _) -> new Identities.Standing(
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .optional();
    }

    /// Puts this in the place of any before; false when it is another account's.
    boolean bind(Holder holder, byte[] term, Instant now) {
        return sql.sql("""
                insert into identity (county, username, term, since)
                select :county, :username, :term, :now
                where not exists (select from identity where term = :term
                    and (county, username) <> (:county, :username))
                on conflict (county, username) do update
                    set term = excluded.term, since = excluded.since, used_at = null
                """)
                        .param("county", holder.county().digits())
                        .param("username", holder.account())
                        .param("term", term)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void used(byte[] term, Instant now) {
        sql.sql("update identity set used_at = ? where term = ?")
                .params(now.atOffset(ZoneOffset.UTC), term)
                .update();
    }

    boolean remove(Holder holder) {
        return sql.sql("delete from identity where county = ? and username = ?")
                        .params(holder.county().digits(), holder.account())
                        .update()
                == 1;
    }
}
