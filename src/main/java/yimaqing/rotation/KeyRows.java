package yimaqing.rotation;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.seal.WrappedKey;

/// The rows of one table of wrapped keys, batch by batch in the order of their names.
final class KeyRows {
    static final int A_BATCH = 2_000;

    private final JdbcClient sql;
    private final WrappedKey.Table table;
    private final String rowType;

    KeyRows(JdbcClient sql, WrappedKey.Table table) {
        this.sql = sql;
        this.table = table;
        this.rowType = sql.sql("""
                select data_type from information_schema.columns
                where table_schema = 'public' and table_name = ? and column_name = ?
                """)
                .params(table.name(), table.row())
                .query(String.class)
                .single();
    }

    record Row(String county, String name, WrappedKey locked) {}

    /// The next rows that another key than this one locked.
    List<Row> after(Optional<Row> last, String newest) {
        // names of tables and columns come from our own code, never from outside
        return sql.sql("""
                select county, %2$s::text as name, %3$s as locked_by, wrapped from %1$s
                where %3$s <> :newest and wrapped is not null
                  and (:first or (county, %2$s) > (:county, cast(:name as %4$s)))
                order by county, %2$s limit :most
                """.formatted(table.name(), table.row(), table.lockedBy(), rowType))
                .param("newest", newest)
                .param("first", last.isEmpty())
                .param("county", last.map(Row::county).orElse(""))
                .param("name", last.map(Row::name).orElse(rowType.equals("text") ? "" : "0"))
                .param("most", A_BATCH)
                .query((row, _) -> new Row(
                        row.getString("county"),
                        row.getString("name"),
                        new WrappedKey(row.getString("locked_by"), row.getBytes("wrapped"))))
                .list();
    }

    /// Where a row lies, for the operator. Its name is a key or a number, never a person's.
    String named(Row row) {
        return "%s, county %s, row %s".formatted(table.name(), row.county(), row.name());
    }

    byte[] binding(Row row) {
        return table.binding().apply(row.county(), row.name());
    }

    /// Puts these keys in the place of those, all in one transaction; how many. What was destroyed or replaced since it
    /// was read stays so.
    int replace(List<Row> rows, List<WrappedKey> anew) {
        return sql.sql("""
                update %1$s t set %3$s = n.locked_by, wrapped = n.wrapped
                from unnest(?::text[], ?::text[], ?::bytea[], ?::text[], ?::bytea[])
                     n(county, name, before, locked_by, wrapped)
                where t.county = n.county and t.%2$s = n.name::%4$s and t.wrapped = n.before
                """.formatted(table.name(), table.row(), table.lockedBy(), rowType))
                .params(
                        rows.stream().map(Row::county).toArray(String[]::new),
                        rows.stream().map(Row::name).toArray(String[]::new),
                        rows.stream().map(row -> row.locked().bytes()).toArray(byte[][]::new),
                        anew.stream().map(WrappedKey::masterKeyId).toArray(String[]::new),
                        anew.stream().map(WrappedKey::bytes).toArray(byte[][]::new))
                .update();
    }
}
