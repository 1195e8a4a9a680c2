package yimaqing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import yimaqing.CountyTest;
import yimaqing.Tour;
import yimaqing.code.Plates;
import yimaqing.code.Reading;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Value;
import yimaqing.profile.Households;

/// A test that looks at the product through a real browser, as people do. One Chromium serves all tests of a run;
/// each test opens its own windows, which share nothing.
public abstract class BrowserTest extends CountyTest {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final int PATIENCE_MILLIS = 15_000;
    private static final Playwright PLAYWRIGHT = playwright();
    private static final Browser CHROMIUM = start();

    private final List<BrowserContext> windows = new ArrayList<>();
    protected final Tour tour = Tour.of(url(""));

    // Chromium is the system's own: no test run downloads a browser. It keeps pages for its back button as people's
    // browsers do, which Playwright would switch off.
    private static Browser start() {
        var browser = started(List.of());
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        return browser;
    }

    /// One thread drives one of these; a second thread needs a second.
    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /// A browser of its own with these arguments beside the usual ones; whoever asks closes it.
    protected static Browser started(List<String> more) {
        return started(PLAYWRIGHT, more);
    }

    static Browser started(Playwright playwright, List<String> more) {
        var program = PLACES.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium was found. ./yimaqing test installs it."));
        var arguments = arguments();
        arguments.addAll(more);
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setChromiumSandbox(false)
                        .setArgs(arguments)
                        .setIgnoreDefaultArgs(List.of("--disable-back-forward-cache")));
    }

    private static List<String> arguments() {
        var arguments = new ArrayList<>(List.of(
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
        if (System.getProperty("user.name").equals("root")) arguments.add("--no-sandbox");
        return arguments;
    }

    /// A window of its own, with its own cookies; it is closed after the test.
    protected BrowserContext window(Browser.NewContextOptions options) {
        var window = CHROMIUM.newContext(options.setBaseURL(url("")));
        window.setDefaultTimeout(PATIENCE_MILLIS);
        windows.add(window);
        return window;
    }

    /// A page in a phone's window.
    protected Page phone() {
        return window(Screen.PHONE.options()).newPage();
    }

    @AfterEach
    void closeTheWindows() {
        windows.forEach(BrowserContext::close);
    }

    /// Opens a family's page at its door, as the family does.
    protected static void enter(Page page, Tour.Home home) {
        page.navigate("/h/" + home.token());
        page.fill("#pin", home.pin());
        send(page, "#pin");
    }

    /// Sends the form in which this field stands, with the form's own button.
    protected static void send(Page page, String field) {
        var form = page.locator("form", new Page.LocatorOptions().setHas(page.locator(field)));
        page.waitForNavigation(() -> form.locator("button").click());
    }

    /// Leaves the family's page with its own button.
    protected static void leave(Page page) {
        page.click("form[action='/exit'] button");
        page.waitForURL("**/exit");
    }

    protected static HouseholdId household(Tour.Home home) {
        return ((Reading.Found) part(Plates.class).read(home.token()))
                .plate()
                .household()
                .orElseThrow();
    }

    /// The names of everybody who belongs to a family.
    protected static String[] names(Tour.Home home) {
        return part(Households.class).today(ANZE, household(home)).members().stream()
                .flatMap(m -> m.profile().value("person.name").stream())
                .map(v -> ((Value.Text) v).text())
                .toArray(String[]::new);
    }
}
