package yimaqing.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import yimaqing.campaign.ClockJumps;
import yimaqing.campaign.FullDisk;
import yimaqing.campaign.ImportKills;
import yimaqing.campaign.KillRounds;
import yimaqing.campaign.MortalLedger;
import yimaqing.campaign.MortalLedger.Kept;

/// The faults of `./yimaqing test`, many more times: the database killed in the middle of appends, with a control that
/// acknowledges too early; the program killed after every step of an import; the disk full; the clock jumping.
final class Campaign implements Measurement {
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
        long whole = killed.told().stream().filter(ImportKills.Told::isWhole).count();
        return List.of(
                Row.of("import.steps", killed.steps(), "commits"),
                Row.of("import.killed", killed.killed(), "times"),
                Row.of("import.whole", whole, "times, every row there once"));
    }

    /// Runs a class of ours beside what runs here.
    private static List<String> java() {
        var program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
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
