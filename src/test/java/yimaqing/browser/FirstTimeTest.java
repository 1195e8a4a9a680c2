package yimaqing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import yimaqing.Tour;
import yimaqing.web.Words;

/// A family's first time: the sealed slip, a PIN of its own choice, and its page.
class FirstTimeTest extends BrowserTest {
    private static final String GOOD_PIN = "730519";
    private final Tour.Sealed sealed = tour.sealed().getFirst();

    private void open(Page page, String slip, String pin) {
        page.navigate("/h/" + sealed.token());
        page.click("details summary");
        page.fill("#slip", slip);
        page.fill("#chosen", pin);
        page.fill("#again", pin);
        send(page, "#slip");
    }

    @Test
    void theSlipOpensThePageOnceAndIsRefusedWithWordsAfterwards() {
        var page = phone();
        open(page, sealed.slip(), GOOD_PIN);
        assertThat(page.innerText("main")).contains(Words.CHINESE.say("door.home.family.title"));
        leave(page);
        open(page, sealed.slip(), GOOD_PIN);
        assertThat(page.innerText(".faults")).contains(Words.CHINESE.say("door.proof.slip.wrong", 4));
        assertThat(page.inputValue("#slip")).isEqualTo(sealed.slip());
        page.navigate("/h/" + sealed.token());
        page.fill("#pin", GOOD_PIN);
        send(page, "#pin");
        assertThat(page.innerText("main")).contains(Words.CHINESE.say("door.home.family.title"));
    }

    @Test
    void anEasyPinIsRefusedBesideItsFieldAndTheSlipNeedNotBeTypedAgain() {
        var page = phone();
        open(page, sealed.slip(), "123456");
        assertThat(page.innerText("#chosen-fault")).isEqualTo(Words.CHINESE.say("door.proof.pin.easy"));
        assertThat(page.locator("#slip").isVisible()).isTrue();
        assertThat(page.inputValue("#slip")).isEqualTo(sealed.slip());
        assertThat(page.inputValue("#chosen")).isEmpty();
        assertThat(page.content()).doesNotContain("123456");
    }

    @Test
    void theSummaryOfFaultsLeadsToTheField() {
        var page = phone();
        open(page, sealed.slip(), "000000");
        page.click(".faults a");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("chosen");
    }
}
