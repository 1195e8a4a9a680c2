package yimaqing.db;

import java.sql.SQLException;
import java.util.function.Consumer;

/// A PostgreSQL of our own, for a county office without a database server: everything it needs is in the
/// application, everything it keeps is in the data folder, and what it has confirmed survives a pulled plug.
///
/// The caller closes it, also from a shutdown hook: left running, it is stopped by the next start.
public final class EmbeddedPostgres implements AutoCloseable {

    private final DirectoryLock lock;
    private final Postmaster postmaster;
    private final Passwords passwords;

    private EmbeddedPostgres(DirectoryLock lock, Postmaster postmaster, Passwords passwords) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.passwords = passwords;
    }

    /// Starts on this folder and returns when connections are taken and both roles exist.
    /// `progress` hears each step that takes time, in a few words.
    ///
    /// @throws CannotStart with a sentence for the operator
    public static EmbeddedPostgres start(DataDirectory data, Consumer<String> progress) {
        DirectoryLock lock = data.lock();
        boolean started = false;
        try {
            var postgres = start(lock, data, progress);
            started = true;
            return postgres;
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    /// For migrations: owns the database `yimaqing`, but is no superuser.
    public Login owner() {
        return owner(Roles.DATABASE);
    }

    public Login owner(String database) {
        return Login.local(postmaster.port(), database, Roles.OWNER, passwords.owner());
    }

    /// For serving requests: owns nothing and cannot pass row-level security.
    public Login app() {
        return app(Roles.DATABASE);
    }

    public Login app(String database) {
        return Login.local(postmaster.port(), database, Roles.APP, passwords.app());
    }

    /// A second database with the same content, in a moment. Nobody may be connected to `from` meanwhile.
    public void cloneDatabase(String from, String to) throws SQLException {
        new Roles(superuser(), passwords).cloneDatabase(from, to);
    }

    public boolean isRunning() {
        return postmaster.isRunning();
    }

    /// Ends every connection, stops the server cleanly and lets go of the folder. A second call does nothing.
    @Override
    public void close() {
        try {
            postmaster.stop();
        } finally {
            lock.close();
        }
    }

    ProcessHandle process() {
        return postmaster.process().toHandle();
    }

    private static EmbeddedPostgres start(DirectoryLock lock, DataDirectory data, Consumer<String> progress) {
        var user = ServerUser.current();
        user.mustReach(data.path());
        var binaries = PostgresBinaries.unpackedIn(data.pgBin(), progress);
        var cluster = new ClusterFolder(data, binaries, user);
        var passwords = Passwords.of(data);
        cluster.ready(passwords, progress);
        Leftovers.clear(cluster);
        progress.accept("starting the database");
        var postmaster = Postmaster.started(cluster);
        var postgres = new EmbeddedPostgres(lock, postmaster, passwords);
        postgres.rolesReady();
        return postgres;
    }

    private void rolesReady() {
        boolean ready = false;
        try {
            new Roles(superuser(), passwords).ready();
            ready = true;
        } finally {
            if (!ready) {
                postmaster.stop();
            }
        }
    }

    private Login superuser() {
        return Login.local(postmaster.port(), "postgres", "postgres", passwords.postgres());
    }
}
