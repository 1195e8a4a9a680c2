package yimaqing.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Value;
import yimaqing.profile.Belief;
import yimaqing.profile.Household;

/// Somebody was asked about an offer and answered, or the family said so itself; a fact of the person.
public record Call(PersonId person, int offer, Said said, Told told) {
    static final String ATTRIBUTE = "offer.call";
    /// The call of a family that speaks for itself: it has one answer, and may change it.
    private static final String OWN = "door";

    private static final String DESK = "desk/";

    /// The codes of the list `offer_answer`.
    public enum Answer {
        COMING,
        NOT_COMING,
        NO_ANSWER,
        AGAIN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Answer> of(String code) {
            return Stream.of(values()).filter(a -> a.code().equals(code)).findFirst();
        }
    }

    /// What was answered, the day to call again, and what was noted.
    public record Said(Answer answer, Optional<LocalDate> again, Optional<String> note) {
        public Said {
            note = note.map(String::strip).filter(n -> !n.isEmpty());
        }

        static Said plain(Answer answer) {
            return new Said(answer, Optional.empty(), Optional.empty());
        }
    }

    /// By whom and when: the account is empty where the family said it.
    public record Told(long fact, String department, Optional<String> account, LocalDate day, Instant at) {}

    public boolean isOfTheFamily() {
        return told.account().isEmpty();
    }

    /// Every call of a household that can be read, in the order of the ledger.
    static List<Call> of(Household household) {
        return household.members().stream()
                .flatMap(person -> person.profile().list(ATTRIBUTE).stream().flatMap(b -> of(person.id(), b).stream()))
                .sorted(Comparator.comparingLong(call -> call.told().fact()))
                .toList();
    }

    private static Optional<Call> of(PersonId person, Belief belief) {
        if (!(belief.value().orElse(null) instanceof Value.Entry entry)) return Optional.empty();
        var fact = belief.fact();
        var again = entry.get("again")
                .flatMap(v -> v instanceof Value.Day(var day) ? Optional.of(day) : Optional.<LocalDate>empty());
        var account = Optional.of(fact.by().origin())
                .filter(origin -> origin.startsWith(DESK))
                .map(origin -> origin.substring(DESK.length()));
        return entry.text("answer")
                .flatMap(Answer::of)
                .map(answer -> new Call(
                        person,
                        Integer.parseInt(entry.text("offer").orElseThrow()),
                        new Said(answer, again, entry.text("note")),
                        new Told(fact.number(), fact.by().department(), account, fact.since(), fact.recordedAt())));
    }

    /// What the ledger is told: of an official's call, by whom and when, so that each stays beside the others.
    static Value.Entry entry(Offer offer, Said said, Optional<String> account, Instant at) {
        Map<String, Optional<? extends Value>> fields = new TreeMap<>();
        fields.put("offer", Optional.of(Value.text(Integer.toString(offer.number()))));
        fields.put(
                "call",
                Optional.of(Value.text(
                        account.map(name -> name + "/" + at.toEpochMilli()).orElse(OWN))));
        fields.put("title", Optional.of(Value.text(offer.said().what().title())));
        fields.put("answer", Optional.of(Value.text(said.answer().code())));
        fields.put("again", said.again().map(Value.Day::new));
        fields.put("note", said.note().map(Value::text));
        return Value.entry(fields);
    }
}
