package yimaqing.pace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.Server;
import yimaqing.code.Paper;
import yimaqing.code.Plate;
import yimaqing.code.PlateKind;
import yimaqing.code.PlateToken;
import yimaqing.code.Plates;
import yimaqing.phone.Connection;
import yimaqing.phone.Load;
import yimaqing.phone.Visitor;
import yimaqing.place.PlaceCode;
import yimaqing.seal.BlindIndex;
import yimaqing.seal.KeyRing;
import yimaqing.stock.PrintRun;
import yimaqing.stock.PrintRuns;

/// How a server answers codes that hang and codes that were never made: whether a stopwatch tells them apart, and
/// whether guessing finds any.
public final class ScanRate {
    private static final PlaceCode COUNTY = new PlaceCode("140124");
    private static final int WARMING = 1_500;
    private static final int PAIRS = 1_500;
    private static final int GUESSES = 1_000_000;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration PART = Duration.ofMillis(2_500);
    private static final int PARTS = 2;
    private static final int AT_ONCE = 10_000;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final double NANOS_IN_A_MILLISECOND = 1e6;
    private static final double NANOS = 1e9;

    private ScanRate() {}

    /// Median milliseconds of one phone that scans a plate that hangs and one that nobody knows, by turns.
    public record Waits(double known, double unknown) {
        public double difference() {
            return Math.abs(known - unknown);
        }
    }

    /// How many random tokens were tried, how many of them are plates, how many plates there are, how many of those
    /// the same search finds when it is given them, and the tries a second.
    public record Guesses(int tried, int hits, int plates, int found, double rate) {}

    /// Scans a second of sixteen phones, how long one phone alone waits, which is what a stopwatch could tell, and what
    /// guessing finds.
    public record Figures(double known, double unknown, Waits waits, Guesses guesses) {}

    /// Measures on a server with the sample county, and guesses on one without people.
    public static Figures measured(Server sample, Server bare) {
        try (var visitor = new Visitor(sample)) {
            var known = new Load(sample.port(), visitor.door(), "");
            var unknown = new Load(sample.port(), "/h/" + PlateToken.fresh().letters(), "", NOT_FOUND);
            known.warmUp(WARM_UP);
            unknown.warmUp(WARM_UP);
            for (int part = 0; part < PARTS; part++) {
                known.measure(PART);
                unknown.measure(PART);
            }
            return new Figures(known.perSecond(), unknown.perSecond(), waits(sample, visitor.door()), guesses(bare));
        }
    }

    /// Scans by turns, so that whatever else the machine does falls on both alike; a new unknown token each time.
    private static Waits waits(Server server, String door) {
        try (var known = new Connection(server.port(), door, "", OK)) {
            for (int i = 0; i < WARMING; i++) {
                known.ask();
                unknown(server);
            }
            var ofKnown = new long[PAIRS];
            var ofUnknown = new long[PAIRS];
            for (int i = 0; i < PAIRS; i++) {
                long from = System.nanoTime();
                known.ask();
                ofKnown[i] = System.nanoTime() - from;
                ofUnknown[i] = unknown(server);
            }
            return new Waits(median(ofKnown), median(ofUnknown));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The connection stands before the watch starts, as that of the known one does.
    private static long unknown(Server server) throws IOException {
        var path = "/h/" + PlateToken.fresh().letters();
        try (var connection = new Connection(server.port(), path, "", NOT_FOUND)) {
            connection.open();
            long from = System.nanoTime();
            connection.ask();
            return System.nanoTime() - from;
        }
    }

    private static double median(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / NANOS_IN_A_MILLISECOND;
    }

    /// Tries random tokens against a county's plates. The search is asked for the plates' own tokens too: one that
    /// found
    /// nothing at all would prove nothing.
    private static Guesses guesses(Server server) {
        var order = new PrintRun.Order(PlateKind.HOUSEHOLD, COUNTY, PrintRun.MOST, Paper.STICKERS_24);
        var run = server.part(PrintRuns.class).print(order, "bench");
        var whose = Plates.Whose.run(COUNTY, run.number());
        var own = server.part(Plates.class).printable(whose, Plates.After.NONE, PrintRun.MOST).stream()
                .map(Plate::token)
                .toList();
        int found = 0;
        for (int from = 0; from < own.size(); from += AT_ONCE)
            found += hits(server, Set.copyOf(own.subList(from, Math.min(own.size(), from + AT_ONCE))));
        int hits = 0;
        long from = System.nanoTime();
        for (int tried = 0; tried < GUESSES; tried += AT_ONCE) hits += hits(server, random());
        return new Guesses(GUESSES, hits, own.size(), found, GUESSES * NANOS / (System.nanoTime() - from));
    }

    private static Set<PlateToken> random() {
        var tokens = new HashSet<PlateToken>(AT_ONCE * 2);
        while (tokens.size() < AT_ONCE) tokens.add(PlateToken.fresh());
        return tokens;
    }

    private static int hits(Server server, Set<PlateToken> tokens) {
        var terms = BlindIndex.ofTokens(server.part(KeyRing.class));
        List<byte[]> asked = tokens.stream()
                .map(token -> terms.term("plate", token.letters()))
                .toList();
        return server.part(JdbcClient.class)
                .sql("select count(*) from plate where token_term = any(?)")
                .param(asked.toArray(byte[][]::new))
                .query(Integer.class)
                .single();
    }
}
