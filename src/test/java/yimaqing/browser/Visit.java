package yimaqing.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import yimaqing.Phone;
import yimaqing.Tour;

/// A visit to every page of the product, by everybody: the one list for all tests that look at each page.
final class Visit {
    private static final String VILLAGE = "141026104207";
    private static final String ONE_WRONG_PIN = "481516";
    private static final String OTHER_WRONG_PIN = "481517";

    /// Who visits; officials with their role in the tour and the area they look after.
    enum Who {
        STRANGER(""),
        FAMILY(""),
        VILLAGE_CADRE(VILLAGE),
        CONTACT_OFFICIAL(VILLAGE),
        TOWNSHIP_OFFICER("141026104"),
        DEPARTMENT_OFFICER("141026"),
        COUNTY_LEADER("141026");

        private final String area;

        Who(String area) {
            this.area = area;
        }
    }

    /// One page: its name, who opens it and the way there.
    record Stop(String name, Who who, Consumer<Page> way) {}

    private final Tour tour;
    private final String url;
    private final String home;
    private final String desk;
    private final Map<Who, String> sessions = new EnumMap<>(Who.class);

    Visit(Tour tour, String url, String household) {
        this.tour = tour;
        this.url = url;
        this.home = "/h/" + tour.households().getFirst().token();
        this.desk = "/desk/households/" + household;
    }

    /// Signs this window in.
    void enter(Who who, BrowserContext window) {
        if (who == Who.STRANGER) return;
        window.addCookies(List.of(new Cookie("ymq", sessions.computeIfAbsent(who, this::session)).setUrl(url)));
    }

    private String session(Who who) {
        var phone = new Phone(url);
        if (who == Who.FAMILY) {
            phone.post(
                    home + "/proof", Map.of("pin", tour.households().getFirst().pin()));
        } else {
            var official = tour.official(who.name(), who.area);
            phone.signIn(official.username(), official.password());
        }
        return phone.cookie("ymq").orElseThrow();
    }

    /// Every page there is.
    List<Stop> stops() {
        var stops = new ArrayList<>(openPages());
        stops.add(new Stop("home", Who.FAMILY, to(home)));
        for (var who : Who.values())
            if (!who.area.isEmpty()) stops.add(new Stop("area-" + who.name().toLowerCase(), who, to("/desk")));
        stops.addAll(deskPages());
        stops.addAll(IntakeVisit.stops());
        stops.add(new Stop("quality", Who.COUNTY_LEADER, to("/quality")));
        stops.add(new Stop("quality-of-one", Who.DEPARTMENT_OFFICER, to("/quality")));
        stops.add(new Stop("keys", Who.COUNTY_LEADER, to("/exchange")));
        stops.add(new Stop("key-faults", Who.COUNTY_LEADER, Visit::keyWithoutPlace));
        stops.add(new Stop("key-made", Who.COUNTY_LEADER, Visit::key));
        return stops;
    }

    private List<Stop> openPages() {
        return List.of(
                stranger("stranger", to(home)),
                stranger("wrong-pin", this::wrongPin),
                stranger("easy-pin", this::easyPin),
                stranger("typed-code", to("/c")),
                stranger("typed-code-wrong", to("/c?code=7K3M9-Q2XWB-7Z")),
                stranger("unreadable", to("/h/0123456789ABCDEFGHJK")),
                stranger("village", to("/v/" + VILLAGE)),
                stranger("device", to("/e/" + tour.device())),
                stranger("front", to("/")),
                stranger("sign-in", to("/sign-in")),
                stranger("wrong-password", Visit::wrongPassword),
                stranger("session-ended", to("/desk")),
                stranger("sample", to("/sample")),
                stranger("ui", to("/ui")),
                stranger("exited", to("/exit")));
    }

    private List<Stop> deskPages() {
        return List.of(
                cadre("village-list", to("/desk/villages/" + VILLAGE)),
                cadre("search", to("/desk/households")),
                cadre("search-found", to("/desk/search?q=" + VILLAGE)),
                cadre("search-nothing", to("/desk/search?q=qqqqqq")),
                cadre("household", to(desk)),
                cadre("household-past", to(desk + "?on=2026-03-31")),
                cadre("household-wrong-day", to(desk + "?on=tomorrow")),
                cadre("household-unmasked", this::unmask),
                cadre("warmth", to(desk + "/warmth")),
                cadre("device-at-desk", to("/e/" + tour.device())),
                cadre("scanner", to("/desk/scan")),
                cadre("scanner-lookalike", Visit::lookAlike),
                cadre("scanner-quiet", to("/desk/scan/quiet")),
                cadre("second-factor", to("/desk/second-factor")),
                cadre("account", to("/desk/account")),
                cadre("identity", to("/desk/account/identity")),
                cadre("identity-refused", to("/sign-in/with/return")),
                cadre("history", to(desk + "/facts/home.number")),
                cadre("not-found", to("/desk/households/h0000000000000000")));
    }

    private static Stop stranger(String name, Consumer<Page> way) {
        return new Stop(name, Who.STRANGER, way);
    }

    private static Stop cadre(String name, Consumer<Page> way) {
        return new Stop(name, Who.VILLAGE_CADRE, way);
    }

    private static Consumer<Page> to(String path) {
        return page -> page.navigate(path);
    }

    // The right PIN first: it clears the tries of the visits before, so that no visit ends at the long wait.
    private void wrongPin(Page page) {
        var door = tour.households().getLast();
        BrowserTest.enter(page, door);
        BrowserTest.leave(page);
        page.navigate("/h/" + door.token());
        page.fill("#pin", door.pin().equals(ONE_WRONG_PIN) ? OTHER_WRONG_PIN : ONE_WRONG_PIN);
        BrowserTest.send(page, "#pin");
    }

    private void easyPin(Page page) {
        page.navigate(home);
        page.click("details summary");
        page.fill("#slip", "7K3M9Q2X");
        page.fill("#chosen", "123456");
        page.fill("#again", "123456");
        BrowserTest.send(page, "#slip");
    }

    private static void wrongPassword(Page page) {
        page.navigate("/sign-in");
        page.fill("#username", "nobody-" + UUID.randomUUID());
        page.fill("#password", "wrong");
        BrowserTest.send(page, "#password");
    }

    private static void lookAlike(Page page) {
        page.navigate("/desk/scan");
        page.fill("#code", "https://localhost.example.com/H/0123456789ABCDEFGHJK");
        BrowserTest.send(page, "#code");
    }

    private static void keyWithoutPlace(Page page) {
        page.navigate("/exchange");
        page.selectOption("#department", "civil_affairs");
        BrowserTest.send(page, "#label");
    }

    private static void key(Page page) {
        keyWithoutPlace(page);
        page.fill("#label", "低保系统");
        page.check("#uses-READ");
        page.check("#areas-141026104");
        BrowserTest.send(page, "#label");
    }

    private void unmask(Page page) {
        page.navigate(desk);
        page.fill("#reason", "入户核对证件号码");
        BrowserTest.send(page, "#reason");
    }
}
