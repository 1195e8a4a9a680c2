package yimaqing.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.profile.AsOf;
import yimaqing.profile.Household;
import yimaqing.profile.Households;

/// How many households of the sample county one core folds in a second: from facts at hand, from facts it reads one
/// household at a time, and how many it hands out when they are folded already (it still asks for the county's newest
/// fact).
final class FoldRate implements Measurement {
    /// Anze, the sample county.
    private static final PlaceCode COUNTY = new PlaceCode("141026");
    private static final int HOUSEHOLDS = 500;
    private static final long A_WHILE = 2_000_000_000L;
    private static final double NANOS = 1e9;

    @Override
    public String name() {
        return "fold";
    }

    @Override
    public List<Row> on(Scratch scratch) {
        var ledger = scratch.server().part(Ledger.class);
        var households = scratch.server().part(Households.class);
        var dictionary = scratch.server().part(Dictionary.class);
        var ids = ledger.householdsTouchedAfter(COUNTY, 0).stream()
                .limit(HOUSEHOLDS)
                .toList();
        Map<HouseholdId, List<Fact>> facts = new HashMap<>();
        for (var id : ids) facts.put(id, ledger.around(COUNTY, List.of(id)));
        var today = AsOf.day(households.today());
        var read =
                Row.of("fold.read", perSecond(ids, id -> households.fold(COUNTY, List.of(id), today)), "households/s");
        return List.of(
                read,
                Row.of("fold.cached", perSecond(ids, id -> households.today(COUNTY, id)), "households/s")
                        .against(read),
                Row.of(
                                "fold.memory",
                                perSecond(
                                        ids, id -> Household.foldedFrom(id, COUNTY, facts.get(id), dictionary, today)),
                                "households/s")
                        .against(read),
                Row.of(
                        "fold.facts",
                        facts.values().stream().mapToInt(List::size).average().orElseThrow(),
                        "facts/household"));
    }

    private static double perSecond(List<HouseholdId> ids, Consumer<HouseholdId> work) {
        rate(ids, work);
        return Measurement.middle(() -> rate(ids, work));
    }

    private static double rate(List<HouseholdId> ids, Consumer<HouseholdId> work) {
        long done = 0;
        long from = System.nanoTime();
        long spent = 0;
        while (spent < A_WHILE) {
            work.accept(ids.get((int) (done++ % ids.size())));
            spent = System.nanoTime() - from;
        }
        return done * NANOS / spent;
    }
}
