package yimaqing.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject;
import yimaqing.place.PlaceCode;
import yimaqing.profile.AsOf;
import yimaqing.profile.Belief;
import yimaqing.profile.Household;
import yimaqing.profile.Households;

/// All that is believed in a county, written so that two counties with equal families are written alike: random ids
/// are replaced by household and ID numbers, and the one village's code by a word.
final class State {
    private final PlaceCode county;
    private final String village;
    private final Households households;
    private final Ledger ledger;

    State(PlaceCode county, String village, Households households, Ledger ledger) {
        this.county = county;
        this.village = village;
        this.households = households;
        this.ledger = ledger;
    }

    String hash() {
        try {
            var text = String.join("\n", lines());
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    List<String> lines() {
        var ids = ledger.householdsTouchedAfter(county, 0);
        var folded = households.fold(county, List.copyOf(ids), AsOf.day(LocalDate.of(2027, 1, 1)));
        var names = new HashMap<String, String>();
        folded.values().forEach(home -> {
            names.put(home.id().key(), value(home.home().all(), "home.number"));
            people(home).forEach(p -> names.put(p.id().key(), value(p.profile().all(), "person.id_number")));
        });
        var lines = new ArrayList<String>();
        folded.values().forEach(home -> {
            home.home().all().forEach(belief -> lines.add(line(home.id(), belief, names)));
            people(home).forEach(p -> p.profile().all().forEach(belief -> lines.add(line(p.id(), belief, names))));
        });
        return lines.stream().map(l -> l.replace(village, "VILLAGE")).sorted().toList();
    }

    private static Stream<Household.Person> people(Household home) {
        return Stream.concat(home.members().stream(), home.former().stream());
    }

    private static String value(List<Belief> beliefs, String attribute) {
        return beliefs.stream()
                .filter(b -> b.attribute().key().equals(attribute))
                .map(b -> b.value().orElseThrow().toString())
                .findFirst()
                .orElse("?");
    }

    private static String line(Subject about, Belief belief, Map<String, String> names) {
        var text = String.join(
                " ",
                names.getOrDefault(about.key(), "?"),
                belief.attribute().key(),
                belief.value().map(Object::toString).orElse("forgotten"),
                belief.fact().since().toString(),
                belief.fact().by().department(),
                belief.disagreeing().stream()
                        .map(f -> f.says() + f.by().department())
                        .sorted()
                        .toList()
                        .toString());
        for (var name : names.entrySet()) text = text.replace(name.getKey(), name.getValue());
        return text;
    }
}
