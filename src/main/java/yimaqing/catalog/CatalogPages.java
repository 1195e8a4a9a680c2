package yimaqing.catalog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Resident;
import yimaqing.pack.PackNode;
import yimaqing.place.PlaceCode;
import yimaqing.policy.Sheet;
import yimaqing.policy.Shelf;
import yimaqing.profile.Households;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// The policies for everybody, without signing in.
@Controller
public class CatalogPages {
    private static final PlaceCode PACK_COUNTY =
            new PlaceCode(PackNode.read("county/county.yaml").part("county").text());

    private final Shelf shelf;
    private final Households households;

    CatalogPages(Shelf shelf, Households households) {
        this.shelf = shelf;
        this.households = households;
    }

    /// The policies that are in force, in the order of who is looked after by them.
    public record ListPage(List<Sheet> sheets) {}

    @GetMapping("/policies")
    Page all(Viewer viewer, HttpServletRequest request) {
        var words = Frame.of(request).words();
        var day = households.today();
        return Page.of(
                "catalog/list",
                new ListPage(shelf.inForce(county(viewer), day).stream()
                        .filter(held -> !held.shadow())
                        .map(held -> Sheet.of(held.rule(), day, words))
                        .toList()));
    }

    @GetMapping("/policies/{policy}")
    Page one(Viewer viewer, @PathVariable String policy, HttpServletRequest request) {
        var day = households.today();
        return shelf.inForce(county(viewer), day, policy)
                .filter(held -> !held.shadow())
                .map(held -> Page.of(
                        "catalog/policy",
                        Sheet.of(held.rule(), day, Frame.of(request).words())))
                .orElseThrow(NotFound::new);
    }

    /// Whoever is known sees the policies of the own county, everybody else those of the pack's.
    private static PlaceCode county(Viewer viewer) {
        return switch (viewer) {
            case Officer officer -> officer.county();
            case Resident(var county, var _) -> county;
            case Viewer.Department department -> department.county();
            case Viewer.Passerby _ -> PACK_COUNTY;
        };
    }
}
