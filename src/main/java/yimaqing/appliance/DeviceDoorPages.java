package yimaqing.appliance;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Resident;
import yimaqing.appliance.FamilyPage.Typed;
import yimaqing.code.Plate;
import yimaqing.code.PlateState;
import yimaqing.code.Plates;
import yimaqing.code.Reading;
import yimaqing.device.Devices;
import yimaqing.device.Repairs;
import yimaqing.pack.Dictionary;
import yimaqing.scan.Scans;
import yimaqing.stock.Custodian;
import yimaqing.stock.DeadEnd;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.Limits;
import yimaqing.web.Page;

/// A device's code: what it shows to anybody, to the family that it serves, and to officials who work there; and the
/// family's reports of faults.
@Controller
class DeviceDoorPages {
    private final Plates plates;
    private final Devices devices;
    private final Repairs faults;
    private final Limits limits;
    private final Faces faces;

    DeviceDoorPages(Plates plates, Devices devices, Repairs faults, Limits limits, Faces faces) {
        this.plates = plates;
        this.devices = devices;
        this.faults = faults;
        this.limits = limits;
        this.faces = faces;
    }

    /// What the pages are put together by, the list of what can be wrong with a device, and who counts scans.
    @Component
    record Faces(LabelSheet labels, HomeSheet homes, Dictionary dictionary, Scans scans) {}

    @GetMapping({"/e/{token}", "/E/{token}"})
    View scan(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String done,
            Viewer viewer,
            HttpServletRequest request) {
        return switch (plates.read(token)) {
            case Reading.Found(var plate) when plate.device().isEmpty() -> Page.onward(plate.address());
            case Reading.Found(var plate) -> found(plate, viewer, done, request);
            case Reading.Replaced _ -> DeadEnd.replaced();
            case Reading.Unreadable _ ->
                inHand(token, viewer).<View>map(Page::onward).orElseGet(() -> unreadable(request));
        };
    }

    /// Where an official goes with a plate that opens nothing: an unbound one of a device is to be bound.
    private Optional<String> inHand(String code, Viewer viewer) {
        return Custodian.of(viewer)
                .flatMap(custodian -> plates.inHand(custodian.county(), code).filter(custodian::sees))
                .filter(plate -> plate.state().isAlive() && plate.state() != PlateState.BOUND
                        || plate.state() == PlateState.VOID)
                .map(plate -> "/desk/plates/" + plate.id().key() + (RegisterPages.isToBind(plate) ? "/device" : ""));
    }

    /// The device's page at the desk, for an official in whose area it lies.
    private Optional<String> desk(Plate plate, Viewer viewer) {
        return viewer instanceof Officer officer
                ? plate.device()
                        .filter(device -> devices.reaches(officer, plate.county(), device))
                        .map(device -> "/desk/devices/" + device.key())
                : Optional.empty();
    }

    private Page unreadable(HttpServletRequest request) {
        limits.take(DeadEnd.TRIES, request.getRemoteAddr());
        return DeadEnd.unreadable();
    }

    private View found(Plate plate, Viewer viewer, String done, HttpServletRequest request) {
        var frame = Frame.of(request);
        if (atHome(plate, viewer)) {
            var key = "device.done." + done;
            var said = done.matches("[a-z]{1,20}") && frame.words().has(key)
                    ? Optional.of(frame.say(key))
                    : Optional.<String>empty();
            return family(plate, viewer, new Typed("", "", List.of(), said), frame);
        }
        faces.scans().seen(plate, viewer, request);
        return desk(plate, viewer)
                .<View>map(Page::onward)
                .orElseGet(() -> Page.of("appliance/label", faces.labels().page(plate, frame)));
    }

    private Page family(Plate plate, Viewer viewer, Typed typed, Frame frame) {
        return Page.of("appliance/family", faces.homes().page(plate, (Resident) viewer, typed, frame));
    }

    private boolean atHome(Plate plate, Viewer viewer) {
        return viewer instanceof Resident family
                && plate.county().equals(family.county())
                && plate.device()
                        .filter(device -> devices.isAt(plate.county(), device, family.household()))
                        .isPresent();
    }

    /// Where somebody lands who enlarges the text on a page that answered a form.
    @GetMapping("/e/{token}/faults")
    View back(@PathVariable String token) {
        return Page.onward(address(token));
    }

    @PostMapping("/e/{token}/faults")
    View report(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            HttpServletRequest request) {
        var frame = Frame.of(request);
        return forFamily(token, viewer, (plate, family) -> {
            var said = words.strip();
            var typed = new Typed(what, said, List.of(), Optional.empty());
            if (!Saying.isOf(faces.dictionary().codes("device_fault"), what))
                return faulty(plate, family, typed, "what", frame);
            if (said.length() > Repairs.MOST_LETTERS) return faulty(plate, family, typed, "words", frame);
            var outcome = faults.report(
                    family,
                    plate.device().orElseThrow(),
                    what,
                    Optional.of(said).filter(w -> !w.isEmpty()));
            return switch (outcome) {
                case Repairs.Done _ -> Page.onward(address(token) + "?done=told#faults");
                case Repairs.Already _ -> Page.onward(address(token) + "?done=already#faults");
                case Repairs.TooManyOpen _ -> Page.onward(address(token) + "?done=many#faults");
                case Repairs.NothingOpen _, Repairs.NotTheirs _ -> Page.onward(address(token));
            };
        });
    }

    private View faulty(Plate plate, Resident family, Typed typed, String field, Frame frame) {
        var faulty =
                List.of(new FieldFault(field, frame.say("device.fault." + field + ".fault", Repairs.MOST_LETTERS)));
        return family(plate, family, new Typed(typed.what(), typed.words(), faulty, Optional.empty()), frame)
                .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/e/{token}/faults/withdrawal")
    View takeBack(@PathVariable String token, @RequestParam(defaultValue = "") String nth, Viewer viewer) {
        return forFamily(token, viewer, (plate, family) -> {
            var number = nth.matches("[0-9]{1,5}") ? Integer.parseInt(nth) : 0;
            var done = faults.takeBack(family, plate.device().orElseThrow(), number) instanceof Repairs.Done
                    ? "?done=takenback#faults"
                    : "?done=late#faults";
            return Page.onward(address(token) + done);
        });
    }

    /// Whoever is not the family is sent to the device's page, which says what to do.
    private View forFamily(String token, Viewer viewer, BiFunction<Plate, Resident, View> doing) {
        return plates.read(token) instanceof Reading.Found(var plate)
                        && viewer instanceof Resident family
                        && atHome(plate, viewer)
                ? doing.apply(plate, family)
                : Page.onward(address(token));
    }

    private static String address(String token) {
        return "/e/" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }
}
