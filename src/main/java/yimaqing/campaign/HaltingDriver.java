package yimaqing.campaign;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Logger;

/// Connections to PostgreSQL that count what one thread has made last: its commits, and its changes outside of any
/// transaction. After a given one the process ends at once, with nothing closed and nothing flushed.
public final class HaltingDriver implements Driver {
    static final int HALTED = 9;
    private static final Set<String> CHANGES = Set.of("executeUpdate", "executeLargeUpdate", "executeBatch");
    private static final Driver POSTGRES = new org.postgresql.Driver();

    private static volatile Thread counted;
    private static volatile int haltAfter;
    private static int steps;

    /// Counts the calling thread's steps from now on, and ends the process after this one; 0 only counts.
    static void count(int last) {
        steps = 0;
        haltAfter = last;
        counted = Thread.currentThread();
    }

    /// How many steps there were since.
    static int counted() {
        counted = null;
        return steps;
    }

    private static void step() {
        if (Thread.currentThread() != counted) return;
        steps++;
        if (steps == haltAfter) Runtime.getRuntime().halt(HALTED);
    }

    @Override
    public Connection connect(String url, Properties settings) throws SQLException {
        var real = POSTGRES.connect(url, settings);
        return real == null ? null : watched(real);
    }

    private static Connection watched(Connection real) {
        return proxy(Connection.class, (_, method, arguments) -> {
            var answer = call(real, method, arguments);
            if (method.getName().equals("commit")) step();
            return answer instanceof PreparedStatement statement ? watched(real, statement) : answer;
        });
    }

    private static PreparedStatement watched(Connection connection, PreparedStatement real) {
        return proxy(PreparedStatement.class, (_, method, arguments) -> {
            var answer = call(real, method, arguments);
            if (CHANGES.contains(method.getName()) && connection.getAutoCommit()) step();
            return answer;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object real, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return POSTGRES.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties settings) throws SQLException {
        return POSTGRES.getPropertyInfo(url, settings);
    }

    @Override
    public int getMajorVersion() {
        return POSTGRES.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return POSTGRES.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return POSTGRES.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("yimaqing.campaign");
    }
}
