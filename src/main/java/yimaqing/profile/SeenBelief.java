package yimaqing.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yimaqing.ledger.Fact;
import yimaqing.pack.Attribute;
import yimaqing.pack.Speech;
import yimaqing.pack.Type;
import yimaqing.pack.Value;

/// A belief as one viewer sees it: in clear, masked, or no longer readable, with its source, its day, those that
/// disagree, and the ruling by which it stands.
public record SeenBelief(
        Attribute attribute,
        Shown shown,
        Fact.Source source,
        Belief.Freshness freshness,
        List<SeenBelief> disagreeing,
        Optional<Decided> decided) {

    public SeenBelief(
            Attribute attribute,
            Shown shown,
            Fact.Source source,
            Belief.Freshness freshness,
            List<SeenBelief> disagreeing) {
        this(attribute, shown, source, freshness, disagreeing, Optional.empty());
    }

    /// An official decided that this statement stands; the reason is there as far as this viewer sees it.
    public record Decided(Fact.Source by, Optional<Shown> because) {

        /// The reason, where this viewer sees all of it.
        public Optional<String> reason() {
            return because.map(b -> b instanceof Clear(Value.Text(var text)) ? text : null);
        }
    }

    /// What is shown of a value.
    public sealed interface Shown {}

    public record Clear(Value value) implements Shown {}

    /// Only these letters of it; empty when nothing of it is shown.
    public record Masked(String letters) implements Shown {}

    public record Forgotten() implements Shown {}

    /// Says the value in this language; empty when nothing of it is shown.
    public Optional<String> say(Speech speech, String language) {
        return switch (shown) {
            case Clear(var value) -> Optional.of(speech.say(attribute.type(), value, language));
            case Masked(var letters) -> letters.isEmpty() ? Optional.empty() : Optional.of(letters);
            case Forgotten() -> Optional.empty();
        };
    }

    /// Says one field of an entry in this language; empty when it was not said or is not shown.
    public Optional<String> say(String field, Speech speech, String language) {
        return field(field)
                .map(v ->
                        speech.say(((Type.Entry) attribute.type()).field(field).type(), v, language));
    }

    public Optional<Value> field(String field) {
        return shown instanceof Clear(Value.Entry entry) ? entry.get(field) : Optional.empty();
    }

    public Optional<BigDecimal> number(String field) {
        return field(field).map(v -> v instanceof Value.Amount(var number) ? number : null);
    }

    public Optional<String> text(String field) {
        return field(field).map(v -> v instanceof Value.Text(var text) ? text : null);
    }

    public boolean isStale() {
        return freshness instanceof Belief.Stale;
    }

    /// The day the fact is true from.
    public LocalDate since() {
        return source.since();
    }
}
