package yimaqing.filling;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Value;
import yimaqing.profile.Household;
import yimaqing.profile.Profile;
import yimaqing.slot.Field;
import yimaqing.slot.Shape;
import yimaqing.slot.Slots;

/// What no list says in so many words: one small rule for each slot, by the record's name and the slot's. A rule that
/// cannot come to an answer puts nothing.
final class Computing {
    static final String MEMBERS = "members";

    /// One rule: what it is given, and the slot it may fill.
    interface Rule<G> {
        void put(G given, Slots slots, Field field);
    }

    /// What the county has been told, and the pack that says what it means.
    record Told(Countywide county, Dictionary dictionary) {}

    /// A household, or one of its members, on a day.
    record About(Household household, Profile profile, Told told) {
        LocalDate day() {
            return household.asOf().day();
        }

        /// The entries of an attribute; empty when nobody stated one, or nobody can read it any more.
        List<Value.Entry> entries(String attribute) {
            return profile.list(attribute).stream()
                    .flatMap(belief -> belief.value().stream())
                    .filter(Value.Entry.class::isInstance)
                    .map(Value.Entry.class::cast)
                    .toList();
        }

        Optional<String> text(String attribute) {
            return profile.value(attribute).map(v -> v instanceof Value.Text(var text) ? text : null);
        }

        /// Whether nobody without an entry can have one.
        boolean isListed(String attribute) {
            return told.county().rosters().has(attribute);
        }
    }

    /// One entry of a list on a day.
    record Line(Value.Entry entry, LocalDate day) {}

    private static final Map<String, Rule<About>> RULES = new HashMap<>();
    private static final Map<String, Rule<Line>> LINE_RULES = new HashMap<>();

    static {
        RULES.putAll(HomeRules.ALL);
        RULES.putAll(MemberRules.ALL);
        LINE_RULES.putAll(LineRules.ALL);
    }

    private Computing() {}

    static boolean knows(String record, String slot) {
        return RULES.containsKey(record + "." + slot) || LINE_RULES.containsKey(record + "." + slot);
    }

    /// @throws IllegalArgumentException when a slot of such a record is computed and no rule computes it
    static void requireRules(Shape record) {
        for (var field : record.fields())
            if (Origin.isComputed(field) && !knows(record.name(), field.name()))
                throw new IllegalArgumentException("nothing computes " + record.name() + "." + field.name());
    }

    static void put(About about, Slots slots, Field field) {
        Objects.requireNonNull(RULES.get(slots.shape().name() + "." + field.name()))
                .put(about, slots, field);
    }

    static void put(Line line, Slots slots, Field field) {
        Objects.requireNonNull(LINE_RULES.get(slots.shape().name() + "." + field.name()))
                .put(line, slots, field);
    }
}
