package yimaqing.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import yimaqing.RunOptions;
import yimaqing.Server;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.BatchStore;
import yimaqing.batch.RowStore;
import yimaqing.intake.Intake.Upload;
import yimaqing.ledger.Ledger;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.sheet.Books;

/// A server of its own that takes one file in and is killed at a step: the process ends at once, with nothing closed
/// and nothing flushed. Called with the folder, the name of the step, how often
/// progress is told before it ends, and the file.
final class HaltedIntake {
    static final PlaceCode COUNTY = new PlaceCode("140423");
    private static final int KILLED = 9;

    private HaltedIntake() {}

    /// Three families, so that there is something between the beginning and the end.
    static byte[] file() {
        var village = Places.shipped().villagesIn(COUNTY).getLast();
        var number = village.code().digits();
        return Books.of(
                "户",
                List.of(
                        List.of("填报时间：2026年2月28日"),
                        List.of("户编号", "村", "姓名", "身份证号码", "与户主关系", "玉米"),
                        List.of(number + "0001", village.shortName(), "马小满", "142628197003159011", "户主", 6.5),
                        List.of(number + "0002", village.shortName(), "李秀英", "14262819711029952X", "户主", 3.5),
                        List.of(number + "0003", village.shortName(), "吴爱玲", "142628196609179848", "户主", 2.5)));
    }

    public static void main(String[] arguments) throws IOException {
        var halt = arguments[1];
        int told = Integer.parseInt(arguments[2]);
        var given = new Server.Given(
                Map.of("server.address", "127.0.0.1", "yimaqing.worker.first-look", "PT1H"), Clock.systemUTC());
        try (var server = Server.start(new RunOptions(0, Path.of(arguments[0]), true), given)) {
            var intake = server.part(Intake.class);
            var bytes = Files.readAllBytes(Path.of(arguments[3]));
            var upload = new Upload("台账.xlsx", bytes, "ma", LocalDate.of(2026, 3, 31));
            long batch = intake.arrive(COUNTY, upload).batch();
            haltAt("arrived", halt);
            intake.read(COUNTY, batch, ending("read", halt, told));
            haltAt("received", halt);
            intake.accept(COUNTY, batch, new Came("wei", Clock.systemUTC().instant()));
            haltAt("accepted", halt);
            intake.apply(COUNTY, batch, ending("apply", halt, told));
            haltAt("applied", halt);
            System.out.println("rows " + server.part(RowStore.class).counts(COUNTY, batch) + " facts "
                    + server.part(Ledger.class).lastNumber(COUNTY) + " "
                    + server.part(BatchStore.class)
                            .find(COUNTY, batch)
                            .orElseThrow()
                            .stage());
        }
    }

    private static void haltAt(String step, String halt) {
        if (step.equals(halt)) Runtime.getRuntime().halt(KILLED);
    }

    private static Progress ending(String step, String halt, int told) {
        var times = new int[1];
        return (_, _) -> {
            if (step.equals(halt) && ++times[0] > told) Runtime.getRuntime().halt(KILLED);
        };
    }
}
