package yimaqing.invented;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.place.Place;

/// Claims about households that exist nowhere, as a township's ledger would make them: 45 each about a household and
/// its four members, two in five of them sealed. Their ID numbers begin with 99, which no division's do.
public final class InventedHouseholds {
    private static final List<String> RELATIONS = List.of("head", "spouse", "son_1", "daughter_1");
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴郭任";
    private static final String GIVEN = "明芳伟静强敏军丽建国秀兰志红平英文华";
    private static final LocalDate SINCE = LocalDate.of(2026, 3, 31);
    private static final int YEAR = 2025;
    private static final int ITEMS = 4;

    private final Random random = new Random(140_181);
    private final Dictionary dictionary;
    private final List<Place> villages;
    private final List<Claim> said = new ArrayList<>();
    private int household;
    private int row;

    public InventedHouseholds(Dictionary dictionary, List<Place> villages) {
        this.dictionary = dictionary;
        this.villages = villages;
    }

    /// So many claims, about households not spoken of before.
    public List<Claim> claims(int count) {
        said.clear();
        while (said.size() < count) household();
        return List.copyOf(said.subList(0, count));
    }

    private void household() {
        var home = HouseholdId.fresh();
        household++;
        text(home, "home.number", "14018199%06d".formatted(household));
        text(
                home,
                "home.village",
                villages.get(household % villages.size()).code().digits());
        number(home, "home.group", 1 + random.nextInt(9));
        text(home, "home.address", name() + random.nextInt(200));
        text(home, "home.phone", phone());
        number(home, "home.size_stated", RELATIONS.size());
        code(home, "house.structure");
        number(home, "house.area", 40 + random.nextInt(160));
        code(home, "house.grade");
        says(home, "water.safe", new Value.YesNo(random.nextBoolean()));
        var items = codes(field("income.line", "item"));
        for (int item = 0; item < ITEMS; item++)
            says(
                    home,
                    "income.line",
                    entry(Map.of(
                            "year",
                            Value.Amount.of(YEAR),
                            "item",
                            Value.text(items.get(item % items.size())),
                            "yuan",
                            new Value.Amount(BigDecimal.valueOf(random.nextInt(9_000_000), 2)))));
        for (var relation : RELATIONS) person(home, relation);
    }

    private void person(HouseholdId home, String relation) {
        var person = PersonId.fresh();
        var birth = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(30_000));
        text(person, "person.name", name());
        code(person, "person.sex");
        text(
                person,
                "person.id_number",
                "990000%s%04d".formatted(birth.toString().replace("-", ""), random.nextInt(10_000)));
        says(person, "person.birth", new Value.Day(birth));
        if (relation.equals("head") || relation.equals("spouse")) text(person, "person.phone", phone());
        if (relation.equals("head"))
            says(
                    person,
                    "health.state",
                    entry(Map.of("state", Value.text(any(codes(field("health.state", "state")))))));
        code(person, "person.education");
        says(
                person,
                "person.membership",
                entry(Map.of("household", Value.text(home.key()), "relation", Value.text(relation))));
        says(
                person,
                "insurance.cover",
                entry(Map.of(
                        "kind",
                        Value.text(any(codes(field("insurance.cover", "kind")))),
                        "year",
                        Value.Amount.of(YEAR))));
        code(person, "person.labour");
    }

    private void text(Subject about, String attribute, String text) {
        says(about, attribute, Value.text(text));
    }

    private void number(Subject about, String attribute, long number) {
        says(about, attribute, Value.Amount.of(number));
    }

    private void code(Subject about, String attribute) {
        says(
                about,
                attribute,
                Value.text(any(codes(dictionary.attribute(attribute).type()))));
    }

    private void says(Subject about, String key, Value value) {
        var attribute = dictionary.attribute(key);
        said.add(new Claim.Statement(
                about,
                attribute,
                value,
                SINCE,
                Provenance.row(attribute.statedBy().getFirst(), 1, "sheet", ++row)));
    }

    private static Value.Entry entry(Map<String, Value> fields) {
        return new Value.Entry(new LinkedHashMap<>(fields));
    }

    private Type field(String attribute, String field) {
        return ((Type.Entry) dictionary.attribute(attribute).type())
                .fields()
                .get(field)
                .type();
    }

    private static List<String> codes(Type type) {
        return ((Type.OneOf) type).codes().codes().stream().map(c -> c.code()).toList();
    }

    private String any(List<String> codes) {
        return codes.get(random.nextInt(codes.size()));
    }

    private String phone() {
        return "100%08d".formatted(random.nextInt(100_000_000));
    }

    private String name() {
        return "" + letter(SURNAMES) + letter(GIVEN) + letter(GIVEN);
    }

    private char letter(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }
}
