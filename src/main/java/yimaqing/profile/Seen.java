package yimaqing.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import yimaqing.access.Sight;
import yimaqing.ledger.Fact;
import yimaqing.pack.Attribute;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.profile.SeenBelief.Clear;
import yimaqing.profile.SeenBelief.Forgotten;
import yimaqing.profile.SeenBelief.Masked;
import yimaqing.profile.SeenBelief.Shown;
import yimaqing.seal.Mask;

/// What one viewer sees of one subject. What it may not see is not in here at all.
public final class Seen {
    private final Map<String, List<SeenBelief>> beliefs;
    private final List<Attribute> unknown;

    private Seen(Map<String, List<SeenBelief>> beliefs, List<Attribute> unknown) {
        this.beliefs = beliefs;
        this.unknown = unknown;
    }

    /// `sayable` is everything the dictionary has for such a subject. Only `Reads` hands out the sight for it.
    public static Seen of(Profile profile, Sight sight, LocalDate day, Collection<Attribute> sayable) {
        var reasons = sayable.stream()
                .filter(a -> Belief.Ruling.isAbout(a.key()))
                .collect(Collectors.toMap(Attribute::key, a -> a));
        var seen = new LinkedHashMap<String, List<SeenBelief>>();
        for (var belief : profile.all()) {
            var look = sight.at(belief.attribute());
            if (look == Sight.Look.NOTHING) continue;
            seen.computeIfAbsent(belief.attribute().key(), _ -> new ArrayList<>())
                    .add(seen(belief, look, day, decided(belief, sight, reasons)));
        }
        return new Seen(
                seen,
                sayable.stream()
                        .filter(a -> profile.list(a.key()).isEmpty() && sight.mayAsk(a))
                        .filter(a -> !reasons.containsKey(a.key()))
                        .toList());
    }

    private static Optional<SeenBelief.Decided> decided(Belief belief, Sight sight, Map<String, Attribute> reasons) {
        return belief.ruling()
                .map(ruling -> new SeenBelief.Decided(
                        Fact.Source.of(ruling.fact()), ruling.because().flatMap(because -> {
                            var reason = Objects.requireNonNull(reasons.get(because.attribute()));
                            var look = sight.at(reason);
                            return look == Sight.Look.NOTHING
                                    ? Optional.empty()
                                    : Optional.of(shown(reason, because, look));
                        })));
    }

    private static SeenBelief seen(
            Belief belief, Sight.Look look, LocalDate day, Optional<SeenBelief.Decided> decided) {
        var attribute = belief.attribute();
        var others = belief.disagreeing().stream()
                .map(other -> new SeenBelief(
                        attribute,
                        shown(attribute, other, look),
                        Fact.Source.of(other),
                        new Belief(attribute, belief.slot(), other, List.of()).freshOn(day),
                        List.of()))
                .toList();
        return new SeenBelief(
                attribute,
                shown(attribute, belief.fact(), look),
                Fact.Source.of(belief.fact()),
                belief.freshOn(day),
                others,
                decided);
    }

    static Shown shown(Attribute attribute, Fact fact, Sight.Look look) {
        return switch (fact.says()) {
            case Fact.Holds(var value) ->
                look == Sight.Look.FULL ? new Clear(value) : new Masked(masked(attribute.type(), value));
            case Fact.Forgotten() -> new Forgotten();
            case Fact.Withdraws _ -> throw new IllegalArgumentException("a withdrawal is no belief");
        };
    }

    private static String masked(Type type, Value value) {
        return switch (value) {
            case Value.Text(var text)
            when type instanceof Type.Words(var form, var _) ->
                switch (form) {
                    case NAME -> Mask.name(text);
                    case ID_NUMBER -> Mask.idNumber(text);
                    case PHONE -> Mask.phone(text);
                    case ACCOUNT -> Mask.bankAccount(text);
                    case PLACE -> text;
                    case FREE -> "";
                };
            case Value.Day(var day) -> Integer.toString(day.getYear());
            case Value.Text _, Value.Amount _, Value.YesNo _, Value.Month _, Value.Entry _ -> "";
        };
    }

    /// What is seen of an attribute that a subject has once.
    public Optional<SeenBelief> find(String attribute) {
        return list(attribute).stream().findFirst();
    }

    public List<SeenBelief> list(String attribute) {
        return beliefs.getOrDefault(attribute, List.of());
    }

    /// What this viewer may see of such a subject and nobody has said: unknown, not none and not zero.
    public List<Attribute> unknown() {
        return unknown;
    }

    /// Everything seen of one group of the dictionary.
    public List<SeenBelief> group(String group) {
        return all().stream().filter(b -> b.attribute().group().equals(group)).toList();
    }

    public List<SeenBelief> all() {
        return beliefs.values().stream().flatMap(List::stream).toList();
    }
}
