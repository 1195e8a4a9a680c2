package yimaqing.review;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import yimaqing.access.Clerk;
import yimaqing.batch.Batch;
import yimaqing.batch.BatchRow.At;
import yimaqing.batch.BatchStore;
import yimaqing.batch.QueueStore;
import yimaqing.batch.QueueStore.Place;
import yimaqing.batch.QueueStore.Tally;
import yimaqing.batch.SheetNames;
import yimaqing.pack.Speech;
import yimaqing.place.PlaceCode;
import yimaqing.review.Onward.Spot;
import yimaqing.review.QueuePage.Beside;
import yimaqing.review.QueuePage.Facet;
import yimaqing.review.QueuePage.Facets;
import yimaqing.review.QueuePage.Line;
import yimaqing.web.Frame;

/// Puts the queue into words: the list, what it can be narrowed to, and the rows beside the open one.
@Component
class Queue {
    static final int MOST_ON_A_PAGE = 50;
    private static final Spot START = new Spot(0, new At(0, 1));

    private final QueueStore store;
    private final BatchStore batches;
    private final SheetNames sheets;
    private final Candidates places;

    Queue(QueueStore store, BatchStore batches, SheetNames sheets, Candidates places) {
        this.store = store;
        this.batches = batches;
        this.sheets = sheets;
        this.places = places;
    }

    /// What is seen of the queue: from which row on the list begins, and which row is open.
    record Seen(Filter filter, Optional<Spot> from, Optional<Spot> open) {}

    /// The rows of the page; where the open row is not among them, the page begins with it.
    List<Place> page(Clerk clerk, Seen seen) {
        var page = page(clerk, seen.filter(), seen.from().orElse(START));
        boolean holds = seen.open().isEmpty()
                || page.stream().anyMatch(p -> Spot.of(p).equals(seen.open().get()));
        return holds ? page : page(clerk, seen.filter(), seen.open().get());
    }

    private List<Place> page(Clerk clerk, Filter filter, Spot from) {
        return store.from(clerk, filter.wanted(), from.batch(), from.at(), MOST_ON_A_PAGE + 1);
    }

    List<Line> lines(Clerk clerk, List<Place> page, Seen seen, Frame frame) {
        var known = new HashMap<Long, Batch>();
        return page.stream()
                .limit(MOST_ON_A_PAGE)
                .map(place -> {
                    var batch = known.computeIfAbsent(
                            place.batch(), n -> batches.find(clerk.county(), n).orElseThrow());
                    var at = place.row().at();
                    var where = frame.say(
                            "review.place",
                            place.batch(),
                            sheets.of(batch, at.sheet(), frame.say("review.sheet", at.sheet() + 1)),
                            at.row());
                    var spot = Spot.of(place);
                    return new Line(
                            address(seen, page, spot),
                            place.row()
                                    .village()
                                    .map(v -> frame.say("review.place.village", where, places.village(v)))
                                    .orElse(where),
                            frame.say("why." + place.row().why().reason()),
                            seen.open().filter(spot::equals).isPresent());
                })
                .toList();
    }

    private static String address(Seen seen, List<Place> page, Spot spot) {
        return seen.filter().address() + "&from=" + Spot.of(page.getFirst()).written() + "&at=" + spot.written();
    }

    Beside beside(List<Place> page, Seen seen) {
        var spots = page.stream().limit(MOST_ON_A_PAGE).map(Spot::of).toList();
        int here = seen.open().map(spots::indexOf).orElse(-1);
        var further = page.size() > MOST_ON_A_PAGE ? Optional.of(Spot.of(page.getLast())) : Optional.<Spot>empty();
        Optional<String> next = here + 1 < spots.size()
                ? Optional.of(address(seen, page, spots.get(here + 1)))
                : further.map(spot -> seen.filter().address() + "&from=" + spot.written() + "&at=" + spot.written());
        return new Beside(
                here > 0 ? Optional.of(address(seen, page, spots.get(here - 1))) : Optional.empty(),
                next,
                further.map(spot -> seen.filter().address() + "&from=" + spot.written()));
    }

    Facets facets(Clerk clerk, Filter filter, Frame frame) {
        var all = store.tallies(clerk, Filter.NONE.wanted());
        Predicate<Tally> reason = t -> filter.reason().isEmpty() || t.reason().equals(filter.reason());
        Predicate<Tally> batch = t -> filter.batch().isEmpty() || filter.batch().equals(Long.toString(t.batch()));
        Predicate<Tally> village = t -> filter.village().isEmpty()
                || t.village()
                        .map(PlaceCode::digits)
                        .filter(filter.village()::equals)
                        .isPresent();
        int waiting = all.stream()
                .filter(reason.and(batch).and(village))
                .mapToInt(Tally::rows)
                .sum();
        return new Facets(
                facets(all, batch.and(village), Tally::reason, filter.reason(), key -> frame.say("why." + key)),
                facets(all, reason.and(village), t -> Long.toString(t.batch()), filter.batch(), key -> key),
                facets(
                        all,
                        reason.and(batch).and(t -> t.village().isPresent()),
                        t -> t.village().orElseThrow().digits(),
                        filter.village(),
                        key -> places.village(new PlaceCode(key))),
                number(waiting));
    }

    private static List<Facet> facets(
            List<Tally> all,
            Predicate<Tally> counting,
            Function<Tally, String> by,
            String chosen,
            Function<String, String> label) {
        Map<String, Integer> rows = new TreeMap<>();
        all.stream().filter(counting).forEach(t -> rows.merge(by.apply(t), t.rows(), Integer::sum));
        return rows.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> new Facet(
                        e.getKey(),
                        label.apply(e.getKey()),
                        number(e.getValue()),
                        e.getKey().equals(chosen)))
                .toList();
    }

    private static String number(int rows) {
        return Speech.number(java.math.BigDecimal.valueOf(rows));
    }
}
