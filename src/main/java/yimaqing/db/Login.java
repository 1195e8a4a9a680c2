package yimaqing.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// How one role reaches one database. Printing it never shows the password.
public record Login(String url, String user, String password) {

    public Login {
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new IllegalArgumentException("a login needs a PostgreSQL address");
        }
        if (user.isBlank() || password.isBlank()) {
            throw new IllegalArgumentException("a login needs a user and a password");
        }
    }

    static Login local(int port, String database, String user, String password) {
        return new Login(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?reWriteBatchedInserts=true", user, password);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
