package yimaqing.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import yimaqing.UsageFault;
import yimaqing.invented.Sending;
import yimaqing.pace.KeepRate;
import yimaqing.pace.KeyRate;
import yimaqing.pace.PolicyRate;
import yimaqing.pace.RuleRate;
import yimaqing.pace.WallRate;
import yimaqing.seal.Suite;

/// The command `bench`: measures the machine it runs on and prints one table. It works in a folder of its own that is
/// thrown away afterwards, so a county's data is neither read nor touched.
public final class Bench {
    static final List<Measurement> ALL = List.of(
            new StartTime(),
            new FirstView(),
            new PageRate(),
            new FaultFigures.Overload(),
            new FoldRate(),
            new AppendRate(),
            new Keeping(),
            new FaultFigures.Campaign(),
            new Keys(),
            new Walls(),
            new Rules(),
            new PlateFigures.Races(),
            new PlateFigures.Scans(),
            new PlateFigures.Symbols(),
            new SmallHeap(new PlateFigures.Labels()),
            new SmallHeap(new ImportRate()),
            new SmallHeap(new CrowdedImport()),
            new SmallHeap(new UndoRate()),
            new SmallHeap(new Policies()));

    private Bench() {}

    /// How fast a ledger of a million facts is verified, written into one file and put back.
    private record Keeping() implements Measurement {
        private static final int AIM = 50_000;

        @Override
        public String name() {
            return "keep";
        }

        @Override
        public List<Row> on(Scratch scratch) {
            var figures = KeepRate.measured(
                    scratch.bare(), scratch.files(), scratch.data("bare").resolve("keys"));
            var written = Row.of("keep.backup", figures.written(), "s");
            return List.of(
                    Row.of("keep.facts", figures.facts(), "facts"),
                    Row.of("keep.verify", figures.verified(), "facts/s").against(AIM, "the aim of 50,000"),
                    written,
                    Row.of("keep.backup.size", figures.megabytes(), "MB"),
                    Row.of("keep.restore", figures.restored(), "s").against(written),
                    Row.of("keep.restore.root", figures.sameRoot() ? 1 : 0, "1: the same root"));
        }
    }

    /// What asking inside the wall around an area costs.
    private record Walls() implements Measurement {
        @Override
        public String name() {
            return "walls";
        }

        @Override
        public List<Row> on(Scratch scratch) {
            var figures = WallRate.measured(scratch.bare());
            var area = Row.of("walls.area.bare", figures.area(), "ms");
            var point = Row.of("walls.point.bare", figures.point(), "ms");
            return List.of(
                    Row.of("walls.households", figures.households(), "households"),
                    area,
                    Row.of("walls.area", figures.walledArea(), "ms").against(area),
                    point,
                    Row.of("walls.point", figures.walledPoint(), "ms").against(point));
        }
    }

    /// How fast a master key is changed, and values are sealed and opened by each suite.
    private record Keys() implements Measurement {
        private static final int AIM_SECONDS = 60;

        @Override
        public String name() {
            return "keys";
        }

        @Override
        public List<Row> on(Scratch scratch) {
            var figures = KeyRate.measured(scratch.bare());
            var aes = figures.speeds().get(Suite.AES_SHA_256_ED25519);
            var sm = figures.speeds().get(Suite.SM4_SM3_SM2);
            return List.of(
                    Row.of("keys.rewrapped", figures.keys(), "keys"),
                    Row.of("keys.rotation", figures.seconds(), "s").against(AIM_SECONDS, "the aim of 60"),
                    Row.of("keys.seal.aes", aes.sealed(), "values/s"),
                    Row.of("keys.seal.sm4", sm.sealed(), "values/s").against(aes.sealed(), "keys.seal.aes"),
                    Row.of("keys.open.aes", aes.opened(), "values/s"),
                    Row.of("keys.open.sm4", sm.opened(), "values/s").against(aes.opened(), "keys.open.aes"),
                    Row.of("keys.sign.ed25519", aes.signed(), "signatures/s"),
                    Row.of("keys.sign.sm2", sm.signed(), "signatures/s").against(aes.signed(), "keys.sign.ed25519"));
        }
    }

