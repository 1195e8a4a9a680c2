package yimaqing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whoever opens a page speaks with this server only, and needs no script for it.
class NothingForeignTest extends BrowserTest {
    private static final String OWN_ANSWER = "Failed to load resource";

    @Test
    void everyPageLoadsFromHereOnlyAndWithoutAComplaint() {
        var visit =
                new Visit(tour, url(""), household(tour.households().getFirst()).key());
        var complaints = new ArrayList<String>();
        var heard = new ArrayList<String>();
        var pages = new EnumMap<Visit.Who, Page>(Visit.Who.class);
        for (var stop : visit.stops()) {
            var page = pages.computeIfAbsent(stop.who(), who -> listening(visit, who, heard));
            stop.way().accept(page);
            heard.forEach(complaint -> complaints.add("at or before " + stop.name() + ": " + complaint));
            heard.clear();
        }
        assertThat(complaints).isEmpty();
    }

    private Page listening(Visit visit, Visit.Who who, List<String> heard) {
        var window = window(Screen.DESKTOP.options());
        visit.enter(who, window);
        var page = window.newPage();
        listen(page, heard);
        return page;
    }

    // A page that answers 404 on purpose is no complaint; what a page loads beside itself must be there.
    private static void listen(Page page, List<String> heard) {
        page.onRequest(request -> {
            var address = URI.create(request.url());
            if (!address.getScheme().equals("data") && !"localhost".equals(address.getHost()))
                heard.add("asked " + request.url());
        });
        page.onResponse(answer -> {
            if (answer.status() >= 400 && !answer.request().isNavigationRequest())
                heard.add(answer.status() + " for " + answer.url());
        });
        page.onConsoleMessage(said -> {
            if (said.type().equals("error") && !said.text().startsWith(OWN_ANSWER)) heard.add(said.text());
        });
        page.onPageError(heard::add);
    }

    @Test
    void plantedForeignRequestsAndForbiddenScriptsAreHeard() {
        var page = phone();
        var heard = new ArrayList<String>();
        listen(page, heard);
        page.navigate("/");
        page.evaluate("""
                () => { const script = document.createElement('script');
                  script.textContent = 'window.planted = true';
                  document.body.append(script); }""");
        page.evaluate("""
                () => new Promise(done => { const picture = new Image();
                  picture.onload = picture.onerror = done; picture.src = 'http://127.0.0.1:1/x.png'; })""");
        assertThat(heard)
                .anyMatch(said -> said.contains("Content Security Policy"))
                .anyMatch(said -> said.contains("127.0.0.1"));
        assertThat(page.evaluate("window.planted === undefined")).isEqualTo(true);
    }

    @Test
    void aFamilyReadsItsPageAndLeavesWithoutScripts() {
        var home = tour.households().getFirst();
        var page = window(Screen.PHONE.options().setJavaScriptEnabled(false)).newPage();
        enter(page, home);
        assertThat(page.innerText("main")).contains(names(home));
        leave(page);
        page.navigate("/h/" + home.token());
        assertThat(page.content()).doesNotContain(names(home));
    }

    @Test
    void anOfficialFindsAndUnmasksAHouseholdWithoutScripts() {
        var home = tour.households().getFirst();
        var official = tour.official("VILLAGE_CADRE", XIAOLI.digits());
        var page = window(Screen.DESKTOP.options().setJavaScriptEnabled(false)).newPage();
        page.navigate("/sign-in");
        page.fill("#username", official.username());
        page.fill("#password", official.password());
        send(page, "#password");
        page.fill("#q", home.number());
        send(page, "#q");
        page.click("main tbody a");
        assertThat(page.content()).doesNotContain(names(home));
        page.fill("#reason", "入户核对银行卡");
        send(page, "#reason");
        assertThat(page.innerText("main")).contains(names(home));
    }
}
