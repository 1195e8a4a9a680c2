package yimaqing.code;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.ledger.Subject;
import yimaqing.place.Level;
import yimaqing.place.PlaceCode;

/// The table `plate`.
@Repository
class PlateStore {
    private static final String COLUMNS = "id, kind, area, number, state, holder, village, sealed ";

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    PlateStore(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /// A plate ready to be stored: how it is found by its symbol and by its typed code, and its letters sealed.
    record Locked(Plate plate, byte[] tokenTerm, byte[] typedTerm, byte[] sealed) {}

    /// A plate as it lies in the database: its letters still sealed.
    record Row(Plate.Id id, Plate.Stock stock, PlateState state, Optional<Plate.Holder> holder, byte[] sealed) {
        PlaceCode county() {
            return stock.area().county();
        }
    }

    /// Adds new plates, all of the same print run where there is one.
    void add(Collection<Locked> plates, Optional<Long> run) {
        batches.batchUpdate(
                """
                insert into plate
                    (county, id, kind, area, number, state, holder, village, token_term, typed_term, sealed, run)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, plates.stream().map(locked -> values(locked, run)).toList());
    }

    private static Object[] values(Locked locked, Optional<Long> run) {
        var plate = locked.plate();
        return new Object[] {
            plate.county().digits(),
            plate.id().key(),
            plate.kind().name(),
            plate.stock().area().digits(),
            plate.number(),
            plate.state().name(),
            plate.holder().map(h -> h.subject().key()).orElse(null),
            plate.where().level() == Level.VILLAGE ? plate.where().digits() : null,
            locked.tokenTerm(),
            locked.typedTerm(),
            locked.sealed(),
            run.orElse(null)
        };
    }

    /// Binds a plate out of stock; false when it is not in stock, or no longer, because somebody else was first.
    boolean bind(PlaceCode county, Plate.Id id, Plate.Holder holder) {
        return sql.sql("""
                update plate set state = 'BOUND', holder = ?, village = ?
                where county = ? and id = ? and state = 'STOCK'
                """)
                        .params(holder.subject().key(), holder.village().digits(), county.digits(), id.key())
                        .update()
                == 1;
    }

    /// The plate as it is now, kept from changing until the transaction ends.
    Optional<Row> locked(PlaceCode county, Plate.Id id) {
        return sql.sql("select " + COLUMNS + "from plate where county = ? and id = ? for update")
                .params(county.digits(), id.key())
                .query((row, _) -> row(row))
                .optional();
    }

    /// Hangs a bound plate somewhere else.
    void move(PlaceCode county, Plate.Id id, Plate.Holder holder) {
        sql.sql("update plate set holder = ?, village = ? where county = ? and id = ? and state = 'BOUND'")
                .params(holder.subject().key(), holder.village().digits(), county.digits(), id.key())
                .update();
    }

    /// Sets a plate's state and leaves it with its holder: lost, and found again.
    void set(PlaceCode county, Plate.Id id, PlateState state) {
        sql.sql("update plate set state = ? where county = ? and id = ?")
                .params(state.name(), county.digits(), id.key())
                .update();
    }

    /// Takes a plate out of use for ever.
    void end(PlaceCode county, Plate.Id id, PlateState how) {
        sql.sql("update plate set state = ?, holder = null where county = ? and id = ?")
                .params(how.name(), county.digits(), id.key())
                .update();
    }

    Optional<Row> find(PlaceCode county, Plate.Id id) {
        return sql.sql("select " + COLUMNS + "from plate where county = ? and id = ?")
                .params(county.digits(), id.key())
                .query((row, _) -> row(row))
                .optional();
    }

    /// By its symbol, in whichever county: a token arrives without one.
    Optional<Row> byToken(byte[] term) {
        return sql.sql("select " + COLUMNS + "from plate where token_term = ?")
                .param(term)
                .query((row, _) -> row(row))
                .optional();
    }

    Optional<Row> byTyped(byte[] term) {
        return sql.sql("select " + COLUMNS + "from plate where typed_term = ?")
                .param(term)
                .query((row, _) -> row(row))
                .optional();
    }

    List<Row> at(PlaceCode county, Subject holder) {
        return sql.sql("select " + COLUMNS + """
                from plate where county = ? and holder = ? and state = 'BOUND' order by number, id
                """)
                .params(county.digits(), holder.key())
                .query((row, _) -> row(row))
                .list();
    }

    /// The plates of a village or a print run that may be printed, in the order of their numbers, behind one of them.
    List<Row> printable(Plates.Whose whose, Plates.After after, int most) {
        return whose(
                        whose,
                        COLUMNS,
                        "and state <> 'LOST' and (number, id) > (:number, :id) order by number, id limit :most")
                .param("number", after.number())
                .param("id", after.id())
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    /// The same with those that are lost.
    List<Row> alive(Plates.Whose whose, Plates.After after, int most) {
        return whose(whose, COLUMNS, "and (number, id) > (:number, :id) order by number, id limit :most")
                .param("number", after.number())
                .param("id", after.id())
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    int countPrintable(Plates.Whose whose) {
        return whose(whose, "count(*) ", "and state <> 'LOST'")
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec whose(Plates.Whose whose, String columns, String rest) {
        var which = whose.run().isPresent() ? "run = :run" : "village = :village";
        return sql.sql("select " + columns + "from plate where county = :county and " + which
                        + " and state in ('STOCK', 'BOUND', 'LOST') " + rest)
                .param("county", whose.area().county().digits())
                .param("run", whose.run().orElse(null))
                .param("village", whose.area().digits());
    }

    private static Row row(ResultSet row) throws SQLException {
        var stock = new Plate.Stock(
                PlateKind.valueOf(row.getString("kind")),
                new PlaceCode(row.getString("area")),
                row.getString("number"));
        return new Row(
                new Plate.Id(row.getString("id")),
                stock,
                PlateState.valueOf(row.getString("state")),
                holder(row),
                row.getBytes("sealed"));
    }

    private static Optional<Plate.Holder> holder(ResultSet row) throws SQLException {
        var holder = row.getString("holder");
        return holder == null
                ? Optional.empty()
                : Optional.of(new Plate.Holder(Subject.of(holder), new PlaceCode(row.getString("village"))));
    }
}
