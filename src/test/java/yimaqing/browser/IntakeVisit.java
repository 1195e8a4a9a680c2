package yimaqing.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import yimaqing.browser.Visit.Stop;
import yimaqing.browser.Visit.Who;

/// The pages of departments' files, as a clerk of the township comes by them.
final class IntakeVisit {
    private IntakeVisit() {}

    static List<Stop> stops() {
        return List.of(
                clerk("batches", to("/intake")),
                clerk("batches-none", to("/intake?stage=UNDONE")),
                clerk("batch", to("/intake/1")),
                clerk("batch-undo", to("/intake/1/undo")),
                clerk("batch-not-sure", IntakeVisit::notSure),
                clerk("batch-rows", to("/intake/1/rows")),
                clerk("row-taken", to("/intake/1/rows/0/20")),
                clerk("review", to("/intake/review")),
                clerk("review-row", IntakeVisit::firstWaiting),
                clerk("review-faulty", IntakeVisit::faultyCorrection),
                clerk("mapping", to("/intake/1/mapping")),
                clerk("mapping-faulty", IntakeVisit::unnamedTable),
                clerk("sources", to("/sources")),
                clerk("source", to("/sources/township-ledger")),
                clerk("source-form", to("/sources/township-ledger/form")),
                new Stop("batches-leader", Who.COUNTY_LEADER, to("/intake")),
                new Stop("review-department", Who.DEPARTMENT_OFFICER, to("/intake/review")));
    }

    private static Stop clerk(String name, Consumer<Page> way) {
        return new Stop(name, Who.TOWNSHIP_OFFICER, way);
    }

    private static void notSure(Page page) {
        page.navigate("/intake/1/undo");
        BrowserTest.send(page, "#sure");
    }

    private static void unnamedTable(Page page) {
        page.navigate("/intake/1/mapping");
        page.fill("#zh", "");
        BrowserTest.send(page, "#zh");
    }

    private static void firstWaiting(Page page) {
        page.navigate("/intake/review");
        page.waitForNavigation(() -> page.click("a[data-key=j]"));
    }

    private static void faultyCorrection(Page page) {
        firstWaiting(page);
        BrowserTest.send(page, "#text");
    }

    private static Consumer<Page> to(String path) {
        return page -> page.navigate(path);
    }
}
