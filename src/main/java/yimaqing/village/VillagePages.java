package yimaqing.village;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yimaqing.access.Viewer;
import yimaqing.place.History;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.web.Frame;
import yimaqing.web.Page;

/// A village's own page.
@Controller
class VillagePages {
    private final Places places;
    private final VillageSheet sheet;

    VillagePages(Places places, VillageSheet sheet) {
        this.places = places;
        this.sheet = sheet;
    }

    @GetMapping({"/v/{code}", "/V/{code}"})
    Page village(@PathVariable String code, Viewer viewer, HttpServletRequest request) {
        var frame = Frame.of(request);
        return switch (VillageCode.read(code, places, History.shipped())) {
            case VillageCode.Here(var village) -> Page.of("village/village", sheet.page(village, viewer, frame));
            case VillageCode.Moved(var oldName, var now) ->
                Page.of("village/village", sheet.page(now, viewer, frame).movedFrom(moved(oldName, now, frame)));
            case VillageCode.Gone gone -> Page.of("village/gone", gone(gone)).with(HttpStatus.GONE);
            // in the same words as a plate that cannot be read
            case VillageCode.Never _ ->
                Page.of("village/unreadable", new Unreadable("/c")).with(HttpStatus.NOT_FOUND);
        };
    }

    private String moved(String oldName, PlaceCode now, Frame frame) {
        var name = name(now);
        return oldName.equals(name)
                ? frame.say("village.moved.code", name, now.digits())
                : frame.say("village.moved", oldName, name, now.digits());
    }

    private GonePage gone(VillageCode.Gone gone) {
        return new GonePage(
                gone.oldName(),
                gone.town().map(this::name).orElse(""),
                gone.town().stream()
                        .flatMap(town -> places.villagesIn(town).stream())
                        .map(v -> new GonePage.Neighbour(v.code().digits(), v.shortName()))
                        .toList());
    }

    private String name(PlaceCode code) {
        return places.find(code).map(Place::shortName).orElse(code.digits());
    }
}
