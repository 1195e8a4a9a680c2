package yimaqing.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The policies that the product comes with, now and before its updates. An update changes what is decided from then
/// on;
/// what was decided before comes out again by the text that the product had then.
@Component
class Editions {
    private static final String FOLDER = "county/policies/";

    private final Map<String, List<Edition>> all;

    Editions(EditionStore store, Clock clock) {
        news(store.all(), shipped(), clock.instant()).forEach(store::add);
        this.all =
                store.all().stream().collect(Collectors.groupingBy(Edition::policy, TreeMap::new, Collectors.toList()));
    }

    /// The text of a policy since the product came with it; empty since it came without.
    record Edition(String policy, Instant since, Optional<String> text) {}

    private static Map<String, String> shipped() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*.yaml");
            var texts = new TreeMap<String, String>();
            for (var file : found) {
                var name = Optional.ofNullable(file.getFilename()).orElseThrow().replace(".yaml", "");
                texts.put(name, file.getContentAsString(StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// What the product comes with now and was not known to come with.
    static List<Edition> news(Collection<Edition> known, Map<String, String> shipped, Instant now) {
        var last = new TreeMap<String, Edition>();
        known.forEach(edition -> last.put(edition.policy(), edition));
        var names = new TreeSet<>(shipped.keySet());
        names.addAll(last.keySet());
        return names.stream()
                .flatMap(name ->
                        news(name, Optional.ofNullable(last.get(name)), Optional.ofNullable(shipped.get(name)), now)
                                .stream())
                .toList();
    }

    private static Optional<Edition> news(String policy, Optional<Edition> last, Optional<String> text, Instant now) {
        if (last.flatMap(Edition::text).equals(text)) return Optional.empty();
        // a clock that was set back must not put the new text before the old one, which would then go on deciding
        var since = last.map(edition -> edition.since().plusMillis(1))
                .filter(now::isBefore)
                .orElse(now);
        return Optional.of(new Edition(policy, since, text));
    }

    /// The policies the product came with at a moment; before the first start, those of the first start.
    Collection<Version> at(Instant known) {
        return all.values().stream()
                .flatMap(editions -> at(editions, known).stream())
                .toList();
    }

    /// Of the editions of one policy, the oldest first, the one of a moment.
    static Optional<Version> at(List<Edition> editions, Instant known) {
        var edition = editions.stream()
                .filter(e -> !e.since().isAfter(known))
                .reduce((_, later) -> later)
                .orElse(editions.getFirst());
        return edition.text().map(text -> Version.shipped(edition.policy(), text));
    }
}
