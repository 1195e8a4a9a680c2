package yimaqing.pace;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.Server;
import yimaqing.access.Scope;
import yimaqing.access.Wall;
import yimaqing.invented.InventedHouseholds;
import yimaqing.ledger.Ledger;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// What the wall inside the database costs: the same statements asked inside it and as the application itself, in turn.
public final class WallRate {
    private static final PlaceCode COUNTY = new PlaceCode("140123");
    private static final int FACTS = 100_000;
    private static final int A_BATCH = 50_000;
    private static final int ROUNDS = 300;

    private static final String AREA = """
            select c.village, count(*) from directory_card c
            where c.county = :county and (c.village like any(:areas)
                or c.contact_account = :account and c.village like any(:caseload))
            group by c.village
            """;
    private static final String POINT = """
            select c.village from directory_card c where c.county = :county and c.household = :household
                and (c.village like any(:areas) or c.contact_account = :account and c.village like any(:caseload))
            """;

    private WallRate() {}

    /// Milliseconds of a county of so many households: counting a town's villages, and finding one household.
    public record Figures(long households, double area, double walledArea, double point, double walledPoint) {}

    /// Measures on a server without people.
    public static Figures measured(Server server) {
        var villages = server.part(Places.class).villagesIn(COUNTY);
        var invented = new InventedHouseholds(server.part(Dictionary.class), villages);
        for (int facts = 0; facts < FACTS; facts += A_BATCH)
            server.part(Ledger.class).append(COUNTY, invented.claims(A_BATCH), Instant.now());
        var sql = server.part(JdbcClient.class);
        var home = sql.sql("select household from directory_card where county = ? order by household limit 1")
                .param(COUNTY.digits())
                .query(String.class)
                .single();
        var town = new Scope(COUNTY, List.of(villages.getFirst().code().town()), List.of(), "bench");
        return new Asker(server, town, home).figures();
    }

    private record Asker(Server server, Scope scope, String home) {

        Figures figures() {
            var households = server.part(JdbcClient.class)
                    .sql("select count(*) from directory_card where county = ?")
                    .param(COUNTY.digits())
                    .query(Long.class)
                    .single();
            var area = both(AREA, Optional.empty());
            var point = both(POINT, Optional.of(home));
            return new Figures(households, area[0], area[1], point[0], point[1]);
        }

        /// Without the wall and inside it, turn and turn about, in milliseconds each.
        private double[] both(String statement, Optional<String> household) {
            var wall = server.part(Wall.class);
            var plain = server.part(JdbcClient.class);
            var transaction = server.part(TransactionTemplate.class);
            double[] took = new double[2];
            for (int round = -ROUNDS; round < ROUNDS; round++) {
                double bare = timed(() -> transaction.execute(_ -> asked(plain, statement, household)));
                double walled = timed(() -> wall.around(scope, inside -> asked(inside, statement, household)));
                if (round < 0) continue;
                took[0] += bare / ROUNDS;
                took[1] += walled / ROUNDS;
            }
            return took;
        }

        private int asked(JdbcClient client, String statement, Optional<String> household) {
            return scope.bound(client.sql(statement))
                    .param("household", household.orElse(""))
                    .query()
                    .listOfRows()
                    .size();
        }

        private static double timed(Supplier<?> asking) {
            long from = System.nanoTime();
            Objects.requireNonNull(asking.get(), "nothing was answered");
            return (System.nanoTime() - from) / 1e6;
        }
    }
}
