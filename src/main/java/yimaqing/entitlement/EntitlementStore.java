package yimaqing.entitlement;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.entitlement.Entitlement.Amount;
import yimaqing.entitlement.Entitlement.Entitled;
import yimaqing.entitlement.Entitlement.Got;
import yimaqing.entitlement.Entitlement.Of;
import yimaqing.entitlement.Entitlement.Where;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.place.PlaceCode;

/// The table `entitlement`: everything that is due, asks for something, or was got. What is neither due nor got is not
/// kept; a household's page works it out.
@Repository
class EntitlementStore {
    static final String COLUMNS = """
            e.county, e.policy, e.household, e.person, e.version, e.shadow, e.village, e.contact, e.entitled, e.got,
            e.amount, e.money, e.received, e.failed, e.missing, e.since
            """;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    EntitlementStore(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /// Puts what was decided of these households in the place of what was decided before. What comes out as it
    /// was keeps its day and is not written anew: on a new day that is nearly everything. `told` are the policies
    /// of which the county is told payments.
    void replace(PlaceCode county, Collection<HouseholdId> households, List<Entitlement> decided, Set<String> told) {
        sql.sql("""
                delete from entitlement where county = ? and household = any(?)
                and (policy, household, person, shadow) not in
                    (select * from unnest(?::text[], ?::text[], ?::text[], ?::boolean[]))
                """)
                .params(
                        county.digits(),
                        households.stream().map(HouseholdId::key).toArray(String[]::new),
                        decided.stream().map(e -> e.of().policy()).toArray(String[]::new),
                        decided.stream().map(e -> e.of().household().key()).toArray(String[]::new),
                        decided.stream().map(e -> person(e.of())).toArray(String[]::new),
                        decided.stream().map(e -> e.of().shadow()).toArray(Boolean[]::new))
                .update();
        batches.batchUpdate("""
                insert into entitlement as e (county, policy, household, person, version, shadow, village, contact,
                    entitled, got, unpaid, amount, money, received, failed, missing, since)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (county, policy, household, person, shadow) do update set
                    version = excluded.version, village = excluded.village,
                    contact = excluded.contact, entitled = excluded.entitled, got = excluded.got,
                    unpaid = excluded.unpaid, amount = excluded.amount, money = excluded.money,
                    received = excluded.received, failed = excluded.failed, missing = excluded.missing,
                    since = case when e.entitled = excluded.entitled and e.got = excluded.got
                                 then e.since else excluded.since end
                where (e.version, e.village, e.contact, e.entitled, e.got, e.unpaid, e.amount, e.money, e.received,
                       e.failed, e.missing)
                    is distinct from (excluded.version, excluded.village, excluded.contact, excluded.entitled,
                       excluded.got, excluded.unpaid, excluded.amount, excluded.money, excluded.received,
                       excluded.failed, excluded.missing)
                """, decided.stream().map(e -> values(e, told)).toList());
    }

    private static String person(Of of) {
        return of.person().map(PersonId::key).orElse("");
    }

    private static Object[] values(Entitlement entitlement, Set<String> told) {
        var of = entitlement.of();
        var where = entitlement.where();
        var amount = entitlement.money().amount();
        return new Object[] {
            where.county().digits(),
            of.policy(),
            of.household().key(),
            person(of),
            of.version(),
            of.shadow(),
            where.village().digits(),
            where.contact().orElse(null),
            word(entitlement.entitled()),
            entitlement.asTold(told).name(),
            entitlement.got() == Got.NO,
            amount instanceof Entitlement.Known(var known) ? known : null,
            word(amount),
            entitlement.money().received().orElse(null),
            entitlement.entitled() instanceof Entitlement.NotDue(var failed)
                    ? failed.toArray(String[]::new)
                    : new String[0],
            missing(entitlement).toArray(String[]::new),
            entitlement.since()
        };
    }

    private static List<String> missing(Entitlement entitlement) {
        return switch (entitlement.entitled()) {
            case Entitlement.Asks(var missing) -> missing;
            case Entitlement.Due _, Entitlement.NotDue _ ->
                entitlement.money().amount() instanceof Entitlement.Missing(var missing) ? missing : List.of();
        };
    }

    private static String word(Entitled entitled) {
        return switch (entitled) {
            case Entitlement.Due _ -> "YES";
            case Entitlement.NotDue _ -> "NO";
            case Entitlement.Asks _ -> "ASK";
        };
    }

    private static String word(Amount amount) {
        return switch (amount) {
            case Entitlement.Known _ -> "KNOWN";
            case Entitlement.Missing _ -> "MISSING";
            case Entitlement.Unset _ -> "UNSET";
            case Entitlement.NoAmount _ -> "NONE";
        };
    }

    void clear(PlaceCode county) {
        sql.sql("delete from entitlement where county = ?")
                .param(county.digits())
                .update();
    }

    List<Entitlement> ofHousehold(PlaceCode county, HouseholdId household) {
        return sql.sql("select " + COLUMNS
                        + " from entitlement e where county = ? and household = ? order by policy, person, shadow")
                .params(county.digits(), household.key())
                .query((row, _) -> entitlement(row))
                .list();
    }

    static Entitlement entitlement(ResultSet row) throws SQLException {
        var missing = List.of((String[]) row.getArray("missing").getArray());
        var money = row.getString("money");
        return new Entitlement(
                new Of(
                        HouseholdId.of(row.getString("household")).orElseThrow(),
                        Optional.of(row.getString("person"))
                                .filter(key -> !key.isEmpty())
                                .map(PersonId::new),
                        row.getString("policy"),
                        row.getInt("version"),
                        row.getBoolean("shadow")),
                new Where(
                        new PlaceCode(row.getString("county")),
                        new PlaceCode(row.getString("village")),
                        Optional.ofNullable(row.getString("contact"))),
                switch (row.getString("entitled")) {
                    case "YES" -> new Entitlement.Due();
                    case "NO" ->
                        new Entitlement.NotDue(
                                Arrays.asList((String[]) row.getArray("failed").getArray()));
                    case "ASK" -> new Entitlement.Asks(missing);
                    case String other -> throw new IllegalStateException("no such entitlement: " + other);
                },
                Got.valueOf(row.getString("got")),
                new Entitlement.Money(
                        amount(money, row.getBigDecimal("amount"), missing),
                        Optional.ofNullable(row.getBigDecimal("received"))),
                row.getObject("since", LocalDate.class));
    }

    private static Amount amount(String money, BigDecimal amount, List<String> missing) {
        return switch (money) {
            case "KNOWN" -> new Entitlement.Known(amount);
            case "MISSING" -> new Entitlement.Missing(missing);
            case "UNSET" -> new Entitlement.Unset();
            case "NONE" -> new Entitlement.NoAmount();
            default -> throw new IllegalStateException("no such money: " + money);
        };
    }
}
