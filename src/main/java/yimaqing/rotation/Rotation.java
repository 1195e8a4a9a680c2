package yimaqing.rotation;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import yimaqing.seal.CannotOpen;
import yimaqing.seal.KeyFile;
import yimaqing.seal.KeyRefused;
import yimaqing.seal.KeyRing;
import yimaqing.seal.Vault;
import yimaqing.seal.WrappedKey;

/// Changes the master key: draws another, locks with it whatever the earlier ones locked, and lets these go. It may be
/// ended at any moment; called again it goes on where it was, and until it is through every key is still in the file.
@Component
public class Rotation {
    private static final int MOST_ROUNDS = 20;

    private final KeyFile file;
    private final Vault vault;
    private final LockingKeys locking;
    private final List<WrappedKey.Keeper> keepers;
    private final Flyway flyway;

    Rotation(KeyFile file, Vault vault, LockingKeys locking, List<WrappedKey.Keeper> keepers, Flyway flyway) {
        this.file = file;
        this.vault = vault;
        this.locking = locking;
        this.keepers = List.copyOf(keepers);
        this.flyway = flyway;
    }

    /// The key that locks now, those that were let go, and how many keys were locked anew.
    public record Turned(String newest, List<String> gone, long rewrapped) {
        public Turned {
            gone = List.copyOf(gone);
        }
    }

    /// How far it is: a step is over. What it is told may end the work there.
    enum Step {
        DRAWN,
        IN_USE,
        BATCH,
        RETIRED,
        DROPPED
    }

    List<WrappedKey.Keeper> keepers() {
        return keepers;
    }

    /// Goes on with a rotation that was begun, or begins one.
    ///
    /// @throws KeyRefused where the key file cannot be read or written, or is not this database's
    public Turned turn() {
        return turn(_ -> {});
    }

    Turned turn(Consumer<Step> after) {
        var ring = file.open();
        locking.requireFitting(ring);
        if (ring.earlier().isEmpty()) ring = file.turn();
        after.accept(Step.DRAWN);
        // admitted before it locks anything, or what it locks could not be stored
        locking.admit(ring);
        vault.turnTo(ring);
        after.accept(Step.IN_USE);
        long rewrapped = rewrapped(ring, after);
        after.accept(Step.RETIRED);
        // this server goes on knowing the earlier keys until it ends: somebody may just be reading what they locked
        var kept = file.dropEarlier();
        after.accept(Step.DROPPED);
        var gone = ring.ids().stream().filter(id -> kept.named(id).isEmpty()).toList();
        return new Turned(kept.newest().id(), gone, rewrapped);
    }

    private long rewrapped(KeyRing ring, Consumer<Step> after) {
        long rewrapped = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            rewrapped += everywhere(ring, after);
            // whoever took the earlier key in hand before the change may have stored something behind our back
            if (ring.earlier().stream().allMatch(key -> locking.retire(key.id()))) return rewrapped;
        }
        throw new IllegalStateException("something goes on being locked with an earlier master key");
    }

    private long everywhere(KeyRing ring, Consumer<Step> after) {
        try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
            var sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            long rewrapped = 0;
            for (var keeper : keepers)
                for (var table : keeper.keyTables())
                    rewrapped += all(new KeyRows(sql, table), ring.newest().id(), after);
            return rewrapped;
        } catch (SQLException broken) {
            throw new IllegalStateException("the database could not be reached", broken);
        }
    }

    private long all(KeyRows rows, String newest, Consumer<Step> after) {
        long rewrapped = 0;
        var last = Optional.<KeyRows.Row>empty();
        for (var some = rows.after(last, newest); !some.isEmpty(); some = rows.after(last, newest)) {
            var anew = some.stream().map(row -> anew(rows, row)).toList();
            rewrapped += rows.replace(some, anew);
            last = Optional.of(some.getLast());
            after.accept(Step.BATCH);
        }
        return rewrapped;
    }

    private WrappedKey anew(KeyRows rows, KeyRows.Row row) {
        try {
            return vault.rewrap(row.locked(), rows.binding(row));
        } catch (CannotOpen damaged) {
            throw new KeyRefused(
                    "The key in %s was altered or moved and opens with none of the keys here. "
                                    .formatted(rows.named(row))
                            + "All keys stay in the key file. Put that row back, or delete it; then go on.",
                    damaged);
        }
    }
}
