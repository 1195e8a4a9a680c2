package yimaqing.place;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a division: 6 digits for a province, city or county (GB/T 2260), 9 for a town, 12 for a village
/// (as the National Bureau of Statistics numbers them). It only has the right form; [Places] knows whether it exists.
public record PlaceCode(String digits) implements Comparable<PlaceCode> {
    /// No city without a province, no county without a city, and no town or village numbered 000.
    private static final Pattern FORM =
            Pattern.compile("[1-9]\\d(0000|(?!00)\\d\\d\\d\\d((?!000)\\d{3}((?!000)\\d{3})?)?)");

    public PlaceCode {
        if (!isWellFormed(digits)) {
            throw new IllegalArgumentException("a division code has 6 digits down to the county, 9 for a town "
                    + "or 12 for a village, and no part that is all zeros after one that counts");
        }
    }

    /// Whether these letters could be a code at all; ask this of text from outside before making one.
    public static boolean isWellFormed(String digits) {
        return FORM.matcher(digits).matches();
    }

    public Level level() {
        return switch (digits.length()) {
            case 12 -> Level.VILLAGE;
            case 9 -> Level.TOWN;
            default -> digits.endsWith("0000") ? Level.PROVINCE : digits.endsWith("00") ? Level.CITY : Level.COUNTY;
        };
    }

    /// The county in which this county, town or village lies; a city or a province lies in none and is refused.
    public PlaceCode county() {
        if (level().compareTo(Level.COUNTY) < 0) throw new IllegalStateException(digits + " lies in no county");
        return level() == Level.COUNTY ? this : new PlaceCode(digits.substring(0, 6));
    }

    /// The town in which this town or village lies; anything higher is refused.
    public PlaceCode town() {
        if (level().compareTo(Level.TOWN) < 0) throw new IllegalStateException(digits + " lies in no town");
        return level() == Level.TOWN ? this : new PlaceCode(digits.substring(0, 9));
    }

    /// The division directly above; a province has none.
    public Optional<PlaceCode> parent() {
        return switch (level()) {
            case PROVINCE -> Optional.empty();
            case CITY -> Optional.of(new PlaceCode(digits.substring(0, 2) + "0000"));
            case COUNTY -> Optional.of(new PlaceCode(digits.substring(0, 4) + "00"));
            case TOWN -> Optional.of(county());
            case VILLAGE -> Optional.of(town());
        };
    }

    /// The digits that count: `14` for Shanxi, `1410` for Linfen, `141026` for Anze, all of them further down.
    public String prefix() {
        return switch (level()) {
            case PROVINCE -> digits.substring(0, 2);
            case CITY -> digits.substring(0, 4);
            case COUNTY, TOWN, VILLAGE -> digits;
        };
    }

    /// Whether the other division is this one or lies in it.
    public boolean contains(PlaceCode other) {
        return other.digits.startsWith(prefix());
    }

    /// A division comes directly before all that lies in it.
    @Override
    public int compareTo(PlaceCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
