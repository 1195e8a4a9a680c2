package yimaqing.code;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// The table `plate`, and `plate_step`, to which rows are only ever added.
@Repository
class PlateStore {
    private static final String COLUMNS = "id, kind, village, number, state, household, sealed ";

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    PlateStore(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /// A plate ready to be stored: how it is found by its symbol and by its typed code, and its letters sealed.
    record Locked(Plate plate, byte[] tokenTerm, byte[] typedTerm, byte[] sealed) {}

    void add(Collection<Locked> plates) {
        batches.batchUpdate("""
                insert into plate (county, id, kind, village, number, state, household, token_term, typed_term, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, plates.stream().map(PlateStore::values).toList());
    }

    private static Object[] values(Locked locked) {
        var plate = locked.plate();
        return new Object[] {
            plate.county().digits(),
            plate.id().key(),
            plate.kind().name(),
            plate.village().digits(),
            plate.number(),
            plate.state().name(),
            plate.household().map(HouseholdId::key).orElse(null),
            locked.tokenTerm(),
            locked.typedTerm(),
            locked.sealed()
        };
    }

    /// The first steps of new plates, all taken together.
    void addFirst(PlaceCode county, Collection<Plate> plates, PlateStep step) {
        var at = step.at().atOffset(ZoneOffset.UTC);
        var other = step.other().map(Plate.Id::key).orElse(null);
        batches.batchUpdate(
                """
                insert into plate_step (county, plate, number, step, by, at, other) values (?, ?, 1, ?, ?, ?, ?)
                """,
                plates.stream()
                        .map(p -> new Object[] {
                            county.digits(), p.id().key(), step.kind().name(), step.by(), at, other
                        })
                        .toList());
    }

    /// One more step of a plate whose row this transaction has just changed, and so has locked.
    void add(PlaceCode county, Plate.Id plate, PlateStep step) {
        sql.sql("""
                insert into plate_step (county, plate, number, step, by, at, household, other)
                select :county, :plate, count(*) + 1, :step, :by, :at, :household, :other
                from plate_step where county = :county and plate = :plate
                """)
                .param("county", county.digits())
                .param("plate", plate.key())
                .param("step", step.kind().name())
                .param("by", step.by())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("household", step.household().map(HouseholdId::key).orElse(null))
                .param("other", step.other().map(Plate.Id::key).orElse(null))
                .update();
    }

    /// Binds a plate out of stock; false when it is not in stock, or no longer, because somebody else was first.
    boolean bind(PlaceCode county, Plate.Id id, HouseholdId household) {
        return sql.sql("""
                update plate set state = 'BOUND', household = ? where county = ? and id = ? and state = 'STOCK'
                """).params(household.key(), county.digits(), id.key()).update() == 1;
    }

    /// The plate as it is now, kept from changing until the transaction ends.
    Optional<PlateRow> locked(PlaceCode county, Plate.Id id) {
        return sql.sql("select " + COLUMNS + "from plate where county = ? and id = ? for update")
                .params(county.digits(), id.key())
                .query((row, _) -> row(row))
                .optional();
    }

    /// Takes a plate out of use for ever.
    void end(PlaceCode county, Plate.Id id, PlateState how) {
        sql.sql("update plate set state = ?, household = null where county = ? and id = ?")
                .params(how.name(), county.digits(), id.key())
                .update();
    }

    Optional<PlateRow> find(PlaceCode county, Plate.Id id) {
        return sql.sql("select " + COLUMNS + "from plate where county = ? and id = ?")
                .params(county.digits(), id.key())
                .query((row, _) -> row(row))
                .optional();
    }

    /// By its symbol, in whichever county: a token arrives without one.
    Optional<PlateRow> byToken(byte[] term) {
        return sql.sql("select " + COLUMNS + "from plate where token_term = ?")
                .param(term)
                .query((row, _) -> row(row))
                .optional();
    }

    Optional<PlateRow> byTyped(byte[] term) {
        return sql.sql("select " + COLUMNS + "from plate where typed_term = ?")
                .param(term)
                .query((row, _) -> row(row))
                .optional();
    }

    List<PlateRow> ofHousehold(PlaceCode county, HouseholdId household) {
        return sql.sql("select " + COLUMNS + "from plate where county = ? and household = ? order by number, id")
                .params(county.digits(), household.key())
                .query((row, _) -> row(row))
                .list();
    }

    List<PlateRow> ofVillage(PlaceCode county, PlaceCode village) {
        return sql.sql("select " + COLUMNS + """
                from plate where county = ? and village = ? and state in ('STOCK', 'BOUND') order by number, id
                """)
                .params(county.digits(), village.digits())
                .query((row, _) -> row(row))
                .list();
    }

    List<PlateStep> steps(PlaceCode county, Plate.Id id) {
        return sql.sql("""
                select step, by, at, household, other from plate_step where county = ? and plate = ? order by number
                """)
                .params(county.digits(), id.key())
                .query((row, _) -> new PlateStep(
                        PlateStep.Kind.valueOf(row.getString("step")),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        household(row),
                        Optional.ofNullable(row.getString("other")).map(Plate.Id::new)))
                .list();
    }

    private static PlateRow row(ResultSet row) throws SQLException {
        var stock = new Plate.Stock(
                PlateKind.valueOf(row.getString("kind")),
                new PlaceCode(row.getString("village")),
                row.getString("number"));
        return new PlateRow(
                new Plate.Id(row.getString("id")),
                stock,
                PlateState.valueOf(row.getString("state")),
                household(row),
                row.getBytes("sealed"));
    }

    private static Optional<HouseholdId> household(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("household")).map(HouseholdId::new);
    }
}
