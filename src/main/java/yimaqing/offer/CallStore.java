package yimaqing.offer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.offer.Call.Answer;
import yimaqing.place.PlaceCode;

/// The table `offer_call`, derived from the facts `offer.call`.
@Repository
public class CallStore {
    private final JdbcClient sql;
    private final JdbcTemplate batches;

    CallStore(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /// A call in a list, without what was noted of it.
    public record Noted(HouseholdId household, PersonId person, long fact, Answer answer, LocalDate day, By by) {}

    /// Who wrote it down, where it was not the family, and the day on which to call again.
    public record By(Optional<String> account, Optional<LocalDate> again) {}

    /// Somebody who is to be called again: about which offer, on which day, and since when that is known.
    record Again(int offer, HouseholdId household, PersonId person, On on, PlaceCode village) {}

    /// The day on which to call again, and the day that was said.
    record On(LocalDate day, LocalDate since) {}

    /// The calls of one household, and its village.
    record OfHome(HouseholdId household, PlaceCode village, List<Call> calls) {}

    /// Those of these households about whose people anything was said.
    List<HouseholdId> called(PlaceCode county, Collection<HouseholdId> households) {
        return sql.sql("select distinct household from offer_call where county = ? and household = any(?)")
                .params(county.digits(), keys(households))
                .query((row, _) -> HouseholdId.of(row.getString(1)).orElseThrow())
                .list();
    }

    private static String[] keys(Collection<HouseholdId> households) {
        return households.stream().map(HouseholdId::key).toArray(String[]::new);
    }

    void replace(PlaceCode county, Collection<HouseholdId> households, List<OfHome> told) {
        sql.sql("delete from offer_call where county = ? and household = any(?)")
                .params(county.digits(), keys(households))
                .update();
        batches.batchUpdate(
                """
                insert into offer_call (county, fact, offer, household, person, answer, again, day, account, village)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                told.stream()
                        .flatMap(home -> home.calls().stream().map(call -> values(county, home, call)))
                        .toList());
    }

    private static Object[] values(PlaceCode county, OfHome home, Call call) {
        return new Object[] {
            county.digits(),
            call.told().fact(),
            call.offer(),
            home.household().key(),
            call.person().key(),
            call.said().answer().code(),
            call.said().again().orElse(null),
            call.told().day(),
            call.told().account().orElse(null),
            home.village().digits()
        };
    }

    void clear(PlaceCode county) {
        sql.sql("delete from offer_call where county = ?")
                .param(county.digits())
                .update();
    }

    /// Everything said about an offer, in the order of the ledger.
    List<Noted> of(PlaceCode county, int offer) {
        return sql.sql("""
                select household, person, fact, answer, day, account, again from offer_call
                where county = ? and offer = ? order by fact
                """)
                .params(county.digits(), offer)
                .query((row, _) -> new Noted(
                        HouseholdId.of(row.getString(1)).orElseThrow(),
                        PersonId.of(row.getString(2)).orElseThrow(),
                        row.getLong(3),
                        Answer.of(row.getString(4)).orElseThrow(),
                        row.getObject(5, LocalDate.class),
                        new By(
                                Optional.ofNullable(row.getString(6)),
                                Optional.ofNullable(row.getObject(7, LocalDate.class)))))
                .list();
    }

    /// Whom this account wanted to call again, where that is the last word about an offer that is not over.
    List<Again> again(PlaceCode county, String account, LocalDate today) {
        return sql.sql("""
                select c.offer, c.household, c.person, c.again, c.day, c.village from offer_call c
                    join offer o on o.county = c.county and o.number = c.offer
                    left join offer_end e on e.county = c.county and e.number = c.offer
                where c.county = :county and c.account = :account and c.answer = 'again'
                    and e.how is null and o.closing >= :today
                    and not exists (select 1 from offer_call later where later.county = c.county
                        and later.offer = c.offer and later.person = c.person and later.fact > c.fact)
                order by c.again, c.fact
                """)
                .param("county", county.digits())
                .param("account", account)
                .param("today", today)
                .query((row, _) -> new Again(
                        row.getInt(1),
                        HouseholdId.of(row.getString(2)).orElseThrow(),
                        PersonId.of(row.getString(3)).orElseThrow(),
                        new On(row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)),
                        new PlaceCode(row.getString(6))))
                .list();
    }
}
