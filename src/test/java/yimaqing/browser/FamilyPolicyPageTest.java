package yimaqing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import yimaqing.Tour;

/// A family's page about one policy, in a real browser: on every screen, and on paper.
class FamilyPolicyPageTest extends BrowserTest {
    private final Tour.Home home = tour.households().getFirst();

    private Page open(Screen screen) {
        var window = window(screen.options());
        screen.choose(window, url(""));
        var page = window.newPage();
        enter(page, home);
        page.locator(".policies a").first().click();
        page.waitForURL("**/policies/*");
        return page;
    }

    @Test
    void itCanBeReadAndTouchedOnEveryScreen() {
        var faults = new ArrayList<String>();
        Screen.all().forEach(screen -> {
            var page = open(screen);
            faults.addAll(Looks.faults(page, screen, "family-due"));
            for (var policy : List.of("vocational_training", "dibao", "rain_plan")) {
                page.navigate("/h/" + home.token() + "/policies/" + policy);
                faults.addAll(Looks.faults(page, screen, "family-" + policy));
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void aPhoneWithoutAVoiceShowsNoButtonThatDoesNothing() {
        var page = open(Screen.PHONE);
        assertThat(page.isVisible(".read-aloud")).isFalse();
        assertThat(page.isVisible(".print-page")).isTrue();
    }

    @Test
    void onPaperItIsOnePageWithTheDoorTheDateAndWhomToCall() {
        var page = open(Screen.PHONE);
        var paper = new String(page.pdf(), StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("/Type\\s*/Page\\b(?!s)").matcher(paper).results())
                .hasSize(1);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".paper").allInnerTexts())
                .anySatisfy(line -> assertThat(line).contains(home.token()).contains(home.typed()));
        assertThat(page.locator("form:visible, button:visible").count()).isZero();
    }
}
