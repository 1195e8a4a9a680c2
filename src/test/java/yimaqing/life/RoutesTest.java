package yimaqing.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.Tour;
import yimaqing.code.Plate;
import yimaqing.code.Plates;
import yimaqing.code.Reading;

/// Every registered route, opened by everybody: what each gets of a household in 小李村. A route that is not in the
/// matrix (`routes.tsv`) fails the test, so nobody adds a page without saying who may see it.
class RoutesTest extends CountyTest {
    private static final List<String> WHO =
            List.of("stranger", "family", "cadre", "cadre elsewhere", "contact", "township", "department", "leader");
    private final Tour tour = Tour.of(url(""));

    /// The address that is asked, and the status each gets.
    private record Asked(String address, List<Integer> statuses) {}

    private static Map<String, Asked> matrix() throws IOException {
        var matrix = new LinkedHashMap<String, Asked>();
        var table = new ClassPathResource("routes.tsv").getContentAsString(StandardCharsets.UTF_8);
        for (var line : table.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var columns = line.split("\t");
            var statuses =
                    Stream.of(columns[2].split(" ")).map(Integer::valueOf).toList();
            if (statuses.size() != WHO.size()) throw new IllegalStateException("not a status for each: " + line);
            if (matrix.put(columns[0], new Asked(columns[1], statuses)) != null)
                throw new IllegalStateException("twice: " + line);
        }
        return matrix;
    }

    @Test
    void everyRegisteredRouteIsInTheMatrix() throws IOException {
        assertThat(registered()).isEqualTo(new TreeSet<>(matrix().keySet()));
    }

    private static Set<String> registered() {
        var routes = new TreeSet<String>();
        part(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().forEach(info -> {
            var methods = info.getMethodsCondition().getMethods();
            for (var pattern : info.getPatternValues()) {
                if (methods.isEmpty()) routes.add("ANY " + pattern);
                methods.forEach(method -> routes.add(method + " " + pattern));
            }
        });
        return routes;
    }

    @TestFactory
    Stream<DynamicTest> everybodyGetsWhatTheMatrixSays() throws IOException {
        var matrix = matrix();
        var home = tour.households().getFirst();
        var plate = plate(home.token());
        var key = plate.household().orElseThrow().key();
        var appliance = plate(tour.device());
        var dispute = part(JdbcClient.class)
                .sql("select id from dispute where household = ? and attribute = 'house.grade'")
                .param(key)
                .query(String.class)
                .single();
        return WHO.stream()
                .map(who -> DynamicTest.dynamicTest(who, () -> {
                    var phone = phone(who, home);
                    phone.post("/desk/households/" + key + "/errand", Map.of("errand", "check"));
                    matrix.forEach((route, expected) -> {
                        var address = expected.address()
                                .replace("{token}", home.token())
                                .replace("{key}", key)
                                .replace("{plate}", plate.id().key())
                                .replace("{appliance}", appliance.token().letters())
                                .replace(
                                        "{device}",
                                        appliance.device().orElseThrow().key())
                                .replace("{id}", dispute);
                        int status = expected.statuses().get(WHO.indexOf(who));
                        assertThat(status(phone, route, address, who))
                                .as(who + ": " + route)
                                .isEqualTo(status);
                    });
                }));
    }

    private static Plate plate(String token) {
        return ((Reading.Found) part(Plates.class).read(token)).plate();
    }

    private static int status(Phone phone, String route, String address, String who) {
        if (!route.startsWith("POST")) return phone.get(address).status();
        return phone.post(address, Map.of("reason", "核对证件号码", "username", "nobody " + who))
                .status();
    }

    private Phone phone(String who, Tour.Home home) {
        var phone = new Phone(url(""));
        switch (who) {
            case "stranger" -> {}
            case "family" -> phone.post("/h/" + home.token() + "/proof", Map.of("pin", home.pin()));
            case "cadre" -> enter(phone, "VILLAGE_CADRE", "141026104207");
            case "cadre elsewhere" -> enter(phone, "VILLAGE_CADRE", "141026104200");
            case "contact" -> enter(phone, "CONTACT_OFFICIAL", "141026104207");
            case "township" -> enter(phone, "TOWNSHIP_OFFICER", "141026104");
            case "department" -> enter(phone, "DEPARTMENT_OFFICER", "141026");
            case "leader" -> enter(phone, "COUNTY_LEADER", "141026");
            default -> throw new IllegalArgumentException(who);
        }
        phone.get("/h/" + home.token());
        return phone;
    }

    private void enter(Phone phone, String role, String area) {
        var official = tour.official(role, area);
        assertThat(phone.signIn(official.username(), official.password()).status())
                .isEqualTo(303);
        phone.get("/desk");
    }

    @Test
    void outsideTheAreaIsAnsweredLikeWhatDoesNotExist() {
        var plate = plate(tour.households().getFirst().token());
        var elsewhere = new Phone(url(""));
        enter(elsewhere, "VILLAGE_CADRE", "141026104200");
        var foreign = elsewhere.get(
                "/desk/households/" + plate.household().orElseThrow().key());
        var nowhere = elsewhere.get("/desk/households/h0000000000000000");
        assertThat(foreign.status()).isEqualTo(404).isEqualTo(nowhere.status());
        assertThat(foreign.words()).isEqualTo(nowhere.words());
    }

    @Test
    void aPageThatAsksForAnOfficialKeepsWhatWasTypedUntilTheSignInIsDone() {
        var official = tour.official("VILLAGE_CADRE", "141026104207");
        var plate = plate(tour.households().getFirst().token());
        var path = "/desk/households/" + plate.household().orElseThrow().key() + "/unmasking";
        var phone = new Phone(url(""));
        var expired = phone.post(path, Map.of("reason", "入户核对银行卡"));
        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.body()).contains("入户核对银行卡");
        var entered = phone.post(
                "/sign-in",
                Map.of(
                        "username",
                        official.username(),
                        "password",
                        official.password(),
                        "kept.path",
                        path,
                        "kept.sent",
                        "yes",
                        "kept.field.reason",
                        "入户核对银行卡"));
        assertThat(entered.status()).isEqualTo(200);
        assertThat(entered.body()).contains("入户核对银行卡").contains(path);
        assertThat(phone.post(path, Map.of("reason", "入户核对银行卡")).status()).isEqualTo(200);
    }

    @Test
    void aForeignSiteCannotSendAForm() {
        var official = tour.official("VILLAGE_CADRE", "141026104207");
        var fields = Map.of("username", official.username(), "password", official.password());
        for (var headers : List.of(Map.of("Origin", "https://evil.example"), Map.of("Sec-Fetch-Site", "cross-site")))
            assertThat(new Phone(url("")).postBare("/sign-in", fields, headers).status())
                    .isEqualTo(403);
    }

    @Test
    void aFormWithoutItsTokenIsRefusedWhenSomebodyIsSignedIn() {
        var phone = new Phone(url(""));
        enter(phone, "VILLAGE_CADRE", "141026104207");
        assertThat(phone.postBare("/sign-out", Map.of(), Map.of()).status()).isEqualTo(403);
        assertThat(phone.get("/desk").status()).isEqualTo(200);
    }

    @Test
    void aSessionPlantedBeforeTheSignInIsWorthNothingAfterIt() {
        var phone = new Phone(url(""));
        enter(phone, "VILLAGE_CADRE", "141026104207");
        var before = phone.cookie("ymq").orElseThrow();
        enter(phone, "VILLAGE_CADRE", "141026104207");
        assertThat(phone.cookie("ymq").orElseThrow()).isNotEqualTo(before);
    }
}
