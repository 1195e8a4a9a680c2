package yimaqing.code;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import yimaqing.access.Viewer.Resident;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.Level;
import yimaqing.place.PlaceCode;

/// One plate: what is printed on it and whose it is today. Only a bound plate has a household. The village is the one
/// it was issued for; the village that took its place, if any, is asked of [Plates#villageToday].
public record Plate(Id id, Stock stock, PlateState state, Optional<HouseholdId> household, Letters letters) {
    private static final int LONGEST_NUMBER = 20;

    public Plate {
        if ((state == PlateState.BOUND) != household.isPresent())
            throw new IllegalArgumentException("a plate is bound exactly when it has a household");
    }

    /// What names a plate inside the house, on no plate and in no address: `q` and 16 random symbols.
    public record Id(String key) {
        private static final Pattern FORM = Pattern.compile("q[0-9a-hjkmnp-tv-z]{16}");

        public Id {
            if (!fits(key)) throw new IllegalArgumentException("a plate's id is q and 16 symbols");
        }

        static Id fresh() {
            return new Id("q" + Symbols.random(16).toLowerCase(Locale.ROOT));
        }

        /// The id this text names, if it names one: what arrives in a URL is not to be trusted.
        public static Optional<Id> of(String key) {
            return fits(key) ? Optional.of(new Id(key)) : Optional.empty();
        }

        private static boolean fits(String key) {
            return FORM.matcher(key).matches();
        }
    }

    /// What a plate is printed for: the kind of thing it hangs on, the village, and the number people compare with
    /// the wall (1 to 20 letters).
    public record Stock(PlateKind kind, PlaceCode village, String number) {
        public Stock {
            if (village.level() != Level.VILLAGE) throw new IllegalArgumentException("a plate is issued for a village");
            if (number.isBlank() || number.length() > LONGEST_NUMBER)
                throw new IllegalArgumentException("a plate's number has 1 to " + LONGEST_NUMBER + " letters");
        }

        public static Stock household(PlaceCode village, String number) {
            return new Stock(PlateKind.HOUSEHOLD, village, number);
        }
    }

    /// What is printed in the symbol and beside it.
    public record Letters(PlateToken token, TypedCode typed) {
        static Letters fresh() {
            return new Letters(PlateToken.fresh(), TypedCode.fresh());
        }
    }

    /// A plate as it leaves the printer.
    static Plate fresh(Stock stock) {
        return new Plate(Id.fresh(), stock, PlateState.STOCK, Optional.empty(), Letters.fresh());
    }

    /// This new plate, hanging at once where an older one hung; still in stock if that one hung nowhere.
    Plate takingOver(Optional<HouseholdId> from) {
        return from.isEmpty() ? this : new Plate(id, stock, PlateState.BOUND, from, letters);
    }

    /// Whether this family, which has proved itself at some door, lives behind it.
    public boolean isHomeOf(Resident family) {
        return county().equals(family.county())
                && household.filter(family.household()::equals).isPresent();
    }

    /// The county in whose books it stands, for ever, wherever its village goes.
    public PlaceCode county() {
        return stock.village().county();
    }

    public PlaceCode village() {
        return stock.village();
    }

    public String number() {
        return stock.number();
    }

    public PlateKind kind() {
        return stock.kind();
    }

    public PlateToken token() {
        return letters.token();
    }

    public TypedCode typed() {
        return letters.typed();
    }
}
