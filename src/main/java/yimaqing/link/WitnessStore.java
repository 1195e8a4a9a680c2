package yimaqing.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.link.Register.Borne;
import yimaqing.link.Register.Tally;
import yimaqing.place.PlaceCode;
import yimaqing.seal.BlindIndex;

/// The table `name_witness`: which source writes which name beside which number, as keyed hashes. Each source has one
/// vote, that of its newest file.
@Repository
public class WitnessStore {
    private final JdbcClient sql;
    private final BlindIndex blind;

    WitnessStore(JdbcClient sql, BlindIndex blind) {
        this.sql = sql;
        this.blind = blind;
    }

    /// What a file of this source says of who bears which number.
    public void hear(PlaceCode county, String source, long batch, List<Borne> names) {
        if (names.isEmpty()) return;
        sql.sql("""
                insert into name_witness (county, bearer, name, source, batch)
                select distinct ?, r.bearer, r.name, ?, ?::bigint
                from unnest(?::bytea[], ?::bytea[]) as r (bearer, name)
                on conflict (county, bearer, name, source) do update set batch = excluded.batch
                """)
                .params(county.digits(), source, batch, bearers(names), names(names))
                .update();
        sql.sql("delete from name_witness where county = ? and source = ? and batch < ? and bearer = any(?)")
                .params(county.digits(), source, batch, bearers(names))
                .update();
    }

    /// Forgets what this file said: it is about to be read otherwise.
    public void forget(PlaceCode county, long batch) {
        sql.sql("delete from name_witness where county = ? and batch = ?")
                .params(county.digits(), batch)
                .update();
    }

    /// Forgets who bears these ID numbers.
    public void forget(PlaceCode county, Collection<String> idNumbers) {
        sql.sql("delete from name_witness where county = ? and bearer = any(?)")
                .params(
                        county.digits(),
                        idNumbers.stream()
                                .map(number ->
                                        blind.term("bearer", Trace.id(number).text()))
                                .toArray(byte[][]::new))
                .update();
    }

    Map<Borne, Tally> tallies(PlaceCode county, Collection<Borne> names) {
        if (names.isEmpty()) return Map.of();
        var asked = List.copyOf(names);
        var votes = new HashMap<String, Map<String, Integer>>();
        sql.sql("""
                select encode(bearer, 'hex'), encode(name, 'hex'), count(*) from name_witness
                where county = ? and bearer = any(?) group by bearer, name
                """).params(county.digits(), bearers(asked)).query(row -> {
            votes.computeIfAbsent(row.getString(1), _ -> new HashMap<>()).put(row.getString(2), row.getInt(3));
        });
        var tallies = new HashMap<Borne, Tally>();
        for (var one : asked) {
            var bearer = votes.getOrDefault(HexFormat.of().formatHex(bearer(one)), Map.of());
            var own = HexFormat.of().formatHex(name(one));
            int other = bearer.entrySet().stream()
                    .filter(vote -> !vote.getKey().equals(own))
                    .mapToInt(Map.Entry::getValue)
                    .max()
                    .orElse(0);
            tallies.put(one, new Tally(bearer.getOrDefault(own, 0), other));
        }
        return tallies;
    }

    private byte[][] bearers(List<Borne> names) {
        return names.stream().map(this::bearer).toArray(byte[][]::new);
    }

    private byte[][] names(List<Borne> names) {
        return names.stream().map(this::name).toArray(byte[][]::new);
    }

    private byte[] bearer(Borne one) {
        return blind.term("bearer", one.bearer().text());
    }

    /// Bound to its bearer, so that equal names of different people do not look equal in the table.
    private byte[] name(Borne one) {
        return blind.term("borne", one.bearer().text() + "|" + one.name());
    }
}
