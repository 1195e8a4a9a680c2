package yimaqing.figure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.figure.Entry.Answer;
import yimaqing.figure.Entry.Said;
import yimaqing.place.PlaceCode;

/// The tables `county_figure` and `county_figure_answer`.
@Repository
class FigureStore {
    private final JdbcClient sql;

    FigureStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Everything that was entered, the latest first.
    List<Entry> all(PlaceCode county) {
        return sql.sql("""
                select f.number, f.figure, f.from_day, f.value, f.paper, f.by, f.at,
                    a.answer, a.by as answered_by, a.at as answered_at
                from county_figure f left join county_figure_answer a using (county, number)
                where f.county = ? order by f.number desc
                """).param(county.digits()).query((row, _) -> entry(row)).list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var answer = Optional.ofNullable(row.getString("answer"));
        return new Entry(
                row.getInt("number"),
                row.getString("figure"),
                row.getObject("from_day", LocalDate.class),
                Optional.ofNullable(row.getBigDecimal("value")),
                new Said(row.getString("paper"), row.getString("by"), at(row, "at")),
                answer.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Answer(
                                answer.get().equals("CONFIRMED"),
                                row.getString("answered_by"),
                                at(row, "answered_at"))));
    }

    private static java.time.Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    void add(PlaceCode county, Entry entry) {
        sql.sql("""
                insert into county_figure (county, number, figure, from_day, value, paper, by, at)
                values (?, ?, ?, ?, ?::numeric, ?, ?, ?)
                """)
                .params(county.digits(), entry.number(), entry.figure(), entry.from())
                .param(entry.value().map(BigDecimal::toPlainString).orElse(null))
                .params(
                        entry.entered().paper(),
                        entry.entered().by(),
                        entry.entered().at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(PlaceCode county, int number, Answer answer) {
        sql.sql("insert into county_figure_answer (county, number, answer, by, at) values (?, ?, ?, ?, ?)")
                .params(
                        county.digits(),
                        number,
                        answer.confirmed() ? "CONFIRMED" : "DROPPED",
                        answer.by(),
                        answer.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes the county's figures until the transaction ends, so that of two who decide at once one comes second.
    void lock(PlaceCode county) {
        sql.sql("select pg_advisory_xact_lock(hashtext('figure'), ?::int)")
                .param(Integer.parseInt(county.digits()))
                .query(row -> {});
    }
}
