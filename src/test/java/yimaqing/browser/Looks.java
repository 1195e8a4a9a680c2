package yimaqing.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What is wrong with the look of one page on one screen, each fault in a line.
final class Looks {
    private static final int NARROWEST = 320;
    private static final int LEAST_TEXT = 18;
    private static final int LEAST_TARGET = 44;
    private static final int MAIN_TARGET = 60;

    /// Elements of the page's main part that carry words of their own in letters smaller than told. Sources, hints and
    /// tags are second to the text and may be smaller.
    private static final String SMALL_TEXT = """
            least => [...document.querySelectorAll('main *')].filter(e => e.checkVisibility() && !e.closest('svg')
                && !e.closest('.source,.hint,.more,.unknown,.tag,.legend,.unseen,thead')
                && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())
                && parseFloat(getComputedStyle(e).fontSize) < least)
              .map(e => e.tagName + ' ' + getComputedStyle(e).fontSize + ' ' + e.textContent.trim().slice(0, 20))""";

    /// Links, buttons and fields too small for a finger; a link inside a sentence is as high as its line (WCAG 2.5.8).
    private static final String SMALL_TARGETS = """
            ([least, main]) => [...document.querySelectorAll('a, button, summary, input:not([type=hidden]), select')]
              .filter(e => e.checkVisibility() && !e.matches('.skip')).filter(e => {
                const box = e.getBoundingClientRect();
                const inline = e.matches('a') && getComputedStyle(e).display === 'inline'
                  && e.parentElement.textContent.trim() !== e.textContent.trim();
                const high = e.matches('main .button:not(.quiet)') ? main : least;
                return !inline && !e.matches('[type=checkbox]') && (box.height < high - .5 || box.width < least - .5);
              }).map(e => { const b = e.getBoundingClientRect();
                return e.tagName + ' ' + Math.round(b.width) + '×' + Math.round(b.height) + ' '
                  + (e.textContent.trim() || e.id).slice(0, 20); })""";

    private static final String BEYOND_THE_EDGE = """
            width => document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > width + .5 && !e.closest('.scroll'))
              .map(e => e.tagName + '.' + e.className).concat('whole page').slice(0, 4)""";

    private Looks() {}

    static List<String> faults(Page page, Screen screen, String name) {
        var faults = new ArrayList<String>();
        var picture = Path.of("target/screenshots", screen + "-" + name + ".jpg");
        // a third of the time of a lossless one
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(picture)
                .setType(ScreenshotType.JPEG)
                .setFullPage(true));
        // neither the size of the text nor the language changes what axe looks at
        if (screen.isUsual()) for (var rule : axe(page)) faults.add(rule.getId() + ": " + places(rule));
        told(page, BEYOND_THE_EDGE, screen.width()).forEach(e -> faults.add("beyond the edge: " + e));
        if (screen.isPhone()) faults.addAll(onAPhone(page, screen));
        return faults.stream().map(fault -> screen + "-" + name + ": " + fault).toList();
    }

    private static List<Rule> axe(Page page) {
        var onlyFaults = new AxeRunOptions();
        onlyFaults.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .setLegacyMode(true)
                .options(onlyFaults)
                .analyze()
                .getViolations();
    }

    private static List<String> onAPhone(Page page, Screen screen) {
        var faults = new ArrayList<String>();
        if ((boolean) page.evaluate("document.documentElement.matches('.phone')")) {
            told(page, SMALL_TEXT, LEAST_TEXT).forEach(e -> faults.add("small text: " + e));
            told(page, SMALL_TARGETS, List.of(LEAST_TARGET, MAIN_TARGET))
                    .forEach(e -> faults.add("small target: " + e));
        }
        page.setViewportSize(NARROWEST, screen.height());
        told(page, BEYOND_THE_EDGE, NARROWEST).forEach(e -> faults.add("beyond the edge at 320: " + e));
        page.setViewportSize(screen.width(), screen.height());
        return faults;
    }

    private static String places(Rule rule) {
        return rule.getNodes().stream().limit(3).map(n -> n.getHtml().strip()).collect(Collectors.joining(" | "));
    }

    private static List<String> told(Page page, String question, Object with) {
        return ((List<?>) page.evaluate(question, with))
                .stream().map(String::valueOf).toList();
    }
}