    /// How fast rules are decided and checked.
    private record Rules() implements Measurement {
        private static final int SHELF = 50;
        private static final double MILLI = 1e3;

        @Override
        public String name() {
            return "rules";
        }

        @Override
        public List<Row> on(Scratch scratch) {
            var figures = RuleRate.measured();
            var byHand = Row.of("rules.byhand", figures.byHand(), "decisions/s");
            var decided = Row.of("rules.decide", figures.decided(), "decisions/s");
            return List.of(
                    byHand,
                    decided.against(byHand),
                    Row.of("rules.answer", figures.answered(), "answers/s").against(decided),
                    Row.of("rules.county", figures.secondsForCounty(SHELF), "s for 25,000 x 50"),
                    Row.of("rules.preview", figures.secondsForCounty(1) * MILLI, "ms for 25,000 x 1"),
                    Row.of("rules.save", figures.saveMilliseconds(), "ms"));
        }
    }

    /// How fast a county's households are decided for by all policies.
    private record Policies() implements Measurement {
        private static final String COUNTY = "140123";

        @Override
        public String name() {
            return "policies";
        }

        @Override
        public List<Row> on(Scratch scratch) {
            ImportRate.warmUp(scratch);
            var figures = PolicyRate.measured(Sending.into(scratch.bare(), COUNTY));
            var folded = Row.of("policies.fold", figures.speed().folded(), "households/s");
            var heard = Row.of("policies.batch.heard", figures.heard(), "s");
            return List.of(
                    Row.of("policies.households", figures.households(), "households"),
                    Row.of("policies.inforce", figures.policies(), "policies"),
                    folded,
                    Row.of("policies.newday", figures.speed().newDay(), "households/s")
                            .against(folded),
                    Row.of("policies.anew", figures.speed().anew(), "households/s")
                            .against(folded),
                    heard,
                    Row.of("policies.batch.decided", figures.heardAndDecided(), "s")
                            .against(heard),
                    Row.of("policies.county", figures.slotted().seconds(), "s, all policies"),
                    Row.of("policies.slots", figures.slotted().megabytes(), "MB"));
        }
    }

    /// Reads `[NAME] [--data DIR]`; the folder is taken because every command takes it, and left alone.
    ///
    /// @throws UsageFault when there is no such measurement, or a database is given that is not ours to fill
    public static void run(List<String> words) {
        var wanted = wanted(words);
        if (System.getenv("YMQ_DB_URL") != null)
            throw new UsageFault("bench fills a database of its own: call it without YMQ_DB_URL");
        var rows = measured(wanted);
        System.out.print(SmallHeap.isHere() ? SmallHeap.written(rows) : Table.of(rows));
    }

    static List<Measurement> wanted(List<String> words) {
        var rest = new ArrayDeque<>(words);
        Optional<String> name = Optional.empty();
        while (!rest.isEmpty()) {
            var word = rest.pop();
            if (word.equals("--data")) {
                if (rest.isEmpty()) throw new UsageFault("--data needs a value after it");
                rest.pop();
            } else if (name.isPresent() || word.startsWith("-")) {
                throw new UsageFault("“" + word + "” is not understood: bench [NAME] [--data DIR]");
            } else {
                name = Optional.of(word);
            }
        }
        return name.map(Bench::named).orElse(ALL);
    }

    private static List<Measurement> named(String name) {
        return ALL.stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new UsageFault("there is no measurement “" + name + "”; there are "
                        + ALL.stream().map(Measurement::name).collect(Collectors.joining(", "))));
    }

    private static List<Row> measured(List<Measurement> wanted) {
        // what a server says while it starts belongs to the progress, not into the table
        var table = System.out;
        System.setOut(System.err);
        try (var scratch = new Scratch()) {
            var rows = new ArrayList<Row>();
            for (var measurement : wanted) {
                System.err.println("measuring " + measurement.name() + " …");
                rows.addAll(measurement.on(scratch));
            }
            return rows;
        } finally {
            System.setOut(table);
        }
    }
}
