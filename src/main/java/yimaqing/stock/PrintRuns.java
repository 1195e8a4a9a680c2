package yimaqing.stock;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.code.Plate.Stock;
import yimaqing.code.Plates;
import yimaqing.place.Level;
import yimaqing.place.PlaceCode;
import yimaqing.stock.PrintRun.Order;

/// The keeper of print runs: makes plates ahead and knows what became of them.
@Component
public class PrintRuns {
    public static final int MOST_LISTED = 100;

    private final PrintRunStore store;
    private final Plates plates;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PrintRuns(PrintRunStore store, Plates plates, Clock clock, TransactionTemplate transaction) {
        this.store = store;
        this.plates = plates;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Makes the plates of a run, all or none. Those for a village go on where its numbers end; those for more than a
    /// village bear the number of the run before their own, as `12-0007`.
    public PrintRun print(Order order, String by) {
        var county = order.area().county();
        return transaction.execute(_ -> {
            var run = new PrintRun(
                    county, store.next(county), order, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
            store.add(run);
            plates.issueRun(county, numbered(run), by, run.number());
            return run;
        });
    }

    private List<Stock> numbered(PrintRun run) {
        var order = run.order();
        boolean ofVillage = order.area().level() == Level.VILLAGE;
        int before = ofVillage ? store.largestNumber(order.area()) : 0;
        return IntStream.rangeClosed(before + 1, before + order.amount())
                .mapToObj(n -> ofVillage ? "%04d".formatted(n) : "%d-%04d".formatted(run.number(), n))
                .map(number -> new Stock(order.kind(), order.area(), number))
                .toList();
    }

    /// A run of this custodian's area; empty where there is none, or it is none of theirs.
    public Optional<PrintRun> find(Custodian custodian, long number) {
        return store.find(custodian.county(), number)
                .filter(run -> custodian.reaches(run.order().area()));
    }

    /// The newest runs that this custodian has to do with.
    public List<PrintRun> newest(Custodian custodian) {
        return store.newest(custodian, MOST_LISTED);
    }

    /// What became of these runs, each as a whole.
    public Map<Long, Tally> tallies(PlaceCode county, List<PrintRun> runs) {
        return store.ofRuns(county, runs.stream().map(PrintRun::number).toList());
    }

    /// What became of a run, by the village where its plates hang or for which they wait.
    public List<Tally> tallies(PrintRun run) {
        return store.ofRun(run);
    }

    /// The plates in this custodian's hands, by village.
    public List<Tally> tallies(Custodian custodian) {
        return store.inHandsOf(custodian);
    }
}
