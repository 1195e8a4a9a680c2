package yimaqing.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yimaqing.Village.says;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import yimaqing.CountyTest;
import yimaqing.chain.Verifier.Broken;
import yimaqing.chain.Verifier.How;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// Each way to falsify a ledger is tried with the rights of the tables' owner, seen, and taken back.
class VerifierTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("140211");
    private static boolean told;

    @BeforeEach
    void aCountyHasFacts() {
        if (told) return;
        told = true;
        for (int home = 0; home < 12; home++)
            part(Ledger.class)
                    .append(COUNTY, List.of(says(HouseholdId.fresh(), "house.structure", "cave")), CLOCK.instant());
    }

    /// What the verifier says of the county while something is done to its tables.
    private static List<Broken> after(String... falsehoods) throws SQLException {
        try (var connection =
                part(Flyway.class).getConfiguration().getDataSource().getConnection()) {
            connection.setAutoCommit(false);
            for (var statement : falsehoods) connection.createStatement().execute(statement);
            var found = over(connection).verify(silent()).broken();
            connection.rollback();
            return found.stream().filter(b -> b.county().equals(COUNTY)).toList();
        }
    }

    private static Verifier over(Connection connection) {
        return Verifier.over(new SingleConnectionDataSource(connection, true));
    }

    private static Consumer<PlaceCode> silent() {
        return _ -> {};
    }

    private static final String UNGUARDED = "alter table fact disable trigger user";

    @Test
    void aWholeLedgerHasOneRootHowOftenItIsAsked() {
        var first = part(Verifier.class).verify(silent());
        assertThat(first.broken()).isEmpty();
        assertThat(first.root())
                .matches("[0-9a-f]{64}")
                .isEqualTo(part(Verifier.class).verify(silent()).root());
        assertThat(first.whole()).extracting(Verifier.Whole::county).contains(COUNTY, ANZE);
        part(Ledger.class).append(COUNTY, List.of(says(HouseholdId.fresh(), "house.grade", "A")), CLOCK.instant());
        assertThat(part(Verifier.class).verify(silent()).root()).isNotEqualTo(first.root());
    }

    @Test
    void anEditedFactIsNamed() throws SQLException {
        assertThat(after(UNGUARDED, "update fact set value = '\"brick\"' where county = '140211' and number = 5"))
                .containsExactly(new Broken(COUNTY, 5, How.CHANGED));
        assertThat(after(UNGUARDED, "update fact set since = since - 1 where county = '140211' and number = 12"))
                .containsExactly(new Broken(COUNTY, 12, How.CHANGED));
    }

    @Test
    void aDeletedFactIsNamed() throws SQLException {
        assertThat(after(UNGUARDED, "delete from fact where county = '140211' and number = 7"))
                .containsExactly(new Broken(COUNTY, 7, How.MISSING));
        var last = part(Ledger.class).lastNumber(COUNTY);
        assertThat(after(UNGUARDED, "delete from fact where county = '140211' and number = " + last))
                .containsExactly(new Broken(COUNTY, last, How.MISSING));
    }

    @Test
    void anInsertedFactIsNamed() throws SQLException {
        var copy = "insert into fact select county, %s, subject, attribute, slot, value, sealed, refers, since,"
                + " recorded_at, department, origin, withdraws, hash from fact where county = '140211' and number = 3";
        var last = part(Ledger.class).lastNumber(COUNTY);
        assertThat(after(copy.formatted(last + 1))).containsExactly(new Broken(COUNTY, last + 1, How.ADDED));
        assertThat(after(
                        UNGUARDED,
                        "update fact set number = number + 1000000 where county = '140211' and number > 3",
                        "update fact set number = number - 999999 where county = '140211' and number > 3",
                        copy.formatted(4),
                        "update ledger_head set number = number + 1 where county = '140211'"))
                .containsExactly(new Broken(COUNTY, 4, How.CHANGED));
    }

    @Test
    void swappedFactsAreNamed() throws SQLException {
        assertThat(after(
                        UNGUARDED,
                        "update fact set number = 1000000 where county = '140211' and number = 4",
                        "update fact set number = 4 where county = '140211' and number = 6",
                        "update fact set number = 6 where county = '140211' and number = 1000000"))
                .containsExactly(new Broken(COUNTY, 4, How.CHANGED));
    }

    @Test
    void aHeadThatWasSetBackIsSeenByTheFactsBehindIt() throws SQLException {
        var last = part(Ledger.class).lastNumber(COUNTY);
        assertThat(after("update ledger_head set number = " + (last - 1)
                        + ", hash = (select hash from fact where county = '140211' and number = " + (last - 1)
                        + ") where county = '140211'"))
                .containsExactly(new Broken(COUNTY, last, How.ADDED));
    }

    @Test
    void theLoginThatServesPagesCanDoNoneOfThis() {
        for (var falsehood : List.of(
                "alter table fact disable trigger user",
                "update fact set value = null where county = '140211'",
                "delete from fact where county = '140211'"))
            assertThatThrownBy(() -> part(JdbcClient.class).sql(falsehood).update())
                    .as(falsehood)
                    .rootCause()
                    .hasMessageMatching("ERROR: (permission denied for table fact|must be owner of table fact)");
    }
}
