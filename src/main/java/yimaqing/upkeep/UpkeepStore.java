package yimaqing.upkeep;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the database says of itself, and of its last backup.
@Repository
class UpkeepStore {
    private final JdbcClient sql;

    UpkeepStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// When everything was last written into a file, how many facts and how many bytes.
    record Backup(Instant at, long facts, long bytes) {}

    long databaseBytes() {
        return sql.sql("select pg_database_size(current_database())")
                .query(Long.class)
                .single();
    }

    String databaseVersion() {
        return sql.sql("select current_setting('server_version')")
                .query(String.class)
                .single();
    }

    Optional<Backup> lastBackup() {
        return sql.sql("select at, facts, bytes from backup_made order by at desc limit 1")
                .query((row, _) -> new Backup(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getLong("facts"),
                        row.getLong("bytes")))
                .optional();
    }
}
