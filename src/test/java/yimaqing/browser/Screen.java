package yimaqing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.stream.Stream;

/// What somebody looks at the product with: a phone or a desktop, in a size of text and a language.
record Screen(String device, int width, int height, String text, String language) {
    static final Screen PHONE = new Screen("phone", 360, 740, "normal", "zh");
    static final Screen DESKTOP = new Screen("desktop", 1280, 800, "normal", "zh");

    /// Both devices in the usual and in the largest text, and both in English.
    static Stream<Screen> all() {
        return Stream.of(PHONE, DESKTOP)
                .flatMap(d -> Stream.of(
                        d,
                        new Screen(d.device, d.width, d.height, "largest", "zh"),
                        new Screen(d.device, d.width, d.height, "normal", "en")));
    }

    /// In the language and the size of text that pages have unless somebody chooses others.
    boolean isUsual() {
        return text.equals("normal") && language.equals("zh");
    }

    boolean isPhone() {
        return device.equals("phone");
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(isPhone())
                .setLocale("zh-CN");
    }

    /// Remembers text and language in this window, as the links on every page do.
    void choose(BrowserContext window, String url) {
        window.addCookies(List.of(new Cookie("text", text).setUrl(url), new Cookie("lang", language).setUrl(url)));
    }

    @Override
    public String toString() {
        return device + "-" + text + "-" + language;
    }
}
