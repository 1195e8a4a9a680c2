package yimaqing.village;

import java.util.Optional;
import yimaqing.place.History;
import yimaqing.place.Level;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// What the letters behind `/v/` lead to. Codes die when villages move or are merged, and hang on walls nevertheless.
sealed interface VillageCode {

    /// A village of today.
    record Here(PlaceCode village) implements VillageCode {}

    /// The code died; the village goes on under another one.
    record Moved(String oldName, PlaceCode now) implements VillageCode {}

    /// The code died, and into which village it was merged is not known; `town` is where to ask, where it still exists.
    record Gone(PlaceCode old, String oldName, Optional<PlaceCode> town) implements VillageCode {}

    /// No village ever had it.
    record Never() implements VillageCode {}

    static VillageCode read(String letters, Places places, History history) {
        var code = Optional.of(letters)
                .filter(PlaceCode::isWellFormed)
                .map(PlaceCode::new)
                .filter(c -> c.level() == Level.VILLAGE);
        if (code.isEmpty()) return new Never();
        var village = code.get();
        if (places.find(village).isPresent()) return new Here(village);
        var name = history.called(village).map(old -> new Place(village, old).shortName());
        var now = places.current(village).filter(c -> places.find(c).isPresent());
        if (now.isPresent()) return new Moved(name.orElse(village.digits()), now.get());
        return name.<VillageCode>map(old -> new Gone(village, old, town(village, places)))
                .orElseGet(Never::new);
    }

    private static Optional<PlaceCode> town(PlaceCode village, Places places) {
        return places.current(village.town()).filter(c -> places.find(c).isPresent());
    }
}
