package yimaqing.reach;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import yimaqing.access.Viewer.Officer;
import yimaqing.entitlement.Entitlement.State;
import yimaqing.entitlement.Outreach;
import yimaqing.entitlement.Outreach.By;
import yimaqing.entitlement.Outreach.Numbers;
import yimaqing.entitlement.Outreach.Wanted;
import yimaqing.entitlement.Outreach.Why;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;
import yimaqing.policy.Shelf;
import yimaqing.profile.Households;
import yimaqing.profile.SeenList;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// Whom policies reach in an official's area: all of them, one of them place by place, and the households behind each
/// number.
@Controller
class ReachPages {
    private static final int LONGEST_NAME = 80;

    private final Outreach outreach;
    private final Seeing seeing;
    private final Wording.Known known;

    ReachPages(Outreach outreach, Seeing seeing, Wording.Known known) {
        this.outreach = outreach;
        this.seeing = seeing;
        this.known = known;
    }

    /// Through what names are seen.
    @Component
    record Seeing(SeenList list, Households households) {}

    /// The division meant by an address, where it is one within a county.
    static Optional<PlaceCode> place(String digits) {
        return Optional.of(digits)
                .filter(d -> d.matches("[0-9]{9}|[0-9]{12}"))
                .filter(PlaceCode::isWellFormed)
                .map(PlaceCode::new);
    }

    static int first(String asked) {
        return asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 0;
    }

    @GetMapping("/desk/policies")
    Page all(Officer officer, HttpServletRequest request) {
        return Page.of(
                "reach/policies",
                sheet(request)
                        .all(
                                outreach.policies(officer),
                                outreach.ofPolicies(officer),
                                outreach.broken(officer),
                                outreach.explained(officer, By.TOWN, Optional.empty())));
    }

    private PolicySheet sheet(HttpServletRequest request) {
        return new PolicySheet(
                new Wording(Frame.of(request), known), seeing.households().today());
    }

    @GetMapping("/desk/policies/{policy}")
    Page one(
            Officer officer,
            @PathVariable String policy,
            @RequestParam(defaultValue = "") String within,
            HttpServletRequest request) {
        var held = held(officer, policy);
        var place = place(within);
        var towns = outreach.ofPlaces(officer, policy, By.TOWN, place);
        // who looks after a single town has no use for a list of towns
        var by = towns.size() > 1 ? By.TOWN : By.VILLAGE;
        var told = new PolicySheet.Told(
                held, by, place, by == By.TOWN ? towns : outreach.ofPlaces(officer, policy, by, place));
        return Page.of(
                "reach/policy",
                sheet(request)
                        .one(
                                told,
                                outreach.choices(officer, Why.MISSING, Wanted.all(policy, State.ASKS, place)),
                                outreach.choices(officer, Why.FAILED, Wanted.all(policy, State.UNDESERVED, place))));
    }

    private Shelf.Held held(Officer officer, String policy) {
        return outreach.policies(officer).stream()
                .filter(held -> held.policy().equals(policy))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @GetMapping("/desk/policies/{policy}/households")
    Page households(
            Officer officer,
            @PathVariable String policy,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "unclaimed") String state,
            HttpServletRequest request) {
        var held = held(officer, policy);
        var wanted = new Wanted(policy, state(state), place(area), asked(request, "missing"), asked(request, "failed"));
        var listed = outreach.list(officer, wanted, first(asked(request, "from")));
        var homes = listed.entitlements().stream()
                .map(e -> e.of().household())
                .distinct()
                .toList();
        var sheet = new ListSheet(
                new Wording(Frame.of(request), known), seeing.households().today());
        return Page.of("reach/list", sheet.page(held, wanted, listed, people(officer, homes), places(officer, wanted)));
    }

    private static State state(String asked) {
        return Stream.of(State.values())
                .filter(state -> Wording.letters(state).equals(asked.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(State.UNCLAIMED);
    }

    private static String asked(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .filter(value -> value.length() <= LONGEST_NAME)
                .orElse("");
    }

    private ListSheet.People people(Officer officer, List<HouseholdId> homes) {
        if (homes.isEmpty()) return new ListSheet.People(List.of(), java.util.Map.of(), List.of());
        return new ListSheet.People(
                seeing.list().of(officer, homes), seeing.list().names(officer, homes), outreach.steps(officer, homes));
    }

    /// The towns of the official's area, and the villages of the town that is looked at; of a single town its villages.
    private List<Numbers> places(Officer officer, Wanted wanted) {
        var towns = outreach.ofPlaces(officer, wanted.policy(), By.TOWN, Optional.empty());
        if (towns.size() <= 1) return outreach.ofPlaces(officer, wanted.policy(), By.VILLAGE, Optional.empty());
        var places = new ArrayList<Numbers>();
        for (var town : towns) {
            places.add(town);
            var code = new PlaceCode(town.of());
            if (wanted.within().filter(code::contains).isPresent())
                places.addAll(outreach.ofPlaces(officer, wanted.policy(), By.VILLAGE, Optional.of(code)));
        }
        return places;
    }
}
