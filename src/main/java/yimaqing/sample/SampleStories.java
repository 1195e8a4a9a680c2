package yimaqing.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Claim.Statement;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.VillageId;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Notation;
import yimaqing.pack.PackNode;
import yimaqing.pack.Value;
import yimaqing.profile.Household;
import yimaqing.sample.SampleOfficials.Contact;
import yimaqing.sample.SampleOfficials.Official;

/// What is told of a few households beside the departments' files, so that every part of a home page has something to
/// show: whom they may call, what two departments disagree on, what was learned at a course.
record SampleStories(PackNode file) {

    static SampleStories shipped() {
        return new SampleStories(PackNode.read("sample/stories.yaml"));
    }

    /// The household numbers of the tour, the one with the fullest story first.
    List<String> tour() {
        return file.part("tour").texts();
    }

    /// The household whose slip stays sealed, to try a first opening.
    String sealed() {
        return file.part("sealed").text();
    }

    /// The numbers of every household that something is told of.
    Set<String> numbers() {
        var numbers = new TreeSet<>(tour());
        numbers.add(sealed());
        numbers.addAll(file.part("contact").part("households").texts());
        file.part("facts").list().forEach(told -> numbers.add(told.part("home").text()));
        return numbers;
    }

    private String origin() {
        return file.part("origin").text();
    }

    /// The claims about these households, given by their numbers.
    List<Claim> claims(Map<String, Household> byNumber, Dictionary dictionary) {
        var claims = new ArrayList<Claim>();
        for (var told : file.part("facts").list()) {
            var attribute = dictionary.attribute(told.part("attribute").text());
            var household = household(told, told.part("home").text(), byNumber);
            claims.add(new Statement(
                    who(told, household),
                    attribute,
                    Notation.read(attribute.type(), told.part("value").text()),
                    LocalDate.parse(told.part("since").text()),
                    new Provenance(told.part("by").text(), origin())));
        }
        return claims;
    }

    private static Subject who(PackNode told, Household household) {
        var who = told.part("who").text();
        return who.equals("home")
                ? household.id()
                : household.members().stream()
                        .filter(p -> p.relation().filter(who::equals).isPresent())
                        .findFirst()
                        .orElseThrow(() -> told.fault("nobody in this household is " + who))
                        .id();
    }

    private static Household household(PackNode at, String number, Map<String, Household> byNumber) {
        if (!byNumber.containsKey(number)) throw at.fault("there is no household " + number);
        return byNumber.get(number);
    }

    /// The claims that name the contact official of its households.
    List<Claim> contacts(Map<String, Household> byNumber, SampleOfficials officials, Dictionary dictionary) {
        var contact = file.part("contact");
        var official = officials.named(contact.part("account").text());
        var since = LocalDate.parse(contact.part("since").text());
        return contact.part("households").texts().stream()
                .<Claim>map(number -> new Statement(
                        household(contact, number, byNumber).id(),
                        dictionary.attribute("help.contact"),
                        card(official, dictionary),
                        since,
                        new Provenance(official.department(), origin())))
                .toList();
    }

    private static Value card(Official official, Dictionary dictionary) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("account", Value.text(official.username()));
        fields.put("name", Value.text(official.name()));
        fields.put("post", Value.text(official.post()));
        fields.put(
                "office",
                Value.text(dictionary.department(official.department()).label().zh()));
        official.phone().ifPresent(phone -> fields.put("phone", Value.text(phone)));
        return new Value.Entry(fields);
    }

    /// The claims that make one official of every village its public contact.
    List<Claim> villages(List<Contact> contacts, Dictionary dictionary, LocalDate since) {
        return contacts.stream()
                .<Claim>map(contact -> {
                    var fields = new LinkedHashMap<String, Value>();
                    fields.put("name", Value.text(contact.name()));
                    fields.put("post", Value.text(contact.post()));
                    fields.put("duty", Value.text(contact.duty()));
                    fields.put("phone", Value.text(contact.phone()));
                    fields.put("contact", new Value.YesNo(true));
                    return new Statement(
                            VillageId.of(contact.village()),
                            dictionary.attribute("village.officer"),
                            new Value.Entry(fields),
                            since,
                            new Provenance("village", origin()));
                })
                .toList();
    }
}
