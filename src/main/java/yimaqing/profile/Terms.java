package yimaqing.profile;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.pack.Attribute;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.place.Pinyin;
import yimaqing.seal.BlindIndex;

/// The keyed hashes under which a household is found. A name is found from its second letter on: a hash of a surname
/// alone would show in a stolen database how many families bear it.
@Component
class Terms {
    private static final int SHORTEST = 2;
    private static final int LAST_DIGITS = 4;

    private final BlindIndex blind;
    private final Pinyin pinyin;
    private final Dictionary dictionary;

    Terms(BlindIndex blind, Pinyin pinyin, Dictionary dictionary) {
        this.blind = blind;
        this.pinyin = pinyin;
        this.dictionary = dictionary;
    }

    boolean isAccount(String attribute) {
        return dictionary.find(attribute).filter(Attribute::isAccount).isPresent();
    }

    /// One hash of one person or of the household as a whole.
    record Term(byte[] hash, Household household, Optional<Household.Person> person) {}

    List<Term> of(Household household) {
        var terms = new ArrayList<Term>();
        text(household.home(), "home.phone").ifPresent(phone -> phoneTerms(phone, household, Optional.empty(), terms));
        household.home().all().stream()
                .filter(belief -> belief.attribute().isAccount())
                .flatMap(belief -> accountOf(belief).stream())
                .forEach(account -> terms.add(new Term(account(account), household, Optional.empty())));
        var people = Stream.concat(household.members().stream(), household.withheld().stream());
        for (var person : people.toList()) {
            var self = Optional.of(person);
            text(person.profile(), "person.id_number")
                    .ifPresent(id -> terms.add(new Term(idNumber(id), household, self)));
            text(person.profile(), "person.phone").ifPresent(phone -> phoneTerms(phone, household, self, terms));
            text(person.profile(), "person.name").ifPresent(name -> {
                for (int end = SHORTEST; end <= name.length(); end++)
                    terms.add(new Term(name(name.substring(0, end)), household, self));
                var reading = pinyin.ofPerson(name);
                var initials = reading.initials();
                for (int end = SHORTEST; end <= initials.length(); end++)
                    terms.add(new Term(spelt(initials.substring(0, end)), household, self));
                terms.add(new Term(spelt(reading.spelt()), household, self));
            });
        }
        return terms;
    }

    private static Optional<String> accountOf(Belief belief) {
        var type = (Type.Entry) belief.attribute().type();
        return belief.value()
                .flatMap(v -> ((Value.Entry) v).text(type.keyedBy().getFirst()))
                .map(number -> "account|" + belief.attribute().key() + "|" + number);
    }

    private void phoneTerms(String phone, Household household, Optional<Household.Person> person, List<Term> terms) {
        terms.add(new Term(blind.term("phone", phone), household, person));
        if (phone.length() > LAST_DIGITS)
            terms.add(new Term(blind.term("phone", phone.substring(phone.length() - LAST_DIGITS)), household, person));
    }

    private static Optional<String> text(Profile profile, String attribute) {
        return profile.value(attribute).map(v -> ((Value.Text) v).text());
    }

    /// The hashes a searched text may stand for: of a name, of pinyin, or of a phone number (whole, or its last four).
    List<byte[]> searchedFor(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.length() < SHORTEST) return List.of();
        if (wanted.matches("[0-9 -]+")) {
            var digits = wanted.replaceAll("[ -]", "");
            return List.of(blind.term("phone", digits));
        }
        if (wanted.matches("[0-9]{17}x")) return List.of();
        return wanted.matches("[a-z ]+") ? List.of(spelt(wanted.replace(" ", ""))) : List.of(name(wanted));
    }

    byte[] account(String account) {
        return blind.term("account", account);
    }

    byte[] idNumber(String number) {
        return blind.term("id", number);
    }

    byte[] name(String name) {
        return blind.term("name", name);
    }

    private byte[] spelt(String letters) {
        return blind.term("spelt", letters);
    }

    String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
