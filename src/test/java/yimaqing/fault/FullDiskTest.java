package yimaqing.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import yimaqing.campaign.Acknowledged.Flaws;
import yimaqing.campaign.FullDisk;

/// The disk is full: the next append is refused, and nothing acknowledged before is lost.
class FullDiskTest {

    @Test
    void aFullDiskRefusesAndLosesNothing() throws IOException {
        var figures = FullDisk.at(KilledDatabaseTest.folder());
        assumeTrue(figures.isPresent(), "only root may attach a small disk, and not everywhere");
        System.out.println("full disk: " + figures.get());
        assertThat(figures.get().acknowledged()).isPositive();
        assertThat(figures.get().refused()).isTrue();
        assertThat(figures.get().flaws()).isEqualTo(Flaws.NONE);
        assertThat(figures.get().goesOn()).isTrue();
        assertThat(figures.get().whole()).isTrue();
    }
}
