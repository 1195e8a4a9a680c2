package yimaqing.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.Tour;
import yimaqing.code.Plate;
import yimaqing.code.Plates;
import yimaqing.code.Reading;
import yimaqing.pack.Value;
import yimaqing.profile.Household;
import yimaqing.profile.Households;

/// The life of a scan, through HTTP: a stranger at the door, the family behind it, the village's official, and the
/// family seeing who looked.
class ScanLifeTest extends CountyTest {
    private final Tour tour = Tour.of(url(""));
    private final Tour.Home home = tour.households().getFirst();
    private final Phone phone = new Phone(url(""));

    private static Household household(Tour.Home home) {
        return part(Households.class).today(ANZE, plate(home).household().orElseThrow());
    }

    private static Plate plate(Tour.Home home) {
        return ((Reading.Found) part(Plates.class).read(home.token())).plate();
    }

    private static List<String> names(Household household) {
        return household.members().stream()
                .flatMap(m -> m.profile().value("person.name").stream())
                .map(v -> ((Value.Text) v).text())
                .toList();
    }

    private Phone.Answer enter() {
        assertThat(phone.post("/h/" + home.token() + "/proof", Map.of("pin", home.pin()))
                        .status())
                .isEqualTo(303);
        return phone.get("/h/" + home.token());
    }

    @Test
    void aStrangerSeesWhomToCallAndNothingOfTheFamily() {
        var page = phone.get("/h/" + home.token());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("小李村").contains(home.number()).contains("tel:");
        assertThat(page.body()).doesNotContain(names(household(home)).toArray(String[]::new));
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @Test
    void twoDoorsOfAVillageDifferInPlateNumberAndTokenOnly() {
        var other = tour.households().get(1);
        assertThat(other.village()).isEqualTo(home.village());
        assertThat(neutral(other)).isEqualTo(neutral(home));
    }

    private String neutral(Tour.Home door) {
        var body = phone.get("/h/" + door.token()).body();
        var host = "localhost:" + port();
        return body.replace(door.token(), "TOKEN")
                .replace(door.number() + " 号", "NUMBER")
                .replace(host, "HOST");
    }

    @Test
    void theCodeMayBeTypedAndReadInAnyCase() {
        assertThat(phone.get("/H/" + home.token().toLowerCase(java.util.Locale.ROOT))
                        .status())
                .isEqualTo(200);
        assertThat(phone.open("/c?code=" + home.typed()).body()).contains(home.number());
        var wrong = home.typed().charAt(0) == 'A'
                ? "B" + home.typed().substring(1)
                : "A" + home.typed().substring(1);
        assertThat(phone.open("/c?code=" + wrong).status()).isBetween(400, 499);
    }

    @Test
    void unknownMalformedAndVoidCodesAreAnsweredAlike() {
        var unknown = phone.get("/h/0123456789ABCDEFGHJK");
        var malformed = phone.get("/h/not-a-code");
        assertThat(unknown.status()).isEqualTo(404).isEqualTo(malformed.status());
        assertThat(unknown.body().replace("0123456789ABCDEFGHJK", ""))
                .isEqualTo(malformed.body().replace("not-a-code", ""));
    }

    @Test
    void aWrongPinIsToldPlainlyWithTheTriesLeft() {
        var wrong = home.pin().equals("481516") ? "481517" : "481516";
        var answer = phone.post("/h/" + home.token() + "/proof", Map.of("pin", wrong));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains("4");
        assertThat(enter().status()).isEqualTo(200);
    }

    @Test
    void theFamilySeesWhatIsHeldOnIt() {
        var page = enter();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.body()).contains(names(household(home)).toArray(String[]::new));
        for (var section : List.of(
                "home.family.title",
                "home.income.title",
                "home.industry.title",
                "home.contact.title",
                "home.readers.title"))
            assertThat(page.words()).contains(yimaqing.web.Words.CHINESE.say("door." + section));
    }

    @Test
    void theFamilySeesNothingBehindAnotherDoor() {
        enter();
        var other = tour.households().get(1);
        var page = phone.get("/h/" + other.token());
        assertThat(page.body())
                .doesNotContain(names(household(other)).toArray(String[]::new))
                .doesNotContain(names(household(home)).toArray(String[]::new));
    }

    @Test
    void afterLeavingThePageIsTheStrangersAgain() {
        enter();
        assertThat(phone.post("/exit", Map.of()).status()).isEqualTo(303);
        assertThat(phone.get("/h/" + home.token()).body())
                .doesNotContain(names(household(home)).toArray(String[]::new));
    }

    @Test
    void aForgottenPhoneClosesThePageByItself() {
        enter();
        CLOCK.advance(Duration.ofMinutes(31));
        assertThat(phone.get("/h/" + home.token()).body())
                .doesNotContain(names(household(home)).toArray(String[]::new));
    }

    @Test
    void theOfficialSeesTheSameHouseholdMaskedAndUnmaskedWithAReasonThatTheFamilyCanRead() {
        var official = tour.official("VILLAGE_CADRE", "141026104207");
        var desk = new Phone(url(""));
        desk.signIn(official.username(), official.password());
        var path = "/desk/households/" + household(home).id().key();
        var masked = desk.get(path);
        assertThat(masked.status()).isEqualTo(200);
        assertThat(masked.body()).doesNotContain(names(household(home)).toArray(String[]::new));
        var unmasked = desk.post(path + "/unmasking", Map.of("reason", "入户核对合作医疗"));
        assertThat(unmasked.body()).contains(names(household(home)).toArray(String[]::new));
        assertThat(enter().words()).contains("入户核对合作医疗");
    }

    @Test
    void everyReadingOfAHouseholdLeavesOneRow() {
        var reads = part(yimaqing.access.Reads.class);
        var id = household(home).id();
        int before = reads.readersOf(ANZE, id, 10_000).size();
        enter();
        phone.get("/h/" + home.token());
        assertThat(reads.readersOf(ANZE, id, 10_000)).hasSize(before + 2);
    }
}
