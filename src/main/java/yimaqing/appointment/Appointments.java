package yimaqing.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.appointment.Outcome.Refused;
import yimaqing.appointment.Request.Asked;
import yimaqing.appointment.Request.Settled;
import yimaqing.place.PlaceCode;
import yimaqing.proof.AccountBook;
import yimaqing.proof.AccountBook.OneTime;
import yimaqing.proof.Sessions;

/// The keeper of wishes: one security administrator asks, a second one confirms, and only then anything changes. All
/// changes to a county's accounts come one after the other, so of two that contradict each other one finds it done.
@Component
public class Appointments {
    /// So many may wait at a time in a county.
    public static final int MOST_OPEN = 100;

    private static final int MOST_PAST = 50;

    private final RequestStore store;
    private final AccountStepStore steps;
    private final Granting granting;
    private final Checks checks;
    private final Office office;

    Appointments(RequestStore store, AccountStepStore steps, Granting granting, Checks checks, Office office) {
        this.store = store;
        this.steps = steps;
        this.granting = granting;
        this.checks = checks;
        this.office = office;
    }

    /// Where accounts lie and sessions run, the clock, and one transaction for each order.
    @Component
    record Office(AccountBook book, Sessions sessions, Clock clock, TransactionTemplate transaction) {}

    public LocalDate today() {
        return checks.today();
    }

    /// Asks for something; it waits for a second person, and nothing changes until then.
    public Outcome ask(Registrar asker, Wish wish) {
        return office.transaction().execute(_ -> {
            store.takeTurn(asker.county());
            var open = store.open(asker.county(), office.clock().instant(), MOST_OPEN);
            var against = wish.account().equals(asker.account())
                    ? Optional.of(Refusal.ONESELF)
                    : already(open, wish).or(() -> checks.against(asker.county(), wish));
            if (against.isPresent()) return new Refused(against.get());
            var now = office.clock().instant();
            var asked = new Asked(asker.account(), now, now.plus(Request.LASTS));
            return new Outcome.Asked(store.add(asker.county(), wish, asked));
        });
    }

    private static Optional<Refusal> already(List<Request> open, Wish wish) {
        if (open.size() >= MOST_OPEN) return Optional.of(Refusal.TOO_MANY_REQUESTS);
        boolean waits = open.stream()
                .map(Request::wish)
                .anyMatch(other -> other.kind() == wish.kind()
                        && other.account().equals(wish.account())
                        && other.given().map(g -> g.area()).equals(wish.given().map(g -> g.area())));
        return waits ? Optional.of(Refusal.ASKED_ALREADY) : Optional.empty();
    }

    /// Confirms what somebody else asked for somebody else, and does it.
    public Outcome confirm(Registrar second, long number) {
        var request = store.find(second.county(), number);
        if (request.isEmpty()) return new Refused(Refusal.SETTLED);
        var wish = request.get().wish();
        if (request.get().asked().by().equals(second.account())) return new Refused(Refusal.ASKER);
        if (wish.account().equals(second.account())) return new Refused(Refusal.ONESELF);
        // hashed before the turn is taken: it costs a tenth of a second
        var password = wish.handsOutPassword() ? Optional.of(office.book().oneTime()) : Optional.<OneTime>empty();
        var outcome = carriedOut(second, request.get(), password);
        boolean endsSessions = wish instanceof Wish.NewPassword || wish instanceof Wish.FactorRemoval;
        if (!(outcome instanceof Refused) && endsSessions) office.sessions().endAll(wish.account());
        return outcome;
    }

    private Outcome carriedOut(Registrar second, Request request, Optional<OneTime> password) {
        try {
            return office.transaction().execute(status -> {
                var outcome = carryOut(second, request, password);
                if (outcome instanceof Refused) status.setRollbackOnly();
                return outcome;
            });
        } catch (Granting.NameTaken taken) {
            return new Refused(Refusal.TAKEN);
        }
    }

    private Outcome carryOut(Registrar second, Request request, Optional<OneTime> password) {
        var county = second.county();
        store.takeTurn(county);
        var settled = new Settled(
                Request.How.CONFIRMED, second.account(), office.clock().instant());
        if (!store.settle(county, request.number(), settled)) return new Refused(Refusal.SETTLED);
        var wish = granting.today(request.wish());
        var against = checks.against(county, wish);
        if (against.isPresent()) return new Refused(against.get());
        var by = new Step.By(request.asked().by(), Optional.of(second.account()), OptionalLong.of(request.number()));
        for (var deed : granting.carryOut(county, wish, password))
            steps.add(county, new Step(settled.at(), deed.what(), wish.account(), deed.about(), by));
        return password.<Outcome>map(p -> new Outcome.HandedOut(wish.account(), p.password(), p.until()))
                .orElseGet(Outcome.Done::new);
    }

    /// Takes back what one asked for, or says no to what somebody else did.
    public Outcome decline(Registrar who, long number) {
        return office.transaction().execute(_ -> {
            store.takeTurn(who.county());
            var request = store.find(who.county(), number);
            if (request.isEmpty()) return new Refused(Refusal.SETTLED);
            boolean own = request.get().asked().by().equals(who.account());
            var settled = new Settled(
                    own ? Request.How.WITHDRAWN : Request.How.REFUSED,
                    who.account(),
                    office.clock().instant());
            return store.settle(who.county(), number, settled) ? new Outcome.Done() : new Refused(Refusal.SETTLED);
        });
    }

    /// What waits, the oldest first.
    public List<Request> open(PlaceCode county) {
        return store.open(county, office.clock().instant(), MOST_OPEN);
    }

    /// What was settled or ran out, the newest first.
    public List<Request> past(PlaceCode county) {
        return store.past(county, office.clock().instant(), MOST_PAST);
    }

    public Optional<Request> find(PlaceCode county, long number) {
        return store.find(county, number);
    }
}
