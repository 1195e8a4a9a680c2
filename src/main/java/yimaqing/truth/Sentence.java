package yimaqing.truth;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yimaqing.cel.Expr;
import yimaqing.cel.Scope;
import yimaqing.pack.Label;
import yimaqing.pack.PackNode;
import yimaqing.slot.Nearest;
import yimaqing.slot.RuleText;
import yimaqing.slot.Slots;
import yimaqing.slot.Wrong;
import yimaqing.web.Words;

/// A rule's own sentence in both languages, with places such as `{h.kind}` for what is known of the household.
public record Sentence(Label text, Map<String, Expr.Attribute> places) {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    public Sentence {
        places = Map.copyOf(places);
    }

    public static Optional<Sentence> read(PackNode node, Scope scope, RuleText text) {
        var label = text.label(node);
        if (label.isEmpty()) return Optional.empty();
        var places = new LinkedHashMap<String, Expr.Attribute>();
        for (var language : new String[] {"zh", "en"}) {
            var found = PLACE.matcher(label.get().in(language));
            while (found.find()) {
                var attribute = scope.attribute(found.group(1));
                if (attribute.isPresent()) places.put(found.group(1), attribute.get());
                else
                    text.fault(
                            node.part(language).place(),
                            Wrong.NO_SUCH_PLACEHOLDER,
                            found.group(1),
                            hint(found.group(1), scope));
            }
        }
        return Optional.of(new Sentence(label.get(), places));
    }

    private static Object hint(String place, Scope scope) {
        var known = scope.variables().stream()
                .flatMap(v -> v.shape().fields().stream().map(f -> v.name() + "." + f.name()))
                .toList();
        return Nearest.hint(place, known);
    }

    /// The sentence for these records, by their names. What nobody knows is said to be unknown, and what must not be
    /// shown is called by its name.
    public String in(String language, Map<String, Slots> records, Predicate<Expr.Attribute> shown) {
        return with(
                language,
                attribute -> shown.test(attribute)
                        ? Used.of(
                                        attribute,
                                        Objects.requireNonNull(
                                                records.get(attribute.of().name())))
                                .said(language)
                        : Words.in(language)
                                .say(
                                        "rule.say.hidden",
                                        attribute.field().label().in(language)));
    }

    /// The sentence with what is put in each of its places.
    public String with(String language, Function<Expr.Attribute, String> said) {
        return PLACE.matcher(text.in(language))
                .replaceAll(place -> Matcher.quoteReplacement(Optional.ofNullable(places.get(place.group(1)))
                        .map(said)
                        .orElseGet(place::group)));
    }
}
