package yimaqing.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.CountyTest;
import yimaqing.code.Paper;
import yimaqing.code.PlateKind;
import yimaqing.code.Plates.Whose;
import yimaqing.label.LabelFolder.Promise;
import yimaqing.label.LabelJob.State;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.stock.PrintRun;
import yimaqing.stock.PrintRuns;

/// Servers that print, stop in the middle and start again, each on the folder of the one before.
class LabelJobsTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("141127");
    private static final Whose VILLAGES = new Whose(COUNTY, Optional.empty());
    private static final long PATIENCE_MILLIS = 60_000;

    @TempDir
    private Path data;

    private final List<LabelJobs> servers = new ArrayList<>();

    private LabelJobs server() {
        var jobs = new LabelJobs(
                part(LabelJobStore.class), part(Labels.class), folder(), CLOCK, part(TransactionTemplate.class));
        servers.add(jobs);
        return jobs;
    }

    private LabelFolder folder() {
        return new LabelFolder(data.toString());
    }

    @AfterEach
    void stopServers() throws InterruptedException {
        for (var server : servers) server.stop();
    }

    private static LabelJob.Order order(Whose whose, Paper paper) {
        return new LabelJob.Order(whose, paper, "test", CLOCK.instant());
    }

    private static LabelJob now(LabelJob job) {
        return part(LabelJobStore.class).find(COUNTY, job.number()).orElseThrow();
    }

    private static void await(LabelJob job, State state) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (now(job).progress().state() != state) {
            assertThat(System.currentTimeMillis()).as("still %s", now(job)).isLessThan(end);
            Thread.sleep(20);
        }
    }

    @Test
    void theCodesOfAllVillagesAreOneDocumentAndAreReadBack() throws Exception {
        var jobs = server();
        var job = jobs.order(order(VILLAGES, Paper.VILLAGES_10)).orElseThrow();
        await(job, State.DONE);
        var villages = Places.shipped().villagesIn(COUNTY);
        assertThat(now(job).progress().labels()).isEqualTo(villages.size());
        var read = SheetReader.readBack(
                Paper.VILLAGES_10, Files.readAllBytes(jobs.document(job).orElseThrow()));
        assertThat(read).hasSize(villages.size());
        for (int i = 0; i < villages.size(); i++) {
            assertThat(read.get(i).code())
                    .endsWith("/V/" + villages.get(i).code().digits());
            assertThat(read.get(i).text()).contains(villages.get(i).shortName());
        }
        assertThat(folder().promises()).isEmpty();
    }

    @Test
    void aRestartGoesOnWithWhatWasMadeAndWithWhatWaited() throws Exception {
        var run = part(PrintRuns.class)
                .print(new PrintRun.Order(PlateKind.HOUSEHOLD, COUNTY, 6_000, Paper.STICKERS_24), "test");
        var before = server();
        var making = before.order(order(Whose.run(COUNTY, run.number()), Paper.STICKERS_24))
                .orElseThrow();
        var waiting = before.order(order(VILLAGES, Paper.POSTER)).orElseThrow();
        await(making, State.RUNNING);
        before.stop();
        assertThat(now(making).progress().state()).isEqualTo(State.RUNNING);
        assertThat(now(waiting).progress().state()).isEqualTo(State.WAITING);

        // long enough that whoever asked was told that nothing was made
        CLOCK.advance(LabelJob.LONGEST_WAIT.plusMinutes(1));
        assertThat(now(waiting).state(CLOCK.instant())).isEqualTo(State.BROKEN);
        var after = server();
        after.takeUp();
        assertThat(now(waiting).state(CLOCK.instant())).isEqualTo(State.WAITING);
        await(making, State.DONE);
        await(waiting, State.DONE);
        assertThat(now(making).progress().done()).isEqualTo(6_000);
        assertThat(after.document(making)).isPresent();
        assertThat(after.document(waiting)).isPresent();
        // a document is there before its promise is torn up
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!folder().promises().isEmpty() && System.currentTimeMillis() < end) Thread.sleep(20);
        assertThat(folder().promises()).isEmpty();
    }

    @Test
    void whatStoppedTheServerAgainAndAgainIsNotTriedForEver() throws Exception {
        var first = server();
        first.stop();
        long number = part(TransactionTemplate.class)
                .execute(_ -> part(LabelJobStore.class).add(order(VILLAGES, Paper.POSTER)));
        folder().note(new Promise(COUNTY, number, LabelJobs.MOST_STARTS));
        server().takeUp();
        var job = part(LabelJobStore.class).find(COUNTY, number).orElseThrow();
        assertThat(job.progress().state()).isEqualTo(State.BROKEN);
        assertThat(folder().promises()).isEmpty();
    }

    @Test
    void aPromiseOfWhatWasNeverOrderedIsForgotten() {
        folder().note(new Promise(COUNTY, 999_999, 0));
        server().takeUp();
        assertThat(folder().promises()).isEmpty();
    }

    @Test
    void aDocumentLiesForADay() throws Exception {
        var jobs = server();
        var job = jobs.order(order(VILLAGES, Paper.VILLAGES_10)).orElseThrow();
        await(job, State.DONE);
        var until = jobs.keptUntil(job).orElseThrow();
        folder().clear(until.minusSeconds(1));
        assertThat(jobs.document(job)).isPresent();
        folder().clear(until.plusSeconds(1));
        assertThat(jobs.document(job)).isEmpty();
        assertThat(jobs.keptUntil(job)).isEmpty();
    }
}
