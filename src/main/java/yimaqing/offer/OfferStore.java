package yimaqing.offer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.offer.Offer.By;
import yimaqing.offer.Offer.End;
import yimaqing.offer.Offer.Kind;
import yimaqing.offer.Offer.Pay;
import yimaqing.offer.Offer.Said;
import yimaqing.offer.Offer.Terms;
import yimaqing.offer.Offer.What;
import yimaqing.offer.Offer.When;
import yimaqing.place.PlaceCode;

/// The tables `offer` and `offer_end`.
@Repository
class OfferStore {
    private static final String ALL = """
            select o.number, o.kind, o.trade, o.title, o.organiser, o.place, o.area, o.from_day, o.to_day, o.closing,
                o.seats, o.pay, o.paper, o.phone, o.department, o.by, o.at,
                e.how, e.note, e.by as ended_by, e.at as ended_at
            from offer o left join offer_end e using (county, number)
            where o.county = :county and
            """;

    private final JdbcClient sql;

    OfferStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Those that somebody can still be invited to on a day, the first to begin first.
    List<Offer> open(PlaceCode county, LocalDate day) {
        return sql.sql(ALL + " e.how is null and o.closing >= :day order by o.from_day, o.number")
                .param("county", county.digits())
                .param("day", day)
                .query((row, _) -> offer(row))
                .list();
    }

    /// Those that are over, the latest first.
    List<Offer> over(PlaceCode county, LocalDate day, int most) {
        return sql.sql(ALL + " (e.how is not null or o.closing < :day) order by o.number desc limit :most")
                .param("county", county.digits())
                .param("day", day)
                .param("most", most)
                .query((row, _) -> offer(row))
                .list();
    }

    Optional<Offer> find(PlaceCode county, int number) {
        return sql.sql(ALL + " o.number = :number")
                .param("county", county.digits())
                .param("number", number)
                .query((row, _) -> offer(row))
                .optional();
    }

    private static Offer offer(ResultSet row) throws SQLException {
        int seats = row.getInt("seats");
        var pay = Optional.ofNullable(row.getString("pay"));
        var paper = row.getString("paper");
        var how = Optional.ofNullable(row.getString("how")).map(End.How::valueOf);
        return new Offer(
                row.getInt("number"),
                new Said(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("trade"),
                        new What(
                                row.getString("title"),
                                row.getString("organiser"),
                                row.getString("place"),
                                new PlaceCode(row.getString("area"))),
                        new When(day(row, "from_day"), day(row, "to_day"), day(row, "closing")),
                        new Terms(
                                seats > 0 ? OptionalInt.of(seats) : OptionalInt.empty(),
                                pay.map(words -> new Pay(words, paper)),
                                Optional.ofNullable(row.getString("phone")))),
                new By(row.getString("department"), row.getString("by"), at(row, "at")),
                how.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new End(
                                how.get(), row.getString("note"), row.getString("ended_by"), at(row, "ended_at"))));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    int nextNumber(PlaceCode county) {
        return sql.sql("select coalesce(max(number), 0) + 1 from offer where county = ?")
                .param(county.digits())
                .query(Integer.class)
                .single();
    }

    void add(PlaceCode county, int number, Said said, By by) {
        var what = said.what();
        var when = said.when();
        var terms = said.terms();
        sql.sql("""
                insert into offer (county, number, kind, trade, title, organiser, place, area, from_day, to_day,
                    closing, seats, pay, paper, phone, department, by, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::integer, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        county.digits(),
                        number,
                        said.kind().name(),
                        said.trade(),
                        what.title(),
                        what.organiser(),
                        what.place(),
                        what.area().digits(),
                        when.from(),
                        when.to(),
                        when.closing())
                .param(terms.seats().isPresent() ? terms.seats().getAsInt() : null)
                .param(terms.pay().map(Pay::words).orElse(null))
                .param(terms.pay().map(Pay::paper).orElse(null))
                .param(terms.phone().orElse(null))
                .params(by.department(), by.account(), by.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(PlaceCode county, int number, End end) {
        sql.sql("insert into offer_end (county, number, how, note, by, at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        county.digits(),
                        number,
                        end.how().name(),
                        end.note(),
                        end.account(),
                        end.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes the county's offers until the transaction ends, so that of two who write at once one comes second.
    void lock(PlaceCode county) {
        sql.sql("select pg_advisory_xact_lock(hashtext('offer'), ?::int)")
                .param(Integer.parseInt(county.digits()))
                .query(row -> {});
    }
}
