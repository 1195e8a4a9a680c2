package yimaqing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import yimaqing.Tour;

/// Every page on a phone and on a desktop, in the usual and the largest text and in English: nothing that axe faults,
/// nothing beyond the edge, letters and targets large enough for residents. The pictures lie in target/screenshots.
class PagesLookTest extends BrowserTest {

    @TestFactory
    Stream<DynamicTest> everyPageCanBeReadAndTouched() {
        // phones in this thread, desktops in a second one with a browser of its own
        var desktops = CompletableFuture.supplyAsync(PagesLookTest::onDesktops);
        return Stream.concat(
                screens(true)
                        .map(screen -> DynamicTest.dynamicTest(
                                screen.toString(),
                                () -> assertThat(new Look(this::window).faults(screen))
                                        .isEmpty())),
                Stream.of(DynamicTest.dynamicTest(
                        "desktops", () -> assertThat(desktops.join()).isEmpty())));
    }

    private static Stream<Screen> screens(boolean phones) {
        return Screen.all().filter(screen -> screen.isPhone() == phones);
    }

    private static List<String> onDesktops() {
        try (var playwright = playwright();
                var browser = started(playwright, List.of())) {
            var look = new Look(options -> browser.newContext(options.setBaseURL(url(""))));
            return screens(false)
                    .flatMap(screen -> look.faults(screen).stream())
                    .toList();
        }
    }

    /// A walk along all pages, in windows that are opened so.
    private record Look(Function<Browser.NewContextOptions, BrowserContext> windows) {

        List<String> faults(Screen screen) {
            var tour = Tour.of(url(""));
            var visit = new Visit(
                    tour, url(""), household(tour.households().getFirst()).key());
            var faults = new ArrayList<String>();
            var pages = new EnumMap<Visit.Who, Page>(Visit.Who.class);
            for (var stop : visit.stops()) {
                var page = pages.computeIfAbsent(stop.who(), who -> open(visit, screen, who));
                stop.way().accept(page);
                faults.addAll(Looks.faults(page, screen, stop.name()));
            }
            pages.values().forEach(page -> page.context().close());
            return faults;
        }

        private Page open(Visit visit, Screen screen, Visit.Who who) {
            var window = windows.apply(screen.options());
            screen.choose(window, url(""));
            visit.enter(who, window);
            return window.newPage();
        }
    }

    @Test
    void plantedFaultsAreFound() {
        var page = phone();
        page.navigate("/");
        page.evaluate("""
                () => document.getElementById('main').insertAdjacentHTML('beforeend',
                  '<p id=tiny><small>tiny</small></p><a class=button href=/ id=low>low</a><img src=data:,><pre>'
                  + 'w'.repeat(400) + '</pre>')""");
        page.evaluate("""
                () => { document.getElementById('low').style.cssText = 'min-height:0;padding:0;font-size:9px';
                  document.querySelector('pre').style.cssText = 'overflow-wrap:normal'; }""");
        assertThat(Looks.faults(page, Screen.PHONE, "planted"))
                .anyMatch(f -> f.contains("image-alt"))
                .anyMatch(f -> f.contains("small text"))
                .anyMatch(f -> f.contains("small target"))
                .anyMatch(f -> f.contains("beyond the edge"));
    }
}
