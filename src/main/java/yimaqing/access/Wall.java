package yimaqing.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.access.Viewer.Administrator;
import yimaqing.access.Viewer.Department;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Passerby;
import yimaqing.access.Viewer.Resident;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// The second wall around an area, inside the database. What is asked on somebody's behalf is asked here, as a role to
/// which the database shows only rows of that viewer's areas: a statement that forgets its own condition finds nothing
/// more. The house's own work (hearing the ledger, deciding, taking files in) is not asked on anybody's behalf.
@Component
public class Wall {
    /// Whoever asks is set for this transaction alone, so that the next to use the connection is nobody.
    private static final String ENTER = """
            select set_config('ymq.county', :county, true), set_config('ymq.areas', :areas::text[]::text, true),
                set_config('ymq.caseload', :caseload::text[]::text, true), set_config('ymq.account', :account, true),
                set_config('ymq.home', :home, true), set_config('role', 'ymq_viewer', true)
            """;

    private static final String LEAVE = "select set_config('role', 'none', true)";
    private static final ScopedValue<Boolean> INSIDE = ScopedValue.newInstance();

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    Wall(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /// What lies inside: the areas, the households of the caseload that name the account, or one home.
    private record Inside(
            PlaceCode county,
            List<PlaceCode> areas,
            List<PlaceCode> caseload,
            String account,
            Optional<HouseholdId> home) {

        static Inside of(Scope scope) {
            return new Inside(scope.county(), scope.areas(), scope.caseload(), scope.account(), Optional.empty());
        }

        static Optional<Inside> of(Viewer viewer) {
            return switch (viewer) {
                case Passerby _, Administrator _ -> Optional.empty();
                case Resident(var county, var home) ->
                    Optional.of(new Inside(county, List.of(), List.of(), "", Optional.of(home)));
                case Officer _, Department _ -> Scope.of(viewer).map(Inside::of);
            };
        }
    }

    /// Asks for this viewer. The answer of nobody's question is `none`.
    public <T> T around(Viewer viewer, T none, Function<JdbcClient, T> asking) {
        return Inside.of(viewer).map(inside -> around(inside, asking)).orElse(none);
    }

    /// Asks within this scope.
    public <T> T around(Scope scope, Function<JdbcClient, T> asking) {
        return around(Inside.of(scope), asking);
    }

    private <T> T around(Inside inside, Function<JdbcClient, T> asking) {
        // leaving the inner wall would leave the outer one as well
        if (INSIDE.isBound()) throw new IllegalStateException("one wall stands inside another");
        return transaction.execute(now -> {
            enter(inside);
            T seen = ScopedValue.where(INSIDE, true).call(() -> asking.apply(sql));
            // a transaction of our own ends here, and with it whatever was set for it
            if (!now.isNewTransaction()) sql.sql(LEAVE).query().singleRow();
            return seen;
        });
    }

    private void enter(Inside inside) {
        sql.sql(ENTER)
                .param("county", inside.county().digits())
                .param("areas", patterns(inside.areas()))
                .param("caseload", patterns(inside.caseload()))
                .param("account", inside.account())
                .param("home", inside.home().map(HouseholdId::key).orElse(""))
                .query()
                .singleRow();
    }

    // on purpose not the patterns of `Scope`, which are the code's own filter: the two walls share no stone
    private static String[] patterns(List<PlaceCode> areas) {
        return areas.stream().map(area -> area.prefix() + "%").toArray(String[]::new);
    }
}
