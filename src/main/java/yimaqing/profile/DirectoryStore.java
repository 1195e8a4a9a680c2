package yimaqing.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.access.Scope;
import yimaqing.access.Viewer;
import yimaqing.access.Wall;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Directory.Card;
import yimaqing.profile.Directory.Known;
import yimaqing.profile.Directory.VillageCount;
import yimaqing.profile.Terms.Term;

/// The tables `directory_card` and `directory_term`. Every list takes a scope, sees nothing outside it, and is asked
/// inside the wall around it.
@Repository
class DirectoryStore {
    private static final String COLUMNS = """
            c.county, c.household, c.village, c.number, c.villagers_group, c.head_name_fact, c.members,
            c.contact_account
            """;
    /// The scope as SQL: the parameters are the county, the areas as patterns, the caseload as patterns, the account.
    private static final String IN_SCOPE = """
            c.county = :county and (c.village like any(:areas)
                or c.contact_account = :account and c.village like any(:caseload))
            """;

    private final JdbcClient sql;
    private final Wall wall;

    DirectoryStore(JdbcClient sql, Wall wall) {
        this.sql = sql;
        this.wall = wall;
    }

    void replace(PlaceCode county, Collection<HouseholdId> households, List<Card> cards, List<Term> terms) {
        var keys = households.stream().map(HouseholdId::key).toArray(String[]::new);
        sql.sql("delete from directory_card where county = ? and household = any(?)")
                .params(county.digits(), keys)
                .update();
        addCards(county, cards);
        var kept = unchanged(county, keys, terms);
        sql.sql("delete from directory_term where county = ? and household = any(?)")
                .params(
                        county.digits(),
                        Stream.of(keys).filter(key -> !kept.contains(key)).toArray(String[]::new))
                .update();
        addTerms(
                county,
                terms.stream()
                        .filter(t -> !kept.contains(t.household().id().key()))
                        .toList());
    }

    /// The households whose terms stand as they are: most facts are about neither names nor numbers.
    private Set<String> unchanged(PlaceCode county, String[] households, List<Term> terms) {
        var wanted = terms.stream()
                .collect(Collectors.groupingBy(
                        t -> t.household().id().key(), Collectors.mapping(DirectoryStore::entry, Collectors.toSet())));
        var there = new HashMap<String, Set<String>>();
        sql.sql("""
                select h.key, encode(t.term, 'hex') || t.person from unnest(?::text[]) as h (key) cross join lateral (
                    select term, person from directory_term where county = ? and household = h.key offset 0) t
                """).params(households, county.digits()).query(row -> {
            there.computeIfAbsent(row.getString(1), _ -> new HashSet<>()).add(row.getString(2));
        });
        wanted.entrySet().removeIf(e -> !e.getValue().equals(there.get(e.getKey())));
        return wanted.keySet();
    }

    private static String entry(Term term) {
        return HexFormat.of().formatHex(term.hash())
                + term.person().map(p -> p.id().key()).orElse("");
    }

    List<HouseholdId> all(PlaceCode county) {
        return sql.sql("select household from directory_card where county = ? order by household")
                .param(county.digits())
                .query((row, _) -> new HouseholdId(row.getString(1)))
                .list();
    }

    private void addCards(PlaceCode county, List<Card> cards) {
        sql.sql("""
                insert into directory_card (county, household, village, number, villagers_group, head_name_fact,
                                            members, contact_account)
                select ?, * from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::bigint[], ?::int[], ?::text[])
                """)
                .params(
                        county.digits(),
                        texts(cards, c -> c.household().key()),
                        texts(cards, c -> c.village().digits()),
                        texts(cards, c -> c.number().orElse(null)),
                        cards.stream().map(c -> c.group().orElse(null)).toArray(Integer[]::new),
                        cards.stream().map(DirectoryStore::headNameFact).toArray(Long[]::new),
                        cards.stream().map(Card::members).toArray(Integer[]::new),
                        texts(cards, c -> c.contactAccount().orElse(null)))
                .update();
    }

    private static @Nullable Long headNameFact(Card card) {
        return card.headNameFact().isPresent() ? card.headNameFact().getAsLong() : null;
    }

