package yimaqing.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import yimaqing.UsageFault;
import yimaqing.invented.Sending;
import yimaqing.pace.LabelRate;
import yimaqing.pace.PlateRaces;
import yimaqing.pace.PolicyRate;
import yimaqing.pace.RuleRate;
import yimaqing.pace.ScanRate;

/// The command `bench`: measures the machine it runs on and prints one table. It works in a folder of its own that is
/// thrown away afterwards, so a county's data is neither read nor touched.
public final class Bench {
    static final List<Measurement> ALL = List.of(
            new StartTime(),
            new FirstView(),
            new PageRate(),
            new FoldRate(),
            new AppendRate(),
            new Simple("rules", Bench::rules),
            new Simple("plates", Bench::races),
            new Simple("scan", Bench::scans),
            new SmallHeap(new Labels()),
            new SmallHeap(new ImportRate()),
            new SmallHeap(new CrowdedImport()),
            new SmallHeap(new UndoRate()),
            new SmallHeap(new Policies()));

    private static final int SHELF = 50;
    private static final double MILLI = 1e3;

    private Bench() {}

    /// How fast rules are decided and checked.
    private static List<Row> rules(Scratch scratch) {
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

    /// What is measured by one call.
    private record Simple(String name, Function<Scratch, List<Row>> measured) implements Measurement {
        @Override
        public List<Row> on(Scratch scratch) {
            return measured.apply(scratch);
        }
    }

    /// Plates for which two cadres race.
    private static List<Row> races(Scratch scratch) {
        var figures = PlateRaces.run(scratch.bare());
        return List.of(
                Row.of("plates.races", figures.rate(), "races/s"),
                Row.of("plates.once", figures.once(), "plates bound once")
                        .against(figures.races(), "plates raced for"));
    }

    /// Codes that hang and codes that were never made.
    private static List<Row> scans(Scratch scratch) {
        var figures = ScanRate.measured(scratch.server(), scratch.bare());
        var known = Row.of("scan.known", figures.known(), "requests/s");
        var wait = Row.of("scan.known.p50", figures.waits().known(), "ms, one phone");
        var other = Row.of("scan.unknown.p50", figures.waits().unknown(), "ms, one phone");
        var guesses = figures.guesses();
        return List.of(
                known,
                Row.of("scan.unknown", figures.unknown(), "requests/s").against(known),
                wait,
                other.against(wait),
                Row.of("scan.difference", figures.waits().difference(), "ms between medians"),
                Row.of("scan.guesses", guesses.rate(), "random tokens/s"),
                Row.of("scan.hits", guesses.hits(), "hits in 1,000,000"),
                Row.of("scan.control", guesses.found(), "own tokens found").against(guesses.plates(), "plates"));
    }

    /// How fast labels are printed, and how large the files are.
    private record Labels() implements Measurement {
        @Override
        public String name() {
            return "labels";
        }

        @Override
        public List<Row> on(Scratch scratch) {
            var figures = LabelRate.measured(scratch.bare(), scratch.files());
            var stickers = Row.of("labels.stickers", figures.stickers(), "labels/s");
            var rows = new ArrayList<Row>();
            rows.add(Row.of("labels.issue", figures.issued(), "plates/s"));
            var plain = figures.plain().map(rate -> Row.of("labels.qrencode", rate, "symbols/s"));
            plain.ifPresent(rows::add);
            rows.add(plain.map(stickers::against).orElse(stickers));
            rows.add(Row.of("labels.size", figures.size(), "MB per 1,000"));
            rows.add(Row.of("labels.plates", figures.plates(), "labels/s").against(stickers));
            rows.add(Row.of("labels.plates.size", figures.platesSize(), "MB per 1,000"));
            return rows;
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
