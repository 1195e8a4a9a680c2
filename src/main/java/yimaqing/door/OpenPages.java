package yimaqing.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer;
import yimaqing.code.Plates;
import yimaqing.code.Reading;
import yimaqing.code.TypedCode;
import yimaqing.place.Level;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.Villages;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.Page;

/// What is open to everybody beside a door: the front page, the short code typed by hand, and the villages.
@Controller
public class OpenPages {
    private static final int MOST_LETTERS = 40;

    /// The page on which the short code of a plate is typed: what was typed, and what is wrong with it.
    public record CodePage(String typed, List<FieldFault> faults) {
        static final CodePage EMPTY = new CodePage("", List.of());
    }

    /// A village as anybody may see it: its names and its officials with what each of them looks after.
    public record VillagePage(String code, DoorPlate.Where where, List<Contact> officials) {}

    private final Plates plates;
    private final Places places;
    private final Villages villages;
    private final Doors doors;
    private final DoorLimits limits;

    OpenPages(Plates plates, Places places, Villages villages, Doors doors, DoorLimits limits) {
        this.plates = plates;
        this.places = places;
        this.villages = villages;
        this.doors = doors;
        this.limits = limits;
    }

    @GetMapping("/")
    Page front() {
        return Page.of("door/front", CodePage.EMPTY).forEverybody();
    }

    @GetMapping("/c")
    View code(@RequestParam(defaultValue = "") String code, Viewer viewer, HttpServletRequest request) {
        if (code.isBlank()) return Page.of("door/code", CodePage.EMPTY);
        if (code.length() > MOST_LETTERS) return refused("", "door.code.notacode", request);
        return switch (TypedCode.read(code)) {
            case TypedCode.Good(var typed) -> found(typed, viewer, code, request);
            case TypedCode.Mistyped _ -> refused(code, "door.code.mistyped", request);
            case TypedCode.NotACode _ -> refused(code, "door.code.notacode", request);
        };
    }

    private View found(TypedCode typed, Viewer viewer, String code, HttpServletRequest request) {
        return switch (plates.readTyped(typed.letters())) {
            case Reading.Found(var plate) -> Plain.seeOther(plate.address());
            case Reading.Replaced _ -> Plain.replaced();
            case Reading.Unreadable _ ->
                doors.inHand(code, viewer)
                        .<View>map(Plain::seeOther)
                        .orElseGet(() -> refused(code, "door.code.unknown", request));
        };
    }

    private static Page refused(String typed, String key, HttpServletRequest request) {
        return Page.of(
                        "door/code",
                        new CodePage(
                                typed,
                                List.of(new FieldFault("code", Frame.of(request).say(key)))))
                .with(HttpStatus.NOT_FOUND);
    }

    /// A village's own page. Codes that a village bore earlier lead to it as well.
    @GetMapping({"/v/{code}", "/V/{code}"})
    View village(@PathVariable String code, HttpServletRequest request) {
        return village(code).map(village -> page(village, request)).orElseGet(Plain::unreadable);
    }

    private Optional<PlaceCode> village(String code) {
        return Optional.of(code)
                .filter(PlaceCode::isWellFormed)
                .map(PlaceCode::new)
                .filter(place -> place.level() == Level.VILLAGE)
                .flatMap(places::current)
                .filter(place -> places.find(place).isPresent());
    }

    private Page page(PlaceCode village, HttpServletRequest request) {
        var teller = doors.teller(Frame.of(request).words());
        return Page.of(
                "door/village",
                new VillagePage(
                        village.digits(),
                        DoorPlate.Where.of(places, village),
                        villages.officials(village).stream()
                                .map(o -> Contact.of(o, teller))
                                .toList()));
    }
}
