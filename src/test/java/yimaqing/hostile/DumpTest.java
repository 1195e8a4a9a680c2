package yimaqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Ledger;
import yimaqing.pack.Value;

/// 10, whoever steals a copy of the database: what was typed, imported, signed in with and shown lies nowhere in it in
/// clear. That no key in it opens anything is told by [DumpKeysTest].
class DumpTest extends CountyTest {
    /// The sample county shows its secrets on a page; a county in use has no row there.
    private static final Set<String> SAMPLE = Set.of("sample_secret.secret");

    /// The texts of policies that the product ships have examples with invented names of their own.
    private static final Set<String> LEFT_OUT =
            Set.of("sample_secret.secret", "policy_edition.text", "policy_version.text");

    @Test
    void nothingThatWasTypedOrImportedLiesInAnyColumn() {
        assertThat(Dump.told(UsedCounty.secrets(), SAMPLE)).isEmpty();
    }

    @Test
    void nothingOfTheSampleCountysPeopleLiesInAnyColumn() {
        var people = new TreeSet<String>();
        var ledger = part(Ledger.class);
        long last = 0;
        for (var some = ledger.after(ANZE, 0, 20_000); !some.isEmpty(); some = ledger.after(ANZE, last, 20_000)) {
            some.forEach(fact -> people.addAll(about(fact)));
            last = some.getLast().number();
        }
        // officials are named in clear, and a family may be called as one of them is
        var officials = part(JdbcClient.class).sql("""
                        select name from account
                        union select value::jsonb ->> 'name' from fact
                            where attribute = 'help.contact' and value is not null
                        union select value::jsonb ->> 'helper' from fact
                            where attribute = 'monitoring.status' and value::jsonb ->> 'helper' is not null
                        """).query(String.class).list();
        people.removeIf(
                name -> officials.stream().filter(Objects::nonNull).anyMatch(official -> official.contains(name)));
        assertThat(people).hasSizeGreaterThan(1_000);
        assertThat(Dump.told(people, LEFT_OUT)).isEmpty();
    }

    private static Set<String> about(Fact fact) {
        boolean personal = Set.of("person.name", "person.id_number", "person.phone", "home.phone", "home.bank_account")
                .contains(fact.attribute());
        return personal && fact.says() instanceof Fact.Holds(Value.Text(var text)) ? Set.of(text) : Set.of();
    }

    @Test
    void theSessionsOfACopyOpenNothing() throws IOException, InterruptedException {
        var own = UsedCounty.signedIn("dump.second").cookie("ymq").orElseThrow();
        assertThat(asked("/desk", own)).as("the whole cookie does").isEqualTo(200);
        var ids = Dump.read(
                "select session_id from spring_session", row -> row.getString(1).strip());
        assertThat(ids).isNotEmpty();
        for (var id : ids) {
            var cookie = Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
            for (var end : List.of("", Base64.getEncoder().encodeToString(".".getBytes(StandardCharsets.UTF_8))))
                assertThat(asked("/desk", cookie + end)).isNotEqualTo(200);
        }
    }

    private static int asked(String path, String cookie) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url(path)))
                    .header("Cookie", "ymq=" + cookie)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void aClearValueIsFoundHoweverItIsWrittenDown() {
        var name = UsedCounty.NAMES.getFirst();
        for (var charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"))
            assertThat(planted(("姓名" + name + "。").getBytes(Charset.forName(charset))))
                    .as(charset)
                    .contains(name);
        assertThat(planted(("x" + UsedCounty.PHONES.get(1)).getBytes(StandardCharsets.UTF_8)))
                .contains(UsedCounty.PHONES.get(1));
        assertThat(planted("{\"name\":\"\\u8a3e\\u68a6\\u9f99\\u95e8\"}")).contains(name);
        assertThat(planted("at 14:00 " + UsedCounty.PIN + ".")).contains(UsedCounty.PIN);
    }

    /// What is told while a table holds this.
    private static String planted(Object value) {
        var sql = part(Flyway.class).getConfiguration().getDataSource();
        var type = value instanceof byte[] ? "bytea" : "text";
        try (var connection = sql.getConnection()) {
            connection.createStatement().execute("create table planted (found " + type + ")");
            try (var put = connection.prepareStatement("insert into planted values (?)")) {
                put.setObject(1, value);
                put.execute();
            }
            return Dump.told(UsedCounty.secrets(), "planted").toString();
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        } finally {
            try (var connection = sql.getConnection()) {
                connection.createStatement().execute("drop table planted");
            } catch (java.sql.SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }
}
