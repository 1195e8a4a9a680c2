package yimaqing.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yimaqing.access.Viewer.Department;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Attribute;
import yimaqing.place.PlaceCode;

/// One reading of many households by a department's system. It decides household by household, hands out the `Sight`
/// of each, and remembers of which something was shown: those households can see that the system read them.
public final class Round {
    private record Opened(Placement where, Sight sight) {}

    private final Department reader;
    private final Set<String> reads;
    private final Scope scope;
    private final Set<HouseholdId> closed;
    private final Sight anywhere;
    private final Map<HouseholdId, Opened> opened = new LinkedHashMap<>();

    Round(Department reader, Set<String> reads, Set<HouseholdId> closed) {
        this.reader = reader;
        this.reads = reads;
        this.scope = Scope.of(reader).orElseThrow();
        this.closed = closed;
        this.anywhere = sight();
    }

    private Sight sight() {
        return new Sight(reader, reads, new Purpose.Work());
    }

    /// The sight of this household; empty when it lies outside the reader's areas, and when it is closed: a program
    /// is not told that there is such a household.
    public Optional<Sight> at(Placement where) {
        if (!scope.includes(where) || closed.contains(where.household())) return Optional.empty();
        return Optional.of(opened.computeIfAbsent(where.household(), _ -> new Opened(where, sight()))
                .sight());
    }

    /// Whether somebody of this household may be told of at all: nobody is of one that is closed.
    public boolean isOpen(HouseholdId household) {
        return !closed.contains(household);
    }

    /// Whether a place lies in the reader's areas.
    public boolean covers(PlaceCode place) {
        return scope.areas().stream().anyMatch(area -> area.contains(place));
    }

    /// Whether the reader may read this attribute where it may read anything. Asking shows nothing and is not logged.
    public boolean mayAsk(Attribute attribute) {
        return anywhere.mayAsk(attribute);
    }

    List<LogRow> rows(Instant at) {
        return opened.values().stream()
                .filter(o -> !o.sight().groupsShown().isEmpty())
                .map(o -> LogRow.of(
                        reader, o.where(), new Purpose.Work(), o.sight().groupsShown(), at))
                .toList();
    }
}
