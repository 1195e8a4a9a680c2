package yimaqing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yimaqing.Village.says;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.CountyTest;
import yimaqing.access.Viewer.Passerby;
import yimaqing.access.Viewer.Resident;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// The wall around an area inside the database: who stands where, what it costs the planner, and that whoever comes
/// next to the same connection is nobody.
class WallTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("141025");
    private static final List<PlaceCode> VILLAGES = Places.shipped().villagesIn(COUNTY).stream()
            .map(place -> place.code())
            .toList();
    private static final PlaceCode HERE = VILLAGES.getFirst();
    private static final PlaceCode ELSEWHERE = VILLAGES.getLast();
    private static final HouseholdId HOME = HouseholdId.fresh();
    private static boolean lived;

    @BeforeEach
    void twoVillagesAreLivedIn() {
        if (lived) return;
        lived = true;
        part(Ledger.class)
                .append(
                        COUNTY,
                        List.of(
                                says(HOME, "home.village", HERE.digits()),
                                says(HouseholdId.fresh(), "home.village", HERE.digits()),
                                says(HouseholdId.fresh(), "home.village", ELSEWHERE.digits())),
                        CLOCK.instant());
    }

    private static Scope scope(PlaceCode area) {
        return new Scope(COUNTY, List.of(area), List.of(), "wall.test");
    }

    /// A statement that forgets every condition.
    private static List<String> villages(JdbcClient inside) {
        return inside.sql("select village from directory_card")
                .query(String.class)
                .list();
    }

    @Test
    void aStatementThatForgetsItsConditionSeesTheOwnAreaAlone() {
        var wall = part(Wall.class);
        assertThat(wall.around(scope(HERE), WallTest::villages)).hasSize(2).containsOnly(HERE.digits());
        assertThat(wall.around(scope(COUNTY), WallTest::villages)).hasSize(3);
        assertThat(wall.around(new Scope(COUNTY, List.of(), List.of(), ""), WallTest::villages))
                .isEmpty();
    }

    @Test
    void aFamilySeesItsHomeAndAPasserbyNothing() {
        var wall = part(Wall.class);
        assertThat(wall.around(new Resident(COUNTY, HOME), List.of(), WallTest::villages))
                .containsExactly(HERE.digits());
        assertThat(wall.around(new Resident(COUNTY, HouseholdId.fresh()), List.of(), WallTest::villages))
                .isEmpty();
        assertThat(wall.around(new Resident(new PlaceCode("141026"), HOME), List.of(), WallTest::villages))
                .isEmpty();
        assertThat(wall.around(new Passerby(), List.of(), WallTest::villages)).isEmpty();
    }

    @Test
    void whoeverSaysNothingAboutWhoAsksSeesNothing() {
        part(TransactionTemplate.class).executeWithoutResult(_ -> {
            part(JdbcClient.class).sql("set local role ymq_viewer").update();
            assertThat(villages(part(JdbcClient.class))).isEmpty();
        });
    }

    @Test
    void insideTheWallNothingIsChangedAndNothingElseIsRead() {
        for (var forbidden : List.of(
                "delete from directory_card",
                "update directory_card set members = 9",
                "insert into ledger_head values ('141025', 1, '')",
                "select * from fact",
                "select * from subject_key",
                "select * from account",
                "select * from read_log"))
            assertThatThrownBy(() -> part(Wall.class)
                            .around(
                                    scope(COUNTY),
                                    inside -> inside.sql(forbidden).update()))
                    .as(forbidden)
                    .isInstanceOf(BadSqlGrammarException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
    }

    @Test
    void afterTheWallAnOuterTransactionGoesOnAsItself() {
        part(TransactionTemplate.class).executeWithoutResult(_ -> {
            part(Wall.class).around(scope(HERE), WallTest::villages);
            assertThat(part(JdbcClient.class)
                            .sql("select current_user")
                            .query(String.class)
                            .single())
                    .isEqualTo("ymq_app");
        });
    }

    @Test
    void oneWallInsideAnotherIsRefused() {
        assertThatThrownBy(() -> part(Wall.class)
                        .around(scope(HERE), _ -> part(Wall.class).around(scope(COUNTY), WallTest::villages)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aConnectionUsedByManyRemembersNobody() throws Exception {
        try (var pool = new HikariDataSource()) {
            var own = (HikariDataSource) part(DataSource.class);
            pool.setJdbcUrl(own.getJdbcUrl());
            pool.setUsername(own.getUsername());
            pool.setPassword(own.getPassword());
            pool.setMaximumPoolSize(2);
            var transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
            var wall = new Wall(JdbcClient.create(pool), transaction);
            try (var threads = Executors.newFixedThreadPool(4)) {
                var asking = new ArrayList<Callable<Set<String>>>();
                for (int user = 0; user < 4; user++)
                    asking.add(askedManyTimes(wall, user % 2 == 0 ? HERE : ELSEWHERE, user));
                var seen = threads.invokeAll(asking);
                for (int user = 0; user < 4; user++)
                    assertThat(seen.get(user).get()).containsExactly((user % 2 == 0 ? HERE : ELSEWHERE).digits());
            }
            assertThat(JdbcClient.create(pool)
                            .sql("select current_user || coalesce(current_setting('ymq.areas', true), '')")
                            .query(String.class)
                            .single())
                    .isEqualTo("ymq_app");
        }
    }

    private static Callable<Set<String>> askedManyTimes(Wall wall, PlaceCode area, int seed) {
        return () -> {
            var chance = new Random(seed);
            var seen = new TreeSet<String>();
            for (int time = 0; time < 2_000; time++)
                if (chance.nextInt(10) > 0) seen.addAll(wall.around(scope(area), WallTest::villages));
                else
                    assertThatThrownBy(() -> wall.around(scope(area), _ -> {
                                throw new IllegalStateException("given up in the middle");
                            }))
                            .hasMessageContaining("given up");
            return seen;
        };
    }

    @Test
    void whoseAreaItIsIsAskedOnceForAStatementAndNotForEachRow() {
        var plan = part(Wall.class)
                .around(
                        scope(HERE),
                        inside -> inside.sql("explain select * from directory_card where number = '0001'")
                                .query(String.class)
                                .list());
        assertThat(plan).anyMatch(line -> line.contains("InitPlan")).noneMatch(line -> line.contains("SubPlan"));
    }
}
