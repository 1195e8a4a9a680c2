package yimaqing.access;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.access.Audit.Look;
import yimaqing.place.PlaceCode;

/// The table `audit_look`, to which rows are only ever added.
@Repository
class AuditLookStore {
    private final JdbcClient sql;

    AuditLookStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(PlaceCode county, Look look) {
        sql.sql("insert into audit_look (county, id, at, account, what, looked_for) values (?, ?, ?, ?, ?, ?)")
                .params(
                        county.digits(),
                        UUID.randomUUID(),
                        look.at().atOffset(ZoneOffset.UTC),
                        look.account(),
                        look.what().name(),
                        look.wanted())
                .update();
    }

    List<Look> latest(PlaceCode county, int most) {
        return sql.sql("select at, account, what, looked_for from audit_look where county = ? order by at desc limit ?")
                .params(county.digits(), most)
                .query((row, _) -> new Look(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("account"),
                        Audit.What.valueOf(row.getString("what")),
                        row.getString("looked_for")))
                .list();
    }
}
