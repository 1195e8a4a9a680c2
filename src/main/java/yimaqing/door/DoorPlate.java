package yimaqing.door;

import yimaqing.code.Plate;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// What hangs on the wall, to be compared with the page: the village and the plate's number. `token` is what was
/// scanned.
public record DoorPlate(String token, Where where, String number) {

    /// The names of a village, its town and its county, as people say them.
    public record Where(String village, String town, String county) {

        static Where of(Places places, PlaceCode village) {
            return new Where(name(places, village), name(places, village.town()), name(places, village.county()));
        }

        /// The name of a division; its number where nobody has named it.
        private static String name(Places places, PlaceCode code) {
            return places.find(code).map(Place::shortName).orElse(code.digits());
        }
    }

    static DoorPlate of(Plate plate, Places places) {
        return new DoorPlate(plate.token().letters(), Where.of(places, village(plate, places)), plate.number());
    }

    /// The plate's village as it is coded today.
    static PlaceCode village(Plate plate, Places places) {
        return places.current(plate.village()).orElse(plate.village());
    }

    @Override
    public String toString() {
        return "DoorPlate[…]";
    }
}
