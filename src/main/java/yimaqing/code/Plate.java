package yimaqing.code;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import yimaqing.access.Viewer.Resident;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.ledger.Subject.VillageId;
import yimaqing.place.Level;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// One plate: what is printed on it and whose it is today. A bound plate has a holder, and a lost one the holder it
/// had. The village that took the place of its village, if any, is asked of [Plates#villageToday].
public record Plate(Id id, Stock stock, PlateState state, Optional<Holder> holder, Letters letters) {
    private static final int LONGEST_NUMBER = 20;

    public Plate {
        boolean fits = switch (state) {
            case BOUND -> holder.isPresent();
            case LOST -> true;
            case STOCK, REPLACED, VOID -> holder.isEmpty();
        };
        if (!fits) throw new IllegalArgumentException("a plate is bound exactly when it hangs somewhere");
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

    /// What a plate hangs at, and the village where.
    public record Holder(Subject subject, PlaceCode village) {
        public Holder {
            if (village.level() != Level.VILLAGE) throw new IllegalArgumentException("a plate hangs in a village");
            switch (subject) {
                case HouseholdId _, DeviceId _ -> {}
                case PersonId _, VillageId _ ->
                    throw new IllegalArgumentException("a plate hangs at a household or a device");
            }
        }

        boolean suits(PlateKind kind) {
            return switch (kind) {
                case HOUSEHOLD -> subject instanceof HouseholdId;
                case DEVICE -> subject instanceof DeviceId;
                case VILLAGE -> false;
            };
        }
    }

    /// What a plate is printed for: the kind of thing it hangs on, the village, township or county, and the number
    /// people compare with the wall (1 to 20 letters).
    public record Stock(PlateKind kind, PlaceCode area, String number) {
        public Stock {
            if (area.level().compareTo(Level.COUNTY) < 0)
                throw new IllegalArgumentException("a plate is issued for a county, a township or a village");
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
    Plate takingOver(Optional<Holder> from) {
        return from.isEmpty() ? this : new Plate(id, stock, PlateState.BOUND, from, letters);
    }

    /// Whether this family, which has proved itself at some door, lives behind it.
    public boolean isHomeOf(Resident family) {
        return county().equals(family.county())
                && household().filter(family.household()::equals).isPresent();
    }

    /// The county in whose books it stands, for ever, wherever its village goes.
    public PlaceCode county() {
        return stock.area().county();
    }

    /// The household at which it hangs, or hung before it was lost.
    public Optional<HouseholdId> household() {
        return holder.map(Holder::subject).filter(HouseholdId.class::isInstance).map(HouseholdId.class::cast);
    }

    /// The device at which it hangs, or hung before it was lost.
    public Optional<DeviceId> device() {
        return holder.map(Holder::subject).filter(DeviceId.class::isInstance).map(DeviceId.class::cast);
    }

    /// Where its symbol leads, in the house's own spelling.
    public String address() {
        return "/" + kind().letter().toLowerCase(Locale.ROOT) + "/" + token().letters();
    }

    /// The village where it hangs, or what it was printed for.
    public PlaceCode where() {
        return holder.map(Holder::village).orElse(stock.area());
    }

    /// The village of a plate that hangs, or that was printed for one.
    public PlaceCode village() {
        if (where().level() != Level.VILLAGE) throw new IllegalStateException("this plate belongs to no village yet");
        return where();
    }

    /// What this plate would hang at, refused where it is of another kind: in the village printed on the plate if it
    /// names one, else in the subject's own.
    Holder holderOf(Subject subject, PlaceCode village) {
        var holder = new Holder(subject, stock.area().level() == Level.VILLAGE ? stock.area() : village);
        if (!holder.suits(kind()))
            throw new IllegalArgumentException("a plate for a " + kind() + " does not hang at " + subject.key());
        return holder;
    }

    /// Whether it may hang in this village: where a village stands on it, in that one or the one that took its place.
    public boolean isFor(PlaceCode village, Places places) {
        var printed = stock.area();
        return places.current(printed).orElse(printed).contains(village);
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
