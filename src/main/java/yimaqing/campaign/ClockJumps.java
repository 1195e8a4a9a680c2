package yimaqing.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yimaqing.ledger.Claim.Statement;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;

/// Facts are appended while the clock jumps a year ahead and back: what came later stands later, whatever it says.
public final class ClockJumps {
    private static final PlaceCode COUNTY = new PlaceCode("140926");
    private static final List<Duration> JUMPS = List.of(
            Duration.ZERO,
            Duration.ofDays(365),
            Duration.ofDays(-365),
            Duration.ofDays(365 * 40),
            Duration.ofSeconds(-1),
            Duration.ZERO);
    private static final Provenance BY = new Provenance("township", "survey/campaign");

    private ClockJumps() {}

    /// How often the clock jumped, whether the facts stand in the order in which they were said, and whether the chain
    /// of hashes held.
    public record Figures(int jumps, boolean inOrder, boolean whole) {}

    public static Figures on(MortalLedger mortal) {
        var ledger = mortal.ledger();
        var home = HouseholdId.fresh();
        var numbers = new ArrayList<Long>();
        var groups = new ArrayList<Value>();
        for (int jump = 0; jump < JUMPS.size(); jump++) {
            var group = Value.Amount.of(jump + 1);
            var says = new Statement(
                    home, mortal.dictionary().attribute("home.group"), group, LocalDate.of(2026, 3, 31), BY);
            groups.add(group);
            numbers.add(ledger.append(COUNTY, List.of(says), Instant.now().plus(JUMPS.get(jump)))
                    .first());
        }
        var read = ledger.around(COUNTY, List.of(home));
        boolean inOrder = numbers.equals(numbers.stream().sorted().toList())
                && numbers.equals(read.stream().map(fact -> fact.number()).toList())
                && groups.equals(read.stream()
                        .map(fact -> ((yimaqing.ledger.Fact.Holds) fact.says()).value())
                        .toList());
        return new Figures(JUMPS.size(), inOrder, mortal.isWhole());
    }
}
