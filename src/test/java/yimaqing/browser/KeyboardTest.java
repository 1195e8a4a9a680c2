package yimaqing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// An official who uses no mouse: everything is reached with Tab and Enter, and it is always seen where one is.
class KeyboardTest extends BrowserTest {
    private static final int MOST_TABS = 200;
    /// What keeps the focus from being seen; nothing when it is.
    private static final String UNSEEN = """
            () => { const focused = document.activeElement; const look = getComputedStyle(focused);
              const box = focused.getBoundingClientRect();
              const ringed = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2;
              const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              return ringed && inView ? '' : focused.outerHTML.slice(0, 80) + ' ringed: ' + ringed
                + ', in view: ' + inView; }""";

    /// Goes on to the first place that fits, with the focus in sight at every step.
    private static void tabTo(Page page, String place) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate(UNSEEN)).isEqualTo("");
            if ((boolean) page.evaluate("place => document.activeElement.matches(place)", place)) return;
        }
        throw new AssertionError("no Tab leads to " + place + " on " + page.url());
    }

    private static void press(Page page) {
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    private Page signedIn() {
        var official = tour.official("VILLAGE_CADRE", XIAOLI.digits());
        var page = window(Screen.DESKTOP.options()).newPage();
        page.navigate("/sign-in");
        tabTo(page, "#username");
        page.keyboard().type(official.username());
        tabTo(page, "#password");
        page.keyboard().type(official.password());
        press(page);
        assertThat(page.url()).endsWith("/desk");
        return page;
    }

    @Test
    void aCadreFindsAHouseholdAndUnmasksItWithTheKeyboardAlone() {
        var home = tour.households().getFirst();
        var page = signedIn();
        tabTo(page, "#q");
        page.keyboard().type(home.number());
        press(page);
        tabTo(page, "main tbody a");
        press(page);
        assertThat(page.content()).doesNotContain(names(home));
        tabTo(page, "#reason");
        page.keyboard().type("入户核对");
        tabTo(page, "main form[method=post] button");
        press(page);
        assertThat(page.innerText("main")).contains(names(home));
    }

    @Test
    void theFirstTabOffersToSkipToTheContent() {
        var page = signedIn();
        for (var path :
                new String[] {"/desk", "/", "/h/" + tour.households().getFirst().token()}) {
            page.navigate(path);
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            assertThat(page.evaluate(UNSEEN)).isEqualTo("");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        }
    }

    @Test
    void aFamilyOpensItsPageWithTheKeyboardAlone() {
        var home = tour.households().getFirst();
        var page = window(Screen.DESKTOP.options()).newPage();
        page.navigate("/h/" + home.token());
        tabTo(page, "#pin");
        page.keyboard().type(home.pin());
        press(page);
        tabTo(page, "form[action='/exit'] button");
        press(page);
        assertThat(page.url()).endsWith("/exit");
    }

    @Test
    void aClerkGoesThroughTheQueueAndTakesADecisionBackWithTheKeyboardAlone() {
        var official = tour.official("TOWNSHIP_OFFICER", "141026104");
        var page = window(Screen.DESKTOP.options()).newPage();
        page.navigate("/sign-in");
        page.fill("#username", official.username());
        page.fill("#password", official.password());
        press(page);
        page.navigate("/intake/review?reason=BIRTH_DIFFERS_FROM_ID");
        key(page, "j");
        var first = page.innerText(".open .toolbar h2");
        key(page, "j");
        assertThat(page.innerText(".open .toolbar h2")).isNotEqualTo(first);
        key(page, "k");
        assertThat(page.innerText(".open .toolbar h2")).isEqualTo(first);
        page.keyboard().press("c");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("text");
        page.keyboard().type("y");
        assertThat(page.innerText(".open .toolbar h2")).isEqualTo(first);
        page.locator("h1").click();
        key(page, "y");
        assertThat(page.innerText(".open .toolbar h2")).isNotEqualTo(first);
        key(page, "u");
        assertThat(page.innerText("main")).contains("按看过的登记");
        key(page, "u");
        assertThat(page.innerText("[role=status]")).contains("收回");
        page.keyboard().press("?");
        assertThat(page.locator("#keys").getAttribute("open")).isNotNull();
    }

    private static void key(Page page, String key) {
        page.waitForNavigation(() -> page.keyboard().press(key));
    }
}
