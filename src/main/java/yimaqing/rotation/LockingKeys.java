package yimaqing.rotation;

import jakarta.annotation.PostConstruct;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;
import yimaqing.db.Login;
import yimaqing.seal.BlindIndex;
import yimaqing.seal.KeyRefused;
import yimaqing.seal.KeyRing;

/// The tables `wrapping_key` and `index_mark`: which master keys lock keys in this database, and that its indexes are
/// those of the key file. Only the owner of the tables writes them; the login that serves requests cannot.
@Component
@DependsOnDatabaseInitialization
public class LockingKeys {
    private static final Logger LOG = LoggerFactory.getLogger(LockingKeys.class);
    private static final String MARK = "key mark";

    private final JdbcClient owner;
    private final KeyRing atStart;

    LockingKeys(Flyway flyway, KeyRing atStart) {
        this.owner = JdbcClient.create(flyway.getConfiguration().getDataSource());
        this.atStart = atStart;
    }

    /// Before anything is sealed, or it could not be stored. With a foreign key file nothing is admitted, so that
    /// nothing can be.
    @PostConstruct
    void admitAtStart() {
        if (!atStart.earlier().isEmpty())
            LOG.warn("a change of the master key was begun and is not through: run ./yimaqing rotate-key");
        if (flaw(owner, atStart).isEmpty()) admit(atStart);
    }

    /// Refuses a key file that does not open what lies here, as far as there are tables to tell.
    ///
    /// @throws KeyRefused with a sentence for the operator
    public static void requireFitting(Login owner, KeyRing ring) {
        var sql = JdbcClient.create(new DriverManagerDataSource(owner.url(), owner.user(), owner.password()));
        var table = sql.sql("select to_regclass('public.wrapping_key')::text").query(String.class);
        if (table.optional().isPresent()) refuse(sql, ring);
    }

    /// The same for a server that has its tables.
    ///
    /// @throws KeyRefused with a sentence for the operator
    public void requireFitting(KeyRing ring) {
        refuse(owner, ring);
    }

    private static void refuse(JdbcClient sql, KeyRing ring) {
        flaw(sql, ring).ifPresent(sentence -> {
            throw new KeyRefused(sentence);
        });
    }

    private static Optional<String> flaw(JdbcClient sql, KeyRing ring) {
        var foreign = sql.sql("select id from wrapping_key where id <> all(?) order by id limit 1")
                .param(ring.ids().toArray(String[]::new))
                .query(String.class)
                .optional()
                .map(id ->
                        "The key file holds the key " + String.join(", ", ring.ids()) + ", but this database is sealed "
                                + "with the key " + id + ". Put that key back from your backup of the keys.");
        return foreign.or(() -> mismarked(sql, ring)
                .map(which -> "The line “" + which + "” or “index” of the key file is not the one with which this "
                        + "database was filled, so nobody would be found. Put the file back from your backup of the "
                        + "keys."));
    }

    private static Optional<String> mismarked(JdbcClient sql, KeyRing ring) {
        return sql
                .sql("select which, term from index_mark order by which")
                .query((row, _) -> Arrays.equals(row.getBytes("term"), term(ring, row.getString("which")))
                        ? ""
                        : row.getString("which"))
                .list()
                .stream()
                .filter(which -> !which.isEmpty())
                .findFirst();
    }

    private static byte[] term(KeyRing ring, String which) {
        var index = which.equals("tokens") ? BlindIndex.ofTokens(ring) : BlindIndex.ofValues(ring);
        return index.term(MARK, which);
    }

    /// From now on the newest key may lock.
    void admit(KeyRing ring) {
        owner.sql("insert into wrapping_key (id) values (?) on conflict do nothing")
                .param(ring.newest().id())
                .update();
        for (var which : List.of("values", "tokens"))
            owner.sql("insert into index_mark (which, term) values (?, ?) on conflict do nothing")
                    .params(which, term(ring, which))
                    .update();
    }

    /// Lets this key lock nothing more; false where something is locked with it. The database holds the two together:
    /// whoever is just storing something locked with it is waited for, and whoever comes later is refused.
    boolean retire(String id) {
        try {
            owner.sql("delete from wrapping_key where id = ?").param(id).update();
            return true;
        } catch (DataIntegrityViolationException stillInUse) {
            return false;
        }
    }
}
