package yimaqing.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer;
import yimaqing.code.Plates;
import yimaqing.code.Reading;
import yimaqing.code.TypedCode;
import yimaqing.place.History;
import yimaqing.place.Level;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.Page;

/// What is open to everybody beside a door: the front page, the short code typed by hand.
@Controller
public class OpenPages {
    private static final int MOST_LETTERS = 40;

    /// The page on which the short code of a plate is typed: what was typed, and what is wrong with it.
    public record CodePage(String typed, List<FieldFault> faults) {
        static final CodePage EMPTY = new CodePage("", List.of());

        @Override
        public String toString() {
            return "CodePage[…]";
        }
    }

    private final Plates plates;
    private final Doors doors;
    private final DoorLimits limits;
    private final HostProof proof;
    private final Places places;

    OpenPages(Plates plates, Doors doors, DoorLimits limits, HostProof proof, Places places) {
        this.plates = plates;
        this.doors = doors;
        this.limits = limits;
        this.proof = proof;
        this.places = places;
    }

    @GetMapping("/")
    Page front() {
        return Page.of("door/front", CodePage.EMPTY).forEverybody();
    }

    /// What a platform asks for beside our codes before it opens them by itself. A file that is not there is answered
    /// like any code that nobody knows.
    @GetMapping({
        "/h/{name}.txt", "/H/{name}.txt",
        "/e/{name}.txt", "/E/{name}.txt",
        "/v/{name}.txt", "/V/{name}.txt"
    })
    Object proof(@PathVariable String name, HttpServletRequest request) {
        return proof.read(name)
                .<Object>map(text -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_PLAIN)
                        .header("X-Content-Type-Options", "nosniff")
                        .cacheControl(CacheControl.noCache())
                        .body(text))
                .orElseGet(() -> limits.unreadable(request));
    }

    @GetMapping("/c")
    View code(@RequestParam(defaultValue = "") String code, Viewer viewer, HttpServletRequest request) {
        if (code.isBlank()) return Page.of("door/code", CodePage.EMPTY);
        if (code.length() > MOST_LETTERS) return refused("", "door.code.notacode", request);
        var village = village(code);
        if (village.isPresent()) return Plain.seeOther("/v/" + village.get());
        return switch (TypedCode.read(code)) {
            case TypedCode.Good(var typed) -> found(typed, viewer, code, request);
            case TypedCode.Mistyped _ -> refused(code, "door.code.mistyped", request);
            case TypedCode.NotACode _ -> refused(code, "door.code.notacode", request);
        };
    }

    /// The digits of a village's code, as its poster shows them. A plate's code of nothing but digits that is also a
    /// village's is not among those issued in a thousand years.
    private Optional<String> village(String code) {
        return Optional.of(code.replaceAll("\\s", ""))
                .filter(PlaceCode::isWellFormed)
                .filter(digits -> new PlaceCode(digits).level() == Level.VILLAGE)
                .filter(digits -> places.current(new PlaceCode(digits)).isPresent()
                        || History.shipped().called(new PlaceCode(digits)).isPresent());
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
}
