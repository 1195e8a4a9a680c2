package yimaqing.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.Tour;
import yimaqing.code.Plates;
import yimaqing.code.Reading;

/// Every registered route, opened by everybody: what each gets of a household in 小李村. A route that is not in the
/// matrix fails the test, so nobody adds a page without saying who may see it.
class RoutesTest extends CountyTest {
    private static final List<String> WHO =
            List.of("stranger", "family", "cadre", "cadre elsewhere", "contact", "township", "department", "leader");
    private static final String ALL_200 = "200 200 200 200 200 200 200 200";
    private static final String ALL_404 = ALL_200.replace("200", "404");
    private static final String OFFICERS = "401 401 200 200 200 200 200 200";
    private static final String LEADERS = "401 401 404 404 404 404 404 200";
    private static final String NO_KEY = OFFICERS.replace("200", "404");
    private static final String IN_AREA = "401 401 200 404 200 200 200 200";
    private static final String NOTHING_TO_TAKE_BACK = "401 401 409 404 409 409 404 409";
    private static final String UNDECIDED = "401 401 403 404 403 409 404 409";

    /// Method and pattern of the route; the address asked; what each gets.
    private static final Map<String, String[]> MATRIX = new LinkedHashMap<>();

    static {
        route("GET /", "/", ALL_200);
        route("GET /h/{token}", "/h/{token}", ALL_200);
        route("GET /H/{token}", "/H/{token}", ALL_200);
        route("GET /h/{token}/proof", "/h/{token}/proof", ALL_200.replace("200", "303"));
        route("GET /H/{token}/proof", "/H/{token}/proof", ALL_200.replace("200", "303"));
        route("POST /h/{token}/proof", "/h/{token}/proof", ALL_200.replace("200", "422"));
        route("POST /H/{token}/proof", "/H/{token}/proof", ALL_200.replace("200", "422"));
        policyOfTheFamily();
        route("GET /e/{token}", "/e/{token}", ALL_404);
        route("GET /E/{token}", "/E/{token}", ALL_404);
        route("GET /v/{code}", "/v/141026104207", ALL_200);
        route("GET /V/{code}", "/V/141026104207", ALL_200);
        route("GET /c", "/c", ALL_200);
        route("GET /policies", "/policies", ALL_200);
        route("GET /policies/{policy}", "/policies/rain_plan", ALL_200);
        route("GET /policies/check", "/policies/check", ALL_200);
        route("POST /policies/check", "/policies/check", ALL_200.replace("200", "422"));
        route("GET /policies/{policy}/check", "/policies/rain_plan/check", ALL_200);
        route("POST /policies/{policy}/check", "/policies/rain_plan/check", ALL_200.replace("200", "422"));
        route("GET /sign-in", "/sign-in", ALL_200);
        route("POST /sign-in", "/sign-in", ALL_200.replace("200", "422"));
        route("GET /desk", "/desk", OFFICERS);
        route("GET /desk/villages/{code}", "/desk/villages/141026104207", IN_AREA);
        route("GET /desk/search", "/desk/search?q=lz", OFFICERS);
        route("GET /desk/households", "/desk/households", OFFICERS);
        route("GET /desk/households/{key}", "/desk/households/{key}", IN_AREA);
        route("GET /desk/households/{key}/facts/{attribute}", "/desk/households/{key}/facts/home.number", IN_AREA);
        route("POST /desk/households/{key}/unmasking", "/desk/households/{key}/unmasking", IN_AREA);
        policies();
        route("GET /disputes", "/disputes", OFFICERS);
        route("GET /disputes/{id}", "/disputes/{id}", "401 401 200 404 200 200 404 200");
        route("POST /disputes/{id}/visit", "/disputes/{id}/visit", "401 401 422 404 422 422 404 422");
        route("POST /disputes/{id}/visit/withdrawal", "/disputes/{id}/visit/withdrawal", NOTHING_TO_TAKE_BACK);
        route("POST /disputes/{id}/ruling", "/disputes/{id}/ruling", "401 401 403 404 403 422 404 422");
        route("POST /disputes/{id}/ruling/withdrawal", "/disputes/{id}/ruling/withdrawal", UNDECIDED);
        route("GET /quality", "/quality", "401 401 404 404 404 404 200 200");
        route("GET /quality/{department}", "/quality/human_resources", "401 401 404 404 404 404 200 200");
        route("GET /exchange", "/exchange", LEADERS);
        route("GET /exchange/keys", "/exchange/keys", LEADERS);
        route("POST /exchange/keys", "/exchange/keys", LEADERS.replace("200", "422"));
        route("GET /exchange/keys/{number}", "/exchange/keys/0", NO_KEY);
        route("POST /exchange/keys/{number}/replacement", "/exchange/keys/0/replacement", NO_KEY);
        route("POST /exchange/keys/{number}/revocation", "/exchange/keys/0/revocation", NO_KEY);
        route("GET /api/v1/openapi.json", "/api/v1/openapi.json", ALL_200);
        route("GET /api/v1/changes", "/api/v1/changes", ALL_200.replace("200", "401"));
        route("POST /api/v1/batches", "/api/v1/batches", ALL_200.replace("200", "401"));
        route("GET /api/v1/batches/{number}", "/api/v1/batches/1", ALL_200.replace("200", "401"));
        route("GET /api/v1/batches/{number}/returned", "/api/v1/batches/1/returned", ALL_200.replace("200", "401"));
        route("GET /sample", "/sample", ALL_200);
        route("GET /sample.json", "/sample.json", ALL_200);
        route("GET /ui", "/ui", ALL_200);
        route("GET /look-{fingerprint}.css", "/look-x.css", ALL_200);
        route("GET /actuator/health", "/actuator/health", ALL_200);
        route("ANY /error", "/error", ALL_404);
        standards();
        offers();
        plates();
        intake();
        drafting();
        route("GET /exit", "/exit", ALL_200);
        route("POST /exit", "/exit", ALL_200.replace("200", "303"));
        route("POST /sign-out", "/sign-out", ALL_200.replace("200", "303"));
    }

