package yimaqing.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.appointment.AccountSteps;
import yimaqing.appointment.Appointments;
import yimaqing.appointment.Refusal;
import yimaqing.appointment.Registrar;
import yimaqing.appointment.Telling;
import yimaqing.factor.Factors;
import yimaqing.proof.AccountBook;
import yimaqing.proof.AccountBook.Entry;
import yimaqing.proof.Accounts;
import yimaqing.web.FieldFault;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// Everything that is known of one account, put together for its page.
@Component
class AccountFile {
    private final AccountBook book;
    private final Appointments appointments;
    private final AccountSteps steps;
    private final Holders holders;
    private final Counter counter;

    AccountFile(AccountBook book, Appointments appointments, AccountSteps steps, Holders holders, Counter counter) {
        this.book = book;
        this.appointments = appointments;
        this.steps = steps;
        this.holders = holders;
        this.counter = counter;
    }

    /// What was just sent from the page and could not be done.
    record Sent(Optional<GrantForm> form, List<FieldFault> faults) {
        static final Sent NOTHING = new Sent(Optional.empty(), List.of());
    }

    @Component
    record Holders(Accounts accounts, Factors factors) {
        boolean hasFactor(String username) {
            return accounts.holder(username).filter(factors::has).isPresent();
        }
    }

    Entry entry(Registrar registrar, String username) {
        return book.find(registrar.county(), username).orElseThrow(NotFound::new);
    }

    FieldFault fault(Refusal why, HttpServletRequest request) {
        return Counter.fault(why, counter.telling(request));
    }

    Page page(Registrar registrar, String username, Sent sent, HttpServletRequest request) {
        var entry = entry(registrar, username);
        var telling = counter.telling(request);
        var done = steps.find(registrar.county(), Optional.of(username), Optional.empty(), 1)
                .steps();
        var wishes = appointments.open(registrar.county()).stream()
                .filter(r -> r.wish().account().equals(username))
                .map(r -> telling.wish(r.wish()).getFirst())
                .toList();
        return Page.of(
                "registry/account",
                new AccountPage(
                        who(registrar, entry, telling),
                        telling.held(entry.grants()),
                        new AccountPage.Waiting(wishes, sent.faults()),
                        done.stream()
                                .filter(step -> step.account().equals(username))
                                .map(telling::line)
                                .toList(),
                        adding(registrar, entry, sent, telling)));
    }

    private AccountPage.Who who(Registrar registrar, Entry entry, Telling telling) {
        var username = entry.who().username();
        var factor = new AccountPage.Factor(
                holders.hasFactor(username),
                entry.oneTimeUntil().map(Telling::moment),
                entry.office().isPresent());
        return new AccountPage.Who(
                AccountListPages.row(entry, telling),
                entry.who().workPhone(),
                factor,
                username.equals(registrar.account()));
    }

    private Optional<AccountPage.Adding> adding(Registrar registrar, Entry entry, Sent sent, Telling telling) {
        if (entry.closed() || entry.office().isPresent()) return Optional.empty();
        var form = sent.form().orElseGet(() -> GrantForm.empty(appointments.today()));
        return Optional.of(new AccountPage.Adding(form, counter.choices(registrar.county(), telling)));
    }
}
