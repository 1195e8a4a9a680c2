package yimaqing.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import yimaqing.access.Placement;
import yimaqing.access.Scope;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Officer;
import yimaqing.closure.Closing;
import yimaqing.ledger.Follower;
import yimaqing.ledger.News;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// Finds households and people: by village, number, name, initials, phone and ID number, always within a scope. It
/// follows the ledger and can be rebuilt from it; of everything sealed it keeps only keyed hashes.
@Component
public class Directory implements Follower {
    private static final int AT_A_TIME = 200;
    /// What cards and terms are made of; facts of anything else change nothing here.
    private static final Set<String> HEARD = Set.of(
            "home.number",
            "home.village",
            "home.group",
            "home.phone",
            "help.contact",
            "person.name",
            "person.id_number",
            "person.phone",
            "person.membership",
            "person.death");

    private final DirectoryStore store;
    private final Terms terms;
    private final Households households;
    private final Places places;

    // each needs the other: the directory their fold, the households where one stands; one is handed over late
    Directory(DirectoryStore store, Terms terms, @Lazy Households households, Places places) {
        this.store = store;
        this.terms = terms;
        this.households = households;
        this.places = places;
    }

    /// A person that is known, and the household it belongs to.
    public record Known(PersonId person, HouseholdId household) {}

    /// What lists need of a household: its number, its village as coded today, the fact that names its head, how many
    /// belong to it. It holds no name: that stays sealed in its fact.
    record Card(
            PlaceCode county,
            HouseholdId household,
            PlaceCode village,
            Optional<String> number,
            Optional<Integer> group,
            OptionalLong headNameFact,
            int members,
            Optional<String> contactAccount) {}

    /// How many households a village has that the scope includes.
    public record VillageCount(PlaceCode village, int households, int people) {}

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public void hear(PlaceCode county, News news) {
        if (news.attributes().stream().noneMatch(a -> HEARD.contains(a) || terms.isAccount(a) || Closing.isSaidIn(a)))
            return;
        var touched = news.households();
        for (int from = 0; from < touched.size(); from += AT_A_TIME) {
            var some = touched.subList(from, Math.min(touched.size(), from + AT_A_TIME));
            var folded = households.foldForFollowers(county, some);
            store.replace(
                    county,
                    some,
                    folded.values().stream().flatMap(h -> card(h).stream()).toList(),
                    folded.values().stream().flatMap(h -> terms.of(h).stream()).toList());
        }
    }

    @Override
    public void forget(PlaceCode county) {
        store.clear(county);
    }

    private Optional<Card> card(Household whole) {
        var household = whole.listed();
        var home = household.home();
        return household
                .statedVillage()
                .flatMap(places::current)
                .map(village -> new Card(
                        household.county(),
                        household.id(),
                        village,
                        home.value("home.number").map(v -> ((Value.Text) v).text()),
                        home.value("home.group")
                                .map(v -> ((Value.Amount) v).number().intValue()),
                        household
                                .head()
                                .flatMap(h -> h.profile().find("person.name"))
                                .map(b -> b.fact().number())
                                .map(OptionalLong::of)
                                .orElse(OptionalLong.empty()),
                        household.members().size(),
                        home.value("help.contact").flatMap(v -> ((Value.Entry) v).text("account"))));
    }

    /// Where a household stands, for the question whether this viewer may see it; empty also where the wall around the
    /// viewer lets nobody know that there is one.
    public Optional<Placement> placementOf(Viewer viewer, PlaceCode county, HouseholdId household) {
        return store.cards(viewer, county, List.of(household)).stream()
                .findFirst()
                .map(Directory::placement);
    }

    private static Placement placement(Card card) {
        return new Placement(card.county(), card.village(), card.household(), card.contactAccount());
    }

    /// Those of these households that this official may list.
    public Set<HouseholdId> within(Officer officer, Collection<HouseholdId> households) {
        return cardsWithin(officer, households).stream().map(Card::household).collect(Collectors.toSet());
    }

    List<Card> cardsWithin(Officer officer, Collection<HouseholdId> households) {
        var scope = Scope.of(officer).orElseThrow();
        return store.cards(officer, scope.county(), households).stream()
                .filter(card -> scope.includes(placement(card)))
                .toList();
    }

    /// Every household of the county whose village is known, in the order of their keys.
    public List<HouseholdId> all(PlaceCode county) {
        return store.all(county);
    }

    /// The households with these household numbers.
    public Map<String, HouseholdId> households(PlaceCode county, Collection<String> numbers) {
        return store.byNumber(county, numbers);
    }

    /// The people with these ID numbers (18 symbols).
    public Map<String, Known> persons(PlaceCode county, Collection<String> idNumbers) {
        var byTerm = new HashMap<String, String>();
        for (var number : idNumbers) byTerm.put(terms.hex(terms.idNumber(number)), number);
        var found = new HashMap<String, Known>();
        store.people(county, byTerm.keySet(), List.of())
                .forEach(one -> found.put(java.util.Objects.requireNonNull(byTerm.get(one.term())), one.known()));
        return found;
    }

    /// Who may bear one of these names in a village: the index finds the beginnings of names too, so whoever asks must
    /// compare the whole name with what is believed.
    public Map<NamedIn, List<Known>> named(PlaceCode county, Collection<NamedIn> names) {
        var byTerm = new HashMap<String, String>();
        names.forEach(n -> byTerm.put(terms.hex(terms.name(n.name())), n.name()));
        var found = new HashMap<NamedIn, List<Known>>();
        if (names.isEmpty()) return found;
        store.people(
                        county,
                        byTerm.keySet(),
                        names.stream().map(NamedIn::village).toList())
                .forEach(one -> found.computeIfAbsent(
                                new NamedIn(java.util.Objects.requireNonNull(byTerm.get(one.term())), one.village()),
                                _ -> new ArrayList<>())
                        .add(one.known()));
        found.keySet().retainAll(names);
        return found;
    }

    /// The households with these accounts, each written as `account|`, the attribute, `|` and the number.
    public Map<String, HouseholdId> accounts(PlaceCode county, Collection<String> accounts) {
        var byTerm = new HashMap<String, String>();
        accounts.forEach(one -> byTerm.put(terms.hex(terms.account(one)), one));
        var found = new HashMap<String, HouseholdId>();
        store.households(county, byTerm.keySet()).forEach((term, household) -> found.put(byTerm.get(term), household));
        return found;
    }

    /// A name in a village, by the village's code of 12 digits.
    public record NamedIn(String name, String village) {}

    /// The villages of the scope that have households, with how many.
    public List<VillageCount> villages(Scope scope) {
        return store.villages(scope);
    }

    /// The households of one village of the scope, in the order of their numbers.
    List<Card> ofVillage(Scope scope, PlaceCode village, int from, int most) {
        return store.ofVillage(scope, village, from, most);
    }

    /// The households of the scope that this text finds: a household number, its beginning or its last
    /// three to five digits (officials call a household by the end of its number), a name or its beginning,
    /// pinyin or its initials, or a phone number.
    List<Card> search(Scope scope, String text, int most) {
        var wanted = terms.searchedFor(text);
        var number = text.strip();
        return store.search(scope, wanted, numberPattern(number), most);
    }

    private static Optional<String> numberPattern(String text) {
        if (text.matches("[0-9]{6,}")) return Optional.of(text + "%");
        return text.matches("[0-9]{3,5}") ? Optional.of("%" + text) : Optional.empty();
    }

    Set<Long> headNames(Collection<Card> cards) {
        return cards.stream().flatMap(c -> c.headNameFact().stream().boxed()).collect(Collectors.toSet());
    }
}
