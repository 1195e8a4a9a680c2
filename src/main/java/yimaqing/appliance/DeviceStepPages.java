package yimaqing.appliance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer.Officer;
import yimaqing.appliance.DevicePage.Said;
import yimaqing.device.Moving;
import yimaqing.device.Repairs;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.profile.Households;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// What officials write down about a device: its acceptance, its state, another home, and that a fault is closed.
@Controller
class DeviceStepPages {
    private static final HttpStatus FAULTY = HttpStatus.UNPROCESSABLE_CONTENT;

    private final DeviceSheet sheet;
    private final Moving moving;
    private final Repairs faults;
    private final Households households;

    DeviceStepPages(DeviceSheet sheet, Moving moving, Repairs faults, Households households) {
        this.sheet = sheet;
        this.moving = moving;
        this.faults = faults;
        this.households = households;
    }

    /// Where somebody lands who enlarges the text on a page that answered a form.
    @GetMapping({
        "/desk/devices/{key}/acceptance",
        "/desk/devices/{key}/states",
        "/desk/devices/{key}/moves",
        "/desk/devices/{key}/words",
        "/desk/devices/{key}/readings",
        "/desk/devices/{key}/meter-changes"
    })
    View back(@PathVariable String key) {
        return Page.onward("/desk/devices/" + DevicePages.id(key).key());
    }

    @PostMapping("/desk/devices/{key}/acceptance")
    View accept(
            Officer officer,
            @PathVariable String key,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "photos", required = false) List<MultipartFile> parts,
            HttpServletRequest request) {
        var saying = sheet.saying(Frame.of(request));
        var form = new DeviceForm(typed, households.today(), saying)
                .pastDay("accepted_on")
                .words("subsidy_batch")
                .anyDay("warranty_until")
                .numbers("repair_phone");
        var sent = Sent.of(parts, saying);
        var wrong =
                Stream.concat(form.faults().stream(), sent.faults().stream()).toList();
        var id = DevicePages.id(key);
        if (!wrong.isEmpty()) return refused(officer, id, Said.faulty(typed, wrong), saying);
        return answer(
                new Told(officer, id, typed, saying),
                moving.accept(officer, id, form.said(), sent.photos()),
                "accepted",
                "accepted_on");
    }

    @PostMapping("/desk/devices/{key}/states")
    View become(
            Officer officer,
            @PathVariable String key,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        var saying = sheet.saying(Frame.of(request));
        var form = new DeviceForm(typed, households.today(), saying);
        var state = typed.getOrDefault("state", "");
        if (!saying.isCode("device_state", state)) form.fault("state", "device.state.fault");
        var since = form.needDay("state_since");
        var id = DevicePages.id(key);
        if (!form.faults().isEmpty()) return refused(officer, id, Said.faulty(typed, form.faults()), saying);
        return answer(
                new Told(officer, id, typed, saying),
                moving.become(officer, id, state, since.orElseThrow()),
                "state",
                "state_since");
    }

    @PostMapping("/desk/devices/{key}/moves")
    View move(
            Officer officer,
            @PathVariable String key,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        var saying = sheet.saying(Frame.of(request));
        var form = new DeviceForm(typed, households.today(), saying);
        var to = HouseholdId.of(typed.getOrDefault("household", ""));
        if (to.isEmpty()) form.fault("q", "device.home.none");
        var since = form.needDay("moved_on");
        var id = DevicePages.id(key);
        if (!form.faults().isEmpty()) return refused(officer, id, Said.faulty(typed, form.faults()), saying);
        return answer(
                new Told(officer, id, typed, saying),
                moving.move(officer, id, to.orElseThrow(), since.orElseThrow()),
                "moved",
                "moved_on");
    }

    /// Who tells what of which device, as it was typed.
    private record Told(Officer officer, DeviceId id, Map<String, String> typed, Saying saying) {}

    private View answer(Told told, Moving.Outcome outcome, String done, String field) {
        var saying = told.saying();
        var address = "/desk/devices/" + told.id().key();
        return switch (outcome) {
            case Moving.Done _ -> Page.onward(address + "?done=" + done);
            case Moving.PlateSaysElsewhere _ -> Page.onward(address + "?done=elsewhere");
            case Moving.Already _ -> Page.onward(address + "?done=already");
            case Moving.Left _ -> refused(told, field, saying.say("plate.left"));
            case Moving.WrongDay _ -> refused(told, field, saying.say("device.day.order"));
            case Moving.TooManyPhotos(var most) -> refused(told, "photos", saying.say("device.photos.many", most));
            case Moving.NotTheirs _ -> throw new NotFound();
        };
    }

    private Page refused(Told told, String field, String sentence) {
        var said = Said.faulty(told.typed(), List.of(new FieldFault(field, sentence)));
        return refused(told.officer(), told.id(), said, told.saying());
    }

    private Page refused(Officer officer, DeviceId id, Said said, Saying saying) {
        var searched = Optional.ofNullable(said.typed().get("q"));
        return sheet.page(officer, new DeviceSheet.Asked(id, searched, Optional.empty()), said, saying.frame())
                .with(FAULTY);
    }

    @PostMapping("/desk/devices/{key}/faults/{nth}/closure")
    View close(
            Officer officer,
            @PathVariable String key,
            @PathVariable String nth,
            @RequestParam(defaultValue = "") String how,
            HttpServletRequest request) {
        var saying = sheet.saying(Frame.of(request));
        var id = DevicePages.id(key);
        if (!nth.matches("[0-9]{1,5}")) throw new NotFound();
        if (!saying.isCode("device_repair", how)) {
            var fault = new FieldFault("how-" + nth, saying.say("device.repair.fault"));
            return refused(officer, id, Said.faulty(Map.of(), List.of(fault)), saying);
        }
        return switch (faults.close(officer, id, Integer.parseInt(nth), how)) {
            case Repairs.Done _ -> Page.onward("/desk/devices/" + key + "?done=closed#faults");
            case Repairs.NothingOpen _, Repairs.Already _, Repairs.TooManyOpen _ ->
                Page.onward("/desk/devices/" + key + "?done=late#faults");
            case Repairs.NotTheirs _ -> throw new NotFound();
        };
    }
}
