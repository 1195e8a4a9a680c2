package yimaqing.heating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import yimaqing.pack.Speech;
import yimaqing.pack.Value;
import yimaqing.picture.BarPicture;
import yimaqing.profile.SeenBelief.Clear;
import yimaqing.profile.SeenHousehold;
import yimaqing.web.Words;

/// What a viewer sees of how a home was heated: the latest season that its meters told of, and whether heating has a
/// meter of its own, where anybody said so.
public record SeenSeason(Optional<Season> season, Optional<Boolean> ownMeter) {
    private static final String SEASON = "power.season";
    private static final String OWN_METER = "told.separate_meter";
    /// What has to be opened of a household.
    public static final Set<String> ATTRIBUTES = Set.of(SEASON, OWN_METER);

    /// What was used month by month, in a picture, and what is odd about it.
    public record Used(String title, BarPicture months, List<String> doubts) {
        public Used {
            doubts = List.copyOf(doubts);
        }
    }

    public static SeenSeason of(SeenHousehold seen) {
        var entries = seen.home().list(SEASON).stream()
                .flatMap(belief -> belief.shown() instanceof Clear(Value.Entry entry)
                        ? Stream.of(entry)
                        : Stream.<Value.Entry>empty())
                .toList();
        var own = seen.home()
                .find(OWN_METER)
                .flatMap(belief -> belief.shown() instanceof Clear(Value.YesNo(var yes))
                        ? Optional.of(yes)
                        : Optional.<Boolean>empty());
        return new SeenSeason(Season.latest(entries, seen.asOf().day().getYear()), own);
    }

    /// A day in the season, by which its tariff is found.
    public Optional<LocalDate> day() {
        return season.map(s -> LocalDate.of(s.year(), Month.DECEMBER, 1));
    }

    public Optional<Use> use(Optional<BigDecimal> byDay) {
        return season.flatMap(Season::total).map(kwh -> new Use(kwh, byDay));
    }

    public Used used(Words words) {
        var doubts = new ArrayList<String>();
        meter().ifPresent(key -> doubts.add(words.say(key)));
        if (season.isEmpty())
            return new Used(words.say("heating.none"), new BarPicture("", List.of(), List.of()), doubts);
        var told = season.get().doubts();
        if (told.meters() > 1) doubts.add(words.say("heating.doubt.meters", told.meters()));
        if (told.sumDiffers()) doubts.add(words.say("heating.doubt.sum"));
        var title = season.get()
                .total()
                .map(kwh -> words.say("heating.season", season.get().name(), Speech.number(kwh)))
                .orElseGet(() -> words.say("heating.season.untold", season.get().name()));
        return new Used(title, months(season.get(), words), doubts);
    }

    /// Whether heating has a meter of its own: without it the three plans are not to be chosen from.
    private Optional<String> meter() {
        if (ownMeter.isEmpty()) return Optional.of("heating.meter.unknown");
        return ownMeter.get() ? Optional.empty() : Optional.of("heating.meter.shared");
    }

    /// The months of a season in a picture, with what was not read.
    public static BarPicture months(Season season, Words words) {
        var most = season.months().values().stream().reduce(BigDecimal.ONE, BigDecimal::max);
        var bars = new ArrayList<BarPicture.Bar>();
        for (var month : Season.order()) {
            var kwh = Optional.ofNullable(season.months().get(month));
            bars.add(BarPicture.bar(
                    month.getDisplayName(
                            TextStyle.SHORT, words.language().equals("en") ? Locale.ENGLISH : Locale.CHINESE),
                    kwh.map(Speech::number).orElseGet(() -> words.say("heating.unread")),
                    kwh.map(List::of).orElseGet(List::of),
                    most));
        }
        var said = bars.stream().map(bar -> bar.label() + " " + bar.total()).toList();
        return new BarPicture(
                words.say("heating.months.sentence", String.join(words.say("door.then"), said)), List.of(), bars);
    }
}
