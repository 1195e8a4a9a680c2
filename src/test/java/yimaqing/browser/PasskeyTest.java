package yimaqing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.factor.Factors;
import yimaqing.passkey.Passkeys;
import yimaqing.place.PlaceCode;
import yimaqing.proof.Accounts;
import yimaqing.proof.Password;

/// Passkeys through a real browser with an authenticator of its own.
class PasskeyTest extends BrowserTest {
    private static final PlaceCode COUNTY = new PlaceCode("140425");
    private static final Password PASSWORD = new Password("six-doves-on-a-roof");
    private static final String HERE = "/desk/second-factor";
    private final String user = "passkey." + UUID.randomUUID().toString().substring(0, 8);

    private Officer opened(String username) {
        var who = new Accounts.Newcomer(COUNTY, username, "白鸽", "county_office", "干事", Optional.empty());
        var grant = new Grant(Role.COUNTY_LEADER, COUNTY, LocalDate.of(2020, 1, 1), Optional.empty());
        part(Accounts.class).open(who, PASSWORD, List.of(grant));
        return part(Accounts.class).officer(username).orElseThrow();
    }

    /// Signs in with the password; the second factor is set up, or asked for next.
    private static void password(Page page, String username) {
        page.navigate("/sign-in");
        page.fill("#username", username);
        page.fill("#password", PASSWORD.letters());
        send(page, "#password");
    }

    /// An official with an authenticator app, signed in in this window.
    private Officer enrolled(Device device, String username) {
        var officer = opened(username);
        password(device.page(), username);
        device.page().navigate(HERE);
        device.page().waitForNavigation(() -> device.page().click("form[action$='/offer'] button"));
        var code = part(Factors.class).offered(officer).orElseThrow().code(CLOCK.instant());
        device.page().fill("#code", code);
        send(device.page(), "#code");
        return officer;
    }

    private static void make(Device device, String label) {
        device.page().navigate(HERE + "/passkeys");
        device.page().fill("#label", label);
        device.page().waitForNavigation(() -> device.page().click(".passkey button"));
    }

