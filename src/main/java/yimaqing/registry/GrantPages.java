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
import yimaqing.access.Grant;
import yimaqing.access.Viewer.Administrator;
import yimaqing.appointment.Appointments;
import yimaqing.appointment.Outcome;
import yimaqing.appointment.Registrar;
import yimaqing.appointment.Revoking;
import yimaqing.appointment.Telling;
import yimaqing.appointment.Wish;
import yimaqing.factor.Fresh;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// One grant: ended on a day by one person; made longer, or followed by another post, with a second one.
@Controller
@RequestMapping("/admin/accounts/{username}/grants/{key}")
class GrantPages {
    private final Appointments appointments;
    private final Revoking revoking;
    private final AccountFile file;
    private final Counter counter;

    GrantPages(Appointments appointments, Revoking revoking, AccountFile file, Counter counter) {
        this.appointments = appointments;
        this.revoking = revoking;
        this.file = file;
        this.counter = counter;
    }

    /// The grant that is spoken of, and the request that speaks of it.
    private record Order(Registrar registrar, String username, Grant held, HttpServletRequest request) {}

    private Order order(Administrator administrator, Map<String, String> path, HttpServletRequest request) {
        var registrar = Counter.registrar(administrator);
        var username = path.getOrDefault("username", "");
        var held = Telling.find(file.entry(registrar, username).grants(), path.getOrDefault("key", ""))
                .orElseThrow(NotFound::new);
        return new Order(registrar, username, held, request);
    }

    @GetMapping
    Page grant(Administrator administrator, @PathVariable Map<String, String> path, HttpServletRequest request) {
        return page(order(administrator, path, request), Map.of(), List.of());
    }

    private Page page(Order order, Map<String, String> typed, List<FieldFault> faults) {
        var telling = counter.telling(order.request());
        var today = appointments.today();
        var next = typed.containsKey("role")
                ? GrantForm.typed(typed)
                : new GrantForm(
                        order.held().role().name(), "", today.plusDays(1).toString(), "");
        var days = new GrantPage.Days(
                typed.getOrDefault("last", today.toString()),
                typed.getOrDefault("until", ""),
                order.held().to().isPresent());
        var choosing = new GrantPage.Choosing(counter.choices(order.registrar().county(), telling), faults);
        return Page.of(
                        "registry/grant",
                        new GrantPage(
                                AccountListPages.row(file.entry(order.registrar(), order.username()), telling),
                                telling.held(order.held()),
                                days,
                                next,
                                choosing))
                .with(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// Ends it with the day typed; `now` ends it with yesterday.
    @Fresh
    @PostMapping("/ending")
    View end(
            Administrator administrator,
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        var order = order(administrator, path, request);
        var last = fields.containsKey("now")
                ? Optional.of(appointments.today().minusDays(1))
                : GrantForm.day(GrantForm.text(fields, "last"));
        if (last.isEmpty()) return page(order, fields, noDay("last", request));
        return answered(
                order, fields, "last", revoking.end(order.registrar(), order.username(), order.held(), last.get()));
    }

    @Fresh
    @PostMapping("/extension")
    View extend(
            Administrator administrator,
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        var order = order(administrator, path, request);
        var typed = GrantForm.text(fields, "until");
        var until = GrantForm.day(typed);
        if (!typed.isEmpty() && until.isEmpty()) return page(order, fields, noDay("until", request));
        var wish = new Wish.Extending(order.username(), order.held(), until);
        return answered(order, fields, "until", appointments.ask(order.registrar(), wish));
    }

    @Fresh
    @PostMapping("/transfer")
    View transfer(
            Administrator administrator,
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        var order = order(administrator, path, request);
        return switch (GrantForm.typed(fields).read(Frame.of(request))) {
            case GrantForm.Faulty(var faults) -> page(order, fields, faults);
            case GrantForm.Fine(var next) -> {
                var wish = new Wish.Transferring(order.username(), order.held(), next);
                yield answered(order, fields, "from", appointments.ask(order.registrar(), wish));
            }
        };
    }

    private static List<FieldFault> noDay(String field, HttpServletRequest request) {
        return List.of(new FieldFault(field, Frame.of(request).say("grant.fault.day")));
    }

    /// What is wrong with days stands at this field.
    private View answered(Order order, Map<String, String> fields, String field, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Asked _ -> Page.onward("/admin/requests");
            case Outcome.Done _, Outcome.HandedOut _ -> Page.onward("/admin/accounts/" + order.username());
            case Outcome.Refused(var why) -> {
                var fault = file.fault(why, order.request());
                var here = fault.field().equals("from") ? new FieldFault(field, fault.sentence()) : fault;
                yield page(order, fields, List.of(here));
            }
        };
    }
}
