package yimaqing.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Value;
import yimaqing.profile.Belief;
import yimaqing.profile.Household;

/// Something that was done about an entitlement, as a fact of the household tells it: what, whether it is so, since
/// when, by which department, and what was written about it.
public record Step(HouseholdId household, About about, What what, boolean said, Told told) {
    static final String ATTRIBUTE = "policy.step";
    /// Of whom, where a policy does not go by member.
    static final String HOME = "home";

    /// The policy, and the member where it goes by member.
    public record About(String policy, Optional<PersonId> person) {
        String of() {
            return person.map(PersonId::key).orElse(HOME);
        }
    }

    /// A step in a list, without what was written about it.
    public record Noted(HouseholdId household, String policy, What what, boolean said, LocalDate day) {}

    /// Where and when it was said.
    public record Told(String department, LocalDate day, long fact, Optional<String> note) {}

    /// The codes of the list `policy_step`.
    public enum What {
        EXPLAINED,
        UNDERSTOOD,
        APPLIED,
        REFUSED,
        RECEIVED,
        OBJECTED,
        ANSWERED,
        CALLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<What> of(String code) {
            return Stream.of(values()).filter(w -> w.code().equals(code)).findFirst();
        }
    }

    /// Every step of a household that can be read.
    public static List<Step> of(Household household) {
        return household.home().list(ATTRIBUTE).stream()
                .flatMap(belief -> of(household.id(), belief).stream())
                .toList();
    }

    private static Optional<Step> of(HouseholdId household, Belief belief) {
        if (!(belief.value().orElse(null) instanceof Value.Entry entry)) return Optional.empty();
        var person = entry.text("of").filter(of -> !of.equals(HOME)).map(PersonId::new);
        var fact = belief.fact();
        return entry.text("step")
                .flatMap(What::of)
                .map(what -> new Step(
                        household,
                        new About(entry.text("policy").orElseThrow(), person),
                        what,
                        entry.get("said").map(new Value.YesNo(true)::equals).orElse(true),
                        new Told(fact.by().department(), fact.since(), fact.number(), entry.text("note"))));
    }

    Step withoutNote() {
        return new Step(
                household, about, what, said, new Told(told.department(), told.day(), told.fact(), Optional.empty()));
    }

    /// What the ledger is told of it.
    static Value.Entry entry(About about, What what, boolean said, Optional<String> note) {
        Map<String, Optional<? extends Value>> fields = new TreeMap<>();
        fields.put("policy", Optional.of(Value.text(about.policy())));
        fields.put("of", Optional.of(Value.text(about.of())));
        fields.put("step", Optional.of(Value.text(what.code())));
        fields.put("said", Optional.of(new Value.YesNo(said)));
        fields.put("note", note.map(String::strip).filter(n -> !n.isEmpty()).map(Value::text));
        return Value.entry(fields);
    }
}
