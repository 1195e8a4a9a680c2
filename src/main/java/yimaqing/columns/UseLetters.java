package yimaqing.columns;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yimaqing.mapping.Made;
import yimaqing.mapping.Made.Target;

/// What a column is used for, as one option of a form: `says home.kind/kind?kind=five_guarantees`,
/// `checks person.name`, `out`. Whatever a source can say has its letters, so that a form loses nothing.
final class UseLetters {
    private static final int MOST_TARGETS = 10;

    private UseLetters() {}

    static String write(Made.Use use) {
        return switch (use) {
            case Made.Says(var either) -> words("says", either.stream());
            case Made.SaysAll(var all) -> words("all", all.stream());
            case Made.Checks(var attribute) -> "checks " + attribute;
            case Made.Holds(var attribute, var says) -> words("holds " + attribute, says.stream());
            case Made.Address(var says) -> words("address", says.stream());
            case Made.Remark() -> "remark";
            case Made.Town() -> "town";
            case Made.LeftOut(var why) -> ("out " + encoded(why)).strip();
        };
    }

    private static String words(String first, Stream<Target> targets) {
        return Stream.concat(Stream.of(first), targets.map(UseLetters::target)).collect(Collectors.joining(" "));
    }

    private static String target(Target target) {
        var field = target.field().isEmpty() ? "" : "/" + encoded(target.field());
        var given = new TreeMap<>(target.given())
                .entrySet().stream()
                        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
        return encoded(target.attribute()) + field + (given.isEmpty() ? "" : "?" + given);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// What these letters mean; of letters that mean nothing, a column that says nothing, which no check lets pass.
    static Made.Use read(String letters) {
        return parsed(letters).orElse(new Made.Says(List.of()));
    }

    private static Optional<Made.Use> parsed(String letters) {
        var words = List.of(letters.strip().split(" "));
        var rest = words.subList(1, words.size());
        if (rest.size() > MOST_TARGETS) return Optional.empty();
        try {
            return Optional.ofNullable(
                    switch (words.getFirst()) {
                        case "says" -> new Made.Says(targets(rest));
                        case "all" -> rest.size() < 2 ? null : new Made.SaysAll(targets(rest));
                        case "checks" -> rest.size() == 1 ? new Made.Checks(rest.getFirst()) : null;
                        case "holds" ->
                            rest.isEmpty()
                                    ? null
                                    : new Made.Holds(
                                            rest.getFirst(),
                                            targets(rest.subList(1, rest.size())).stream()
                                                    .findFirst());
                        case "address" ->
                            new Made.Address(targets(rest).stream().findFirst());
                        case "remark" -> new Made.Remark();
                        case "town" -> new Made.Town();
                        case "out" -> new Made.LeftOut(rest.isEmpty() ? "?" : decoded(rest.getFirst()));
                        default -> null;
                    });
        } catch (IllegalArgumentException notOurLetters) {
            return Optional.empty();
        }
    }

    private static List<Target> targets(List<String> words) {
        var targets = new ArrayList<Target>();
        for (var word : words) targets.add(target(word));
        return targets;
    }

    private static Target target(String word) {
        int given = word.indexOf('?');
        var named = (given < 0 ? word : word.substring(0, given)).split("/", 2);
        Map<String, String> fields = new LinkedHashMap<>();
        if (given >= 0)
            Arrays.stream(word.substring(given + 1).split("&"))
                    .map(one -> one.split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .forEach(pair -> fields.put(decoded(pair[0]), decoded(pair[1])));
        return new Target(decoded(named[0]), named.length < 2 ? "" : decoded(named[1]), fields);
    }

    private static String decoded(String letters) {
        return URLDecoder.decode(letters, StandardCharsets.UTF_8);
    }
}
