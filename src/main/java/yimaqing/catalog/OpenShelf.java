package yimaqing.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Resident;
import yimaqing.figure.Figures;
import yimaqing.pack.PackNode;
import yimaqing.place.PlaceCode;
import yimaqing.policy.Shelf;
import yimaqing.profile.Households;
import yimaqing.slot.RuleDictionary;
import yimaqing.slot.Slots;

/// The policies that anybody may read: in force, and not tried out among officials first. Whoever is known sees those
/// of the own county, everybody else those of the pack's.
@Component
class OpenShelf {
    private static final PlaceCode PACK_COUNTY =
            new PlaceCode(PackNode.read("county/county.yaml").part("county").text());

    private final Shelf shelf;
    private final Households households;
    private final Figures figures;
    private final RuleDictionary dictionary;

    OpenShelf(Shelf shelf, Households households, Figures figures, RuleDictionary dictionary) {
        this.dictionary = dictionary;
        this.shelf = shelf;
        this.households = households;
        this.figures = figures;
    }

    LocalDate today() {
        return households.today();
    }

    List<Shelf.Held> all(Viewer viewer) {
        return shelf.inForce(county(viewer), today()).stream()
                .filter(held -> !held.shadow())
                .toList();
    }

    Optional<Shelf.Held> one(Viewer viewer, String policy) {
        return shelf.inForce(county(viewer), today(), policy).filter(held -> !held.shadow());
    }

    /// Hands out households of which nothing is known but the figures the county has set, a new one each time.
    Supplier<Slots> households(Viewer viewer) {
        var shape = dictionary.household();
        var set = figures.on(county(viewer), today());
        return () -> {
            var household = Slots.empty(shape, RuleDictionary.HOUSEHOLD_NAME);
            set.forEach(
                    (name, value) -> shape.find(name).ifPresent(field -> household.put(field, value.doubleValue())));
            return household;
        };
    }

    private static PlaceCode county(Viewer viewer) {
        return switch (viewer) {
            case Officer officer -> officer.county();
            case Resident(var county, var _) -> county;
            case Viewer.Department department -> department.county();
            case Viewer.Administrator administrator -> administrator.county();
            case Viewer.Passerby _ -> PACK_COUNTY;
        };
    }
}
