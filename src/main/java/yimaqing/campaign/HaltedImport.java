package yimaqing.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import yimaqing.RunOptions;
import yimaqing.Server;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.BatchStore;
import yimaqing.batch.RowStore;
import yimaqing.chain.Verifier;
import yimaqing.intake.Intake;
import yimaqing.intake.Intake.Upload;
import yimaqing.ledger.Ledger;
import yimaqing.place.PlaceCode;

/// A server of its own that first finishes the file at which the one before it was killed, and tells what became of it,
/// and then takes in the file of another county until it is killed itself. Called with its folder, the step after which
/// it ends or 0, and the files: `finish=FILE` and `begin=FILE`, each named after its county.
final class HaltedImport {
    private final Server server;

    private HaltedImport(Server server) {
        this.server = server;
    }

    public static void main(String[] words) throws IOException {
        var settings = Map.of(
                "server.address",
                "127.0.0.1",
                "yimaqing.worker.first-look",
                "PT1H",
                "yimaqing.policy.first-look",
                "PT24H",
                "spring.datasource.driver-class-name",
                HaltingDriver.class.getName());
        var given = new Server.Given(settings, Clock.systemUTC());
        try (var server = Server.start(new RunOptions(0, Path.of(words[0]), true), given)) {
            var one = new HaltedImport(server);
            for (int i = 2; i < words.length; i++) {
                var way = words[i].split("=", 2);
                if (way[0].equals("finish")) one.finish(Path.of(way[1]));
                else one.begin(Path.of(way[1]), Integer.parseInt(words[1]));
            }
        }
    }

    private void begin(Path file, int halt) throws IOException {
        HaltingDriver.count(halt);
        taken(file);
        System.out.println("steps " + HaltingDriver.counted());
    }

    /// Sends the same file again, as whoever heard no answer does, and once more.
    private void finish(Path file) throws IOException {
        var county = county(file);
        var ledger = server.part(Ledger.class);
        long left = ledger.lastNumber(county);
        long batch = taken(file);
        long once = ledger.lastNumber(county);
        taken(file);
        var stage =
                server.part(BatchStore.class).find(county, batch).orElseThrow().stage();
        boolean whole = server.part(Verifier.class).verify(_ -> {}).broken().isEmpty();
        System.out.println("left " + left + " once " + once + " twice " + ledger.lastNumber(county) + " rows "
                + server.part(RowStore.class).counts(county, batch) + " " + stage + (whole ? " whole" : " broken"));
    }

    private long taken(Path file) throws IOException {
        var county = county(file);
        var intake = server.part(Intake.class);
        var upload = new Upload("台账.xlsx", Files.readAllBytes(file), "ma", LocalDate.of(2026, 3, 31));
        long batch = intake.arrive(county, upload).batch();
        intake.read(county, batch, (_, _) -> {});
        intake.accept(county, batch, new Came("wei", Clock.systemUTC().instant()));
        intake.apply(county, batch, (_, _) -> {});
        return batch;
    }

    private static PlaceCode county(Path file) {
        return new PlaceCode(file.getFileName().toString().substring(0, 6));
    }
}
