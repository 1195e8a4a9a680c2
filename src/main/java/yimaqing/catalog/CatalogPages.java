package yimaqing.catalog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import yimaqing.access.Viewer;
import yimaqing.policy.Sheet;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// The policies for everybody, without signing in.
@Controller
public class CatalogPages {
    /// What is typed beyond this is not looked for.
    private static final int MOST_TYPED = 40;

    private final OpenShelf shelf;

    CatalogPages(OpenShelf shelf) {
        this.shelf = shelf;
    }

    /// The policies that are in force, in groups; `typed` is what was looked for, `all` how many there are.
    public record ListPage(List<Groups.Group> groups, String typed, int found, int all) {
        @Override
        public String toString() {
            return "ListPage[…]";
        }
    }

    @GetMapping("/policies")
    Page all(Viewer viewer, @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        var words = Frame.of(request).words();
        var typed = q.strip().substring(0, Math.min(MOST_TYPED, q.strip().length()));
        var county = shelf.households(viewer).get();
        var sheets = shelf.all(viewer).stream()
                .map(held -> Sheet.of(held.rule(), shelf.today(), county, words))
                .toList();
        var found = sheets.stream().filter(sheet -> tells(sheet, typed)).toList();
        return Page.of(
                "catalog/list", new ListPage(Groups.SHIPPED.of(found, words), typed, found.size(), sheets.size()));
    }

    /// Whether every word that was typed stands somewhere in the policy.
    private static boolean tells(Sheet sheet, String typed) {
        var terms = sheet.terms();
        var told = Stream.of(
                        List.of(sheet.title(), terms.forWhom(), terms.gives().text()),
                        terms.conditions(),
                        sheet.ways().papers())
                .flatMap(List::stream)
                .reduce("", (one, next) -> one + "\n" + next)
                .toLowerCase(Locale.ROOT);
        return Stream.of(typed.toLowerCase(Locale.ROOT).split("[\\s　，、,]+")).allMatch(told::contains);
    }

    @GetMapping("/policies/{policy}")
    Page one(Viewer viewer, @PathVariable String policy, HttpServletRequest request) {
        return shelf.one(viewer, policy)
                .map(held -> Page.of(
                        "catalog/policy",
                        Sheet.of(
                                held.rule(),
                                shelf.today(),
                                shelf.households(viewer).get(),
                                Frame.of(request).words())))
                .orElseThrow(NotFound::new);
    }
}
