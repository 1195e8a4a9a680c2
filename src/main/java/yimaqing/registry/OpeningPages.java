package yimaqing.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer.Administrator;
import yimaqing.access.Viewer.Administrator.Office;
import yimaqing.appointment.Appointments;
import yimaqing.appointment.Outcome;
import yimaqing.appointment.Registrar;
import yimaqing.appointment.Wish;
import yimaqing.factor.Fresh;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.Page;

/// New accounts, asked for. Officials and administrators have a form each, so that no field can make one the other.
@Controller
class OpeningPages {
    private final Appointments appointments;
    private final Counter counter;

    OpeningPages(Appointments appointments, Counter counter) {
        this.appointments = appointments;
        this.counter = counter;
    }

    @GetMapping("/admin/accounts/new")
    Page official(Administrator administrator, HttpServletRequest request) {
        var form = Optional.of(GrantForm.empty(appointments.today()));
        return form(Counter.registrar(administrator), new Typed(NewcomerForm.EMPTY, form, ""), List.of(), request);
    }

    @GetMapping("/admin/administrators/new")
    Page administrator(Administrator administrator, HttpServletRequest request) {
        var typed = new Typed(NewcomerForm.EMPTY, Optional.empty(), "");
        return form(Counter.registrar(administrator), typed, List.of(), request);
    }

    private record Typed(NewcomerForm form, Optional<GrantForm> grant, String office) {}

    private Page form(Registrar registrar, Typed typed, List<FieldFault> faults, HttpServletRequest request) {
        var choices = counter.choices(registrar.county(), counter.telling(request));
        return Page.of(
                        "registry/opening",
                        new OpeningPage(typed.form(), typed.grant(), typed.office(), choices, faults))
                .with(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Fresh
    @PostMapping("/admin/accounts")
    View openOfficial(
            Administrator administrator, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var registrar = Counter.registrar(administrator);
        var form = NewcomerForm.typed(fields);
        var grant = GrantForm.typed(fields);
        var typed = new Typed(form, Optional.of(grant), "");
        var frame = Frame.of(request);
        var faults = new ArrayList<>(form.faults(frame));
        return switch (grant.read(frame)) {
            case GrantForm.Faulty(var more) -> {
                faults.addAll(more);
                yield form(registrar, typed, faults, request);
            }
            case GrantForm.Fine _ when !faults.isEmpty() -> form(registrar, typed, faults, request);
            case GrantForm.Fine(var given) ->
                asked(registrar, typed, new Wish.Opening(form.newcomer(registrar.county()), given), request);
        };
    }

    @Fresh
    @PostMapping("/admin/administrators")
    View appoint(Administrator administrator, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var registrar = Counter.registrar(administrator);
        var form = NewcomerForm.typed(fields);
        var typed = new Typed(form, Optional.empty(), GrantForm.text(fields, "office"));
        var frame = Frame.of(request);
        var faults = new ArrayList<>(form.faults(frame));
        var office = Arrays.stream(Office.values())
                .filter(o -> o.name().equals(typed.office()))
                .findFirst();
        if (office.isEmpty()) faults.add(new FieldFault("office", frame.say("account.fault.office")));
        if (!faults.isEmpty()) return form(registrar, typed, faults, request);
        var wish = new Wish.Appointing(form.newcomer(registrar.county()), office.orElseThrow());
        return asked(registrar, typed, wish, request);
    }

    private View asked(Registrar registrar, Typed typed, Wish wish, HttpServletRequest request) {
        return switch (appointments.ask(registrar, wish)) {
            case Outcome.Refused(var why) ->
                form(registrar, typed, List.of(Counter.fault(why, counter.telling(request))), request);
            case Outcome.Asked _, Outcome.Done _, Outcome.HandedOut _ -> Page.onward("/admin/requests");
        };
    }
}