    @Test
    void aPasskeyStandsInThePlaceOfACode() {
        var device = Device.in(window(Screen.PHONE.options()));
        var officer = enrolled(device, user);
        make(device, "办公室电脑");
        assertThat(device.page().url()).endsWith(HERE);
        assertThat(device.page().textContent("main")).contains("办公室电脑").contains("还没用过");
        var faults = new ArrayList<>(Looks.faults(device.page(), Screen.PHONE, "passkeys"));
        device.page().context().clearCookies();
        password(device.page(), user);
        assertThat(device.page().textContent("main")).contains("用通行密钥验证");
        faults.addAll(Looks.faults(device.page(), Screen.PHONE, "passkey-asked"));
        device.page().waitForNavigation(() -> device.page().click(".passkey button"));
        assertThat(device.page().url()).endsWith("/desk");
        assertThat(part(Passkeys.class).of(officer).getFirst().used()).isPresent();
        CLOCK.advance(Duration.ofMinutes(6));
        device.page().navigate(HERE + "/passkeys");
        assertThat(device.page().textContent("h1")).isEqualTo("请再验证一次");
        device.page().waitForNavigation(() -> device.page().click(".passkey button"));
        assertThat(device.page().textContent("h1")).as("what was wanted").isEqualTo("加一个通行密钥");
        faults.addAll(Looks.faults(device.page(), Screen.PHONE, "passkey-made"));
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsNoAnswerToThisQuestionIsRefused() {
        var device = Device.in(window(Screen.PHONE.options()));
        enrolled(device, user);
        make(device, "一");
        device.page().context().clearCookies();
        password(device.page(), user);
        var answer = device.signed();
        device.page().navigate("/sign-in/code");
        assertThat(device.sent(answer)).as("a question of before").contains("没有通过");
        for (var garbage :
                List.of("x", "{}", "null", "[]", "{\"id\":\"a\",\"rawId\":\"a\",\"response\":{}}", answer.substring(1)))
            assertThat(device.sent(garbage)).as(garbage).contains("没有通过");
        var right = device.signed();
        var bent = right.replaceFirst("\"signature\":\"....", "\"signature\":\"AAAA");
        assertThat(device.sent(bent)).as("a signature of something else").contains("没有通过");
        var late = device.signed();
        CLOCK.advance(Duration.ofMinutes(6));
        assertThat(device.sent(late)).doesNotContain("没有通过").contains("请重新输入用户名和密码");
    }

    @Test
    void anothersPasskeyProvesNothing() {
        var device = Device.in(window(Screen.PHONE.options()));
        var first = enrolled(device, user);
        make(device, "甲");
        var other = Device.in(window(Screen.PHONE.options()));
        enrolled(other, user + "2");
        make(other, "乙");
        other.page().context().clearCookies();
        password(other.page(), user + "2");
        var options = other.page().getAttribute(".passkey", "data-options");
        device.page().context().clearCookies();
        password(device.page(), user);
        var own = device.page().getAttribute(".passkey", "data-options");
        var challenge = options.replaceFirst(".*\"challenge\":\"([^\"]+)\".*", "$1");
        device.page()
                .evaluate(
                        "options => document.querySelector('.passkey').dataset.options = options",
                        own.replaceFirst("\"challenge\":\"[^\"]+\"", "\"challenge\":\"" + challenge + "\""));
        assertThat(other.sent(device.signed())).contains("没有通过");
        assertThat(part(Passkeys.class).of(first).getFirst().used()).isEmpty();
    }

    @Test
    void aDeviceThatDoesNotKnowItsUserSignsNothing() {
        var device = Device.in(window(Screen.PHONE.options()));
        enrolled(device, user);
        make(device, "一");
        device.page().context().clearCookies();
        password(device.page(), user);
        device.knowsItsUser(false);
        device.page().click(".passkey button");
        device.page().waitForSelector(".passkey .fault:not([hidden])");
        assertThat(device.page().textContent(".passkey .fault")).contains("没有验证成功");
        assertThat(device.page().isVisible("#code")).isTrue();
        device.page().navigate("/sign-in/code");
        device.page().evaluate("""
                () => { const card = document.querySelector('.passkey');
                  card.dataset.options = card.dataset.options.replace(/"(required|preferred)"/, '"discouraged"'); }""");
        assertThat(device.sent(device.signed())).as("signed, but by whomever").contains("没有通过");
    }

    @Test
    void withTheAppThePasskeysGoAndOneIsTakenAwayByItself() {
        var device = Device.in(window(Screen.DESKTOP.options()));
        var officer = enrolled(device, user);
        make(device, "一");
        device.page().navigate(HERE + "/passkeys");
        device.page().fill("#label", "二");
        device.page().click(".passkey button");
        device.page().waitForSelector(".passkey .fault:not([hidden])");
        assertThat(device.page().textContent(".passkey .fault"))
                .as("one a device")
                .contains("已经有一个");
        device.page().navigate(HERE);
        device.page().waitForNavigation(() -> device.page().click("form[action$='/passkeys/removal'] button"));
        assertThat(part(Passkeys.class).of(officer)).isEmpty();
        make(device, "三");
        assertThat(part(Passkeys.class).of(officer)).hasSize(1);
        part(Factors.class).remove(officer);
        assertThat(part(Passkeys.class).of(officer)).isEmpty();
    }

    @Test
    void thereAreTenAtMost() {
        var device = Device.in(window(Screen.PHONE.options()));
        var officer = enrolled(device, user);
        for (int i = 0; i < Passkeys.MOST; i++) {
            make(device, "第" + i);
            device.forgets();
        }
        assertThat(part(Passkeys.class).of(officer)).hasSize(Passkeys.MOST);
        make(device, "多一个");
        assertThat(device.page().textContent("main")).contains("不能再多");
        assertThat(part(Passkeys.class).of(officer)).hasSize(Passkeys.MOST);
    }
}
