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
import yimaqing.appliance.RegisterPage.Form;
import yimaqing.appliance.RegisterPage.Twins;
import yimaqing.appliance.RegisterPage.Whose;
import yimaqing.code.Plate;
import yimaqing.code.PlateKind;
import yimaqing.code.PlateState;
import yimaqing.code.Plates;
import yimaqing.device.Photos;
import yimaqing.device.Registering;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.Level;
import yimaqing.profile.Households;
import yimaqing.stock.Custodian;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// Registers a device in the field: an unbound plate in the hand, the household, the device.
@Controller
class RegisterPages {
    private static final HttpStatus FAULTY = HttpStatus.UNPROCESSABLE_CONTENT;

    private final Plates plates;
    private final Registering registering;
    private final Dwellings homes;
    private final Households households;
    private final Saying.Books books;

    RegisterPages(Plates plates, Registering registering, Dwellings homes, Households households, Saying.Books books) {
        this.plates = plates;
        this.registering = registering;
        this.homes = homes;
        this.households = households;
        this.books = books;
    }

    /// A plate in this official's hand, the household chosen for it, and how things are said.
    private record Held(Officer officer, Plate plate, Optional<Dwellings.Choice> home, Saying saying) {}

    private Held held(Officer officer, String key, String household, Frame frame) {
        var saying = new Saying(frame, books);
        var custodian = Custodian.of(officer).orElseThrow(NotFound::new);
        var plate = Plate.Id.of(key)
                .flatMap(id -> plates.find(officer.county(), id))
                .filter(custodian::sees)
                .orElseThrow(NotFound::new);
        var home = HouseholdId.of(household).flatMap(id -> homes.one(officer, id, saying));
        return new Held(officer, plate, home, saying);
    }

    static boolean isToBind(Plate plate) {
        return plate.kind() == PlateKind.DEVICE && plate.state() == PlateState.STOCK;
    }

    @GetMapping("/desk/plates/{key}/device")
    View form(
            Officer officer,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String household,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request) {
        var held = held(officer, key, household, Frame.of(request));
        if (held.plate().device().isPresent())
            return Page.onward("/desk/devices/" + held.plate().device().get().key());
        if (!isToBind(held.plate())) return Page.onward("/desk/plates/" + key);
        return page(held, q, new Form(Map.of(), List.of(), Photos.MOST), Optional.empty());
    }

    private Page page(Held held, String searched, Form form, Optional<Twins> twins) {
        var plate = held.plate();
        var village = Optional.of(plate.where()).filter(place -> place.level() == Level.VILLAGE);
        var choosing = held.home().isPresent()
                ? Dwellings.Choosing.NOTHING
                : homes.choosing(held.officer(), searched, village, held.saying());
        return Page.of(
                "appliance/register",
                new RegisterPage(
                        plate.id().key(),
                        plate.number(),
                        new Whose(held.home(), choosing),
                        held.saying().choices("equipment"),
                        form,
                        twins));
    }

    @PostMapping("/desk/plates/{key}/device")
    View register(
            Officer officer,
            @PathVariable String key,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "photos", required = false) List<MultipartFile> parts,
            HttpServletRequest request) {
        var held = held(officer, key, typed.getOrDefault("household", ""), Frame.of(request));
        var saying = held.saying();
        if (held.home().isEmpty()) return refused(held, typed, FAULTY, "household", saying.say("device.home.none"));
        var form = new DeviceForm(typed, households.today(), saying)
                .kind()
                .words("maker", "model", "serial", "installer", "subsidy_batch")
                .numbers("meter", "repair_phone")
                .pastDay("installed_on")
                .anyDay("warranty_until")
                .yesNo("self_made", "shared_meter");
        var sent = Sent.of(parts, saying);
        var faults =
                Stream.concat(form.faults().stream(), sent.faults().stream()).toList();
        if (!faults.isEmpty())
            return page(held, "", new Form(typed, faults, Photos.MOST), Optional.empty())
                    .with(FAULTY);
        var serial = typed.containsKey("same_serial") ? Registering.Serial.MEANT : Registering.Serial.ASK;
        var home = HouseholdId.of(held.home().get().household()).orElseThrow();
        var entry = new Registering.Entry(home, form.said(), sent.photos(), serial);
        return answer(held, typed, registering.register(officer, held.plate(), entry));
    }

    private View answer(Held held, Map<String, String> typed, Registering.Outcome outcome) {
        var saying = held.saying();
        return switch (outcome) {
            case Registering.Done(var device, var _) ->
                Page.onward("/desk/devices/" + device.key() + "?done=registered");
            case Registering.Taken(var step) ->
                refused(
                        held,
                        typed,
                        HttpStatus.CONFLICT,
                        "household",
                        saying.say("device.taken", saying.who(step.by()), Saying.moment(step.at())));
            case Registering.SerialKnown(var here, var elsewhere) -> {
                var twins = new Twins(
                        here.stream().map(d -> "/desk/devices/" + d.key()).toList(), elsewhere);
                var fault = new FieldFault("serial", saying.say("device.serial.known"));
                yield page(held, "", new Form(typed, List.of(fault), Photos.MOST), Optional.of(twins))
                        .with(HttpStatus.CONFLICT);
            }
            case Registering.NoSuchPlate _ ->
                refused(held, typed, HttpStatus.CONFLICT, "household", saying.say("device.plate.dead"));
            case Registering.PrintedElsewhere(var area) ->
                refused(held, typed, FAULTY, "household", saying.say("plate.elsewhere", saying.village(area)));
            case Registering.Left _ -> refused(held, typed, FAULTY, "household", saying.say("plate.left"));
            case Registering.Unknown _ -> refused(held, typed, FAULTY, "household", saying.say("plate.nohome"));
        };
    }

    private Page refused(Held held, Map<String, String> typed, HttpStatus status, String field, String sentence) {
        var form = new Form(typed, List.of(new FieldFault(field, sentence)), Photos.MOST);
        return page(held, "", form, Optional.empty()).with(status);
    }
}
