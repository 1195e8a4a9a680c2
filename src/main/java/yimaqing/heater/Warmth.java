package yimaqing.heater;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Purpose;
import yimaqing.access.Viewer.Resident;
import yimaqing.code.Plate;
import yimaqing.code.Plates.AtHome;
import yimaqing.entitlement.FamilyPolicies;
import yimaqing.heater.HeatingPage.Where;
import yimaqing.heating.CostWords;
import yimaqing.heating.SeenSeason;
import yimaqing.heating.Tariff;
import yimaqing.heating.Tariffs;
import yimaqing.pack.Dictionary;
import yimaqing.place.Places;
import yimaqing.policy.Grounds;
import yimaqing.policy.Shelf;
import yimaqing.profile.Households;
import yimaqing.web.NotFound;
import yimaqing.web.Words;

/// Writes what heating costs a family, from what its meters told, and what it would cost anybody.
@Component
class Warmth {
    private static final String HEATING = "living.heating";
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
                .openOnly(family, family.county(), family.household(), new Purpose.OwnHome(), SeenSeason.ATTRIBUTES)
                .orElseThrow(NotFound::new);
        var season = SeenSeason.of(seen);
        // what was typed to be tried counts before what the meters told
        var use = asked.use().or(() -> season.use(asked.byDay()));
        var day = season.day().filter(_ -> asked.use().isEmpty()).orElseGet(households::today);
        var costWords = new CostWords(tariff(day), TARIFFS.monthsIn(seen.village()), day, words);
        return new HeatingPage(
                new Where(Optional.of(at.plate().token().letters()), place(at.plate(), words)),
                Optional.of(season.used(words)),
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

    /// The policies that ask how the home is heated, as they stand for the family.
    private List<FamilyPolicies.Line> lines(Resident family, Words words) {
        var about = Grounds.asking(HEATING, shelf.inForce(family.county(), households.today()), dictionary);
        return policies.of(family.county(), family.household(), words).stream()
                .filter(line -> about.contains(line.sheet().policy()))
                .toList();
    }
}
