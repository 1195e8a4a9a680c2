package yimaqing.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Grant;
import yimaqing.access.Viewer.Administrator.Office;
import yimaqing.appointment.Outcome.Refused;
import yimaqing.proof.AccountBook;
import yimaqing.proof.AccountBook.Entry;

/// Takes rights away: one security administrator is enough for that, and it counts from the next tap on.
@Component
public class Revoking {
    private static final int LEAST_SECURITY = 2;

    private final RequestStore store;
    private final AccountStepStore steps;
    private final Checks checks;
    private final Appointments.Office office;

    Revoking(RequestStore store, AccountStepStore steps, Checks checks, Appointments.Office office) {
        this.store = store;
        this.steps = steps;
        this.checks = checks;
        this.office = office;
    }

    /// Ends a grant with this day, which is yesterday where it is to end at once; one that has not begun never begins.
    public Outcome end(Registrar by, String account, Grant held, LocalDate last) {
        return inTurn(by, account, entry -> {
            if (!entry.grants().contains(held)) return Optional.of(Refusal.NO_SUCH_GRANT);
            var end = last.isBefore(held.from()) ? held.from().minusDays(1) : last;
            boolean shorter = held.to().isEmpty() || end.isBefore(held.to().get());
            if (last.isBefore(checks.today().minusDays(1)) || !shorter) return Optional.of(Refusal.DAYS);
            end(by, account, held, end, office.clock().instant());
            return Optional.empty();
        });
    }

    private void end(Registrar by, String account, Grant held, LocalDate last, Instant now) {
        book().lasts(by.county(), account, held, Optional.of(last));
        var ended = new Grant(held.role(), held.area(), held.from(), Optional.of(last));
        note(by, account, now, Granting.Deed.of(Step.What.ENDED, ended));
    }

    /// Closes an account and ends everything it holds. Enough administrators of its office stay to go on.
    public Outcome close(Registrar by, String account) {
        var outcome = inTurn(by, account, entry -> {
            if (account.equals(by.account())) return Optional.of(Refusal.ONESELF);
            if (entry.closed()) return Optional.of(Refusal.CLOSED);
            if (isNeeded(by, entry)) return Optional.of(Refusal.LAST_ONES);
            close(by, entry);
            return Optional.empty();
        });
        if (outcome instanceof Outcome.Done) office.sessions().endAll(account);
        return outcome;
    }

    private boolean isNeeded(Registrar by, Entry entry) {
        return entry.office()
                .filter(of -> book().count(by.county(), of) <= (of == Office.SECURITY ? LEAST_SECURITY : 1))
                .isPresent();
    }

    private void close(Registrar by, Entry entry) {
        var account = entry.who().username();
        var now = office.clock().instant();
        var yesterday = checks.today().minusDays(1);
        book().close(by.county(), account);
        note(by, account, now, Granting.Deed.of(Step.What.CLOSED));
        for (var grant : entry.grants())
            if (grant.to().filter(last -> !last.isAfter(yesterday)).isEmpty())
                end(
                        by,
                        account,
                        grant,
                        yesterday.isBefore(grant.from()) ? grant.from().minusDays(1) : yesterday,
                        now);
        store.withdrawAll(by.county(), account, by.account(), now);
    }

    /// Signs somebody out everywhere.
    public Outcome endSessions(Registrar by, String account) {
        var outcome = inTurn(by, account, _ -> {
            note(by, account, office.clock().instant(), Granting.Deed.of(Step.What.SESSIONS_ENDED));
            return Optional.empty();
        });
        if (outcome instanceof Outcome.Done) office.sessions().endAll(account);
        return outcome;
    }

    private interface Order {
        /// Does it, or says why not.
        Optional<Refusal> on(Entry entry);
    }

    private Outcome inTurn(Registrar by, String account, Order order) {
        return office.transaction().execute(_ -> {
            store.takeTurn(by.county());
            return book().find(by.county(), account)
                    .map(entry -> order.on(entry).<Outcome>map(Refused::new).orElseGet(Outcome.Done::new))
                    .orElseGet(() -> new Refused(Refusal.NO_SUCH_ACCOUNT));
        });
    }

    private void note(Registrar by, String account, Instant at, Granting.Deed deed) {
        steps.add(by.county(), new Step(at, deed.what(), account, deed.about(), Step.By.alone(by.account())));
    }

    private AccountBook book() {
        return office.book();
    }
}
