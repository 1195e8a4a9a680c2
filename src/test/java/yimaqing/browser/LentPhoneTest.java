package yimaqing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import yimaqing.Tour;

/// A phone that was lent: nothing of the family stays on it.
class LentPhoneTest extends BrowserTest {
    private final Tour.Home home = tour.households().getFirst();

    private Page entered() {
        var page = phone();
        enter(page, home);
        assertThat(page.content()).contains(names(home));
        return page;
    }

    private void assertNothingOfTheFamily(Page page) {
        assertThat(page.innerText("body")).doesNotContain(names(home));
    }

    // Browsers keep whole pages in memory for this button and show them without loading, so there is no load to wait
    // for: the stranger's field for the PIN has to appear.
    @Test
    void afterLeavingTheBackButtonShowsNothingOfTheFamily() {
        var page = entered();
        leave(page);
        for (int steps = 0; steps < 2; steps++) {
            page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
            page.waitForSelector("#pin");
            assertNothingOfTheFamily(page);
        }
    }

    @Test
    void afterSigningOutTheBackButtonShowsNothingOfAHousehold() {
        var official = tour.official("VILLAGE_CADRE", XIAOLI.digits());
        var page = window(Screen.DESKTOP.options()).newPage();
        page.navigate("/sign-in");
        page.fill("#username", official.username());
        page.fill("#password", official.password());
        send(page, "#password");
        page.navigate("/desk/households/" + household(home).key());
        assertThat(page.innerText("main")).contains(home.number());
        page.click(".side form[action='/sign-out'] button");
        page.waitForURL("**/sign-in");
        page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForSelector("#password");
        assertThat(page.content()).doesNotContain(home.number());
    }

    @Test
    void afterLeavingTheDoorIsAStrangersInEveryTab() {
        var page = entered();
        var other = page.context().newPage();
        other.navigate("/h/" + home.token());
        leave(page);
        for (var tab : new Page[] {page, other, page.context().newPage()}) {
            tab.navigate("/h/" + home.token());
            assertNothingOfTheFamily(tab);
        }
    }

    @Test
    void nothingOfTheFamilyIsKeptOnThePhone() {
        var page = entered();
        leave(page);
        assertThat(page.context().storageState()).doesNotContain(names(home)).doesNotContain(home.pin());
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
        assertThat(page.evaluate("caches.keys().then(keys => keys.length)")).isEqualTo(0);
    }

    @Test
    void aPhoneForgottenOpenClosesTheFamilysPageByItself() {
        var page = entered();
        CLOCK.advance(Duration.ofMinutes(31));
        page.reload();
        assertNothingOfTheFamily(page);
    }

    @Test
    void thePinNeverStandsInAnAddressOrOnAPage() {
        var page = phone();
        page.onRequest(request -> assertThat(request.url()).doesNotContain(home.pin()));
        enter(page, home);
        assertThat(page.content()).doesNotContain(home.pin());
    }
}
