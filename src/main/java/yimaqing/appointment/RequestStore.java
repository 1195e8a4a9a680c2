package yimaqing.appointment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.access.Grant;
import yimaqing.place.PlaceCode;
import yimaqing.proof.Accounts.Newcomer;

/// The table `account_request`.
@Repository
class RequestStore {
    private static final String COLUMNS = """
            county, number, kind, username, name, department, post, work_phone, office, held_role, held_area,
            held_from, held_to, role, area, valid_from, valid_to, asked_by, asked_at, expires_at, state, settled_by,
            settled_at
            """;

    private final JdbcClient sql;

    RequestStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Until the transaction ends nobody else changes anything about the accounts of this county.
    void takeTurn(PlaceCode county) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("appointment " + county.digits())
                .query()
                .singleRow();
    }

    long add(PlaceCode county, Wish wish, Request.Asked asked) {
        return sql.sql("""
                insert into account_request (county, number, kind, username, name, department, post, work_phone, office,
                    held_role, held_area, held_from, held_to, role, area, valid_from, valid_to,
                    asked_by, asked_at, expires_at)
                select :county, coalesce(max(number), 0) + 1, :kind, :username, :name, :department, :post, :phone,
                    :office, :held_role, :held_area, :held_from, :held_to, :role, :area, :from, :to,
                    :by, :at, :until
                from account_request where county = :county returning number
                """)
                .param("county", county.digits())
                .params(whose(wish))
                .params(grant(wish.changed(), "held_"))
                .params(grant(wish.given(), ""))
                .param("by", asked.by())
                .param("at", at(asked.at()))
                .param("until", at(asked.until()))
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> whose(Wish wish) {
        var who = newcomer(wish);
        var columns = new HashMap<String, Object>();
        columns.put("kind", wish.kind().name());
        columns.put("username", wish.account());
        columns.put("name", who.map(Newcomer::name).orElse(null));
        columns.put("department", who.map(Newcomer::department).orElse(null));
        columns.put("post", who.map(Newcomer::post).orElse(null));
        columns.put("phone", who.flatMap(Newcomer::workPhone).orElse(null));
        columns.put("office", wish instanceof Wish.Appointing(var _, var office) ? office.name() : null);
        return columns;
    }

    private static Map<String, Object> grant(Optional<Grant> grant, String which) {
        var columns = new HashMap<String, Object>();
        columns.put(which + "role", grant.map(g -> g.role().name()).orElse(null));
        columns.put(which + "area", grant.map(g -> g.area().digits()).orElse(null));
        columns.put(which + "from", grant.map(Grant::from).orElse(null));
        columns.put(which + "to", grant.flatMap(Grant::to).orElse(null));
        return columns;
    }

    private static Optional<Newcomer> newcomer(Wish wish) {
        return switch (wish) {
            case Wish.Opening(var who, var _) -> Optional.of(who);
            case Wish.Appointing(var who, var _) -> Optional.of(who);
            case Wish.Adding _,
                    Wish.Extending _,
                    Wish.Transferring _,
                    Wish.Reopening _,
                    Wish.NewPassword _,
                    Wish.FactorRemoval _ -> Optional.empty();
        };
    }

    /// Settles what is still open at this moment; false when somebody was first, or it is too late.
    boolean settle(PlaceCode county, long number, Request.Settled settled) {
        return sql.sql("""
                update account_request set state = ?, settled_by = ?, settled_at = ?
                where county = ? and number = ? and state = 'OPEN' and expires_at > ?
                """)
                        .params(
                                settled.how().name(),
                                settled.by(),
                                at(settled.at()),
                                county.digits(),
                                number,
                                at(settled.at()))
                        .update()
                == 1;
    }

    /// Withdraws what an account asked for and what is asked for it.
    void withdrawAll(PlaceCode county, String account, String by, Instant now) {
        sql.sql("""
                update account_request set state = 'WITHDRAWN', settled_by = ?, settled_at = ?
                where county = ? and state = 'OPEN' and (asked_by = ? or username = ?)
                """).params(by, at(now), county.digits(), account, account).update();
    }

    Optional<Request> find(PlaceCode county, long number) {
        return sql.sql("select " + COLUMNS + " from account_request where county = ? and number = ?")
                .params(county.digits(), number)
                .query((row, _) -> RequestRow.request(row))
                .optional();
    }

    /// What waits, the oldest first.
    List<Request> open(PlaceCode county, Instant now, int most) {
        return sql.sql("select " + COLUMNS + """
                from account_request where county = ? and state = 'OPEN' and expires_at > ? order by number limit ?
                """)
                .params(county.digits(), at(now), most)
                .query((row, _) -> RequestRow.request(row))
                .list();
    }

    /// What waits no longer, the newest first.
    List<Request> past(PlaceCode county, Instant now, int most) {
        return sql.sql("select " + COLUMNS + """
                from account_request where county = ? and (state <> 'OPEN' or expires_at <= ?)
                order by number desc limit ?
                """)
                .params(county.digits(), at(now), most)
                .query((row, _) -> RequestRow.request(row))
                .list();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
