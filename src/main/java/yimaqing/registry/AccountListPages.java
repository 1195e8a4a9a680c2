package yimaqing.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer.Administrator;
import yimaqing.appointment.Appointments;
import yimaqing.appointment.Telling;
import yimaqing.credential.DepartmentKeys;
import yimaqing.proof.AccountBook;
import yimaqing.proof.AccountBook.Entry;
import yimaqing.proof.AccountBook.Search;
import yimaqing.proof.AccountBook.Which;
import yimaqing.web.Page;

/// Where administrators begin, and the list of a county's accounts.
@Controller
class AccountListPages {
    private final AccountBook book;
    private final Appointments appointments;
    private final DepartmentKeys keys;
    private final Counter counter;

    AccountListPages(AccountBook book, Appointments appointments, DepartmentKeys keys, Counter counter) {
        this.book = book;
        this.appointments = appointments;
        this.keys = keys;
        this.counter = counter;
    }

    @GetMapping("/admin")
    View start(Administrator administrator) {
        return Page.onward(
                switch (administrator.office()) {
                    case SYSTEM -> "/admin/system";
                    case SECURITY -> "/admin/accounts";
                    case AUDIT -> "/admin/log";
                });
    }

    @GetMapping("/admin/accounts")
    Page list(Administrator administrator, @RequestParam Map<String, String> asked, HttpServletRequest request) {
        var registrar = Counter.registrar(administrator);
        var telling = counter.telling(request);
        var search = new Search(asked.getOrDefault("q", ""), which(asked), number(asked));
        var found = book.search(registrar.county(), search);
        return Page.of(
                "registry/accounts",
                new AccountListPage(
                        search,
                        found.entries().stream().map(e -> row(e, telling)).toList(),
                        found.more(),
                        appointments.open(registrar.county()).size(),
                        keys.waiting(registrar.county()).size()));
    }

    private static Which which(Map<String, String> asked) {
        return Arrays.stream(Which.values())
                .filter(w -> w.name().equals(asked.get("which")))
                .findFirst()
                .orElse(Which.ALL);
    }

    private static int number(Map<String, String> asked) {
        var page = asked.getOrDefault("page", "1");
        return page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 1;
    }

    static AccountListPage.Row row(Entry entry, Telling telling) {
        var holds = telling.held(entry.grants()).stream()
                .filter(Telling.Held::holds)
                .map(held -> telling.frame().say("grant.duty", held.role(), held.area()))
                .toList();
        return new AccountListPage.Row(
                entry.who().username(),
                entry.who().name(),
                telling.department(entry.who().department()) + " · "
                        + entry.who().post(),
                entry.office().map(telling::office).map(List::of).orElse(holds),
                state(entry, holds));
    }

    private static String state(Entry entry, List<String> holds) {
        if (entry.closed()) return "closed";
        if (entry.oneTimeUntil().isPresent()) return "handed";
        return entry.office().isEmpty() && holds.isEmpty() ? "idle" : "open";
    }
}