    private static void offers() {
        var announcers = "401 401 404 404 404 404 422 422";
        var person = "/desk/offers/{number}/people/{household}/{person}";
        var nobody = "/desk/offers/1/people/{key}/p0000000000000000";
        var nothingTold = "303 404 303 303 303 303 303 303";
        route("GET /desk/offers", "/desk/offers", OFFICERS);
        route("POST /desk/offers", "/desk/offers", announcers);
        route("GET /desk/offers/{number}", "/desk/offers/1", OFFICERS);
        route("POST /desk/offers/{number}/names", "/desk/offers/1/names", OFFICERS);
        route("POST /desk/offers/{number}/ending", "/desk/offers/1/ending", announcers);
        route("GET " + person, nobody, NO_KEY);
        route("POST " + person + "/words", nobody + "/words", NO_KEY);
        route("POST " + person + "/calls", nobody + "/calls", NO_KEY);
        route("POST " + person + "/calls/withdrawal", nobody + "/calls/withdrawal", NO_KEY);
        route("GET /h/{token}/offers", "/h/{token}/offers", nothingTold.replace("404", "200"));
        route("POST /h/{token}/offers/{number}/answers", "/h/{token}/offers/1/answers", nothingTold);
        var back = "/h/{token}/offers/1/answers/withdrawal";
        route("POST /h/{token}/offers/{number}/answers/withdrawal", back, nothingTold);
    }

    private static void standards() {
        var unknown = OFFICERS.replace("200", "404");
        var theirs = "401 401 404 404 404 404 422 422";
        route("GET /desk/standards", "/desk/standards", OFFICERS);
        route("POST /desk/standards/{figure}", "/desk/standards/minimum_wage", theirs);
        route("POST /desk/standards/{number}/confirmation", "/desk/standards/999/confirmation", unknown);
        route("POST /desk/standards/{number}/dropping", "/desk/standards/999/dropping", unknown);
    }

