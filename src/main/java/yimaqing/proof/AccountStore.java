package yimaqing.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.place.PlaceCode;

/// The tables `account` and `account_grant`.
@Repository
class AccountStore {
    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Known(Accounts.Newcomer newcomer, String hash) {}

    void add(Accounts.Newcomer who, String hash) {
        sql.sql("""
                insert into account (county, username, name, department, post, work_phone, password_hash)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(who.county().digits(), who.username(), who.name(), who.department(), who.post())
                .param(who.workPhone().orElse(null))
                .param(hash)
                .update();
    }

    void grant(PlaceCode county, String username, Grant grant) {
        sql.sql("""
                insert into account_grant (county, username, role, area, valid_from, valid_to) values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        county.digits(),
                        username,
                        grant.role().name(),
                        grant.area().digits(),
                        grant.from())
                .param(grant.to().orElse(null))
                .update();
    }

    void changePassword(String username, String hash) {
        sql.sql("update account set password_hash = ? where username = ?")
                .params(hash, username)
                .update();
    }

    Optional<Known> find(String username) {
        return sql.sql("""
                select county, username, name, department, post, work_phone, password_hash
                from account where username = ? and closed_at is null
                """)
                .param(username)
                .query((row, _) -> new Known(
                        new Accounts.Newcomer(
                                new PlaceCode(row.getString("county")),
                                row.getString("username"),
                                row.getString("name"),
                                row.getString("department"),
                                row.getString("post"),
                                Optional.ofNullable(row.getString("work_phone"))),
                        row.getString("password_hash")))
                .optional();
    }

    List<Grant> grants(PlaceCode county, String username) {
        return sql.sql("select role, area, valid_from, valid_to from account_grant where county = ? and username = ?")
                .params(county.digits(), username)
                .query((row, _) -> new Grant(
                        Role.valueOf(row.getString("role")),
                        new PlaceCode(row.getString("area")),
                        row.getObject("valid_from", LocalDate.class),
                        Optional.ofNullable(row.getObject("valid_to", LocalDate.class))))
                .list();
    }
}
