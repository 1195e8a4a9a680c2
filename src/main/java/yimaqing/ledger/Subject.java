package yimaqing.ledger;

import java.security.SecureRandom;
import yimaqing.pack.SubjectKind;
import yimaqing.place.PlaceCode;

/// Whom or what a fact is about. The key opens with the kind's letter; the rest of a household's, person's or
/// device's key is 16 random symbols (80 bits) that say nothing and are never reused.
public sealed interface Subject {

    String key();

    record HouseholdId(String key) implements Subject {
        public HouseholdId {
            Keys.require(key, SubjectKind.HOUSEHOLD);
        }

        public static HouseholdId fresh() {
            return new HouseholdId(Keys.fresh(SubjectKind.HOUSEHOLD));
        }

        /// The id this text names, if it names one: what arrives in a URL is not to be trusted.
        public static java.util.Optional<HouseholdId> of(String key) {
            return Keys.fits(key, SubjectKind.HOUSEHOLD)
                    ? java.util.Optional.of(new HouseholdId(key))
                    : java.util.Optional.empty();
        }
    }

    record PersonId(String key) implements Subject {
        public PersonId {
            Keys.require(key, SubjectKind.PERSON);
        }

        public static PersonId fresh() {
            return new PersonId(Keys.fresh(SubjectKind.PERSON));
        }

        /// The id this text names, if it names one: what arrives in a form is not to be trusted.
        public static java.util.Optional<PersonId> of(String key) {
            return Keys.fits(key, SubjectKind.PERSON)
                    ? java.util.Optional.of(new PersonId(key))
                    : java.util.Optional.empty();
        }
    }

    record DeviceId(String key) implements Subject {
        public DeviceId {
            Keys.require(key, SubjectKind.DEVICE);
        }

        public static DeviceId fresh() {
            return new DeviceId(Keys.fresh(SubjectKind.DEVICE));
        }

        /// The id this text names, if it names one: what arrives in a URL is not to be trusted.
        public static java.util.Optional<DeviceId> of(String key) {
            return Keys.fits(key, SubjectKind.DEVICE)
                    ? java.util.Optional.of(new DeviceId(key))
                    : java.util.Optional.empty();
        }
    }

    /// A village, by its code of 12 digits.
    record VillageId(String key) implements Subject {
        public VillageId {
            if (!key.matches("v[0-9]{12}")) throw new IllegalArgumentException("a village's key is v and 12 digits");
        }

        public static VillageId of(PlaceCode village) {
            return new VillageId("v" + village.digits());
        }
    }

    static Subject of(String key) {
        return switch (SubjectKind.of(key)) {
            case HOUSEHOLD -> new HouseholdId(key);
            case PERSON -> new PersonId(key);
            case DEVICE -> new DeviceId(key);
            case VILLAGE -> new VillageId(key);
        };
    }

    /// How random keys are made and checked.
    final class Keys {
        private static final char[] SYMBOLS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
        private static final int LETTERS = 17;
        private static final SecureRandom RANDOM = new SecureRandom();

        private Keys() {}

        static String fresh(SubjectKind kind) {
            var bytes = new byte[16];
            RANDOM.nextBytes(bytes);
            var key = new StringBuilder().append(kind.letter());
            for (byte b : bytes) key.append(SYMBOLS[b & 31]);
            return key.toString();
        }

        static boolean fits(String key, SubjectKind kind) {
            if (key.length() != LETTERS || key.charAt(0) != kind.letter()) return false;
            for (int i = 1; i < LETTERS; i++) if (!isSymbol(key.charAt(i))) return false;
            return true;
        }

        private static boolean isSymbol(char c) {
            return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' && c != 'i' && c != 'l' && c != 'o' && c != 'u';
        }

        static void require(String key, SubjectKind kind) {
            if (!fits(key, kind))
                throw new IllegalArgumentException("a key of a " + kind + " is " + kind.letter() + " and 16 symbols");
        }
    }
}
