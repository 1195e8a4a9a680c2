package yimaqing.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import yimaqing.access.Role;
import yimaqing.access.Scope;
import yimaqing.access.Viewer.Officer;
import yimaqing.desk.AreaPage.Caseload;
import yimaqing.desk.AreaPage.Town;
import yimaqing.desk.AreaPage.Village;
import yimaqing.due.Dues;
import yimaqing.place.Level;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.Directory.VillageCount;
import yimaqing.profile.Households;
import yimaqing.profile.SeenList;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// An official's area, the households of its villages, and the search.
@Controller
class AreaPages {
    private static final int MOST_TYPED = 60;

    private final SeenList list;
    private final Places places;
    private final CountyPicture picture;
    private final Dues dues;
    private final Households households;

    AreaPages(SeenList list, Places places, CountyPicture picture, Dues dues, Households households) {
        this.list = list;
        this.places = places;
        this.picture = picture;
        this.dues = dues;
        this.households = households;
    }

    @GetMapping("/desk")
    Page area(Officer officer, @RequestParam(defaultValue = "0") String due) {
        var counts = list.villages(officer);
        var names =
                officer.grants().stream().map(g -> name(g.area())).distinct().collect(Collectors.joining(" · "));
        boolean wholeCounty = officer.grants().stream().anyMatch(g -> g.area().level() == Level.COUNTY);
        return Page.of(
                "desk/area",
                new AreaPage(
                        names,
                        officer.post(),
                        todo(officer, first(due)),
                        towns(counts),
                        caseload(officer, counts),
                        wholeCounty ? picture.of(officer.county()) : Optional.empty()));
    }

    private AreaPage.Todo todo(Officer officer, int from) {
        var shown = dues.of(officer, from);
        var about = shown.dues().stream()
                .flatMap(due -> due.household().stream())
                .distinct()
                .toList();
        var entries = about.isEmpty() ? List.<SeenList.Entry>of() : list.of(officer, about);
        return new AreaPage.Todo(shown, households.today(), entries);
    }

    private List<Town> towns(List<VillageCount> counts) {
        var byTown = new LinkedHashMap<PlaceCode, List<Village>>();
        for (var count : counts)
            byTown.computeIfAbsent(count.village().town(), _ -> new ArrayList<>())
                    .add(new Village(
                            count.village().digits(), name(count.village()), count.households(), count.people()));
        return byTown.entrySet().stream()
                .map(t -> new Town(name(t.getKey()), t.getValue()))
                .toList();
    }

    private List<Caseload> caseload(Officer officer, List<VillageCount> counts) {
        if (!officer.has(Role.CONTACT_OFFICIAL)) return List.of();
        var areas = Scope.of(officer).orElseThrow().caseload();
        return counts.stream()
                .map(VillageCount::village)
                .filter(village -> areas.stream().anyMatch(area -> area.contains(village)))
                .map(village -> new Caseload(name(village), list.ofVillage(officer, village, 0)))
                .toList();
    }

    @GetMapping("/desk/villages/{code}")
    Page village(Officer officer, @PathVariable String code, @RequestParam(defaultValue = "0") String from) {
        var village = Optional.of(code)
                .filter(PlaceCode::isWellFormed)
                .map(PlaceCode::new)
                .filter(c -> c.level() == Level.VILLAGE)
                .orElseThrow(NotFound::new);
        var all = list.villages(officer).stream()
                .filter(v -> v.village().equals(village))
                .findFirst();
        boolean own = Scope.of(officer).orElseThrow().areas().stream().anyMatch(area -> area.contains(village));
        if (all.isEmpty() && !(own && places.find(village).isPresent())) throw new NotFound();
        int first = first(from);
        return Page.of(
                "desk/village",
                new VillagePage(
                        code,
                        name(village),
                        name(village.town()),
                        list.ofVillage(officer, village, first),
                        first,
                        all.map(VillageCount::households).orElse(0)));
    }

    @GetMapping({"/desk/search", "/desk/households"})
    Page search(Officer officer, @RequestParam(defaultValue = "") String q) {
        var typed = q.length() > MOST_TYPED ? q.substring(0, MOST_TYPED) : q;
        var found = typed.isBlank() ? List.<SeenList.Entry>of() : list.search(officer, typed);
        return Page.of(
                "desk/search",
                new SearchPage(
                        typed,
                        found.stream()
                                .map(e -> new SearchPage.Found(e, name(e.village())))
                                .toList(),
                        found.size() == SeenList.MOST_ON_A_PAGE));
    }

    private static int first(String asked) {
        return asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 0;
    }

    private String name(PlaceCode code) {
        return places.find(code).map(p -> p.shortName()).orElse(code.digits());
    }
}
