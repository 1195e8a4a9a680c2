package yimaqing.source;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yimaqing.pack.Dictionary;
import yimaqing.source.Feeds.ReadRow;

/// Compares the values of a row with those of its person and household, where they are known.
final class DraftTruth {
    private static final Dictionary DICTIONARY = Dictionary.shipped();
    /// What is heard, against what is known of the person.
    private static final Map<String, String> OF_PERSON = Map.of(
            "person.name", "name",
            "person.birth", "birth",
            "person.id_number", "id_number",
            "person.phone", "phone");
    private static final Map<String, String> OF_HOUSEHOLD = Map.of(
            "home.village", "village_code",
            "home.group", "group",
            "home.number", "code",
            "power.account", "meter_no",
            "home.bank_account", "bank",
            "house.grade", "house_grade");
    /// Codes, against the words that are known.
    private static final Map<String, String> WORDS_OF_PERSON =
            Map.of("person.education", "education", "person.labour", "labour");

    private DraftTruth() {}

    static Stream<String> wrong(Feeds feeds, ReadRow row) {
        var person = row.right().person();
        var household = row.right().household();
        return Stream.of(
                        OF_PERSON.entrySet().stream()
                                .flatMap(e ->
                                        differs(e.getKey(), row.heard(e.getKey()), feeds.known(person, e.getValue()))),
                        OF_HOUSEHOLD.entrySet().stream()
                                .flatMap(e -> differs(
                                        e.getKey(), row.heard(e.getKey()), feeds.known(household, e.getValue()))),
                        differs(
                                "sex",
                                row.heard("person.sex"),
                                feeds.known(person, "sex").equals("m") ? "1" : "2"),
                        WORDS_OF_PERSON.entrySet().stream()
                                .flatMap(e -> differs(
                                        e.getKey(),
                                        row.heard(e.getKey()),
                                        code(e.getKey(), feeds.known(person, e.getValue())))),
                        row.said("health.state", "state")
                                .flatMap(said -> differs(
                                        "health", Optional.of(said), health(feeds.known(person, "health"), said))),
                        differs(
                                "heating",
                                row.heard("living.heating"),
                                code("living.heating", feeds.known(household, "heating"))),
                        maize(feeds, row, household))
                .flatMap(stream -> stream);
    }

    private static Stream<String> differs(String what, Optional<String> heard, String known) {
        return heard.isEmpty() || known.isEmpty() || heard.get().equals(known)
                ? Stream.empty()
                : Stream.of(what + " " + heard.get() + " is not " + known);
    }

    private static String code(String attribute, String word) {
        return DICTIONARY.attribute(attribute).type() instanceof yimaqing.pack.Type.OneOf(var codes)
                ? codes.meantBy(word).map(c -> c.code()).orElse("")
                : "";
    }

    private static String health(String known, String said) {
        return Stream.of(known.split("[,，、;；]"))
                .map(word -> DICTIONARY
                        .codes("health")
                        .meantBy(word)
                        .map(c -> c.code())
                        .orElse(word))
                .filter(said::equals)
                .findFirst()
                .orElse(known);
    }

    private static Stream<String> maize(Feeds feeds, ReadRow row, String household) {
        return row.draft().stream()
                .flatMap(d -> d.said().stream())
                .filter(said -> said.attribute().key().equals("industry.line"))
                .map(said -> (yimaqing.pack.Value.Entry) said.value())
                .filter(line -> line.text("item").filter("maize"::equals).isPresent())
                .filter(line -> line.number("size")
                        .filter(size -> size.compareTo(new BigDecimal(feeds.known(household, "maize_mu"))) != 0)
                        .isPresent())
                .map(line -> "maize " + line);
    }
}