    private void addTerms(PlaceCode county, List<Term> terms) {
        sql.sql("""
                insert into directory_term (county, term, household, person)
                select ?, * from unnest(?::bytea[], ?::text[], ?::text[]) on conflict do nothing
                """)
                .params(
                        county.digits(),
                        terms.stream().map(Term::hash).toArray(byte[][]::new),
                        texts(terms, t -> t.household().id().key()),
                        texts(terms, t -> t.person().map(p -> p.id().key()).orElse("")))
                .update();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    void clear(PlaceCode county) {
        for (var statement :
                List.of("delete from directory_card where county = ?", "delete from directory_term where county = ?"))
            sql.sql(statement).param(county.digits()).update();
    }

    /// The cards of these households as far as this viewer is let to them by the wall alone.
    List<Card> cards(Viewer viewer, PlaceCode county, Collection<HouseholdId> households) {
        return wall.around(viewer, List.of(), inside -> cards(inside, county, households));
    }

    private static List<Card> cards(JdbcClient sql, PlaceCode county, Collection<HouseholdId> households) {
        return sql.sql("select " + COLUMNS + "from directory_card c where c.county = ? and c.household = any(?)")
                .params(
                        county.digits(),
                        households.stream().map(HouseholdId::key).toArray(String[]::new))
                .query((row, _) -> card(row))
                .list();
    }

    Map<String, HouseholdId> byNumber(PlaceCode county, Collection<String> numbers) {
        var found = new HashMap<String, HouseholdId>();
        sql.sql("select number, household from directory_card where county = ? and number = any(?)")
                .params(county.digits(), numbers.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString(1), new HouseholdId(row.getString(2)));
                });
        return found;
    }

    /// Somebody found under a term, given in hex, in a village; in none where no village is known.
    record Found(String term, String village, Known known) {}

    /// The people behind these terms, in these villages or, where none is named, anywhere.
    List<Found> people(PlaceCode county, Collection<String> terms, Collection<String> villages) {
        return sql.sql("""
                select encode(t.term, 'hex'), coalesce(c.village, ''), t.person, t.household from directory_term t
                left join directory_card c on c.county = t.county and c.household = t.household
                where t.county = :county and t.term = any(:terms) and t.person <> ''
                and (:anywhere or c.village = any(:villages))
                """)
                .param("county", county.digits())
                .param("terms", bytes(terms))
                .param("anywhere", villages.isEmpty())
                .param("villages", villages.toArray(String[]::new))
                .query((row, _) -> new Found(
                        row.getString(1),
                        row.getString(2),
                        new Known(new PersonId(row.getString(3)), new HouseholdId(row.getString(4)))))
                .list();
    }

    /// The households found as a whole under these terms, given and returned in hex.
    Map<String, HouseholdId> households(PlaceCode county, Collection<String> terms) {
        var found = new HashMap<String, HouseholdId>();
        sql.sql("""
                select encode(term, 'hex'), household from directory_term
                where county = ? and term = any(?) and person = ''
                """).params(county.digits(), bytes(terms)).query(row -> {
            found.put(row.getString(1), new HouseholdId(row.getString(2)));
        });
        return found;
    }

    private static byte[][] bytes(Collection<String> terms) {
        return terms.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
    }

    List<VillageCount> villages(Scope scope) {
        return wall.around(
                scope,
                inside -> scope.bound(inside.sql("""
                select c.village, count(*), sum(c.members) from directory_card c
                where %s group by c.village order by c.village
                """.formatted(IN_SCOPE)))
                        .query((row, _) ->
                                new VillageCount(new PlaceCode(row.getString(1)), row.getInt(2), row.getInt(3)))
                        .list());
    }

    List<Card> ofVillage(Scope scope, PlaceCode village, int from, int most) {
        return wall.around(
                scope,
                inside -> scope.bound(inside.sql("select " + COLUMNS + """
                from directory_card c where %s and c.village = :village
                order by c.number nulls last, c.household offset :from limit :most
                """.formatted(IN_SCOPE)))
                        .param("village", village.digits())
                        .param("from", from)
                        .param("most", most)
                        .query((row, _) -> card(row))
                        .list());
    }

    List<Card> search(Scope scope, List<byte[]> terms, Optional<String> number, int most) {
        return wall.around(
                scope,
                inside -> scope.bound(inside.sql("select " + COLUMNS + """
                from directory_card c where %s and (
                    c.household in (select household from directory_term where county = :county and term = any(:terms))
                    or c.number like :number)
                order by c.village, c.number limit :most
                """.formatted(IN_SCOPE)))
                        .param("terms", terms.toArray(byte[][]::new))
                        .param("number", number.orElse(""))
                        .param("most", most)
                        .query((row, _) -> card(row))
                        .list());
    }

    private static Card card(ResultSet row) throws SQLException {
        long head = row.getLong("head_name_fact");
        return new Card(
                new PlaceCode(row.getString("county")),
                new HouseholdId(row.getString("household")),
                new PlaceCode(row.getString("village")),
                Optional.ofNullable(row.getString("number")),
                Optional.ofNullable(row.getObject("villagers_group", Integer.class)),
                head == 0 ? OptionalLong.empty() : OptionalLong.of(head),
                row.getInt("members"),
                Optional.ofNullable(row.getString("contact_account")));
    }
}
