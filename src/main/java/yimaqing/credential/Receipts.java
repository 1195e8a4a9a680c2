package yimaqing.credential;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Department;

/// What departments' programs handed in under an id of their own: the same id with the same bytes gets the same receipt
/// however often a program tries, over any network.
@Component
public class Receipts {
    private final JdbcClient sql;
    private final Clock clock;

    Receipts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// What is known of an id.
    public sealed interface Known {}

    /// It was used for these very bytes; the number on its receipt.
    public record Same(long number) implements Known {}

    /// It was used for other bytes.
    public record Other() implements Known {}

    /// What this id of the department was used for; empty when it was not.
    public Optional<Known> find(Department department, String operation, byte[] digest) {
        return sql.sql("""
                select digest, number from department_receipt where county = ? and department = ? and operation = ?
                """)
                .params(department.county().digits(), department.key(), operation)
                .query((row, _) -> MessageDigest.isEqual(row.getBytes("digest"), digest)
                        ? (Known) new Same(row.getLong("number"))
                        : new Other())
                .optional();
    }

    /// Keeps a receipt; of two at once the first one stands. What the id stands for now.
    public Known keep(Department department, String operation, byte[] digest, long number) {
        sql.sql("""
                insert into department_receipt (county, department, operation, digest, number, at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .params(
                        department.county().digits(),
                        department.key(),
                        operation,
                        digest,
                        number,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return find(department, operation, digest).orElseThrow();
    }
}
