package yimaqing.entitlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Wall;
import yimaqing.due.Caretakers;
import yimaqing.due.Contact;
import yimaqing.entitlement.Entitlement.Where;
import yimaqing.entitlement.Step.What;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// The table `entitlement_step`, derived from the facts of the same name so that lists and desks can ask it.
@Repository
class StepStore {
    /// What a family did not receive lies with its contact official, or the village's cadre where there is none who has
    /// an account; an objection with the officers of the town, who stand above both.
    private static final String OPEN = """
            select s.household, s.policy, s.of, s.step, s.day, s.village from entitlement_step s
            where s.county = :county and s.step = 'received' and not s.said and
            """ + Caretakers.LIES_WITH + """
            union all
            select s.household, s.policy, s.of, s.step, s.day, s.village from entitlement_step s
            where s.county = :county and s.step = 'objected' and s.said and s.village like any(:towns)
                and not exists (select 1 from entitlement_step a where a.county = s.county
                    and a.household = s.household and a.policy = s.policy and a.of = s.of
                    and a.step = 'answered' and a.fact > s.fact)
            """;

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Wall wall;

    StepStore(JdbcClient sql, JdbcTemplate batches, Wall wall) {
        this.sql = sql;
        this.batches = batches;
        this.wall = wall;
    }

    /// Something that waits for an official: a payment not received, or an objection.
    record Open(HouseholdId household, String policy, boolean objection, LocalDate day, PlaceCode village) {}

    /// The contacts that can be asked, and after how many days what waits is late.
    record Waiting(List<Contact> contacts, int receivedDays, int objectedDays) {}

    /// The steps of one household, and where it stands.
    record OfHome(Where where, List<Step> steps) {}

    void replace(PlaceCode county, Collection<HouseholdId> households, List<OfHome> told) {
        sql.sql("delete from entitlement_step where county = ? and household = any(?)")
                .params(
                        county.digits(),
                        households.stream().map(HouseholdId::key).toArray(String[]::new))
                .update();
        batches.batchUpdate(
                """
                insert into entitlement_step (county, household, policy, of, step, said, day, fact, village, contact)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                told.stream()
                        .flatMap(home -> home.steps().stream().map(s -> values(home.where(), s)))
                        .toList());
    }

    private static Object[] values(Where where, Step step) {
        return new Object[] {
            where.county().digits(),
            step.household().key(),
            step.about().policy(),
            step.about().of(),
            step.what().code(),
            step.said(),
            step.told().day(),
            step.told().fact(),
            where.village().digits(),
            where.contact().orElse(null)
        };
    }

    void clear(PlaceCode county) {
        sql.sql("delete from entitlement_step where county = ?")
                .param(county.digits())
                .update();
    }

    /// What was done about the policies of these households, in the order of the ledger.
    List<Step.Noted> of(PlaceCode county, Collection<HouseholdId> households) {
        return sql.sql("""
                select household, policy, step, said, day from entitlement_step
                where county = ? and household = any(?) order by fact
                """)
                .params(
                        county.digits(),
                        households.stream().map(HouseholdId::key).toArray(String[]::new))
                .query((row, _) -> new Step.Noted(
                        HouseholdId.of(row.getString(1)).orElseThrow(),
                        row.getString(2),
                        What.of(row.getString(3)).orElseThrow(),
                        row.getBoolean(4),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    /// The accounts named as contacts by families that did not receive something, and where those live.
    List<Contact> contacts(PlaceCode county) {
        return sql.sql("""
                select distinct contact, village from entitlement_step
                where county = ? and step = 'received' and not said and contact is not null
                """)
                .params(county.digits())
                .query((row, _) -> new Contact(row.getString(1), new PlaceCode(row.getString(2))))
                .list();
    }

    /// What waits for this official, the first to be done first.
    List<Open> open(Officer officer, Waiting waiting, int most) {
        return wall.around(
                officer,
                List.of(),
                inside -> asked(inside, "select * from (" + OPEN + """
                ) as open order by day + case step when 'received' then :received else :objected end, household, policy
                limit :most
                """, officer, waiting.contacts())
                        .param("received", waiting.receivedDays())
                        .param("objected", waiting.objectedDays())
                        .param("most", most)
                        .query((row, _) -> open(row))
                        .list());
    }

    int countOpen(Officer officer, List<Contact> contacts) {
        return wall.around(
                officer,
                0,
                inside -> asked(inside, "select count(*) from (" + OPEN + ") as open", officer, contacts)
                        .query(Integer.class)
                        .single());
    }

    private static Open open(ResultSet row) throws SQLException {
        return new Open(
                HouseholdId.of(row.getString("household")).orElseThrow(),
                row.getString("policy"),
                row.getString("step").equals(What.OBJECTED.code()),
                row.getObject("day", LocalDate.class),
                new PlaceCode(row.getString("village")));
    }

    private static JdbcClient.StatementSpec asked(
            JdbcClient inside, String statement, Officer officer, List<Contact> contacts) {
        return Caretakers.asked(inside.sql(statement), officer, contacts)
                .param("county", officer.county().digits())
                .param("towns", Caretakers.areas(officer, Role.TOWNSHIP_OFFICER));
    }
}
