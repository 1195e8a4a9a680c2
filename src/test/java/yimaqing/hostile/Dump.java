package yimaqing.hostile;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import yimaqing.CountyTest;

/// Everything a copy of the database holds, read as whoever stole it would: each column of each table, binary ones in
/// every encoding a text may hide in.
final class Dump extends CountyTest {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Pattern RUN = Pattern.compile("[\\p{IsHan}·]{2,}|[0-9A-Za-z]{6,}");
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final int FEWEST_OF_LATIN = 6;
    /// Two characters are found in noise by chance where each is two bytes.
    private static final int FEWEST_OF_TWO_BYTES = 3;

    private Dump() {}

    record Column(String table, String name, boolean isBinary) {}

    static List<Column> columns() {
        return read("""
                select c.relname, a.attname, t.typname = 'bytea' from pg_attribute a
                join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_type t on t.oid = a.atttypid
                where c.relkind in ('r', 'p', 'm') and a.attnum > 0 and not a.attisdropped
                  and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                order by 1, 2
                """, row -> new Column(row.getString(1), row.getString(2), row.getBoolean(3)));
    }

    interface Each<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// As the owner of the tables, who sees all rows.
    static <T> List<T> read(String statement, Each<T> each) {
        var found = new ArrayList<T>();
        try (var connection =
                part(Flyway.class).getConfiguration().getDataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (var asked = connection.createStatement()) {
                asked.setFetchSize(1_000);
                try (var rows = asked.executeQuery(statement)) {
                    while (rows.next()) found.add(each.of(rows));
                }
            }
            return found;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// Texts that are looked for, and which lengths they have: nothing of another length has to be cut out.
    private record Sought(Set<String> secrets, List<Integer> lengths) {
        static Sought of(Set<String> secrets) {
            return new Sought(
                    secrets,
                    secrets.stream().map(String::length).distinct().sorted().toList());
        }
    }

    /// Which of these texts lie in which columns.
    static Set<String> told(Set<String> secrets, Set<String> columnsLeftOut) {
        var told = new TreeSet<String>();
        for (var column : columns())
            if (!columnsLeftOut.contains(column.table() + "." + column.name())) told.addAll(told(column, secrets));
        return told;
    }

    /// Which of these texts lie in this table.
    static Set<String> told(Set<String> secrets, String table) {
        var told = new TreeSet<String>();
        for (var column : columns()) if (column.table().equals(table)) told.addAll(told(column, secrets));
        return told;
    }

    private static Set<String> told(Column column, Set<String> secrets) {
        var told = new TreeSet<String>();
        var sought = Sought.of(secrets);
        var name = "\"" + column.name() + "\"";
        // what stands in many rows is read once
        var what = column.isBinary() ? name : "distinct " + name + "::text";
        read("select " + what + " from \"" + column.table() + "\"", row -> {
            texts(column, row)
                    .forEach(text -> in(text, sought)
                            .forEach(hit -> told.add(column.table() + "." + column.name() + ": " + hit)));
            return "";
        });
        return told;
    }

    private record Text(String letters, int fewestHan) {}

    private static Stream<Text> texts(Column column, ResultSet row) throws SQLException {
        if (column.isBinary()) {
            var bytes = row.getBytes(1);
            return bytes == null ? Stream.empty() : decoded(bytes);
        }
        var text = row.getString(1);
        return text == null ? Stream.empty() : spelled(text);
    }

    private static Stream<Text> decoded(byte[] bytes) {
        var odd = ByteBuffer.wrap(bytes, Math.min(1, bytes.length), Math.max(0, bytes.length - 1));
        return Stream.of(
                new Text(new String(bytes, StandardCharsets.UTF_8), 2),
                new Text(new String(bytes, StandardCharsets.UTF_16LE), FEWEST_OF_TWO_BYTES),
                new Text(new String(bytes, StandardCharsets.UTF_16BE), FEWEST_OF_TWO_BYTES),
                new Text(StandardCharsets.UTF_16LE.decode(odd.duplicate()).toString(), FEWEST_OF_TWO_BYTES),
                new Text(StandardCharsets.UTF_16BE.decode(odd.duplicate()).toString(), FEWEST_OF_TWO_BYTES),
                new Text(new String(bytes, CHINESE), FEWEST_OF_TWO_BYTES));
    }

    /// A text as it stands, and what it may stand for: escaped, percent-encoded, base64.
    private static Stream<Text> spelled(String text) {
        var all = Stream.<Text>builder().add(new Text(text, 2));
        if (text.contains("\\u"))
            all.add(new Text(
                    ESCAPED.matcher(text)
                            .replaceAll(e -> String.valueOf((char) Integer.parseInt(e.group(1), 16))
                                    .replace("\\", "\\\\")
                                    .replace("$", "\\$")),
                    2));
        if (text.contains("%"))
            all.add(new Text(
                    new String(
                            org.springframework.web.util.UriUtils.decode(
                                            text.replaceAll("%(?![0-9a-fA-F]{2})", ""), StandardCharsets.UTF_8)
                                    .getBytes(StandardCharsets.UTF_8),
                            StandardCharsets.UTF_8),
                    2));
        if (text.length() % 4 == 0 && text.matches("[A-Za-z0-9+/]{8,}={0,2}"))
            decoded(Base64.getDecoder().decode(text)).forEach(all::add);
        return all.build();
    }

    private static Set<String> in(Text text, Sought sought) {
        var hits = new TreeSet<String>();
        var runs = RUN.matcher(text.letters());
        while (runs.find()) {
            var run = runs.group();
            boolean han = run.codePointAt(0) > 0x7f;
            int fewest = han ? text.fewestHan() : FEWEST_OF_LATIN;
            for (int from = 0; from < run.length(); from++)
                for (int length : sought.lengths()) {
                    if (length < fewest || from + length > run.length()) continue;
                    var part = run.substring(from, from + length);
                    if (!sought.secrets().contains(part)) continue;
                    // six digits stand in every long number: a PIN counts where it stands alone
                    if (part.length() > FEWEST_OF_LATIN || han || run.length() == part.length()) hits.add(part);
                }
        }
        return hits;
    }
}
