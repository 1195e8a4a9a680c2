package yimaqing.invite;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yimaqing.offer.Inviting.State;
import yimaqing.offer.Inviting.Which;
import yimaqing.place.PlaceCode;

/// What is asked of the list of an offer: which kind of people, where, in which state, and from which of them on.
record Asked(Which which, Optional<PlaceCode> area, Optional<State> state, int from) {
    static final Asked FIRST = new Asked(Which.FITS, Optional.empty(), Optional.empty(), 0);

    /// What an address asks; what it says oddly is left out.
    static Asked of(Map<String, String> typed) {
        var area = Optional.of(typed.getOrDefault("area", ""))
                .filter(d -> d.matches("[0-9]{9}|[0-9]{12}") && PlaceCode.isWellFormed(d))
                .map(PlaceCode::new);
        var from = typed.getOrDefault("from", "");
        return new Asked(
                word(Which.values(), typed.getOrDefault("which", "")).orElse(Which.FITS),
                area,
                word(State.values(), typed.getOrDefault("state", "")),
                from.matches("[0-9]{1,6}") ? Integer.parseInt(from) : 0);
    }

    private static <T extends Enum<T>> Optional<T> word(T[] all, String letters) {
        return Stream.of(all)
                .filter(word -> OfferSheet.letters(word).equals(letters))
                .findFirst();
    }

    /// The address of the list without the place where it begins.
    String address(int number) {
        return "/desk/offers/" + number + "?which=" + OfferSheet.letters(which) + "&area="
                + area.map(PlaceCode::digits).orElse("") + "&state="
                + state.map(OfferSheet::letters).orElse("");
    }

    Asked with(Which other) {
        return new Asked(other, area, state, 0);
    }
}
