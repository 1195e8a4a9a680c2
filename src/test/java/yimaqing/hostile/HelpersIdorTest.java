package yimaqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.Program;
import yimaqing.exchange.Keys;

/// 3. Whoever helps some families is told of others what is told of what does not exist: the same status, the same
/// words. Every route of the matrix that names somebody's thing is asked for one elsewhere and for one that nobody
/// has; a route that joins the matrix is asked by itself.
class HelpersIdorTest extends CountyTest {
    private static final String NO_DEVICE = "d0000000000000000";
    private static final Pattern KEYS = Pattern.compile("[hpqd][0-9a-z]{16}|[0-9A-HJKMNP-TV-Z]{20}|[0-9a-f]{16,}");
    /// A public code is public: what it shows to anybody is told by `life/PrivacyTest`.
    private static final Set<String> PUBLIC =
            Set.of("/h/{token}", "/H/{token}", "/e/{token}", "/E/{token}", "/v/{code}", "/V/{code}");

    private record Thing(String what, String village, List<String> names) {}

    private static Thing foreign(Target target, Target.Home home) {
        return new Thing(
                "a family elsewhere",
                target.elsewhere.digits(),
                List.of(
                        home.token(),
                        home.household().key(),
                        home.plate().id().key(),
                        target.devicePlate.token().letters(),
                        target.device.key(),
                        target.dispute));
    }

    private static final Thing NOBODY = new Thing(
            "nobody",
            "141181999999",
            List.of(
                    "0123456789ABCDEFGHJK",
                    "h0000000000000000",
                    "q0000000000000000",
                    "0123456789ABCDEFGHJK",
                    NO_DEVICE,
                    "0".repeat(Target.near().dispute.length())));

    @TestFactory
    Stream<DynamicTest> whatIsElsewhereIsAnsweredLikeWhatDoesNotExist() {
        var near = Target.near();
        var far = Target.far();
        return Stream.of("cadre", "contact", "town", "labour", "leader", "family")
                .map(who -> DynamicTest.dynamicTest(who, () -> {
                    var phone = near.as(who);
                    var told = new TreeSet<String>(compared(phone, foreign(far, far.home)));
                    assertThat(told).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsInAnotherVillageIsAnsweredLikeWhatDoesNotExist() {
        var near = Target.near();
        var far = Target.far();
        return Stream.of("cadre", "contact", "town", "family")
                .map(who -> DynamicTest.dynamicTest(who, () -> {
                    var there = foreign(near, near.other).names();
                    // its own device and dispute are nothing foreign here: those of the other county stand in for them
                    var mixed = new ArrayList<>(there.subList(0, 3));
                    mixed.addAll(foreign(far, far.home).names().subList(3, 6));
                    assertThat(compared(near.as(who), new Thing("next town", near.elsewhere.digits(), mixed)))
                            .isEmpty();
                }));
    }

    @Test
    void theVillageNextDoorDoesNotFindTheDeviceAndTheDisagreementHere() {
        var near = Target.near();
        assertThat(compared(
                        near.as("astray"),
                        new Thing(
                                "here",
                                near.here.digits(),
                                foreign(near, near.home).names())))
                .isEmpty();
    }

    private static List<String> compared(Phone phone, Thing thing) {
        var told = new ArrayList<String>();
        for (var route : Routes.all()) {
            var named = route.fill(thing.village(), thing.names());
            if (PUBLIC.contains(route.pattern()) || route.pattern().contains("{token}")) continue;
            if (named.equals(route.fill(NOBODY.village(), NOBODY.names()))) continue;
            var there = asked(phone, route, thing);
            var nowhere = asked(phone, route, NOBODY);
            if (there.status() != nowhere.status() || !plain(there).equals(plain(nowhere)))
                told.add(route.name() + ": " + there.status() + " beside " + nowhere.status());
        }
        return told;
    }

    private static Phone.Answer asked(Phone phone, Routes.Route route, Thing thing) {
        var address = route.fill(thing.village(), thing.names());
        return route.isGet() ? phone.get(address) : phone.post(address, Map.of("reason", "核对证件号码"));
    }

    /// The words of a page, and where it sends on to, without what was asked for.
    private static String plain(Phone.Answer answer) {
        var text = answer.words() + answer.header("Location").orElse("");
        return KEYS.matcher(text).replaceAll("KEY").replaceAll("[0-9]{12}", "VILLAGE");
    }

    @Test
    void whatCountiesCountIsNotCountedAcrossThem() {
        var number = Target.far().offer;
        for (var who : List.of("cadre", "contact", "town", "labour", "leader"))
            for (var path : List.of(
                    "/desk/offers/", "/intake/", "/desk/plates/runs/", "/desk/plates/jobs/", "/exchange/keys/")) {
                var phone = Target.near().as(who);
                var there = phone.get(path + (path.contains("offers") ? number : 1_000_001));
                var nowhere = phone.get(path + 999_999);
                assertThat(there.status())
                        .as(who + path)
                        .isEqualTo(nowhere.status())
                        .isEqualTo(404);
                assertThat(there.words()).isEqualTo(nowhere.words());
            }
    }

    @Test
    void aDoorOfAnotherFamilyIsADoorLikeAnyToTheFamily() {
        var near = Target.near();
        var family = near.as("family");
        for (var under : List.of("/policies/pension", "/offers", "/heating")) {
            var there = family.get("/h/" + near.other.token() + under);
            assertThat(there.status()).isEqualTo(303);
            assertThat(family.open("/h/" + near.other.token() + under).words()).doesNotContain("远山客");
        }
    }

    @Test
    void aProgramIsToldOfOthersWhatItIsToldOfNobody() {
        var near = Target.near();
        var program = Program.withKey(url(""), Keys.fresh(near.county, "civil_affairs", near.elsewhere));
        for (var path : List.of("/api/v1/batches/", "/api/v1/changes?household=")) {
            boolean batch = path.contains("batches");
            var there = program.get(path + (batch ? "1" : near.home.household().key()));
            var nowhere = program.get(path + (batch ? "999999" : "h0000000000000000"));
            assertThat(there.status()).isEqualTo(nowhere.status());
            assertThat(KEYS.matcher(there.body()).replaceAll("KEY").replace("/1\"", "/N\""))
                    .isEqualTo(KEYS.matcher(nowhere.body()).replaceAll("KEY").replace("/999999\"", "/N\""));
        }
    }
}