    private static void plates() {
        var custodians = "401 401 200 200 200 200 404 200";
        var hanging = "401 401 200 404 200 200 404 200";
        var one = "/desk/plates/{plate}";
        var doing = "/desk/plates/{key}";
        route("GET /desk/plates", "/desk/plates", custodians);
        route("GET /desk/plates/in-hand", "/desk/plates/in-hand?code=", custodians.replace("200", "404"));
        route("GET /desk/plates/runs", "/desk/plates/runs", LEADERS);
        route("POST /desk/plates/runs", "/desk/plates/runs", LEADERS.replace("200", "422"));
        route("GET /desk/plates/runs/{number}", "/desk/plates/runs/999", NO_KEY);
        route("POST /desk/plates/runs/{number}/sheets", "/desk/plates/runs/999/sheets", NO_KEY);
        route("GET /desk/plates/jobs/{number}", "/desk/plates/jobs/999", NO_KEY);
        route("GET /desk/plates/jobs/{number}/progress", "/desk/plates/jobs/999/progress", NO_KEY);
        route("GET /desk/plates/jobs/{number}/document", "/desk/plates/jobs/999/document", NO_KEY);
        route("GET /desk/plates/villages/{code}", "/desk/plates/villages/141026104207", hanging);
        route("POST /desk/plates/villages/{code}/sheets", "/desk/plates/villages/141026999999/sheets", NO_KEY);
        route("POST /desk/plates/villages/{code}/slips", "/desk/plates/villages/141026999999/slips", NO_KEY);
        route("GET " + doing, one, hanging);
        // which household, which plate: nothing of that was said
        route("POST " + doing + "/holder", one + "/holder", NO_KEY);
        route("POST " + doing + "/replacement", one + "/replacement", hanging.replace("200", "422"));
        // it is not lost, so it is not found
        route("POST " + doing + "/finding", one + "/finding", NO_KEY);
        // of a plate that is not there, so that the one on the tour's door stays
        route("POST " + doing + "/loss", "/desk/plates/q0000000000000000/loss", NO_KEY);
        route("POST " + doing + "/withdrawal", "/desk/plates/q0000000000000000/withdrawal", NO_KEY);
        route("POST " + doing + "/label", "/desk/plates/q0000000000000000/label", NO_KEY);
    }

    private static void policyOfTheFamily() {
        var page = "/h/{token}/policies/{policy}";
        var here = "/h/{token}/policies/rain_plan";
        var toTheDoor = ALL_200.replace("200", "303");
        var nothingTold = "303 404 303 303 303 303 303 303";
        route("GET " + page, here, nothingTold.replace("404", "200"));
        route("GET /h/{token}/heating", "/h/{token}/heating", nothingTold.replace("404", "200"));
        route("GET /heating", "/heating?kwh=3000", ALL_200);
        route("GET " + page + "/steps", here + "/steps", toTheDoor);
        route("GET " + page + "/answers", here + "/answers", toTheDoor);
        route("POST " + page + "/steps", here + "/steps", nothingTold);
        route("POST " + page + "/steps/withdrawal", here + "/steps/withdrawal", nothingTold);
        route("POST " + page + "/answers", here + "/answers", toTheDoor);
        route("POST " + page + "/answers/withdrawal", here + "/answers/withdrawal", toTheDoor);
    }

    private static void policies() {
        var home = "/desk/households/{key}/policies";
        route("GET /desk/policies", "/desk/policies", OFFICERS);
        // a department sees the policies all of whose grounds it may read
        route("GET /desk/policies/{policy}", "/desk/policies/medical_insurance", OFFICERS);
        route("GET /desk/policies/{policy}/households", "/desk/policies/medical_insurance/households", OFFICERS);
        route("GET /desk/explanations", "/desk/explanations", OFFICERS);
        route("GET /desk/explanations/households", "/desk/explanations/households", OFFICERS);
        route("GET " + home, home, IN_AREA);
        route("POST " + home + "/words", home + "/words", IN_AREA);
        route("POST " + home + "/explanation", home + "/explanation", IN_AREA.replace("200", "422"));
        route("POST " + home + "/steps", home + "/steps", IN_AREA.replace("200", "422"));
        route("POST " + home + "/steps/withdrawal", home + "/steps/withdrawal", IN_AREA.replace("200", "409"));
    }

