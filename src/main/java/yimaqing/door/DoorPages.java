package yimaqing.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer;
import yimaqing.code.Plate;
import yimaqing.code.Plates;
import yimaqing.code.Reading;
import yimaqing.proof.Proofs;
import yimaqing.proof.Sessions;
import yimaqing.scan.Scans;
import yimaqing.web.Frame;
import yimaqing.web.Page;
import yimaqing.web.Words;

/// A door: what its code shows, the family's way in, and the way out.
@Controller
class DoorPages {
    private final Plates plates;
    private final Doors doors;
    private final Proofs proofs;
    private final Sessions sessions;
    private final DoorLimits limits;
    private final Scans scans;
    private final Clock clock;

    DoorPages(
            Plates plates, Doors doors, Proofs proofs, Sessions sessions, DoorLimits limits, Scans scans, Clock clock) {
        this.plates = plates;
        this.doors = doors;
        this.proofs = proofs;
        this.sessions = sessions;
        this.limits = limits;
        this.scans = scans;
        this.clock = clock;
    }

    @GetMapping({"/h/{token}", "/H/{token}"})
    View door(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String then,
            Viewer viewer,
            HttpServletRequest request) {
        return switch (plates.read(token)) {
            case Reading.Found(var plate) when plate.device().isPresent() -> Plain.seeOther(plate.address());
            case Reading.Found(var plate) -> {
                scans.seen(plate, viewer, request);
                yield doors.open(plate, viewer, words(request), then);
            }
            case Reading.Replaced _ -> Plain.replaced();
            case Reading.Unreadable _ ->
                doors.inHand(token, viewer).<View>map(Plain::seeOther).orElseGet(() -> limits.unreadable(request));
        };
    }

    /// Where somebody lands who enlarges the text on a page that answered a form.
    @GetMapping({"/h/{token}/proof", "/H/{token}/proof"})
    View back(@PathVariable String token) {
        return Plain.seeOther("/h/" + Plain.inPath(token));
    }

    @PostMapping({"/h/{token}/proof", "/H/{token}/proof"})
    View prove(
            @PathVariable String token,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (plates.read(token)) {
            case Reading.Found(var plate) when plate.device().isPresent() -> Plain.seeOther(plate.address());
            case Reading.Found(var plate) -> {
                var door = doors.stranger(plate, viewer, words(request)).leadingTo(typed.getOrDefault("then", ""));
                var asked = ProofForm.read(typed, words(request));
                yield new Way(plate, door, asked, request, response).answer();
            }
            case Reading.Replaced _ -> Plain.replaced();
            case Reading.Unreadable _ -> limits.unreadable(request);
        };
    }

    @PostMapping("/exit")
    View exit(HttpServletRequest request, HttpServletResponse response) {
        sessions.leave(request);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return Plain.seeOther("/exit");
    }

    @GetMapping("/exit")
    View gone() {
        return Page.of("door/exited", new Plain("/"));
    }

    private static Words words(HttpServletRequest request) {
        return Frame.of(request).words();
    }

    /// One try to come in, from what was typed to the answer.
    private final class Way {
        private final Plate plate;
        private final StrangerPage door;
        private final ProofForm.Asked asked;
        private final HttpServletRequest request;
        private final HttpServletResponse response;

        Way(
                Plate plate,
                StrangerPage door,
                ProofForm.Asked asked,
                HttpServletRequest request,
                HttpServletResponse response) {
            this.plate = plate;
            this.door = door;
            this.asked = asked;
            this.request = request;
            this.response = response;
        }

        View answer() {
            var household = plate.household().orElseThrow();
            return switch (asked) {
                case ProofForm.ByPin(var pin) ->
                    tried(proofs.provePin(plate.county(), household, pin, request.getRemoteAddr()));
                case ProofForm.BySlip(var slip, var chosen) ->
                    tried(proofs.proveSlip(plate.county(), household, slip, chosen, request.getRemoteAddr()));
                case ProofForm.Faulty(var form) -> page(form, HttpStatus.UNPROCESSABLE_CONTENT);
            };
        }

        private View tried(Proofs.Outcome outcome) {
            return switch (outcome) {
                case Proofs.Proved(var resident) -> {
                    sessions.enter(request, resident);
                    yield Plain.seeOther(door.onwards());
                }
                case Proofs.Wrong(int left) ->
                    refused(wrong(left), Integer.toString(left), HttpStatus.UNPROCESSABLE_CONTENT);
                case Proofs.TooMany(var until) -> {
                    response.setHeader("Retry-After", Long.toString(secondsTo(until)));
                    yield refused(
                            "door.proof.wait",
                            HomePage.moment(until, words(request).language()),
                            HttpStatus.TOO_MANY_REQUESTS);
                }
            };
        }

        private String wrong(int left) {
            if (asked instanceof ProofForm.BySlip)
                return left == 0 ? "door.proof.slip.wrong.last" : "door.proof.slip.wrong";
            return left == 0 ? "door.proof.pin.wrong.last" : "door.proof.pin.wrong";
        }

        private View refused(String key, String with, HttpStatus status) {
            return page(ProofForm.refused(asked, words(request).say(key, with)), status);
        }

        private View page(ProofForm form, HttpStatus status) {
            return Page.of("door/stranger", door.with(form)).with(status);
        }

        private long secondsTo(Instant until) {
            return Math.max(1, Duration.between(clock.instant(), until).toSeconds());
        }
    }
}
