package yimaqing.plates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import yimaqing.code.PlateState;
import yimaqing.picture.BarPicture;
import yimaqing.place.Level;
import yimaqing.place.PlaceCode;
import yimaqing.plates.StockPage.Counts;
import yimaqing.plates.StockPage.PlaceLine;
import yimaqing.stock.Tally;

/// Puts counted plates into lines and into a picture of how far the hanging is.
record Counting(Wording wording) {
    /// More bars nobody compares; then townships are drawn instead of villages.
    private static final int MOST_BARS = 12;

    static Counts counts(Tally tally) {
        return new Counts(
                tally.of(PlateState.BOUND), tally.of(PlateState.STOCK), tally.of(PlateState.LOST), tally.dead());
    }

    static Counts sum(Collection<Counts> all) {
        return new Counts(
                all.stream().mapToInt(Counts::bound).sum(),
                all.stream().mapToInt(Counts::stock).sum(),
                all.stream().mapToInt(Counts::lost).sum(),
                all.stream().mapToInt(Counts::dead).sum());
    }

    List<PlaceLine> lines(List<Tally> tallies) {
        return tallies.stream()
                .map(tally -> new PlaceLine(
                        wording.place(tally.where()),
                        tally.where().level() == Level.VILLAGE
                                ? Optional.of(
                                        "/desk/plates/villages/" + tally.where().digits())
                                : Optional.empty(),
                        counts(tally)))
                .toList();
    }

    /// A bar for each village, or for each township where there are many; none where nothing is alive.
    Optional<BarPicture> picture(List<Tally> tallies) {
        var byPlace = new TreeMap<PlaceCode, Counts>();
        boolean many = tallies.size() > MOST_BARS;
        for (var tally : tallies)
            byPlace.merge(
                    many && tally.where().level() == Level.VILLAGE
                            ? tally.where().town()
                            : tally.where(),
                    counts(tally),
                    (one, other) -> sum(List.of(one, other)));
        int most = byPlace.values().stream().mapToInt(Counting::alive).max().orElse(0);
        if (most == 0) return Optional.empty();
        var bars = new ArrayList<BarPicture.Bar>();
        byPlace.forEach((place, counts) -> bars.add(bar(place, counts, most)));
        var all = sum(byPlace.values());
        var frame = wording.frame();
        return Optional.of(new BarPicture(
                frame.say("plate.picture", all.bound(), all.stock(), all.lost()),
                List.of(frame.say("plate.state.bound"), frame.say("plate.state.stock"), frame.say("plate.state.lost")),
                bars));
    }

    private BarPicture.Bar bar(PlaceCode place, Counts counts, int most) {
        return BarPicture.bar(
                wording.place(place),
                counts.bound() + " / " + alive(counts),
                List.of(
                        BigDecimal.valueOf(counts.bound()),
                        BigDecimal.valueOf(counts.stock()),
                        BigDecimal.valueOf(counts.lost())),
                BigDecimal.valueOf(most));
    }

    private static int alive(Counts counts) {
        return counts.bound() + counts.stock() + counts.lost();
    }
}
