package yimaqing.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yimaqing.campaign.Acknowledged;
import yimaqing.campaign.Acknowledged.Flaws;
import yimaqing.campaign.ClockJumps;
import yimaqing.campaign.KillRounds;
import yimaqing.campaign.MortalLedger;
import yimaqing.campaign.MortalLedger.Kept;
import yimaqing.ledger.Claim.Statement;
import yimaqing.ledger.Ledger.Appended;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;

/// The database is killed while several append: what was acknowledged is there, once, and the chain holds. The same is
/// done with a database that acknowledges too early, and has to be seen losing something, or the rest proves nothing.
class KilledDatabaseTest {
    private static final Provenance BY = new Provenance("township", "survey/campaign");
    private static final int ROUNDS = 20;
    private static final int MOST_CONTROLS = 12;
    private static MortalLedger ledger;

    @BeforeAll
    static void start() throws IOException {
        ledger = MortalLedger.in(folder());
    }

    static Path folder() throws IOException {
        var folder = Files.createTempDirectory("yimaqing-fault");
        // PostgreSQL runs as another user where the tests run as root
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        return folder;
    }

    @AfterAll
    static void end() {
        ledger.close();
    }

    @Test
    void whatWasAcknowledgedOutlivesTwentyKills() {
        var figures = KillRounds.on(ledger).run(ROUNDS, Kept.WRITTEN_DOWN);
        System.out.println("killed database: " + figures);
        assertThat(figures.flaws()).isEqualTo(Flaws.NONE);
        assertThat(figures.whole()).isTrue();
        assertThat(figures.acknowledged()).isGreaterThan(10 * ROUNDS);
    }

    @Test
    void aDatabaseThatAcknowledgesTooEarlyIsSeenLosing() {
        var control = KillRounds.on(ledger).untilLost(MOST_CONTROLS, Kept.REMEMBERED);
        System.out.println("control: " + control);
        assertThat(control.flaws().lost()).isPositive();
    }

    @Test
    void theClockOrdersNothing() {
        var figures = ClockJumps.on(ledger);
        assertThat(figures.inOrder()).isTrue();
        assertThat(figures.whole()).isTrue();
    }

    /// Whoever compares is first seen finding what is planted.
    @Test
    void whatIsLostTornOrDoubledIsFound() {
        var county = new PlaceCode("140925");
        var kept = new Acknowledged(1);
        kept.note(county, "h-nowhere", new Appended(1, 1));
        assertThat(kept.against(ledger.sql()).lost()).isEqualTo(1);
        assertThat(kept.against(ledger.sql()).lost()).isZero();
        var home = HouseholdId.fresh();
        var said = new Statement(
                home, ledger.dictionary().attribute("home.group"), Value.Amount.of(3), LocalDate.of(2026, 3, 31), BY);
        var once = ledger.ledger().append(county, List.of(said), Instant.now());
        var expected = new Acknowledged(2);
        expected.note(county, home.key(), new Appended(once.first(), once.first() + 1));
        assertThat(expected.against(ledger.sql()).torn()).isPositive();
        ledger.ledger().append(county, List.of(said), Instant.now());
        var twice = new Acknowledged(1);
        twice.note(county, home.key(), once);
        assertThat(twice.against(ledger.sql()).doubled()).isPositive();
    }
}