    private static void intake() {
        var clerks = "401 401 404 404 404 200 200 200";
        var ledger = "401 401 404 404 404 200 404 200";
        var rows = "401 401 404 404 404 200 404 404";
        route("GET /intake", "/intake", clerks);
        route("POST /intake", "/intake", "401 401 404 404 404 422 422 404");
        route("GET /intake/{number}", "/intake/1", ledger);
        route("GET /intake/{number}/progress", "/intake/1/progress", ledger.replace("200", "204"));
        route("POST /intake/{number}/acceptance", "/intake/1/acceptance", ledger.replace("200", "409"));
        route("GET /intake/{number}/undo", "/intake/1/undo", ledger);
        route("POST /intake/{number}/undoing", "/intake/1/undoing", ledger.replace("200", "422"));
        route("GET /intake/{number}/rows", "/intake/1/rows", rows);
        route("GET /intake/{number}/returned", "/intake/1/returned", rows.replace("200", "403"));
        route("GET /intake/{number}/rows/{sheet}/{row}", "/intake/1/rows/0/19", rows);
        route(
                "POST /intake/{number}/rows/{sheet}/{row}/ruling",
                "/intake/1/rows/0/19/ruling",
                rows.replace("200", "422"));
        route(
                "POST /intake/{number}/rows/{sheet}/{row}/rulings/{ruling}/withdrawal",
                "/intake/1/rows/0/19/rulings/999/withdrawal",
                rows.replace("200", "303"));
        route("GET /intake/review", "/intake/review", clerks.replaceFirst("200$", "404"));
        route("GET /intake/{number}/mapping", "/intake/1/mapping", ledger);
        route("POST /intake/{number}/mapping", "/intake/1/mapping", ledger.replace("200", "422"));
        route("GET /sources", "/sources", clerks);
        route("GET /sources/{key}", "/sources/township-ledger", ledger);
        route("GET /sources/{key}/form", "/sources/township-ledger/form", ledger);
        route("POST /sources/{key}", "/sources/township-ledger", ledger.replace("200", "422"));
        route("POST /sources/{key}/versions/{version}", "/sources/township-ledger/versions/9", NO_KEY);
        route("POST /intake/{number}/second-look", "/intake/1/second-look", rows.replace("200", "303"));
    }

    private static void drafting() {
        var stewards = "401 401 404 404 404 404 200 200";
        var one = "/desk/policies/{policy}/versions/{version}";
        var rain = "/desk/policies/rain_plan/versions/1";
        route("GET /desk/versions", "/desk/versions", stewards);
        route("POST /desk/versions", "/desk/versions", stewards.replace("200", "422"));
        route("GET /desk/policies/{policy}/versions", "/desk/policies/rain_plan/versions", stewards);
        route("GET " + one, rain, stewards);
        route("GET " + one + "/draft", rain + "/draft", LEADERS);
        route("POST " + one + "/draft", rain + "/draft", LEADERS.replace("200", "422"));
        route("GET " + one + "/trial", rain + "/trial", LEADERS);
        route("POST " + one + "/trial", rain + "/trial", LEADERS.replace("200", "422"));
        // another department's policy is refused; what was done since the page was made is told
        route("POST " + one + "/submission", rain + "/submission", "401 401 404 404 404 404 403 409");
        route("POST " + one + "/return", rain + "/return", "401 401 404 404 404 404 403 409");
        route("POST " + one + "/publication", rain + "/publication", stewards.replace("200", "422"));
        route("POST " + one + "/retirement", rain + "/retirement", stewards.replace("200", "422"));
    }

    private static void route(String name, String address, String statuses) {
        MATRIX.put(name, new String[] {address, statuses});
    }

    private final Tour tour = Tour.of(url(""));

    @Test
    void everyRegisteredRouteIsInTheMatrix() {
        assertThat(registered()).isEqualTo(new TreeSet<>(MATRIX.keySet()));
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
    Stream<DynamicTest> everybodyGetsWhatTheMatrixSays() {
        var home = tour.households().getFirst();
        var plate = ((Reading.Found) part(Plates.class).read(home.token())).plate();
        var key = plate.household().orElseThrow().key();
        var dispute = part(JdbcClient.class)
                .sql("select id from dispute where household = ? and attribute = 'house.grade'")
                .param(key)
                .query(String.class)
                .single();
        return WHO.stream()
                .map(who -> DynamicTest.dynamicTest(who, () -> {
                    var phone = phone(who, home);
                    MATRIX.forEach((route, expected) -> {
                        var address = expected[0]
                                .replace("{token}", home.token())
                                .replace("{key}", key)
                                .replace("{plate}", plate.id().key())
                                .replace("{id}", dispute);
                        var status = Integer.parseInt(expected[1].split(" ")[WHO.indexOf(who)]);
                        assertThat(asked(phone, route, address, who))
                                .as(who + ": " + route)
                                .isEqualTo(status);
                    });
                }));
    }

    private static int asked(Phone phone, String route, String address, String who) {
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
        var plate = ((Reading.Found)
                        part(Plates.class).read(tour.households().getFirst().token()))
                .plate();
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
        var plate = ((Reading.Found)
                        part(Plates.class).read(tour.households().getFirst().token()))
                .plate();
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
