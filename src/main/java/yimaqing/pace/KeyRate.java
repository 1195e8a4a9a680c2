package yimaqing.pace;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import yimaqing.Server;
import yimaqing.ledger.SubjectKeys;
import yimaqing.place.PlaceCode;
import yimaqing.rotation.Rotation;
import yimaqing.seal.KeyRing;
import yimaqing.seal.MasterKey;
import yimaqing.seal.Signer;
import yimaqing.seal.Suite;
import yimaqing.seal.Vault;

/// How fast values are sealed, opened and signed on one core by each suite, and how long 100,000 data keys take to be
/// locked with a new master key.
public final class KeyRate {
    private static final PlaceCode COUNTY = new PlaceCode("140181");
    private static final int KEYS = 100_000;
    private static final int AT_ONCE = 10_000;
    private static final int ROUNDS = 5;
    private static final long ROUND_NANOS = 300_000_000L;
    private static final double NANOS = 1e9;
    private static final byte[] ID_NUMBER = "140926198701010052".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = "140926|p0123456789abcdef|person.id_number|".getBytes(StandardCharsets.UTF_8);

    private KeyRate() {}

    /// Values of 18 bytes sealed and opened a second, and short texts signed a second.
    public record Speed(double sealed, double opened, double signed) {}

    /// The keys that were locked anew, the seconds it took, and the speed of each suite.
    public record Figures(long keys, double seconds, Map<Suite, Speed> speeds) {
        public Figures {
            speeds = Map.copyOf(speeds);
        }
    }

    /// Measures on a server without people.
    public static Figures measured(Server server) {
        var keys = server.part(SubjectKeys.class);
        for (int from = 0; from < KEYS; from += AT_ONCE)
            keys.forSealing(
                    COUNTY,
                    IntStream.range(from, from + AT_ONCE).mapToObj(i -> "p" + i).collect(Collectors.toSet()));
        long from = System.nanoTime();
        var turned = server.part(Rotation.class).turn();
        return new Figures(turned.rewrapped(), (System.nanoTime() - from) / NANOS, speeds());
    }

    /// By turns, so that whatever else this machine does slows down both; the middle one of some rounds.
    private static Map<Suite, Speed> speeds() {
        var rounds = new EnumMap<Suite, List<Speed>>(Suite.class);
        for (int round = 0; round <= ROUNDS; round++)
            for (var suite : Suite.values()) {
                var speed = speed(suite);
                // the first one is for the compiler
                if (round > 0)
                    rounds.computeIfAbsent(suite, _ -> new ArrayList<>()).add(speed);
            }
        var middle = new EnumMap<Suite, Speed>(Suite.class);
        rounds.forEach((suite, all) -> middle.put(
                suite,
                new Speed(
                        middle(all.stream().map(Speed::sealed).toList()),
                        middle(all.stream().map(Speed::opened).toList()),
                        middle(all.stream().map(Speed::signed).toList()))));
        return middle;
    }

    private static double middle(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private static Speed speed(Suite suite) {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        var ring = KeyRing.of(new MasterKey("0000000a", random), suite);
        var key = new Vault(ring).newKey();
        var sealed = key.seal(ID_NUMBER, PLACE);
        var signer = Signer.of(ring);
        return new Speed(
                perSecond(() -> key.seal(ID_NUMBER, PLACE)),
                perSecond(() -> key.open(sealed, PLACE)),
                perSecond(() -> signer.signed(PLACE)));
    }

    private static double perSecond(Runnable work) {
        long from = System.nanoTime();
        long end = from + ROUND_NANOS;
        long done = 0;
        for (; System.nanoTime() < end; done++) work.run();
        return done * NANOS / (System.nanoTime() - from);
    }
}
