package yimaqing.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.rotation.Kept;
import yimaqing.seal.CannotOpen;
import yimaqing.seal.DataKey;
import yimaqing.seal.Keys;
import yimaqing.seal.Vault;
import yimaqing.seal.WrappedKey;

/// 10, whoever steals a copy of the database and knows this program: with everything in the copy that could be a key,
/// each tried in the right place, nothing opens.
class DumpKeysTest extends CountyTest {
    private static final int OF_EACH = 40;
    private static final int CELLS = 10;

    @BeforeAll
    static void everythingWasUsed() {
        assertThat(UsedCounty.secrets()).isNotEmpty();
    }

    /// What could be a key: what lies in binary columns, from its beginning and its end, without a box around it, and
    /// its hash.
    private static List<byte[]> candidates() throws NoSuchAlgorithmException {
        var found = new ArrayList<byte[]>();
        for (var column : Dump.columns()) {
            if (!column.isBinary()) continue;
            var asked = "select \"%1$s\" from \"%2$s\" where \"%1$s\" is not null limit %3$d"
                    .formatted(column.name(), column.table(), OF_EACH);
            for (var value : Dump.read(asked, row -> row.getBytes(1))) {
                found.add(MessageDigest.getInstance("SHA-256").digest(value));
                found.add(Arrays.copyOf(value, 32));
                if (value.length > 32) found.add(Arrays.copyOfRange(value, value.length - 32, value.length));
                if (value.length >= 46) found.add(Arrays.copyOfRange(value, 14, 46));
            }
        }
        return found;
    }

    /// Something locked, and what it is bound to.
    private record Locked(String what, byte[] bytes, byte[] place) {}

    private static List<Locked> keys() {
        var found = new ArrayList<Locked>();
        for (var table : Kept.tables())
            found.addAll(Dump.read(
                    "select county, %s::text, wrapped from %s where wrapped is not null order by 1, 2 limit %d"
                            .formatted(table.row(), table.name(), CELLS),
                    row -> new Locked(
                            table.name(), row.getBytes(3), table.binding().apply(row.getString(1), row.getString(2)))));
        return found;
    }

    private static List<Locked> cells() {
        return Dump.read(
                "select county, subject, attribute, slot, sealed from fact where sealed is not null limit " + CELLS,
                row -> new Locked(
                        row.getString(1) + "|" + row.getString(2),
                        row.getBytes(5),
                        (row.getString(1) + "|" + row.getString(2) + "|" + row.getString(3) + "|" + row.getString(4))
                                .getBytes(UTF_8)));
    }

    private static long opened(List<DataKey> keys, List<Locked> all) {
        return all.stream()
                .filter(one -> keys.stream().anyMatch(key -> opens(key, one)))
                .count();
    }

    private static boolean opens(DataKey key, Locked locked) {
        try {
            key.open(locked.bytes(), locked.place());
            return true;
        } catch (CannotOpen refused) {
            return false;
        }
    }

    @Test
    void nothingInTheCopyOpensAnythingInTheCopy() throws NoSuchAlgorithmException {
        var all = new ArrayList<>(keys());
        assertThat(all).extracting(Locked::what).contains("subject_key", "batch_file", "ruling", "second_factor");
        all.addAll(cells());
        var keys = candidates().stream().map(Keys::dataKey).toList();
        assertThat(keys).hasSizeGreaterThan(500);
        assertThat(opened(keys, all)).isZero();
    }

    @Test
    void withTheKeyFileTheSameKeysAndCellsOpen() {
        var ring = part(Vault.class).ring();
        assertThat(opened(List.of(Keys.wrapping(ring)), keys())).isEqualTo(keys().size());
        var cells = cells();
        var unwrapped = cells.stream().map(DumpKeysTest::keyOf).toList();
        assertThat(opened(unwrapped, cells)).isEqualTo(CELLS);
    }

    private static DataKey keyOf(Locked cell) {
        var parts = cell.what().split("\\|");
        return Dump.read(
                        "select wrapped_by, wrapped from subject_key where county = '%s' and subject = '%s'"
                                .formatted(parts[0], parts[1]),
                        row -> part(Vault.class)
                                .unwrap(
                                        new WrappedKey(row.getString(1), row.getBytes(2)),
                                        cell.what().getBytes(UTF_8)))
                .getFirst();
    }
}
