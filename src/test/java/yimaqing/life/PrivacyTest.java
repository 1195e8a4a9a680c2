package yimaqing.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.Tour;
import yimaqing.code.PlateToken;
import yimaqing.code.Plates;
import yimaqing.code.Reading;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Value;

/// What a stranger who tries everything gets: nothing.
class PrivacyTest extends CountyTest {
    private static final Pattern RUN = Pattern.compile("[\\p{IsHan}·]{3,}|[0-9X]{11,}");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 19;
    private static final Pattern LINK = Pattern.compile("(?:href|action|src)=\"(/[^\"#]*)");

    /// Everything sealed in the sample county, in clear: names, numbers, phones, accounts. An official who answers for
    /// a
    /// household stands there by name, and may bear the name of somebody who lives elsewhere.
    static Set<String> privateValues() {
        var homes = part(JdbcClient.class)
                .sql("select household from directory_card where county = ?")
                .param(ANZE.digits())
                .query((row, _) -> new HouseholdId(row.getString(1)))
                .list();
        var facts = part(Ledger.class).around(ANZE, homes);
        var helpers = facts.stream()
                .flatMap(f -> f.says() instanceof yimaqing.ledger.Fact.Holds(Value.Entry entry)
                        ? entry.text("helper").stream()
                        : java.util.stream.Stream.empty())
                .collect(Collectors.toSet());
        return facts.stream()
                .filter(f -> Set.of(
                                "person.name", "person.id_number", "person.phone", "home.phone", "home.bank_account")
                        .contains(f.attribute()))
                .flatMap(f -> f.says() instanceof yimaqing.ledger.Fact.Holds(Value.Text(var text))
                        ? java.util.stream.Stream.of(text)
                        : java.util.stream.Stream.empty())
                .filter(text -> text.length() >= SHORTEST && !helpers.contains(text))
                .collect(Collectors.toSet());
    }

    @Test
    void aCrawlWithEveryTokenFindsNoPrivateValue() {
        var values = privateValues();
        assertThat(values).hasSizeGreaterThan(5_000);
        var stranger = new Phone(url(""));
        var bodies = new HashSet<String>();
        for (var village : part(JdbcClient.class)
                .sql("select distinct village from plate where village is not null")
                .query(String.class)
                .list())
            for (var plate : part(Plates.class).ofVillage(new yimaqing.place.PlaceCode(village)))
                bodies.add(stranger.get("/h/" + plate.token().letters())
                        .body()
                        .replace(plate.token().letters(), "TOKEN")
                        .replace(plate.number() + " 号", "NUMBER"));
        assertThat(bodies).as("pages that differ beyond number and token").hasSizeLessThan(60);
        assertThat(found(values, bodies)).isEmpty();
    }

    @Test
    void aCrawlOfEveryLinkFindsNoPrivateValue() {
        var stranger = new Phone(url(""));
        var bodies = new HashSet<String>();
        var seen = new HashSet<>(Set.of("/sample", "/sample.json"));
        var rest = new ArrayDeque<>(List.of(
                "/",
                "/c",
                "/v/141026104207",
                "/sign-in",
                "/desk",
                "/desk/search?q=lz",
                "/ui",
                "/api/v1/openapi.json",
                "/api/v1/households",
                "/actuator/health",
                "/actuator/env",
                "/h/" + Tour.of(url("")).households().getFirst().token()));
        while (!rest.isEmpty()) {
            var path = rest.pop();
            if (!seen.add(path)) continue;
            var page = stranger.get(path);
            bodies.add(page.body());
            var links = LINK.matcher(page.body());
            while (links.find()) rest.add(links.group(1).replace("&amp;", "&"));
        }
        assertThat(seen).hasSizeGreaterThan(10);
        assertThat(found(privateValues(), bodies)).isEmpty();
    }

    @Test
    void aPlantedValueIsFound() {
        var value = privateValues().iterator().next();
        assertThat(found(privateValues(), Set.of("<p>" + value + "</p>"))).contains(value);
    }

    @Test
    void aHundredThousandRandomTokensFindNothing() {
        var plates = part(Plates.class);
        for (int i = 0; i < 100_000; i++)
            assertThat(plates.read(PlateToken.fresh().letters())).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void nothingPrivateLiesInClearInAnyTable() {
        var values = privateValues();
        var sql = part(JdbcClient.class);
        // the policies the product comes with are for everybody, and the people in their examples bear common names
        var tables = sql.sql("""
                        select tablename from pg_tables
                        where schemaname = 'public' and tablename not like 'flyway%' and tablename <> 'policy_edition'
                        """).query(String.class).list();
        var leaks = new TreeSet<String>();
        for (var table : tables) {
            var rows = String.join(
                    "\n",
                    sql.sql("select t::text from " + table + " t limit 400000")
                            .query(String.class)
                            .list());
            found(values, Set.of(rows)).forEach(value -> leaks.add(table));
        }
        assertThat(leaks).isEmpty();
    }

    /// The private values that stand in these texts: names within runs of Chinese, numbers within runs of digits.
    static Set<String> found(Set<String> values, Set<String> bodies) {
        var found = new TreeSet<String>();
        for (var body : bodies) {
            var runs = RUN.matcher(body);
            while (runs.find()) {
                var run = runs.group();
                for (int from = 0; from < run.length(); from++)
                    for (int to = from + SHORTEST; to <= Math.min(run.length(), from + LONGEST); to++)
                        if (values.contains(run.substring(from, to))) found.add(run.substring(from, to));
            }
        }
        return found;
    }
}
