package yimaqing.code;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.ledger.Subject;
import yimaqing.place.PlaceCode;

/// The table `plate_step`, to which rows are only ever added.
@Repository
class PlateStepStore {
    private final JdbcClient sql;
    private final JdbcTemplate batches;

    PlateStepStore(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
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

    /// One more step of a plate whose row this transaction has locked.
    void add(PlaceCode county, Plate.Id plate, PlateStep step) {
        sql.sql("""
                insert into plate_step (county, plate, number, step, by, at, holder, other)
                select :county, :plate, count(*) + 1, :step, :by, :at, :holder, :other
                from plate_step where county = :county and plate = :plate
                """)
                .param("county", county.digits())
                .param("plate", plate.key())
                .param("step", step.kind().name())
                .param("by", step.by())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("holder", step.holder().map(Subject::key).orElse(null))
                .param("other", step.other().map(Plate.Id::key).orElse(null))
                .update();
    }

    List<PlateStep> of(PlaceCode county, Plate.Id id) {
        return sql.sql("""
                select step, by, at, holder, other from plate_step where county = ? and plate = ? order by number
                """)
                .params(county.digits(), id.key())
                .query((row, _) -> new PlateStep(
                        PlateStep.Kind.valueOf(row.getString("step")),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("holder")).map(Subject::of),
                        Optional.ofNullable(row.getString("other")).map(Plate.Id::new)))
                .list();
    }
}
