package yimaqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.Program;
import yimaqing.exchange.Keys;
import yimaqing.proof.Proofs;

/// 5. No credential opens what another one is for. That slips are used once and guesses slow down is told by
/// `proof/ProofsTest`, that a new session begins with every sign-in by `life/RoutesTest`; here each is tried where the
/// others belong.
class CredentialsExchangedTest extends CountyTest {
    private static final String PIN_OF_NOBODY = "730184";

    private static int status(String path, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url(path)));
        headers.forEach(request::header);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void aFamilysSessionOpensNoDesk() {
        var family = Target.near().as("family");
        var opened = new ArrayList<String>();
        for (var route : Routes.all())
            if (route.statuses().getFirst() == 401) {
                var address = route.of(Target.near());
                var answer = route.isGet() ? family.get(address) : family.post(address, Map.of("reason", "核对证件号码"));
                if (answer.status() != 401) opened.add(route.name() + " " + answer.status());
            }
        assertThat(opened).isEmpty();
    }

    @Test
    void anOfficialsSessionIsNeverTheFamilys() {
        var near = Target.near();
        for (var who : List.of("cadre", "contact", "town", "leader"))
            for (var under : List.of("/policies/pension", "/offers", "/heating", "/policies/pension/steps")) {
                var phone = near.as(who);
                assertThat(phone.get("/h/" + near.home.token() + under).status())
                        .as(who + under)
                        .isEqualTo(303);
                assertThat(phone.open("/h/" + near.home.token()).words())
                        .doesNotContain(Target.NAME, Target.PHONE_NUMBER);
            }
    }

    @Test
    void aDepartmentsKeyIsNoSessionAndASessionIsNoKey() throws Exception {
        var near = Target.near();
        var key = Keys.fresh(near.county, "township", near.county);
        for (var path : List.of(
                "/desk",
                "/disputes",
                "/intake",
                "/exchange",
                "/desk/households/" + near.home.household().key()))
            for (var headers : List.of(
                    Map.of("Authorization", "Bearer " + key),
                    Map.of("Cookie", "ymq=" + key),
                    Map.of("Authorization", "Basic " + key)))
                assertThat(status(path, headers)).as(path + headers.keySet()).isEqualTo(401);
        var session = near.as("leader").cookie("ymq").orElseThrow();
        for (var headers : List.of(
                Map.of("Cookie", "ymq=" + session),
                Map.of("Authorization", "Bearer " + session),
                Map.of("Authorization", "Bearer " + near.home.token()),
                Map.of("Authorization", "Bearer " + Target.PASSWORD)))
            assertThat(status("/api/v1/changes", headers))
                    .as(headers.keySet().toString())
                    .isEqualTo(401);
    }

    @Test
    void aSlipOpensItsOwnDoorOnce() {
        var near = Target.near();
        var slip = part(Proofs.class).issue(near.county, near.other.household()).symbols();
        var form = Map.of("slip", slip, "pin", PIN_OF_NOBODY, "again", PIN_OF_NOBODY);
        assertThat(new Phone(url(""))
                        .post("/h/" + near.home.token() + "/proof", form)
                        .status())
                .isEqualTo(422);
        assertThat(new Phone(url(""))
                        .post("/h/" + near.other.token() + "/proof", form)
                        .status())
                .isEqualTo(303);
        assertThat(new Phone(url(""))
                        .post("/h/" + near.other.token() + "/proof", form)
                        .status())
                .isEqualTo(422);
        var signedIn = new Phone(url("")).signIn(near.user("cadre"), slip);
        assertThat(signedIn.status()).isEqualTo(422);
        assertThat(Program.withKey(url(""), slip).get("/api/v1/changes").status())
                .isEqualTo(401);
    }

    @Test
    void aPinOpensItsOwnDoorOnly() {
        var far = Target.far();
        var chosen = "918273";
        var slip = part(Proofs.class).issue(far.county, far.other.household()).symbols();
        var there = new Phone(url(""));
        there.post("/h/" + far.other.token() + "/proof", Map.of("slip", slip, "pin", chosen, "again", chosen));
        assertThat(there.get("/h/" + far.other.token()).words()).contains("远山客");
        assertThat(new Phone(url(""))
                        .post("/h/" + far.home.token() + "/proof", Map.of("pin", chosen))
                        .status())
                .isEqualTo(422);
        assertThat(there.get("/h/" + far.home.token()).words()).doesNotContain(Target.NAME);
    }

    @Test
    void aCookieThatWasThereBeforeTheProofIsWorthNothingAfterIt() throws Exception {
        var near = Target.near();
        var family = new Phone(url(""));
        family.post("/h/" + near.home.token() + "/proof", Map.of("pin", Target.PIN));
        var planted = family.cookie("ymq").orElseThrow();
        family.get("/h/" + near.home.token());
        assertThat(family.signIn(near.user("cadre"), Target.PASSWORD).status()).isEqualTo(303);
        var official = family.cookie("ymq").orElseThrow();
        assertThat(official).isNotEqualTo(planted);
        assertThat(status("/desk", Map.of("Cookie", "ymq=" + planted))).isEqualTo(401);
        assertThat(status("/desk", Map.of("Cookie", "ymq=" + official))).isEqualTo(200);
        assertThat(status("/desk", Map.of("Cookie", "ymq=fixedfixedfixed"))).isEqualTo(401);
    }

    @Test
    void whoeverWasTheFamilyAndSignsInIsTheFamilyNoMore() {
        var near = Target.near();
        var phone = near.as("family");
        phone.signIn(near.user("astray"), Target.PASSWORD);
        assertThat(phone.get("/desk").status()).isEqualTo(200);
        assertThat(phone.get("/h/" + near.home.token() + "/policies/pension").status())
                .isEqualTo(303);
        assertThat(phone.get("/desk/households/" + near.home.household().key()).status())
                .isEqualTo(404);
    }

    @Test
    void aSessionIsDeadAfterTheWayOut() throws Exception {
        var near = Target.near();
        for (var out : List.of("/exit", "/sign-out")) {
            var phone = near.as("cadre");
            var cookie = phone.cookie("ymq").orElseThrow();
            assertThat(phone.post(out, Map.of()).status()).isEqualTo(303);
            assertThat(status("/desk", Map.of("Cookie", "ymq=" + cookie))).isEqualTo(401);
        }
    }

    @Test
    void aTokenAnAddressOrAnIdIsNoProof() {
        var near = Target.near();
        for (var guess : List.of(near.home.token(), near.home.household().key(), Target.ID_NUMBER, "159011", "000000"))
            assertThat(new Phone(url(""))
                            .post("/h/" + near.other.token() + "/proof", Map.of("pin", guess))
                            .status())
                    .as(guess)
                    .isIn(422, 429);
    }
}
