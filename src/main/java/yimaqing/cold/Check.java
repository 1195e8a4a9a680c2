package yimaqing.cold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import yimaqing.pack.Value;
import yimaqing.profile.Belief;
import yimaqing.profile.Household;

/// Somebody asked at a home why it used so little in a month, and what was found; a fact of the household.
public record Check(YearMonth month, Cause cause, Optional<String> note, Told told) {
    static final String ATTRIBUTE = "warmth.check";
    private static final String DESK = "desk/";

    /// The codes of the list `cold_cause`, and whether the question is settled with it.
    public enum Cause {
        OTHER_HEATING(true),
        AWAY(true),
        METER_WRONG(true),
        MENDED(true),
        BROKEN(false),
        TOO_DEAR(false),
        NOBODY_MET(false);

        private final boolean settles;

        Cause(boolean settles) {
            this.settles = settles;
        }

        public boolean settles() {
            return settles;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Cause> of(String code) {
            return Stream.of(values()).filter(c -> c.code().equals(code)).findFirst();
        }
    }

    /// By whom and when.
    public record Told(long fact, String department, Optional<String> account, LocalDate day, Instant at) {}

    /// Every check of a household that can be read, in the order of the ledger.
    static List<Check> of(Household household) {
        return household.home().list(ATTRIBUTE).stream()
                .flatMap(belief -> of(belief).stream())
                .sorted(Comparator.comparingLong(check -> check.told().fact()))
                .toList();
    }

    private static Optional<Check> of(Belief belief) {
        if (!(belief.value().orElse(null) instanceof Value.Entry entry)) return Optional.empty();
        var fact = belief.fact();
        var account = Optional.of(fact.by().origin())
                .filter(origin -> origin.startsWith(DESK))
                .map(origin -> origin.substring(DESK.length()));
        var told = new Told(fact.number(), fact.by().department(), account, fact.since(), fact.recordedAt());
        return entry.text("found")
                .flatMap(Cause::of)
                .map(cause ->
                        new Check(YearMonth.parse(entry.text("month").orElseThrow()), cause, entry.text("note"), told));
    }

    /// What the ledger is told; by its moment each check stays beside the others.
    static Value.Entry entry(YearMonth month, Cause cause, Optional<String> note, String account, Instant at) {
        Map<String, Optional<? extends Value>> fields = new TreeMap<>();
        fields.put("month", Optional.of(Value.text(month.toString())));
        fields.put("check", Optional.of(Value.text(account + " " + at)));
        fields.put("found", Optional.of(Value.text(cause.code())));
        note.ifPresent(words -> fields.put("note", Optional.of(Value.text(words))));
        return Value.entry(fields);
    }
}
