package yimaqing.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Administrator.Office;
import yimaqing.place.PlaceCode;

/// The tables `account` and `account_grant`.
@Repository
class AccountStore {
    private static final String COLUMNS = """
            county, username, name, department, post, work_phone, password_hash, office, one_time_until, closed_at
            """;

    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// An account as it is kept; `oneTimeUntil` is set as long as its password is one that was handed out.
    record Known(
            Accounts.Newcomer newcomer,
            Optional<Office> office,
            String hash,
            Optional<Instant> oneTimeUntil,
            boolean closed) {}

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                new Accounts.Newcomer(
                        new PlaceCode(row.getString("county")),
                        row.getString("username"),
                        row.getString("name"),
                        row.getString("department"),
                        row.getString("post"),
                        Optional.ofNullable(row.getString("work_phone"))),
                Optional.ofNullable(row.getString("office")).map(Office::valueOf),
                row.getString("password_hash"),
                Optional.ofNullable(row.getObject("one_time_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getObject("closed_at") != null);
    }

    /// False when there is somebody of this name, in whatever county.
    boolean add(Known who) {
        var newcomer = who.newcomer();
        return sql.sql("""
                insert into account (county, username, name, department, post, work_phone, password_hash, office,
                                     one_time_until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                        .params(
                                newcomer.county().digits(),
                                newcomer.username(),
                                newcomer.name(),
                                newcomer.department(),
                                newcomer.post(),
                                newcomer.workPhone().orElse(null),
                                who.hash(),
                                who.office().map(Office::name).orElse(null),
                                who.oneTimeUntil().map(AccountStore::at).orElse(null))
                        .update()
                == 1;
    }

    /// One that was taken back before it began leaves its place to another.
    void grant(PlaceCode county, String username, Grant grant) {
        sql.sql("""
                insert into account_grant (county, username, role, area, valid_from, valid_to) values (?, ?, ?, ?, ?, ?)
                on conflict (county, username, role, area, valid_from) do update set valid_to = excluded.valid_to
                where account_grant.valid_to < account_grant.valid_from
                """)
                .params(
                        county.digits(),
                        username,
                        grant.role().name(),
                        grant.area().digits(),
                        grant.from(),
                        grant.to().orElse(null))
                .update();
    }

    /// Gives a grant another last day.
    void lasts(PlaceCode county, String username, Grant grant, Optional<LocalDate> last) {
        sql.sql("""
                update account_grant set valid_to = ?
                where county = ? and username = ? and role = ? and area = ? and valid_from = ?
                """)
                .params(
                        last.orElse(null),
                        county.digits(),
                        username,
                        grant.role().name(),
                        grant.area().digits(),
                        grant.from())
                .update();
    }

    void changePassword(String username, String hash, Optional<Instant> oneTimeUntil) {
        sql.sql("update account set password_hash = ?, one_time_until = ? where username = ?")
                .params(hash, oneTimeUntil.map(AccountStore::at).orElse(null), username)
                .update();
    }

    void close(PlaceCode county, String username, Optional<Instant> at) {
        sql.sql("update account set closed_at = ? where county = ? and username = ?")
                .params(at.map(AccountStore::at).orElse(null), county.digits(), username)
                .update();
    }

    /// The account of this name, as long as it is not closed.
    Optional<Known> find(String username) {
        return sql.sql("select " + COLUMNS + " from account where username = ? and closed_at is null")
                .param(username)
                .query((row, _) -> known(row))
                .optional();
    }

    /// The account of this county, closed or not.
    Optional<Known> find(PlaceCode county, String username) {
        return sql.sql("select " + COLUMNS + " from account where county = ? and username = ?")
                .params(county.digits(), username)
                .query((row, _) -> known(row))
                .optional();
    }

    /// Whether somebody has this name, in whatever county and even if the account is closed.
    boolean isTaken(String username) {
        return sql.sql("select exists (select from account where username = ?)")
                .param(username)
                .query(Boolean.class)
                .single();
    }

    /// How many have this office and are not closed.
    int count(PlaceCode county, Office office) {
        return sql.sql("select count(*) from account where county = ? and office = ? and closed_at is null")
                .params(county.digits(), office.name())
                .query(Integer.class)
                .single();
    }

    List<Known> search(PlaceCode county, AccountBook.Search search, int most) {
        return sql.sql("select " + COLUMNS + """
                from account where county = :county
                and (:text = '' or position(:text in lower(username || ' ' || name || ' ' || post)) > 0)
                and case :which when 'OFFICIALS' then office is null and closed_at is null
                                when 'ADMINISTRATORS' then office is not null and closed_at is null
                                when 'CLOSED' then closed_at is not null else true end
                order by office nulls last, username limit :most offset :skip
                """)
                .param("county", county.digits())
                .param("text", search.text())
                .param("which", search.which().name())
                .param("most", most)
                .param("skip", search.skip())
                .query((row, _) -> known(row))
                .list();
    }

    List<Grant> grants(PlaceCode county, String username) {
        return sql.sql("""
                select role, area, valid_from, valid_to from account_grant where county = ? and username = ?
                order by valid_from, role, area
                """)
                .params(county.digits(), username)
                .query((row, _) -> new Grant(
                        Role.valueOf(row.getString("role")),
                        new PlaceCode(row.getString("area")),
                        row.getObject("valid_from", LocalDate.class),
                        Optional.ofNullable(row.getObject("valid_to", LocalDate.class))))
                .list();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
