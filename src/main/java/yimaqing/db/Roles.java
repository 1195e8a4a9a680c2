package yimaqing.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/// The roles of the application and its databases. `ymq_owner` owns the tables and runs migrations; `ymq_app` serves
/// requests, owns nothing, and may do only what the migrations grant it. What it asks on somebody's behalf it asks as
/// `ymq_viewer`, which nobody can sign in as and to which rows outside the viewer's areas do not exist.
record Roles(Login superuser, Passwords passwords) {

    static final String DATABASE = "yimaqing";
    static final String OWNER = "ymq_owner";
    static final String APP = "ymq_app";
    private static final String VIEWER = "ymq_viewer";
    private static final int NAME_LETTERS = 63;

    /// Makes whatever is missing; a second call changes nothing.
    void ready() {
        try (Connection connection = superuser.connect()) {
            role(connection, OWNER, passwords.owner());
            role(connection, APP, passwords.app());
            viewer(connection);
            if (!answersAny(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                create(connection, "template1", DATABASE);
            }
            admit(connection, DATABASE);
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database runs but does not let us in: %s. Put keys/postgres.properties back "
                                    .formatted(e.getMessage())
                            + "from the backup that belongs to this data folder.",
                    e);
        }
    }

    void cloneDatabase(String from, String to) throws SQLException {
        try (Connection connection = superuser.connect()) {
            create(connection, from, to);
            admit(connection, to);
        }
    }

    private static void role(Connection connection, String name, String password) throws SQLException {
        if (answersAny(connection, "select 1 from pg_roles where rolname = ?", name)) {
            return;
        }
        connection.setAutoCommit(false);
        run(connection, "create role %I login nosuperuser nocreatedb nocreaterole nobypassrls", name);
        connection.unwrap(PGConnection.class).alterUserPassword(name, password.toCharArray(), "scram-sha-256");
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void viewer(Connection connection) throws SQLException {
        if (answersAny(connection, "select 1 from pg_roles where rolname = ?", VIEWER)) return;
        connection.setAutoCommit(false);
        run(connection, "create role %I nologin nosuperuser nocreatedb nocreaterole nobypassrls", VIEWER);
        run(connection, "grant %I to %I", VIEWER, APP);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void create(Connection connection, String from, String to) throws SQLException {
        run(connection, "create database %I template %I owner %I", to, from, OWNER);
    }

    // a clone does not inherit these, so they are given to every database alike
    private static void admit(Connection connection, String database) throws SQLException {
        run(connection, "revoke all on database %I from public", database);
        run(connection, "grant connect on database %I to %I", database, APP);
    }

    /// Lets the server itself quote the names: a name is never glued into a statement here.
    private static void run(Connection connection, String template, String... names) throws SQLException {
        for (String name : names) {
            if (!name.matches("[a-z][a-z0-9_]*") || name.length() > NAME_LETTERS) {
                throw new IllegalArgumentException("a database name has small letters, digits and _, at most 63");
            }
        }
        String quoted;
        try (PreparedStatement format = connection.prepareStatement("select format(?, variadic ?)")) {
            format.setString(1, template);
            format.setArray(2, connection.createArrayOf("text", names));
            try (ResultSet answer = format.executeQuery()) {
                answer.next();
                quoted = answer.getString(1);
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute(quoted);
        }
    }

    private static boolean answersAny(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next();
            }
        }
    }
}
