package yimaqing.reach;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yimaqing.access.Viewer.Officer;
import yimaqing.entitlement.Outreach;
import yimaqing.entitlement.Outreach.By;
import yimaqing.entitlement.Outreach.Explained;
import yimaqing.entitlement.Outreach.Left;
import yimaqing.place.PlaceCode;
import yimaqing.profile.SeenList;
import yimaqing.web.Frame;
import yimaqing.web.Page;

/// No household is left without an explanation: how many still are, where, and which.
@Controller
class ExplanationPages {
    private final Outreach outreach;
    private final SeenList list;
    private final Wording.Known known;

    ExplanationPages(Outreach outreach, SeenList list, Wording.Known known) {
        this.outreach = outreach;
        this.list = list;
        this.known = known;
    }

    @GetMapping("/desk/explanations")
    Page places(Officer officer, @RequestParam(defaultValue = "") String within, HttpServletRequest request) {
        var wording = new Wording(Frame.of(request), known);
        var place = ReachPages.place(within);
        var towns = outreach.explained(officer, By.TOWN, place);
        boolean several = towns.size() > 1;
        var parts = several ? towns : outreach.explained(officer, By.VILLAGE, place);
        return Page.of(
                "reach/explanations",
                new ExplanationPage(
                        place.map(wording::place),
                        ExplanationPage.Numbers.sumOf(parts),
                        parts.stream()
                                .map(part -> place(part, several, wording))
                                .toList()));
    }

    private static ExplanationPage.Place place(Explained part, boolean isTown, Wording wording) {
        return new ExplanationPage.Place(
                part.of(),
                wording.place(new PlaceCode(part.of())),
                isTown ? Optional.of("/desk/explanations?within=" + part.of()) : Optional.empty(),
                ExplanationPage.Numbers.of(part));
    }

    @GetMapping("/desk/explanations/households")
    Page households(
            Officer officer,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "0") String from,
            HttpServletRequest request) {
        var wording = new Wording(Frame.of(request), known);
        var place = ReachPages.place(area);
        int first = Outreach.first(ReachPages.first(from));
        var listed = outreach.left(officer, place, first);
        int all = ExplanationPage.Numbers.sumOf(outreach.explained(officer, By.POLICY, place))
                .left();
        var ids = listed.stream().map(Left::household).toList();
        var homes = ids.isEmpty() ? List.<SeenList.Entry>of() : list.of(officer, ids);
        return Page.of(
                "reach/left",
                new LeftPage(
                        place.map(wording::place),
                        place.map(PlaceCode::digits).orElse(""),
                        listed.stream().map(left -> line(left, homes, wording)).toList(),
                        first,
                        all));
    }

    private static LeftPage.Line line(Left left, List<SeenList.Entry> homes, Wording wording) {
        return new LeftPage.Line(
                left.household().key(),
                homes.stream()
                        .filter(home -> home.household().equals(left.household()))
                        .findFirst()
                        .flatMap(SeenList.Entry::headName),
                wording.place(left.village()),
                left.open(),
                left.policies());
    }
}
