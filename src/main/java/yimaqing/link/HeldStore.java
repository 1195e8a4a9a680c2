package yimaqing.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.hearing.Reason;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.place.PlaceCode;
import yimaqing.seal.BlindIndex;

/// The table `held_trace`: under which keyed hashes the people of rows in review are found.
@Repository
public class HeldStore {
    private final JdbcClient sql;
    private final BlindIndex blind;

    HeldStore(JdbcClient sql, BlindIndex blind) {
        this.sql = sql;
        this.blind = blind;
    }

    /// A row in review: where it stands (the sheet's position and the physical row), who waits in it, and its traces.
    public record Waiting(int sheet, int row, Held held, List<Trace> traces) {}

    /// Keeps the traces of these rows of a batch.
    public void keep(PlaceCode county, long batch, List<Waiting> rows) {
        var terms = new ArrayList<byte[]>();
        var of = new ArrayList<Waiting>();
        for (var row : rows)
            for (var trace : row.traces()) {
                terms.add(term(trace));
                of.add(row);
            }
        sql.sql("""
                insert into held_trace (county, term, batch, sheet, row, person, household, reason)
                select ?, r.term, ?, r.sheet, r.row, r.person, r.household, r.reason
                from unnest(?::bytea[], ?::int[], ?::int[], ?::text[], ?::text[], ?::text[])
                     as r (term, sheet, row, person, household, reason)
                on conflict do nothing
                """)
                .params(
                        county.digits(),
                        batch,
                        terms.toArray(byte[][]::new),
                        of.stream().map(Waiting::sheet).toArray(Integer[]::new),
                        of.stream().map(Waiting::row).toArray(Integer[]::new),
                        of.stream().map(w -> w.held().about().person().key()).toArray(String[]::new),
                        of.stream().map(w -> w.held().about().household().key()).toArray(String[]::new),
                        of.stream().map(w -> w.held().reason().name()).toArray(String[]::new))
                .update();
    }

    /// None of these rows of a sheet waits any longer.
    public void release(PlaceCode county, long batch, int sheet, int firstRow, int lastRow) {
        sql.sql("delete from held_trace where county = ? and batch = ? and sheet = ? and row between ? and ?")
                .params(county.digits(), batch, sheet, firstRow, lastRow)
                .update();
    }

    /// Nobody is found any more as one of these, whatever waits in rows about them.
    public void forget(PlaceCode county, Collection<String> subjects) {
        var keys = subjects.toArray(String[]::new);
        sql.sql("delete from held_trace where county = ? and (person = any(?) or household = any(?))")
                .params(county.digits(), keys, keys)
                .update();
    }

    /// No row of the batch waits any longer.
    public void release(PlaceCode county, long batch) {
        sql.sql("delete from held_trace where county = ? and batch = ?")
                .params(county.digits(), batch)
                .update();
    }

    Map<Trace, List<Held>> find(PlaceCode county, Collection<Trace> traces) {
        if (traces.isEmpty()) return Map.of();
        var byTerm = new HashMap<String, Trace>();
        traces.forEach(trace -> byTerm.put(HexFormat.of().formatHex(term(trace)), trace));
        var found = new HashMap<Trace, List<Held>>();
        sql.sql("""
                select encode(term, 'hex'), person, household, reason from held_trace
                where county = ? and term = any(?) order by batch, sheet, row
                """)
                .params(
                        county.digits(),
                        byTerm.keySet().stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new))
                .query(row -> {
                    var about = new About(new PersonId(row.getString(2)), new HouseholdId(row.getString(3)));
                    found.computeIfAbsent(byTerm.get(row.getString(1)), _ -> new ArrayList<>())
                            .add(new Held(about, Reason.valueOf(row.getString(4))));
                });
        return found;
    }

    private byte[] term(Trace trace) {
        return blind.term("trace", trace.text());
    }
}
