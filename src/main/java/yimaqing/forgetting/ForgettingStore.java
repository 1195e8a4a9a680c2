package yimaqing.forgetting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.forgetting.Request.Answer;
import yimaqing.forgetting.Request.Asked;
import yimaqing.forgetting.Request.State;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.place.PlaceCode;

/// The table `forgetting_request`.
@Repository
class ForgettingStore {
    private static final String COLUMNS =
            "county, number, household, person, asked_by, asked_at, state, basis, until, answered_by, answered_at";

    private final JdbcClient sql;

    ForgettingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Takes the county's requests until the transaction ends, so that of two who decide at once one comes second.
    void lock(PlaceCode county) {
        sql.sql("select pg_advisory_xact_lock(hashtext('forgetting'), ?::int)")
                .param(Integer.parseInt(county.digits()))
                .query(row -> {});
    }

    Request add(PlaceCode county, Whom whom, Asked asked) {
        int number = sql.sql("select coalesce(max(number), 0) + 1 from forgetting_request where county = ?")
                .param(county.digits())
                .query(Integer.class)
                .single();
        sql.sql("""
                insert into forgetting_request (county, number, household, person, asked_by, asked_at, state)
                values (?, ?, ?, ?, ?, ?, 'ASKED')
                """)
                .params(
                        county.digits(),
                        number,
                        whom.household().key(),
                        whom.person().map(PersonId::key).orElse(null),
                        asked.by().orElse(null),
                        time(asked.at()))
                .update();
        return new Request(county, number, whom, asked, State.ASKED, Optional.empty());
    }

    void answer(Request request, State state, Answer answer) {
        sql.sql("""
                update forgetting_request set state = ?, basis = ?::text[], until = ?::date, answered_by = ?,
                    answered_at = ? where county = ? and number = ?
                """)
                .params(
                        state.name(),
                        answer.basis().toArray(String[]::new),
                        answer.until().orElse(null),
                        answer.by(),
                        time(answer.at()),
                        request.county().digits(),
                        request.number())
                .update();
    }

    /// Those that wait first, the oldest of them first; then those that were answered, the latest first.
    List<Request> all(PlaceCode county, int most) {
        return sql.sql("select " + COLUMNS + """
                 from forgetting_request where county = ?
                order by state <> 'ASKED', case when state = 'ASKED' then number else -number end limit ?
                """)
                .params(county.digits(), most)
                .query((row, _) -> request(row))
                .list();
    }

    Optional<Request> find(PlaceCode county, int number) {
        return sql.sql("select " + COLUMNS + " from forgetting_request where county = ? and number = ?")
                .params(county.digits(), number)
                .query((row, _) -> request(row))
                .optional();
    }

    /// The requests of a household, the latest first.
    List<Request> of(PlaceCode county, HouseholdId household, int most) {
        return sql.sql("select " + COLUMNS + """
                 from forgetting_request where county = ? and household = ? order by number desc limit ?
                """)
                .params(county.digits(), household.key(), most)
                .query((row, _) -> request(row))
                .list();
    }

    Optional<Request> latest(PlaceCode county, HouseholdId household) {
        return of(county, household, 1).stream().findFirst();
    }

    private static Request request(ResultSet row) throws SQLException {
        var answered = Optional.ofNullable(row.getString("answered_by"));
        return new Request(
                new PlaceCode(row.getString("county")),
                row.getInt("number"),
                new Whom(
                        new HouseholdId(row.getString("household")),
                        Optional.ofNullable(row.getString("person")).map(PersonId::new)),
                new Asked(Optional.ofNullable(row.getString("asked_by")), at(row, "asked_at")),
                State.valueOf(row.getString("state")),
                answered.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Answer(
                                answered.get(),
                                at(row, "answered_at"),
                                List.of((String[]) row.getArray("basis").getArray()),
                                Optional.ofNullable(row.getObject("until", LocalDate.class)))));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
