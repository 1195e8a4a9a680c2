package yimaqing.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import yimaqing.campaign.ClockJumps;
import yimaqing.campaign.FullDisk;
import yimaqing.campaign.ImportKills;
import yimaqing.campaign.KillRounds;
import yimaqing.campaign.MortalLedger;
import yimaqing.campaign.MortalLedger.Kept;
import yimaqing.phone.Flood;
import yimaqing.phone.Load;
import yimaqing.phone.Visitor;

/// What becomes of the server when too many ask at once, and of its facts when things break.
final class FaultFigures {
    private FaultFigures() {}

    /// Ten times as many ask for a door's page as the server can serve, and do not wait for one another: how many
    /// are still served, how soon, and how soon the others know that they are not. The phones need their share of
    /// the same machine.
    record Overload() implements Measurement {
        private static final int TIMES = 10;
        private static final Duration WARM_UP = Duration.ofSeconds(8);
        private static final Duration PART = Duration.ofSeconds(8);

        @Override
        public String name() {
            return "overload";
        }

        @Override
        public List<Row> on(Scratch scratch) {
            var server = scratch.server();
            try (var visitor = new Visitor(server)) {
                var patient = new Load(server.port(), visitor.door(), "");
                patient.warmUp(WARM_UP);
                patient.measure(PART);
                new Flood(server.port(), visitor.door()).measure(TIMES * patient.perSecond(), WARM_UP);
                var flood = new Flood(server.port(), visitor.door());
                flood.measure(TIMES * patient.perSecond(), PART);
                patient.measure(PART);
                var saturation = Row.of("overload.saturation", patient.perSecond(), "requests/s");
                return List.of(
                        saturation,
                        Row.of("overload.offered", flood.offeredPerSecond(), "requests/s")
                                .against(saturation),
                        Row.of("overload.goodput", flood.admittedPerSecond(), "requests/s")
                                .against(saturation),
                        Row.of("overload.admitted.p99", flood.admittedWithin(0.99), "ms"),
                        Row.of("overload.refused.p50", flood.refusedWithin(0.5), "ms"),
                        Row.of("overload.refused.p99", flood.refusedWithin(0.99), "ms"),
                        Row.of("overload.failed", flood.failed(), "without an answer"));
            }
        }
    }

    /// The faults of `./yimaqing test`, many more times: the database killed in the middle of appends, with a
    /// control that acknowledges too early; the program killed after every step of an import; the disk full; the
    /// clock jumping.
    record Campaign() implements Measurement {
        private static final int ROUNDS = 200;
        private static final int CONTROLS = 20;
        private static final int MOST_STEPS = 60;

        @Override
        public String name() {
            return "campaign";
        }

        @Override
        public List<Row> on(Scratch scratch) {
            var rows = new ArrayList<Row>();
            try (var ledger = MortalLedger.in(folder(scratch, "mortal"))) {
                var kills = KillRounds.on(ledger).run(ROUNDS, Kept.WRITTEN_DOWN);
                var control = KillRounds.on(ledger).run(CONTROLS, Kept.REMEMBERED);
                var jumps = ClockJumps.on(ledger);
                rows.add(Row.of("kill.rounds", kills.rounds(), "rounds"));
                rows.add(Row.of("kill.acknowledged", kills.acknowledged(), "appends"));
                rows.add(Row.of("kill.lost", kills.flaws().lost(), "appends"));
                rows.add(Row.of(
                        "kill.doubled", kills.flaws().doubled() + kills.flaws().torn(), "appends"));
                rows.add(Row.of("kill.whole", kills.whole() ? 1 : 0, "1: the chain held"));
                rows.add(Row.of("kill.control.acknowledged", control.acknowledged(), "appends"));
                rows.add(Row.of("kill.control.lost", control.flaws().lost(), "appends"));
                rows.add(Row.of("clock.whole", jumps.inOrder() && jumps.whole() ? 1 : 0, "1: in order"));
            }
            rows.addAll(imports(folder(scratch, "killed")));
            FullDisk.at(folder(scratch, "disk")).ifPresent(disk -> {
                rows.add(Row.of("disk.acknowledged", disk.acknowledged(), "appends until it was full"));
                rows.add(Row.of("disk.lost", disk.flaws().lost(), "appends"));
                rows.add(Row.of("disk.goeson", disk.refused() && disk.goesOn() ? 1 : 0, "1: after room was made"));
            });
            return rows;
        }

        private static List<Row> imports(Path folder) {
            var steps = IntStream.rangeClosed(1, MOST_STEPS).boxed().toList();
            var killed = new ImportKills(folder, java()).after(steps);
            long whole =
                    killed.told().stream().filter(ImportKills.Told::isWhole).count();
            return List.of(
                    Row.of("import.steps", killed.steps(), "commits"),
                    Row.of("import.killed", killed.killed(), "times"),
                    Row.of("import.whole", whole, "times, every row there once"));
        }

        /// Runs a class of ours beside what runs here.
        private static List<String> java() {
            var program =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            return List.of(
                    program,
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:+UseSerialGC",
                    "-Xmx256m",
                    "-cp",
                    System.getProperty("java.class.path"));
        }

        private static Path folder(Scratch scratch, String name) {
            try {
                var folder = Files.createDirectories(scratch.data(name));
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
                return folder;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
