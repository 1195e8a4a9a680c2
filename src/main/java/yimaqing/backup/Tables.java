package yimaqing.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The tables of the database, each after those its rows refer to, with their columns.
record Tables(Map<String, List<String>> columns) {
    /// Sessions end with the server that made them, and migrations are made anew.
    private static final Set<String> LEFT_OUT =
            Set.of("spring_session", "spring_session_attributes", "flyway_schema_history");

    static Tables of(Connection connection) throws SQLException {
        var found = new LinkedHashMap<String, List<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                select c.table_name, c.column_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                order by c.table_name, c.ordinal_position
                """)) {
            while (rows.next())
                if (!LEFT_OUT.contains(rows.getString(1)))
                    found.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                            .add(rows.getString(2));
        }
        var ordered = new LinkedHashMap<String, List<String>>();
        var refers = references(connection);
        while (ordered.size() < found.size())
            found.forEach((table, columns) -> {
                if (ordered.keySet().containsAll(refers.getOrDefault(table, Set.of())))
                    ordered.putIfAbsent(table, columns);
            });
        return new Tables(ordered);
    }

    /// Of each table, the other tables its rows refer to.
    private static Map<String, Set<String>> references(Connection connection) throws SQLException {
        var refers = new LinkedHashMap<String, Set<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                select conrelid::regclass::text, confrelid::regclass::text from pg_constraint
                where contype = 'f' and conrelid <> confrelid
                """)) {
            while (rows.next())
                refers.computeIfAbsent(rows.getString(1), _ -> new LinkedHashSet<>())
                        .add(rows.getString(2));
        }
        return refers;
    }

    List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /// The table with its columns, as COPY wants it.
    String listed(String table) {
        return quoted(table) + " ("
                + String.join(
                        ", ",
                        Objects.requireNonNull(columns.get(table)).stream()
                                .map(Tables::quoted)
                                .toList()) + ")";
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
