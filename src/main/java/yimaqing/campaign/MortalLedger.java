package yimaqing.campaign;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.chain.Verifier;
import yimaqing.db.DataDirectory;
import yimaqing.db.EmbeddedPostgres;
import yimaqing.ledger.Ledger;
import yimaqing.pack.Dictionary;
import yimaqing.rotation.LockingKeys;
import yimaqing.seal.BlindIndex;
import yimaqing.seal.KeyFile;
import yimaqing.seal.KeyRing;
import yimaqing.seal.Vault;

/// The product's own ledger on a PostgreSQL of its own that may be killed at any moment and is started again as the
/// product starts it. There are no pages, so that a life takes a second.
public final class MortalLedger implements AutoCloseable {
    private static final int CONNECTIONS = 6;

    private final DataDirectory data;
    private final DelegatingDataSource database = new DelegatingDataSource();
    private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();
    private EmbeddedPostgres postgres;
    private HikariDataSource pool;

    private MortalLedger(DataDirectory data) {
        this.data = data;
        loudness(LogLevel.OFF);
    }

    /// What fails here is meant to, hundreds of times.
    private static void loudness(LogLevel level) {
        var logs = LoggingSystem.get(MortalLedger.class.getClassLoader());
        for (var name : List.of("org.springframework", "com.zaxxer.hikari", "org.flywaydb"))
            logs.setLogLevel(name, level);
    }

    /// How commits are acknowledged.
    public enum Kept {
        /// As the product does it: when they are written down.
        WRITTEN_DOWN(""),
        /// When they are only about to be: the control, which has to be seen losing something.
        REMEMBERED("-c synchronous_commit=off");

        private final String options;

        Kept(String options) {
            this.options = options;
        }
    }

    /// A ledger without facts in this folder, alive.
    public static MortalLedger in(Path folder) {
        var ledger = new MortalLedger(new DataDirectory(folder));
        ledger.start(Kept.WRITTEN_DOWN);
        ledger.assemble(KeyFile.at(ledger.data.keys(), Map.of()).create(KeyFile.suite(Map.of())));
        return ledger;
    }

    private void assemble(KeyRing ring) {
        var owner = postgres.owner();
        var flyway = Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db")
                .load();
        flyway.migrate();
        var transactions = new JdbcTransactionManager(database);
        parts.registerBean(DataSource.class, () -> database);
        parts.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        parts.registerBean(JdbcTransactionManager.class, () -> transactions);
        parts.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
        parts.registerBean(Dictionary.class, Dictionary::shipped);
        parts.registerBean(Vault.class, () -> new Vault(ring));
        parts.registerBean(BlindIndex.class, () -> BlindIndex.ofValues(ring));
        parts.registerBean(SimpleMeterRegistry.class, () -> new SimpleMeterRegistry());
        parts.registerBean(Flyway.class, () -> flyway);
        parts.registerBean(KeyRing.class, () -> ring);
        parts.register(LockingKeys.class);
        parts.scan(Ledger.class.getPackageName());
        parts.refresh();
    }

    /// Starts the database as the product does, after whatever became of it.
    public void start(Kept kept) {
        postgres = EmbeddedPostgres.start(data, _ -> {});
        var app = postgres.app();
        var settings = new HikariConfig();
        settings.setJdbcUrl(app.url());
        settings.setUsername(app.user());
        settings.setPassword(app.password());
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(0);
        settings.setConnectionTimeout(1_000);
        if (!kept.options.isEmpty()) settings.addDataSourceProperty("options", kept.options);
        pool = new HikariDataSource(settings);
        database.setTargetDataSource(pool);
    }

    /// Ends the database and all its helpers at once, as a pulled plug does.
    public void kill() {
        var server = ProcessHandle.of(number()).orElseThrow();
        Stream.concat(Stream.of(server), server.descendants().toList().stream())
                .forEach(ProcessHandle::destroyForcibly);
        server.onExit().join();
        end();
    }

    /// Lets go of a database that has ended, or ends it cleanly.
    public void end() {
        pool.close();
        postgres.close();
    }

    public boolean isAlive() {
        return postgres.isRunning();
    }

    private long number() {
        try {
            return Long.parseLong(Files.readAllLines(data.pg().resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Ledger ledger() {
        return parts.getBean(Ledger.class);
    }

    public Dictionary dictionary() {
        return parts.getBean(Dictionary.class);
    }

    public JdbcClient sql() {
        return parts.getBean(JdbcClient.class);
    }

    /// Whether the chain of hashes runs through every fact.
    public boolean isWhole() {
        return Verifier.over(database).verify(_ -> {}).broken().isEmpty();
    }

    @Override
    public void close() {
        parts.close();
        end();
        loudness(null);
    }
}
