package yimaqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.Village;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Ledger;
import yimaqing.pack.Type;
import yimaqing.pack.Type.Form;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;

/// Runs last of all: nothing that the servers of this run wrote, nor their database, tells of anybody.
@Order(Integer.MAX_VALUE)
class WholeRunTest extends CountyTest {
    private static final Set<Form> PERSONAL = Set.of(Form.NAME, Form.ID_NUMBER, Form.PHONE, Form.ACCOUNT);
    private static final List<String> PLANTED =
            List.of(Target.NAME, Target.ID_NUMBER, Target.PHONE_NUMBER, Target.PIN, Target.PASSWORD);
    private static final int AT_ONCE = 5_000;

    @Test
    void nothingWrittenInThisRunTellsOfAnybody() throws IOException {
        var guard = new Private(Set.copyOf(PLANTED), people());
        assertThat(guard.people()).isNotEmpty();
        assertThat(guard.toldBy(Stream.concat(lines(Heard.FILE), lines(databaseLog()))))
                .isEmpty();
    }

    @Test
    void whatIsPrivateIsFoundInALine() {
        var guard = new Private(Set.of(Target.PIN), Set.of("某某某", "6217001234567890123"));
        assertThat(guard.toldBy(Stream.of("of " + Target.ID_NUMBER))).hasSize(1);
        assertThat(guard.toldBy(Stream.of("of " + Target.PHONE_NUMBER))).hasSize(1);
        assertThat(guard.toldBy(Stream.of("/h/0123456789ABCDEFGHJK"))).hasSize(1);
        assertThat(guard.toldBy(Stream.of("PIN " + Target.PIN))).hasSize(1);
        assertThat(guard.toldBy(Stream.of("户主某某某的"))).hasSize(1);
        assertThat(guard.toldBy(Stream.of("card 6217001234567890123"))).hasSize(1);
        assertThat(guard.toldBy(Stream.of("batch 142628197003159012 of 141026104207, 安泽县冀氏镇")))
                .isEmpty();
    }

    private static Stream<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines();
    }

    private static Path databaseLog() {
        var data = part(Environment.class).getRequiredProperty("yimaqing.data");
        return Path.of(data, "logs", "postgres.log");
    }

    /// Names of three letters and more, and numbers, of everybody in any county of this run.
    private static Set<String> people() {
        var people = new HashSet<String>();
        var counties = part(JdbcClient.class)
                .sql("select county from ledger_head")
                .query(String.class)
                .list();
        for (var county : counties) {
            var facts = part(Ledger.class).after(new PlaceCode(county), 0, AT_ONCE);
            while (!facts.isEmpty()) {
                facts.stream().flatMap(WholeRunTest::personal).forEach(people::add);
                facts = part(Ledger.class)
                        .after(new PlaceCode(county), facts.getLast().number(), AT_ONCE);
            }
        }
        return people;
    }

    private static Stream<String> personal(Fact fact) {
        if (!(fact.says() instanceof Fact.Holds(var value))) return Stream.empty();
        return personal(Village.DICTIONARY.attribute(fact.attribute()).type(), value);
    }

    private static Stream<String> personal(Type type, Value value) {
        if (type instanceof Type.Words(var form, var _) && value instanceof Value.Text(var text))
            return PERSONAL.contains(form) && text.length() > 2 ? Stream.of(text) : Stream.empty();
        if (type instanceof Type.Entry kinds && value instanceof Value.Entry said)
            return said.fields().entrySet().stream()
                    .flatMap(e -> personal(kinds.field(e.getKey()).type(), e.getValue()));
        return Stream.empty();
    }
}
