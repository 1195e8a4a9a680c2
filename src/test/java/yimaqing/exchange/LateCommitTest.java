package yimaqing.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.says;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.CountyTest;
import yimaqing.ledger.Subject.HouseholdId;

/// Two offices record at the same time while a program reads: whichever commits first, the program misses neither.
class LateCommitTest extends CountyTest {
    private static final Neighbours NEIGHBOURS = new Neighbours("140403");

    @Test
    void aCursorSkipsNothingThatCommitsLate() throws Exception {
        var reader = NEIGHBOURS.reader("civil_affairs", NEIGHBOURS.county);
        var slow = HouseholdId.fresh();
        var quick = HouseholdId.fresh();
        long start = NEIGHBOURS.told(NEIGHBOURS.stands(HouseholdId.fresh(), NEIGHBOURS.east));
        var written = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var offices = Executors.newFixedThreadPool(2)) {
            var first = offices.submit(() -> part(TransactionTemplate.class).executeWithoutResult(_ -> {
                NEIGHBOURS.told(NEIGHBOURS.stands(slow, NEIGHBOURS.east), says(slow, "house.structure", "cave"));
                written.countDown();
                await(commit);
            }));
            await(written);
            var second = offices.submit(() -> NEIGHBOURS.told(NEIGHBOURS.stands(quick, NEIGHBOURS.west)));
            var between = part(Changes.class).after(reader, start, Changes.MOST);
            assertThat(between.changes()).isEmpty();
            assertThat(between.next()).isEqualTo(start);
            commit.countDown();
            first.get(20, TimeUnit.SECONDS);
            second.get(20, TimeUnit.SECONDS);
            var numbers = NEIGHBOURS.readAfter(reader, between.next()).stream()
                    .map(c -> c.get("number").longValue())
                    .toList();
            assertThat(numbers).isEqualTo(List.of(start + 1, start + 2, start + 3));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
