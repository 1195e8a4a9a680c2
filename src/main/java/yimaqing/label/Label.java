package yimaqing.label;

import yimaqing.code.CodeHost;
import yimaqing.code.Plate;
import yimaqing.code.PlateKind;
import yimaqing.place.Level;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// What one label says: the place, the number to compare with the wall, the typed code as it is printed, and the
/// address in the symbol. That of a village has the village's name for its number, the town for its place.
public record Label(PlateKind kind, String place, String number, String typed, String address) {

    /// The label of a plate, with the names its place bears today.
    public static Label of(Plate plate, Places places, CodeHost host) {
        return new Label(
                plate.kind(),
                placeName(plate.where(), places),
                plate.number(),
                plate.typed().printed(),
                host.address(plate.kind(), plate.token()));
    }

    /// The label of a village of today.
    static Label of(Place village, Places places, CodeHost host) {
        var digits = village.code().digits();
        int middle = digits.length() / 2;
        return new Label(
                PlateKind.VILLAGE,
                placeName(village.code().town(), places),
                village.shortName(),
                digits.substring(0, middle) + " " + digits.substring(middle),
                host.address(village.code()));
    }

    /// A village with its town in front, a town or a county alone; the number where nobody has named it.
    static String placeName(PlaceCode code, Places places) {
        var today = places.current(code).orElse(code);
        var name = places.find(today).map(Place::shortName).orElse(today.digits());
        return today.level() == Level.VILLAGE
                ? places.find(today.town()).map(Place::shortName).orElse("") + name
                : name;
    }

    @Override
    public String toString() {
        return "Label[…]";
    }
}
