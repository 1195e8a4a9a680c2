package yimaqing.invented;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Claim.Statement;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Value;

/// Invented people as claims of a township, what is needed to know somebody and no more: to fill a county with people
/// without sending files.
public final class InventedClaims {
    private static final LocalDate SINCE = LocalDate.of(2026, 2, 28);
    private static final Map<String, String> RELATIONS =
            Map.of("户主", "head", "配偶", "spouse", "长子", "son_1", "长女", "daughter_1");

    private final Dictionary dictionary;
    private final InventedPeople people;
    private final List<Claim> said = new ArrayList<>();
    private HouseholdId home = HouseholdId.fresh();

    public InventedClaims(Dictionary dictionary, InventedPeople people) {
        this.dictionary = dictionary;
        this.people = people;
    }

    /// Everything about the people from one place of the list, a head's, up to another, which is not among them.
    public List<Claim> of(int from, int to) {
        said.clear();
        for (int place = from; place < to; place++) {
            var one = people.one(place);
            if (one.isHead()) home(one);
            person(one, PersonId.fresh());
        }
        return List.copyOf(said);
    }

    private void home(InventedPeople.One one) {
        home = HouseholdId.fresh();
        says(home, "home.number", Value.text(one.number()));
        says(home, "home.village", Value.text(one.village().code().digits()));
        says(home, "home.group", Value.Amount.of(1));
    }

    private void person(InventedPeople.One one, PersonId id) {
        var self = one.self();
        says(id, "person.name", Value.text(self.name()));
        says(id, "person.sex", Value.text(self.isMale() ? "1" : "2"));
        says(id, "person.id_number", Value.text(self.idNumber()));
        says(id, "person.birth", new Value.Day(self.birth()));
        says(id, "person.phone", Value.text(self.phone()));
        var membership = new LinkedHashMap<String, Value>();
        membership.put("household", Value.text(home.key()));
        membership.put("relation", Value.text(RELATIONS.get(one.relation())));
        says(id, "person.membership", new Value.Entry(membership));
    }

    private void says(Subject about, String attribute, Value value) {
        said.add(new Statement(
                about, dictionary.attribute(attribute), value, SINCE, new Provenance("township", "survey/invented")));
    }
}
