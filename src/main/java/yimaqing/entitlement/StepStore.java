package yimaqing.entitlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.entitlement.Entitlement.Where;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// The table `entitlement_step`, derived from the facts of the same name so that lists and desks can ask it.
@Repository
class StepStore {
    /// What a family did not receive lies with its contact official, or the village's cadre; an objection with the
    /// officers of the town, who stand above both.
    private static final String OPEN = """
            select s.household, s.policy, s.of, s.step, s.day, s.village from entitlement_step s
            where s.county = :county and s.step = 'received' and not s.said
                and (case when s.contact is not null
                     then s.contact = :account and s.village like any(:caseload) else s.village like any(:cadre) end)
            union all
            select s.household, s.policy, s.of, s.step, s.day, s.village from entitlement_step s
            where s.county = :county and s.step = 'objected' and s.said and s.village like any(:towns)
                and not exists (select 1 from entitlement_step a where a.county = s.county
                    and a.household = s.household and a.policy = s.policy and a.of = s.of
                    and a.step = 'answered' and a.fact > s.fact)
            """;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    StepStore(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /// Something that waits for an official: a payment not received, or an objection.
    record Open(HouseholdId household, String policy, boolean objection, LocalDate day, PlaceCode village) {}

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

    List<Open> open(Officer officer, int most) {
        return asked("select * from (" + OPEN + ") as open order by day, household, policy limit :most", officer)
                .param("most", most)
                .query((row, _) -> open(row))
                .list();
    }

    int countOpen(Officer officer) {
        return asked("select count(*) from (" + OPEN + ") as open", officer)
                .query(Integer.class)
                .single();
    }

    private static Open open(ResultSet row) throws SQLException {
        return new Open(
                HouseholdId.of(row.getString("household")).orElseThrow(),
                row.getString("policy"),
                row.getString("step").equals(Step.What.OBJECTED.code()),
                row.getObject("day", LocalDate.class),
                new PlaceCode(row.getString("village")));
    }

    private JdbcClient.StatementSpec asked(String statement, Officer officer) {
        return sql.sql(statement)
                .param("county", officer.county().digits())
                .param("account", officer.account())
                .param("caseload", areas(officer, Role.CONTACT_OFFICIAL))
                .param("cadre", areas(officer, Role.VILLAGE_CADRE))
                .param("towns", areas(officer, Role.TOWNSHIP_OFFICER));
    }

    private static String[] areas(Officer officer, Role role) {
        return officer.grants().stream()
                .filter(g -> g.role() == role)
                .map(Grant::area)
                .filter(officer.county()::contains)
                .map(area -> area.prefix() + "%")
                .toArray(String[]::new);
    }
}
