package yimaqing.pace;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import yimaqing.Server;
import yimaqing.code.Paper;
import yimaqing.code.Plate;
import yimaqing.code.PlateKind;
import yimaqing.code.PlateLife;
import yimaqing.code.Plates;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.stock.PrintRun;
import yimaqing.stock.PrintRuns;

/// A thousand plates, each of which two cadres bind to different households at the same moment.
public final class PlateRaces {
    private static final PlaceCode COUNTY = new PlaceCode("140122");
    private static final int RACES = 1_000;

    private PlateRaces() {}

    /// How many plates were raced for, how many of them were bound once, and how many races were run in a second.
    public record Figures(int races, int once, double rate) {}

    /// Races on a server without people.
    public static Figures run(Server server) {
        var village = Places.shipped().villagesIn(COUNTY).getFirst().code();
        var order = new PrintRun.Order(PlateKind.HOUSEHOLD, village, RACES, Paper.STICKERS_24);
        var run = server.part(PrintRuns.class).print(order, "bench");
        var plates = server.part(Plates.class);
        var life = server.part(PlateLife.class);
        int once = 0;
        long from = System.nanoTime();
        try (var cadres = Executors.newFixedThreadPool(2)) {
            for (var plate : plates.printable(Plates.Whose.run(COUNTY, run.number()), Plates.After.NONE, RACES)) {
                Callable<Boolean> bound = () -> bound(life, plate);
                int won = 0;
                for (var one : cadres.invokeAll(List.of(bound, bound))) if (one.get()) won++;
                // printed and bound: two steps, whoever lost left none
                if (won == 1 && plates.stepsOf(plate).size() == 2) once++;
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException("a race was not run to its end", failed);
        }
        return new Figures(RACES, once, RACES * 1e9 / (System.nanoTime() - from));
    }

    private static boolean bound(PlateLife life, Plate plate) {
        return life.bind(plate, HouseholdId.fresh(), "bench", Instant.now()) instanceof PlateLife.Bound;
    }
}
