package yimaqing.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer.Administrator;
import yimaqing.appointment.Appointments;
import yimaqing.appointment.Outcome;
import yimaqing.appointment.Registrar;
import yimaqing.appointment.Revoking;
import yimaqing.appointment.Wish;
import yimaqing.factor.Fresh;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.Page;

/// One account and what can be done about it. What gives is asked for; what takes is done at once.
@Controller
@RequestMapping("/admin/accounts/{username}")
class AccountPages {
    private final Appointments appointments;
    private final Revoking revoking;
    private final AccountFile file;

    AccountPages(Appointments appointments, Revoking revoking, AccountFile file) {
        this.appointments = appointments;
        this.revoking = revoking;
        this.file = file;
    }

    @GetMapping
    Page account(Administrator administrator, @PathVariable String username, HttpServletRequest request) {
        return file.page(Counter.registrar(administrator), username, AccountFile.Sent.NOTHING, request);
    }

    @Fresh
    @PostMapping("/grants")
    View grant(
            Administrator administrator,
            @PathVariable String username,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        var registrar = Counter.registrar(administrator);
        var form = GrantForm.typed(fields);
        return switch (form.read(Frame.of(request))) {
            case GrantForm.Faulty(var faults) -> again(registrar, username, Optional.of(form), faults, request);
            case GrantForm.Fine(var grant) ->
                answered(registrar, new Wish.Adding(username, grant), Optional.of(form), request);
        };
    }

    @Fresh
    @PostMapping("/reopening")
    View reopen(Administrator administrator, @PathVariable String username, HttpServletRequest request) {
        return answered(Counter.registrar(administrator), new Wish.Reopening(username), Optional.empty(), request);
    }

    @Fresh
    @PostMapping("/one-time-password")
    View password(Administrator administrator, @PathVariable String username, HttpServletRequest request) {
        return answered(Counter.registrar(administrator), new Wish.NewPassword(username), Optional.empty(), request);
    }

    @Fresh
    @PostMapping("/factor-removal")
    View removeFactor(Administrator administrator, @PathVariable String username, HttpServletRequest request) {
        return answered(Counter.registrar(administrator), new Wish.FactorRemoval(username), Optional.empty(), request);
    }

    @Fresh
    @PostMapping("/closure")
    View close(Administrator administrator, @PathVariable String username, HttpServletRequest request) {
        var registrar = Counter.registrar(administrator);
        return answered(registrar, username, revoking.close(registrar, username), Optional.empty(), request);
    }

    @Fresh
    @PostMapping("/sign-outs")
    View endSessions(Administrator administrator, @PathVariable String username, HttpServletRequest request) {
        var registrar = Counter.registrar(administrator);
        return answered(registrar, username, revoking.endSessions(registrar, username), Optional.empty(), request);
    }

    private View answered(Registrar registrar, Wish wish, Optional<GrantForm> form, HttpServletRequest request) {
        return answered(registrar, wish.account(), appointments.ask(registrar, wish), form, request);
    }

    private View answered(
            Registrar registrar,
            String username,
            Outcome outcome,
            Optional<GrantForm> form,
            HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Asked _ -> Page.onward("/admin/requests");
            case Outcome.Done _, Outcome.HandedOut _ -> Page.onward("/admin/accounts/" + username);
            case Outcome.Refused(var why) ->
                again(registrar, username, form, List.of(file.fault(why, request)), request);
        };
    }

    private Page again(
            Registrar registrar,
            String username,
            Optional<GrantForm> form,
            List<FieldFault> faults,
            HttpServletRequest request) {
        return file.page(registrar, username, new AccountFile.Sent(form, faults), request)
                .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
