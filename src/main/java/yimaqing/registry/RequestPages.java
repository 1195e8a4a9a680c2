package yimaqing.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer.Administrator;
import yimaqing.appointment.Appointments;
import yimaqing.appointment.Outcome;
import yimaqing.appointment.Registrar;
import yimaqing.appointment.Request;
import yimaqing.appointment.Telling;
import yimaqing.factor.Fresh;
import yimaqing.registry.RequestsPage.May;
import yimaqing.web.FieldFault;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// Requests: confirmed by a second person, refused, or taken back by whoever asked.
@Controller
class RequestPages {
    private final Appointments appointments;
    private final Counter counter;

    RequestPages(Appointments appointments, Counter counter) {
        this.appointments = appointments;
        this.counter = counter;
    }

    @GetMapping("/admin/requests")
    Page list(Administrator administrator, HttpServletRequest request) {
        return list(Counter.registrar(administrator), List.of(), request);
    }

    private Page list(Registrar registrar, List<FieldFault> faults, HttpServletRequest request) {
        var telling = counter.telling(request);
        return Page.of(
                "registry/requests",
                new RequestsPage(
                        appointments.open(registrar.county()).stream()
                                .map(r -> row(r, registrar, telling))
                                .toList(),
                        appointments.past(registrar.county()).stream()
                                .map(r -> row(r, registrar, telling))
                                .toList(),
                        faults));
    }

    private static RequestsPage.Row row(Request request, Registrar reader, Telling telling) {
        return new RequestsPage.Row(
                request.number(),
                request.wish().account(),
                telling.wish(request.wish()),
                telling.frame()
                        .say(
                                "grant.asked",
                                request.asked().by(),
                                Telling.moment(request.asked().at())),
                state(request, telling),
                may(request, reader));
    }

    private static String state(Request request, Telling telling) {
        return request.settled()
                .map(s -> telling.frame().say("grant.settled." + s.how(), s.by(), Telling.moment(s.at())))
                .orElseGet(() -> telling.frame()
                        .say("grant.until", Telling.moment(request.asked().until())));
    }

    private static May may(Request request, Registrar reader) {
        if (request.asked().by().equals(reader.account())) return May.WITHDRAW;
        return request.wish().account().equals(reader.account()) ? May.NOTHING : May.CONFIRM;
    }

    /// Does what was asked for. A password that is handed out stands in the answer to this very request and nowhere
    /// else.
    @Fresh
    @PostMapping("/admin/requests/{number}/confirmation")
    View confirm(Administrator administrator, @PathVariable String number, HttpServletRequest request) {
        var registrar = Counter.registrar(administrator);
        var outcome = appointments.confirm(registrar, known(registrar, number));
        return outcome instanceof Outcome.HandedOut(var account, var password, var until)
                ? Page.of(
                        "registry/handed",
                        new RequestsPage.HandedOut(account, password.letters(), Telling.moment(until)))
                : answered(registrar, outcome, request);
    }

    @PostMapping("/admin/requests/{number}/refusal")
    View decline(Administrator administrator, @PathVariable String number, HttpServletRequest request) {
        var registrar = Counter.registrar(administrator);
        return answered(registrar, appointments.decline(registrar, known(registrar, number)), request);
    }

    private View answered(Registrar registrar, Outcome outcome, HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Refused(var why) ->
                list(registrar, List.of(Counter.fault(why, counter.telling(request))), request)
                        .with(HttpStatus.CONFLICT);
            case Outcome.Done _, Outcome.Asked _, Outcome.HandedOut _ -> Page.onward("/admin/requests");
        };
    }

    private long known(Registrar registrar, String number) {
        if (!number.matches("[0-9]{1,18}")) throw new NotFound();
        return appointments
                .find(registrar.county(), Long.parseLong(number))
                .orElseThrow(NotFound::new)
                .number();
    }
}
