package yimaqing.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.chain.Chain;
import yimaqing.chain.Line;
import yimaqing.db.LongWork;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// The ledger's tables: `fact`, to which rows are only ever added, and `ledger_head`, the lock and the last hash of
/// each county.
@Repository
class LedgerStore {
    private static final RowMapper<Line> LINE = (row, _) -> Line.of(row);

    private final DataSource database;
    private final JdbcClient sql;

    LedgerStore(DataSource database, JdbcClient sql) {
        this.database = database;
        this.sql = sql;
    }

    /// The last number and hash of a county.
    record Head(long number, byte[] hash) {}

    /// Takes the county's lock until the transaction ends, so that numbers follow the order of commits.
    Head lock(PlaceCode county) {
        LongWork.begin(sql);
        sql.sql("insert into ledger_head (county, number, hash) values (?, 0, ?) on conflict do nothing")
                .params(county.digits(), Chain.start())
                .update();
        return sql.sql("select number, hash from ledger_head where county = ? for update")
                .param(county.digits())
                .query((row, _) -> new Head(row.getLong(1), row.getBytes(2)))
                .single();
    }

    void moveHead(PlaceCode county, Head head) {
        sql.sql("update ledger_head set number = ?, hash = ? where county = ?")
                .params(head.number(), head.hash(), county.digits())
                .update();
    }

    long lastNumber(PlaceCode county) {
        return sql.sql("select number from ledger_head where county = ?")
                .param(county.digits())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    Optional<byte[]> headHash(PlaceCode county) {
        return sql.sql("select hash from ledger_head where county = ?")
                .param(county.digits())
                .query(byte[].class)
                .optional();
    }

    List<Line> after(PlaceCode county, long number, int most) {
        return sql.sql("select " + Line.COLUMNS + """
                from fact where county = ? and number > ? order by number limit ?
                """)
                .params(county.digits(), number, most)
                .query(LINE)
                .list();
    }

    /// What was recorded after this number, at most so many facts of it.
    Optional<News> news(PlaceCode county, long number, int most) {
        return sql.sql("""
                select min(first), max(last), array_agg(attribute) from (
                    select min(number) as first, max(number) as last, attribute from fact
                    where county = ? and number > ? and number <= ? group by attribute) a having count(*) > 0
                """)
                .params(county.digits(), number, number + most)
                .query((row, _) -> new Run(row.getLong(1), row.getLong(2), Set.of((String[])
                        row.getArray(3).getArray())))
                .optional()
                .map(run -> new News(
                        run.first(),
                        run.last(),
                        run.attributes(),
                        householdsTouched(county, run.first() - 1, run.last()).stream()
                                .sorted(Comparator.comparing(HouseholdId::key))
                                .toList()));
    }

    private record Run(long first, long last, Set<String> attributes) {}

    List<Line> numbered(PlaceCode county, Collection<Long> numbers) {
        return sql.sql("select " + Line.COLUMNS + "from fact where county = ? and number = any(?)")
                .params(county.digits(), numbers.toArray(Long[]::new))
                .query(LINE)
                .list();
    }

    List<Line> standing(PlaceCode county, long first, long last) {
        return sql.sql("select " + Line.COLUMNS + """
                from fact f where county = ? and number between ? and ? and withdraws is null
                and not exists (select from fact w where w.county = f.county and w.withdraws = f.number)
                order by number
                """)
                .params(county.digits(), first, last)
                .query(LINE)
                .list();
    }

    List<Line> about(PlaceCode county, Collection<String> subjects, Collection<String> attributes) {
        return sql.sql("select " + Line.COLUMNS + """
                from fact where county = ? and subject = any(?) and attribute = any(?) order by number
                """)
                .params(county.digits(), subjects.toArray(String[]::new), attributes.toArray(String[]::new))
                .query(LINE)
                .list();
    }

    /// Everything about these subjects and about the subjects that ever referred to one of them. Each is looked up by
    /// itself (`lateral … offset 0`): joined, PostgreSQL reads the whole of a table that it has not analysed yet.
    List<Line> around(PlaceCode county, Collection<String> subjects) {
        var keys = subjects.toArray(String[]::new);
        return sql.sql("select " + Line.COLUMNS + """
                from (select unnest(:keys::text[]) union select m.subject from unnest(:keys::text[]) as k (key),
                    lateral (select subject from fact where county = :county and refers = k.key offset 0) m) as s (key),
                lateral (select * from fact where county = :county and subject = s.key offset 0) f order by number
                """)
                .param("county", county.digits())
                .param("keys", keys)
                .query(LINE)
                .list();
    }

    /// The households that facts after this number, up to and including that one, are about, refer to, or are about
    /// somebody who referred to them.
    Set<HouseholdId> householdsTouched(PlaceCode county, long after, long until) {
        return Set.copyOf(sql.sql("""
                with news as (select distinct subject, refers from fact where county = :county and number > :after
                                                                     and number <= :until)
                select subject from news where subject like 'h%'
                union select refers from news where refers like 'h%'
                union select f.refers from (select distinct subject from news) s, lateral (
                    select refers from fact where county = :county and subject = s.subject offset 0) f
                where f.refers like 'h%'
                """)
                .param("county", county.digits())
                .param("after", after)
                .param("until", until)
                .query((row, _) -> new HouseholdId(row.getString(1)))
                .list());
    }

    /// Adds lines by COPY, in the order given, each with its hash. Nothing else may use the transaction's connection
    /// while a COPY runs, so everything the lines need is read before; they themselves are made as they are sent.
    void add(PlaceCode county, Stream<Line> lines, Chain chain) {
        try (var copy = new FactCopy(county, "county, " + Line.COLUMNS + ", hash", database)) {
            lines.forEachOrdered(line -> copy.add(line, chain.next(county.digits(), line)));
            copy.finish();
        }
    }
}
