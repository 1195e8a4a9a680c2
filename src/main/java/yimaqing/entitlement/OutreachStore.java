package yimaqing.entitlement;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.access.Scope;
import yimaqing.access.Wall;
import yimaqing.entitlement.Entitlement.State;
import yimaqing.entitlement.Outreach.By;
import yimaqing.entitlement.Outreach.Choice;
import yimaqing.entitlement.Outreach.Count;
import yimaqing.entitlement.Outreach.Explained;
import yimaqing.entitlement.Outreach.Left;
import yimaqing.entitlement.Outreach.Numbers;
import yimaqing.entitlement.Outreach.Wanted;
import yimaqing.entitlement.Outreach.Why;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// Counts and lists over what is derived of entitlements. Each takes a scope and the policies that may be asked about,
/// and sees nothing else.
@Repository
class OutreachStore {
    private static final String IN_AREA = """
            e.county = :county and e.policy = any(:policies) and e.village like :within
            and (e.village like any(:areas) or e.contact = :account and e.village like any(:caseload))
            """;
    /// A version in shadow counts where no other of its policy decides.
    private static final String IN_SIGHT = IN_AREA + " and e.shadow = (e.policy = any(:shadows)) ";
    private static final String STATE = """
            case when e.entitled = 'NO' then 'UNDESERVED' when e.entitled = 'ASK' then 'ASKS'
                 when e.got = 'YES' then 'GOT' when e.got = 'NO' then 'UNCLAIMED' else 'UNTOLD' end
            """;
    private static final String WANTED = "e.policy = :policy and " + STATE + """
            = :state and (:missing = '' or :missing = any(e.missing)) and (:failed = '' or :failed = any(e.failed))
            """;
    /// What a family must be told of each policy: what is due to it and not got, what asks for something, and what was
    /// refused. An explanation counts for the policy as a whole, and until the family says it has not understood.
    private static final String HOMES = """
            with must as (
                select e.household, e.village, e.policy from entitlement e
                where %1$s and not e.shadow and e.entitled <> 'NO' and e.got <> 'YES'
                union
                select e.household, e.village, e.policy from entitlement_step e
                where %1$s and e.step = 'refused' and e.said),
            said as (
                select s.household, s.policy, max(s.fact) filter (where s.step = 'explained' and s.said) as explained,
                    max(s.fact) filter (where s.step = 'understood' and s.said) as understood,
                    max(s.fact) filter (where s.step = 'understood' and not s.said) as unclear
                from entitlement_step s where s.county = :county and s.step in ('explained', 'understood')
                group by s.household, s.policy),
            home as (
                select m.household, m.village, count(*) as policies,
                    count(*) filter (where coalesce(greatest(s.explained, s.understood), 0) <= coalesce(s.unclear, 0))
                        as open,
                    count(*) filter (where s.understood > coalesce(s.unclear, 0)) as confirmed
                from must m left join said s on s.household = m.household and s.policy = m.policy
                group by m.household, m.village)
            """.formatted(IN_AREA);

    private final Wall wall;

    OutreachStore(Wall wall) {
        this.wall = wall;
    }

    /// What a list is drawn from: the scope, the policies that may be asked about, and which of them are in shadow.
    record InSight(Scope scope, List<String> policies, List<String> shadows) {}

    List<Numbers> numbers(InSight sight, By by, String policy, Optional<PlaceCode> within) {
        var counts = new LinkedHashMap<String, Map<State, Count>>();
        wall.around(sight.scope(), inside -> {
            inSight(inside, """
                select %s as of, %s as state, count(*), sum(e.amount),
                    count(*) filter (where e.money in ('UNSET', 'MISSING'))
                from entitlement e where %s and (:policy = '' or e.policy = :policy) group by 1, 2 order by 1
                """.formatted(key(by), STATE, IN_SIGHT), sight, within)
                    .param("policy", policy)
                    .query(row -> {
                        var known = Optional.ofNullable(row.getBigDecimal(4)).orElse(BigDecimal.ZERO);
                        counts.computeIfAbsent(row.getString(1), _ -> new EnumMap<>(State.class))
                                .put(State.valueOf(row.getString(2)), new Count(row.getInt(3), known, row.getInt(5)));
                    });
            return counts;
        });
        return counts.entrySet().stream()
                .map(one -> new Numbers(one.getKey(), one.getValue()))
                .toList();
    }

