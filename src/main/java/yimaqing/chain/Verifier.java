package yimaqing.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import yimaqing.chain.ChainStore.Head;
import yimaqing.place.PlaceCode;

/// Walks the chain of hashes from each county's first fact to its last and names the first fact that is not what was
/// recorded.
@Component
public class Verifier {
    private static final int AT_A_TIME = 5_000;

    private final ChainStore store;

    Verifier(ChainStore store) {
        this.store = store;
    }

    /// For a command that has a database and nothing else.
    public static Verifier over(DataSource database) {
        return new Verifier(new ChainStore(JdbcClient.create(database)));
    }

    /// What a county's ledger ends with, unchecked, as one transaction sees it.
    public static Found heads(Connection connection) {
        return heads(new ChainStore(JdbcClient.create(new SingleConnectionDataSource(connection, true))));
    }

    /// What every county's ledger ends with now, unchecked.
    public Found heads() {
        return heads(store);
    }

    private static Found heads(ChainStore store) {
        return found(
                store.counties().stream()
                        .map(county -> whole(county, store.head(county)))
                        .toList(),
                List.of());
    }

    /// A county whose chain holds: how many facts, and the hash of all of them.
    public record Whole(PlaceCode county, long facts, String root) {}

    /// The first fact that is not as it was recorded.
    public record Broken(PlaceCode county, long fact, How how) {}

    public enum How {
        /// Its text is not that of its hash: edited, or put in the place of another.
        CHANGED,
        /// Its number is skipped.
        MISSING,
        /// It stands behind the last one that was recorded.
        ADDED
    }

    /// What was found: every county whose chain holds, and of the others the first broken fact. `root` is the hash of
    /// the roots of all counties in the order of their codes; it is the same for the same ledger.
    public record Found(List<Whole> whole, List<Broken> broken, String root) {
        public Found {
            whole = List.copyOf(whole);
            broken = List.copyOf(broken);
        }

        public long facts() {
            return whole.stream().mapToLong(Whole::facts).sum();
        }
    }

    /// Reads everything; `progress` hears of every county before it is read.
    public Found verify(Consumer<PlaceCode> progress) {
        var whole = new ArrayList<Whole>();
        var broken = new ArrayList<Broken>();
        for (var county : store.counties()) {
            progress.accept(county);
            var head = store.head(county);
            var flaw = flaw(county, head);
            flaw.ifPresent(broken::add);
            if (flaw.isEmpty()) whole.add(whole(county, head));
        }
        return found(whole, broken);
    }

    private static Whole whole(PlaceCode county, Head head) {
        return new Whole(county, head.number(), HexFormat.of().formatHex(head.hash()));
    }

    private static Found found(List<Whole> whole, List<Broken> broken) {
        return new Found(whole, broken, root(whole));
    }

    /// What is appended while this runs lies behind the head that was read first, and is left for the next time.
    private Optional<Broken> flaw(PlaceCode county, Head head) {
        var chain = new Chain(Chain.start());
        long last = 0;
        while (last < head.number()) {
            var some = store.hashedAfter(county, last, AT_A_TIME);
            for (var line : some) {
                if (line.line().number() != last + 1) return Optional.of(new Broken(county, last + 1, How.MISSING));
                if (!Arrays.equals(chain.next(county.digits(), line.line()), line.hash()))
                    return Optional.of(new Broken(county, last + 1, How.CHANGED));
                last++;
                if (last == head.number()) break;
            }
            if (some.isEmpty()) return Optional.of(new Broken(county, last + 1, How.MISSING));
        }
        if (!Arrays.equals(chain.last(), head.hash())) return Optional.of(new Broken(county, last, How.CHANGED));
        // of a county at rest: nothing may stand behind its head
        return store.strayed(county).map(number -> new Broken(county, number, How.ADDED));
    }

    private static String root(List<Whole> counties) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var county : counties)
                digest.update((county.county().digits() + " " + county.facts() + " " + county.root() + "\n")
                        .getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
