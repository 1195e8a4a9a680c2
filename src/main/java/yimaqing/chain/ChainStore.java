package yimaqing.chain;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.place.PlaceCode;

/// The tables `fact` and `ledger_head`, read to be checked.
@Repository
class ChainStore {
    private final JdbcClient sql;

    ChainStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The last number and hash of a county.
    record Head(long number, byte[] hash) {}

    /// A line with the hash that was written beside it.
    record Hashed(Line line, byte[] hash) {}

    List<Hashed> hashedAfter(PlaceCode county, long number, int most) {
        return sql.sql("select " + Line.COLUMNS + """
                , hash from fact where county = ? and number > ? order by number limit ?
                """)
                .params(county.digits(), number, most)
                .query((row, _) -> new Hashed(Line.of(row), row.getBytes("hash")))
                .list();
    }

    /// Every county that has a head or a fact, in the order of their codes.
    List<PlaceCode> counties() {
        return sql.sql("select county from ledger_head union select distinct county from fact order by 1")
                .query((row, _) -> new PlaceCode(row.getString(1)))
                .list();
    }

    /// Where a county's ledger ends; before the first fact where it has no head.
    Head head(PlaceCode county) {
        return sql.sql("select number, hash from ledger_head where county = ?")
                .param(county.digits())
                .query((row, _) -> new Head(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElse(new Head(0, Chain.start()));
    }

    /// The first fact that stands behind the end of its county's ledger, or before its first number.
    Optional<Long> strayed(PlaceCode county) {
        return sql.sql("""
                select min(number) from fact where county = :county and (number < 1
                    or number > coalesce((select number from ledger_head where county = :county), 0))
                """).param("county", county.digits()).query(Long.class).optional();
    }
}
