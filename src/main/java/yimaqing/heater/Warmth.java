package yimaqing.heater;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import yimaqing.access.Purpose;
import yimaqing.access.Viewer.Resident;
import yimaqing.code.Plate;
import yimaqing.code.Plates.AtHome;
import yimaqing.entitlement.FamilyPolicies;
import yimaqing.heater.HeatingPage.Used;
import yimaqing.heater.HeatingPage.Where;
import yimaqing.heating.Season;
import yimaqing.heating.Tariff;
import yimaqing.heating.Tariffs;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.pack.Value;
import yimaqing.picture.BarPicture;
import yimaqing.place.Places;
import yimaqing.policy.Grounds;
import yimaqing.policy.Shelf;
import yimaqing.profile.Households;
import yimaqing.profile.SeenBelief.Clear;
import yimaqing.profile.SeenHousehold;
import yimaqing.web.NotFound;
import yimaqing.web.Words;

/// Writes what heating costs a family, from what its meters told, and what it would cost anybody.
@Component
class Warmth {
    private static final String HEATING = "living.heating";
    private static final String SEASON = "power.season";
    private static final String OWN_METER = "told.separate_meter";
    private static final Tariffs TARIFFS = Tariffs.SHIPPED;

    private final Households households;
    private final FamilyPolicies policies;
    private final Shelf shelf;
    private final Dictionary dictionary;
    private final Places places;

    Warmth(Households households, FamilyPolicies policies, Shelf shelf, Dictionary dictionary, Places places) {
        this.households = households;
        this.policies = policies;
        this.shelf = shelf;
        this.dictionary = dictionary;
        this.places = places;
    }

    /// For anybody: the plans, and what they cost for the use that was typed.
    HeatingPage open(Asked asked, Words words) {
        var today = households.today();
        var costs = asked.use().map(new CostWords(tariff(today), TARIFFS.usual(), today, words)::of);
        return new HeatingPage(new Where(Optional.empty(), ""), Optional.empty(), costs, List.of(), asked);
    }

    /// For the family behind a door that has proved itself.
    HeatingPage family(AtHome at, Asked asked, Words words) {
        var family = at.family();
        var seen = households
                .openOnly(
                        family,
                        family.county(),
                        family.household(),
                        new Purpose.OwnHome(),
                        Set.of(HEATING, SEASON, OWN_METER))
                .orElseThrow(NotFound::new);
        var season = season(seen);
        // what was typed to be tried counts before what the meters told
        var use = asked.use().or(() -> season.flatMap(Season::total).map(kwh -> new Asked.Use(kwh, asked.byDay())));
        var day = season.filter(_ -> asked.use().isEmpty())
                .map(s -> LocalDate.of(s.year(), Month.DECEMBER, 1))
                .orElseGet(households::today);
        var costWords = new CostWords(tariff(day), TARIFFS.monthsIn(seen.village()), day, words);
        return new HeatingPage(
                new Where(Optional.of(at.plate().token().letters()), place(at.plate(), words)),
                Optional.of(used(season, seen, words)),
                use.map(costWords::of),
                lines(family, words),
                asked);
    }

    private static Tariff tariff(LocalDate day) {
        return TARIFFS.on(day).orElseGet(TARIFFS::last);
    }

    private String place(Plate plate, Words words) {
        var village = places.current(plate.village())
                .flatMap(places::find)
                .map(p -> p.shortName())
                .orElse(plate.village().digits());
        return words.say("door.place", village, plate.number());
    }

    private Optional<Season> season(SeenHousehold seen) {
        var entries = seen.home().list(SEASON).stream()
                .flatMap(belief -> belief.shown() instanceof Clear(Value.Entry entry)
                        ? java.util.stream.Stream.of(entry)
                        : java.util.stream.Stream.<Value.Entry>empty())
                .toList();
        return Season.latest(entries, households.today().getYear());
    }

    /// The policies that ask how the home is heated, as they stand for the family.
    private List<FamilyPolicies.Line> lines(Resident family, Words words) {
        var about = shelf.inForce(family.county(), households.today()).stream()
                .filter(held -> Grounds.of(held.rule(), dictionary).stream()
                        .anyMatch(ground -> ground.key().equals(HEATING)))
                .map(Shelf.Held::policy)
                .toList();
        return policies.of(family.county(), family.household(), words).stream()
                .filter(line -> about.contains(line.sheet().policy()))
                .toList();
    }

    private static Used used(Optional<Season> season, SeenHousehold seen, Words words) {
        var doubts = new ArrayList<String>();
        meter(seen).ifPresent(key -> doubts.add(words.say(key)));
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
    private static Optional<String> meter(SeenHousehold seen) {
        var own = seen.home().find(OWN_METER).map(belief -> belief.shown());
        if (own.isEmpty()) return Optional.of("heating.meter.unknown");
        return own.get().equals(new Clear(new Value.YesNo(false)))
                ? Optional.of("heating.meter.shared")
                : Optional.empty();
    }

    static BarPicture months(Season season, Words words) {
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
