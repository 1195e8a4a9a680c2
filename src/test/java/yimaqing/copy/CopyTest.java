package yimaqing.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.entry;
import static yimaqing.Village.income;
import static yimaqing.Village.says;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yimaqing.CountyTest;
import yimaqing.Doorstep;
import yimaqing.Doorstep.Home;
import yimaqing.Phone;
import yimaqing.code.Plates;
import yimaqing.pack.Value;
import yimaqing.web.Words;

/// A family takes a copy: all that its pages show, nothing that they do not, nothing of anybody else.
class CopyTest extends CountyTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ID = "142628197003159011";
    private static final String PHONE = "13834561789";
    private static final String CARD = "6222020200112233445";
    private static final Doorstep DOORSTEP = new Doorstep("141128");
    private static final Home HOME = atHome();
    private static final Home NEIGHBOUR = DOORSTEP.home("1411280002", "郝邻居");

    private static Home atHome() {
        var home = DOORSTEP.home("1411280001", "单大山");
        DOORSTEP.say(
                says(home.household(), "home.phone", PHONE),
                says(home.household(), "home.bank_account", CARD),
                says(home.household(), "home.note", "西头第二家"),
                says(home.household(), "income.line", income(2025, "wage_away", "12000")),
                says(home.head(), "person.id_number", ID),
                says(home.head(), "person.phone", PHONE),
                says(home.head(), "person.sex", "1"),
                yimaqing.Village.says(
                        "health",
                        home.head(),
                        "health.state",
                        entry(Map.of("state", Value.text("chronic"))),
                        yimaqing.Village.SPRING));
        return home;
    }

    private static JsonNode copy(Phone phone, Home home) {
        var answer = phone.get(home.door() + "/copy.json");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Disposition").orElseThrow()).startsWith("attachment");
        return JSON.readTree(answer.body());
    }

    @Test
    void theCopyHasTheFormThatIsDescribed() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.readTree(Files.readString(Path.of("docs/copy.schema.json"))));
        var copy = copy(Doorstep.family(HOME), HOME);
        assertThat(schema.validate(copy)).isEmpty();
        ((tools.jackson.databind.node.ObjectNode) copy).put("surprise", true);
        assertThat(schema.validate(copy)).isNotEmpty();
    }

    @Test
    void everyValueOfTheCopyStandsOnThePagesOfTheFamily() {
        var phone = Doorstep.family(HOME);
        var page = plain(phone.get(HOME.door()).words());
        var said = values(copy(phone, HOME).get("parts"));
        assertThat(said).hasSizeGreaterThan(6).contains("单大山", "西头第二家");
        assertThat(said).allSatisfy(value -> assertThat(page).contains(plain(value)));
    }

    /// What is said in the copy, field by field where a value has several.
    private static List<String> values(JsonNode parts) {
        var values = new ArrayList<String>();
        for (var part : parts)
            for (var fact : part.get("facts")) {
                if (fact.get("fields").isEmpty() && !fact.get("value").isNull())
                    values.add(fact.get("value").asString());
                for (var field : fact.get("fields"))
                    values.add(field.get("value").asString());
            }
        return values;
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replaceAll("\\s+", "");
    }

    @Test
    void whatIsMaskedAtHomeIsMaskedInTheCopyToo() throws IOException {
        var json = copy(Doorstep.family(HOME), HOME).toString();
        for (var text : List.of(json, paper(HOME))) {
            assertThat(text).contains("138*****789").doesNotContain(ID, PHONE, CARD);
            assertThat(text)
                    .doesNotContain(
                            "慢性病",
                            "郝邻居",
                            NEIGHBOUR.household().key(),
                            HOME.household().key());
        }
    }

    @Test
    void thePaperHasPagesWithNumbersTheDayAndTheCounty() throws IOException {
        var text = paper(HOME);
        var copy = part(CopyWriting.class)
                .of(new Plates.AtHome(HOME.plate(), HOME.family()), Words.CHINESE)
                .orElseThrow();
        assertThat(text).contains("单大山", "西头第二家", "谁看过我家资料", "第 1 页，共 ");
        assertThat(text).contains(copy.head().countyName(), Words.CHINESE.say("copy.paper.title"));
        for (var part : copy.parts())
            for (var held : part.held())
                assertThat(text).contains(held.attribute().label());
    }

    private static String paper(Home home) throws IOException {
        var copy = part(CopyWriting.class)
                .of(new Plates.AtHome(home.plate(), home.family()), Words.CHINESE)
                .orElseThrow();
        var out = new ByteArrayOutputStream();
        new CopyPaper(copy, Words.CHINESE).write(out);
        try (var document = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void takingACopyStandsInTheLogOfReaders() {
        var phone = Doorstep.family(HOME);
        int before = copy(phone, HOME).get("looks").size();
        assertThat(copy(phone, HOME).get("looks").size()).isEqualTo(before + 1);
        assertThat(phone.get(HOME.door() + "/copy.pdf").header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/pdf"));
        assertThat(copy(phone, HOME).get("looks").size()).isEqualTo(before + 3);
    }

    @Test
    void onlyTheFamilyIsGivenIt() {
        for (var path : List.of("/copy", "/copy.pdf", "/copy.json")) {
            var address = HOME.door() + path;
            assertThat(Doorstep.family(HOME).get(address).status()).isEqualTo(200);
            assertThat(new Phone(url("")).get(address).status()).isEqualTo(303);
            assertThat(Doorstep.family(NEIGHBOUR).get(address).status()).isEqualTo(303);
        }
        var phone = Doorstep.family(HOME);
        CLOCK.advance(Duration.ofMinutes(11));
        assertThat(phone.get(HOME.door() + "/copy.json").status()).isEqualTo(303);
    }
}
