package yimaqing.proof;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// The tables `slip` and `pin`: one of each per household at most.
@Repository
class ProofStore {
    private final JdbcClient sql;

    ProofStore(JdbcClient sql) {
        this.sql = sql;
    }

    void replaceSlip(PlaceCode county, HouseholdId household, byte[] term, Instant expires) {
        sql.sql("""
                insert into slip (county, household, term, expires_at) values (?, ?, ?, ?)
                on conflict (county, household)
                do update set term = excluded.term, expires_at = excluded.expires_at, used_at = null
                """)
                .params(county.digits(), household.key(), term, expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Marks the slip used; false when there is no such slip, or it is used up or expired. One that would still open
    /// later than any issued today was issued while the clock was wrong, and opens nothing.
    boolean useSlip(PlaceCode county, HouseholdId household, byte[] term, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        var latest = at.plus(Proofs.SLIP_LASTS).plusDays(1);
        return sql.sql("""
                update slip set used_at = ?
                where county = ? and household = ? and term = ? and used_at is null and expires_at > ?
                    and expires_at < ?
                """)
                        .params(at, county.digits(), household.key(), term, at, latest)
                        .update()
                == 1;
    }

    void setPin(PlaceCode county, HouseholdId household, String hash, Instant now) {
        sql.sql("""
                insert into pin (county, household, hash, set_at) values (?, ?, ?, ?)
                on conflict (county, household) do update set hash = excluded.hash, set_at = excluded.set_at
                """)
                .params(county.digits(), household.key(), hash, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The household has neither a slip nor a PIN any more.
    void forget(PlaceCode county, HouseholdId household) {
        for (var table : List.of("delete from slip", "delete from pin"))
            sql.sql(table + " where county = ? and household = ?")
                    .params(county.digits(), household.key())
                    .update();
    }

    Optional<String> pinHash(PlaceCode county, HouseholdId household) {
        return sql.sql("select hash from pin where county = ? and household = ?")
                .params(county.digits(), household.key())
                .query(String.class)
                .optional();
    }
}
