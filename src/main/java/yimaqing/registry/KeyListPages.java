package yimaqing.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer.Administrator;
import yimaqing.appointment.Registrar;
import yimaqing.credential.DepartmentKeys;
import yimaqing.exchange.KeyWording;
import yimaqing.exchange.KeysPage.Row;
import yimaqing.factor.Fresh;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// Keys of departments' programs: what a leader made is confirmed by a security administrator, who may also end any.
@Controller
class KeyListPages {
    private final DepartmentKeys keys;
    private final Counter counter;

    KeyListPages(DepartmentKeys keys, Counter counter) {
        this.keys = keys;
        this.counter = counter;
    }

    @GetMapping("/admin/keys")
    Page list(Administrator administrator, HttpServletRequest request) {
        return list(Counter.registrar(administrator), List.of(), request);
    }

    private Page list(Registrar registrar, List<FieldFault> faults, HttpServletRequest request) {
        var telling = counter.telling(request);
        var wording = new KeyWording(telling.frame(), telling.dictionary(), telling.places());
        var now = keys.now();
        var rows = keys.all(registrar.county()).stream()
                .map(key -> wording.row(key, now))
                .collect(Collectors.partitioningBy(Row::waits));
        return Page.of(
                "registry/keys",
                new KeyListPage(
                        rows.getOrDefault(true, List.of()),
                        rows.getOrDefault(false, List.of()),
                        keys.wantsSecond(),
                        faults));
    }

    @Fresh
    @PostMapping("/admin/keys/{number}/confirmation")
    View confirm(Administrator administrator, @PathVariable String number, HttpServletRequest request) {
        var registrar = Counter.registrar(administrator);
        return switch (keys.confirm(registrar.county(), known(registrar, number), registrar.account())) {
            case DONE -> Page.onward("/admin/keys");
            case MAKER -> refused(registrar, "keys.fault.maker", request);
            case GONE -> refused(registrar, "keys.fault.gone", request);
        };
    }

    private Page refused(Registrar registrar, String why, HttpServletRequest request) {
        var fault = new FieldFault("main", Frame.of(request).say(why));
        return list(registrar, List.of(fault), request).with(HttpStatus.CONFLICT);
    }

    /// Ends a key, whether it was in use or only waited. One that has ended already stays so.
    @PostMapping("/admin/keys/{number}/revocation")
    View revoke(Administrator administrator, @PathVariable String number) {
        var registrar = Counter.registrar(administrator);
        keys.revoke(registrar.county(), known(registrar, number), registrar.account());
        return Page.onward("/admin/keys");
    }

    private long known(Registrar registrar, String number) {
        if (!number.matches("[0-9]{1,18}")) throw new NotFound();
        return keys.find(registrar.county(), Long.parseLong(number))
                .orElseThrow(NotFound::new)
                .number();
    }
}
