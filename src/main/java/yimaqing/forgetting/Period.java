package yimaqing.forgetting;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yimaqing.pack.Label;
import yimaqing.place.PlaceCode;

/// One line of the retention schedule: what is kept (groups of the dictionary, or another store), on what basis, for
/// how many months after something was last said, and what happens then. Without months nobody has set a period.
public record Period(String key, Label label, Holds holds, Basis basis, Months months, Then then) {

    /// What happens when a period is over.
    public enum Then {
        FORGET,
        DROP,
        KEEP
    }

    /// What lies beside the ledger of facts.
    public enum Store {
        FILES,
        READS,
        BACKUPS
    }

    public record Holds(Set<String> groups, Optional<Store> store) {
        public Holds {
            groups = Set.copyOf(groups);
            if (groups.isEmpty() == store.isEmpty()) throw new IllegalArgumentException("either groups or a store");
        }
    }

    /// On what it rests, and where that was found.
    public record Basis(Label text, Label source) {}

    /// What counts everywhere, and what a county has set by a paper of its own.
    public record Months(Optional<Integer> everywhere, Map<String, ByPaper> counties) {
        public Months {
            counties = Map.copyOf(counties);
        }
    }

    public record ByPaper(int months, String paper) {}

    /// The months in this county; empty where nobody has set them.
    public Optional<Integer> monthsIn(PlaceCode county) {
        return paperOf(county).map(ByPaper::months).or(months::everywhere);
    }

    public Optional<ByPaper> paperOf(PlaceCode county) {
        return Optional.ofNullable(months.counties().get(county.digits()));
    }
}
