package yimaqing.rotation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.ledger.SubjectKeys;
import yimaqing.place.PlaceCode;
import yimaqing.rotation.Rotation.Step;
import yimaqing.seal.KeyFile;
import yimaqing.seal.Vault;
import yimaqing.seal.WrappedKey;

/// The master key of the running server is changed: while people work, ended at every step, and with old backups left.
class RotationTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("140923");
    private static final byte[] TEXT = "a cave of two rooms".getBytes(UTF_8);
    private static final byte[] PLACE = "somewhere".getBytes(UTF_8);

    private final Rotation rotation = part(Rotation.class);
    private final KeyFile file = part(KeyFile.class);
    private final Vault vault = part(Vault.class);
    private final SubjectKeys keys = part(SubjectKeys.class);
    private final JdbcClient sql = part(JdbcClient.class);

    /// Everything that is wrapped, opened with what the key file holds at this moment, as a server started now would.
    private int opened() {
        return opened("");
    }

    /// The same of one county, or of all.
    private int opened(String county) {
        var started = new Vault(file.open());
        int opened = 0;
        for (var keeper : keepers())
            for (var table : keeper.keyTables())
                opened += sql.sql("""
                                select county, %s::text, %s, wrapped from %s
                                where ? in ('', county) and wrapped is not null
                                """.formatted(table.row(), table.lockedBy(), table.name()))
                        .param(county)
                        .query((row, _) -> started.unwrap(
                                new WrappedKey(row.getString(3), row.getBytes(4)),
                                table.binding().apply(row.getString(1), row.getString(2))))
                        .list()
                        .size();
        return opened;
    }

    private static List<WrappedKey.Keeper> keepers() {
        return part(Rotation.class).keepers();
    }

    private Set<String> lockedBy() {
        var ids = new TreeSet<String>();
        for (var keeper : keepers())
            for (var table : keeper.keyTables())
                ids.addAll(sql.sql("select distinct %s from %s where wrapped is not null"
                                .formatted(table.lockedBy(), table.name()))
                        .query(String.class)
                        .set());
        return ids;
    }

    private static Set<String> subjects(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.toSet());
    }

    private static final class Killed extends RuntimeException {}

    @Test
    void everyTableOfWrappedKeysIsAskedFor() {
        var known = keepers().stream()
                .flatMap(k -> k.keyTables().stream())
                .map(t -> t.name() + "." + t.lockedBy())
                .toList();
        assertThat(sql.sql("""
                        select c.conrelid::regclass || '.' || a.attname from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.contype = 'f' and c.confrelid = 'wrapping_key'::regclass
                        """).query(String.class).list()).containsExactlyInAnyOrderElementsOf(known);
        assertThat(sql.sql("select table_name from information_schema.columns where column_name = 'wrapped'")
                        .query(String.class)
                        .list())
                .as("no wrapped key lies in a table that is not bound to wrapping_key")
                .hasSameSizeAs(known);
    }

    @Test
    void endedAtEveryStepItGoesOnAndEverythingOpensAllTheTime() {
        var sealed = keys.forSealing(COUNTY, subjects("k", 2 * KeyRows.A_BATCH + 7));
        var cell = sealed.get("k5").seal(TEXT, PLACE);
        var before = file.open();
        int all = opened();
        for (var step :
                List.of(Step.DRAWN, Step.IN_USE, Step.BATCH, Step.BATCH, Step.BATCH, Step.RETIRED, Step.DROPPED))
            endedAt(step);
        var now = file.open();
        assertThat(now.ids()).hasSize(1).doesNotContainAnyElementsOf(before.ids());
        assertThat(lockedBy()).containsExactlyElementsOf(now.ids());
        assertThat(opened()).isGreaterThanOrEqualTo(all);
        assertThat(keys.of(COUNTY, List.of("k5")).get("k5").open(cell, PLACE)).isEqualTo(TEXT);
    }

    /// Ends it where this step is over, and opens everything with what the key file holds then.
    private void endedAt(Step end) {
        assertThatThrownBy(() -> rotation.turn(step -> {
                    if (step == end) throw new Killed();
                }))
                .as(end.name())
                .isInstanceOf(Killed.class);
        opened(COUNTY.digits());
    }

    @Test
    void peopleGoOnWorkingWhileItTurns() {
        keys.forSealing(COUNTY, subjects("w", KeyRows.A_BATCH));
        var over = new AtomicBoolean();
        var work = CompletableFuture.supplyAsync(() -> {
            int done = 0;
            for (; !over.get() || done < 20; done++) {
                var subject = "w-meanwhile-" + done;
                var cell = keys.forSealing(COUNTY, Set.of(subject)).get(subject).seal(TEXT, PLACE);
                assertThat(keys.of(COUNTY, List.of(subject)).get(subject).open(cell, PLACE))
                        .isEqualTo(TEXT);
            }
            return done;
        });
        Rotation.Turned first;
        Rotation.Turned second;
        try {
            first = rotation.turn();
            second = rotation.turn();
        } finally {
            over.set(true);
        }
        assertThat(work.join()).isGreaterThanOrEqualTo(20);
        assertThat(first.rewrapped()).isGreaterThanOrEqualTo(KeyRows.A_BATCH);
        assertThat(second.gone()).containsExactly(first.newest());
        assertThat(lockedBy()).containsExactly(second.newest());
        opened();
    }

    @Test
    void whoStillHoldsAKeyThatWasLetGoCanStoreNothingWithIt() {
        var old = new Vault(file.open());
        rotation.turn();
        var late = old.wrap(old.newKey(), PLACE);
        assertThatThrownBy(() -> sql.sql("insert into subject_key values (?, 'late', ?, ?)")
                        .params(COUNTY.digits(), late.masterKeyId(), late.bytes())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> sql.sql("delete from wrapping_key").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql.sql("update subject_key set wrapped = wrapped where county = ?")
                        .param(COUNTY.digits())
                        .update())
                .hasStackTraceContaining("permission denied");
    }
}