    private static String key(By by) {
        return switch (by) {
            case POLICY -> "e.policy";
            case TOWN -> "left(e.village, 9)";
            case VILLAGE -> "e.village";
        };
    }

    /// Those wanted, village by village and household by household.
    List<Entitlement> list(InSight sight, Wanted wanted, int from, int most) {
        return wall.around(
                sight.scope(),
                inside -> wanted(
                                inside,
                                "select " + EntitlementStore.COLUMNS + " from entitlement e where " + IN_SIGHT + " and "
                                        + WANTED
                                        + " order by e.village, e.household, e.person offset :from limit :most",
                                sight,
                                wanted)
                        .param("from", from)
                        .param("most", most)
                        .query((row, _) -> EntitlementStore.entitlement(row))
                        .list());
    }

    int count(InSight sight, Wanted wanted) {
        return wall.around(
                sight.scope(),
                inside -> wanted(
                                inside,
                                "select count(*) from entitlement e where " + IN_SIGHT + " and " + WANTED,
                                sight,
                                wanted)
                        .query(Integer.class)
                        .single());
    }

    /// What those in this state and place miss, or why they fail, the most frequent first.
    List<Choice> choices(Why why, InSight sight, Wanted wanted) {
        var all = Wanted.all(wanted.policy(), wanted.state(), wanted.within());
        return wall.around(
                sight.scope(),
                inside -> wanted(inside, """
                select one, count(*) from entitlement e cross join lateral unnest(e.%s) as one where %s and %s
                group by one order by 2 desc, 1 limit :most
                """.formatted(column(why), IN_SIGHT, WANTED), sight, all)
                        .param("most", Outreach.MOST_CHOICES)
                        .query((row, _) -> new Choice(row.getString(1), row.getInt(2)))
                        .list());
    }

    private static String column(Why why) {
        return switch (why) {
            case MISSING -> "missing";
            case FAILED -> "failed";
        };
    }

    List<Explained> explained(InSight sight, By by, Optional<PlaceCode> within) {
        // what must be explained is counted by household, so all policies together are one line
        var key = by == By.POLICY ? "''" : key(by);
        return wall.around(
                sight.scope(),
                inside -> inSight(inside, HOMES + """
                select %s, count(*), count(*) filter (where open > 0), count(*) filter (where confirmed = policies)
                from home e group by 1 order by 1
                """.formatted(key), sight, within)
                        .query((row, _) -> new Explained(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                        .list());
    }

    List<Left> left(InSight sight, Optional<PlaceCode> within, int from, int most) {
        return wall.around(
                sight.scope(),
                inside -> inSight(inside, HOMES + """
                select household, village, open, policies from home where open > 0
                order by village, household offset :from limit :most
                """, sight, within)
                        .param("from", from)
                        .param("most", most)
                        .query((row, _) -> new Left(
                                HouseholdId.of(row.getString(1)).orElseThrow(),
                                new PlaceCode(row.getString(2)),
                                row.getInt(3),
                                row.getInt(4)))
                        .list());
    }

    private static JdbcClient.StatementSpec wanted(JdbcClient inside, String statement, InSight sight, Wanted wanted) {
        return inSight(inside, statement, sight, wanted.within())
                .param("policy", wanted.policy())
                .param("state", wanted.state().name())
                .param("missing", wanted.missing())
                .param("failed", wanted.failed());
    }

    private static JdbcClient.StatementSpec inSight(
            JdbcClient inside, String statement, InSight sight, Optional<PlaceCode> within) {
        return sight.scope()
                .bound(inside.sql(statement))
                .param("policies", sight.policies().toArray(String[]::new))
                .param("shadows", sight.shadows().toArray(String[]::new))
                .param("within", within.map(PlaceCode::prefix).orElse("") + "%");
    }
}
