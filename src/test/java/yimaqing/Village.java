package yimaqing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import yimaqing.ledger.Claim.Statement;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Value;

/// Says things about a small invented village, for tests.
public final class Village {
    public static final Dictionary DICTIONARY = Dictionary.shipped();
    public static final LocalDate SPRING = LocalDate.of(2026, 3, 31);

    private Village() {}

    public static Statement says(String department, Subject about, String attribute, Value value, LocalDate since) {
        return new Statement(
                about, DICTIONARY.attribute(attribute), value, since, new Provenance(department, "survey/test"));
    }

    /// The same as a row of the department's own list says it.
    public static Statement listed(String department, Subject about, String attribute, Value value) {
        var row = Provenance.row(department, 1, "名单", 2);
        return new Statement(about, DICTIONARY.attribute(attribute), value, SPRING, row);
    }

    public static Statement says(Subject about, String attribute, Value value) {
        return says("township", about, attribute, value, SPRING);
    }

    public static Statement says(Subject about, String attribute, String text) {
        return says(about, attribute, Value.text(text));
    }

    /// This person belongs to this household, as its head, spouse, son_1 and so on.
    public static Statement belongs(PersonId person, HouseholdId household, String relation, LocalDate since) {
        return says(
                "township",
                person,
                "person.membership",
                entry(Map.of("household", Value.text(household.key()), "relation", Value.text(relation))),
                since);
    }

    public static Statement belongs(PersonId person, HouseholdId household, String relation) {
        return belongs(person, household, relation, SPRING);
    }

    public static Value income(int year, String item, String yuan) {
        return entry(Map.of(
                "year",
                Value.Amount.of(year),
                "item",
                Value.text(item),
                "yuan",
                new Value.Amount(new BigDecimal(yuan))));
    }

    public static Value entry(Map<String, Value> fields) {
        return new Value.Entry(new LinkedHashMap<>(fields));
    }
}
