package yimaqing.forgetting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.access.Scope;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Resident;
import yimaqing.closure.Closure;
import yimaqing.closure.Closure.How;
import yimaqing.closure.Closures;
import yimaqing.forgetting.Request.Answer;
import yimaqing.forgetting.Request.Asked;
import yimaqing.forgetting.Request.State;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Directory;
import yimaqing.profile.Households;

/// Families' wishes that all of them, or one person, be forgotten: asked on their page or by an official for them,
/// answered once by a leader of the county who did not ask. What the schedule forbids to destroy is only restricted.
/// Each step is a fact.
@Component
public class Forgetting {
    public static final int FEWEST_LETTERS = 4;
    public static final int MOST_LETTERS = 200;

    private final ForgettingStore store;
    private final Ledger ledger;
    private final Closures closures;
    private final Directory directory;
    private final Askable askable;
    private final Destroying destroying;
    private final Rules rules;
    private final TransactionTemplate transaction;

    Forgetting(
            ForgettingStore store,
            Ledger ledger,
            Closures closures,
            Directory directory,
            Askable askable,
            Destroying destroying,
            Rules rules,
            TransactionTemplate transaction) {
        this.store = store;
        this.ledger = ledger;
        this.closures = closures;
        this.directory = directory;
        this.askable = askable;
        this.destroying = destroying;
        this.rules = rules;
        this.transaction = transaction;
    }

    /// What can be said, and what time it is.
    @Component
    record Rules(Dictionary dictionary, Clock clock) {
        Instant now() {
            return clock.instant();
        }

        LocalDate today() {
            return LocalDate.ofInstant(now(), Households.ZONE);
        }
    }

    /// What came of it.
    public sealed interface Outcome {}

    public record Done(Request request) implements Outcome {}

    /// There is no such household or request for this viewer.
    public record NotTheirs() implements Outcome {}

    /// Whoever asked for the family does not answer.
    public record OwnAsking() implements Outcome {}

    /// Somebody has asked, or answered, already.
    public record TooLate() implements Outcome {}

    /// This person goes only with the whole household.
    public record NotAlone() implements Outcome {}

    /// The family asks on its own page, for all of it or for one person.
    public Outcome ask(Resident family, String plate, Optional<PersonId> person) {
        return ask(family.county(), new Whom(family.household(), person), Optional.empty(), Steps.atTheDoor(plate));
    }

    /// An official whose area holds the household asks for the family.
    public Outcome ask(Officer officer, Whom whom) {
        boolean theirs = directory
                .placementOf(officer, officer.county(), whom.household())
                .filter(where -> Scope.of((Viewer) officer).orElseThrow().includes(where))
                .isPresent();
        if (!theirs) return new NotTheirs();
        return ask(officer.county(), whom, Optional.of(officer.account()), Steps.atTheDesk(officer));
    }

    private Outcome ask(PlaceCode county, Whom whom, Optional<String> account, Provenance by) {
        return transaction.execute(_ -> {
            store.lock(county);
            var household = whom.household();
            boolean open =
                    store.latest(county, household).filter(Request::isOpen).isPresent();
            if (open || closures.of(county, household).isPresent()) return new TooLate();
            if (askable.of(county, whom) instanceof Possible.NotAlone) return new NotAlone();
            var request = store.add(county, whom, new Asked(account, rules.now()));
            record(county, List.of(steps(by).step(request, "asked")));
            return new Done(request);
        });
    }

    /// Does what the schedule allows at this moment: forgets, or restricts.
    public Outcome confirm(Officer leader, int number) {
        return answering(leader, number, State.ASKED, request -> {
            var by = Steps.atTheDesk(leader);
            return switch (askable.of(request.county(), request.whom())) {
                case Possible.Forgetting() -> {
                    var step = steps(by).step(request, "forgotten");
                    destroying.forget(request.county(), request.whom(), by, List.of(step));
                    yield answered(request, State.FORGOTTEN, leader, List.of(), Optional.empty());
                }
                case Possible.OnlyRestricting barred -> restricted(request, leader, barred);
                case Possible.NotAlone _ -> new NotAlone();
            };
        });
    }

    private Outcome restricted(Request request, Officer leader, Possible.OnlyRestricting barred) {
        var basis = barred.bars().stream().map(bar -> bar.period().key()).toList();
        var step = steps(Steps.atTheDesk(leader)).step(request, "restricted", barred.until());
        record(request.county(), List.of(step));
        if (request.whom().isWhole())
            closures.close(new Closure(
                    request.county(), request.household(), How.RESTRICTED, basis, barred.until(), rules.today()));
        return answered(request, State.RESTRICTED, leader, basis, barred.until());
    }

    /// Refuses, with a reason that the family reads: 4 to 200 letters.
    public Outcome refuse(Officer leader, int number, String reason) {
        if (reason.length() < FEWEST_LETTERS || reason.length() > MOST_LETTERS)
            throw new IllegalArgumentException("a reason has 4 to 200 letters");
        return answering(leader, number, State.ASKED, request -> {
            record(request.county(), steps(Steps.atTheDesk(leader)).refused(request, reason));
            return answered(request, State.REFUSED, leader, List.of(), Optional.empty());
        });
    }

    /// Lifts a restriction; everything is as it was before.
    public Outcome lift(Officer leader, int number) {
        return answering(leader, number, State.RESTRICTED, request -> {
            record(request.county(), List.of(steps(Steps.atTheDesk(leader)).step(request, "lifted")));
            if (request.whom().isWhole()) closures.lift(request.county(), request.household());
            return answered(request, State.LIFTED, leader, List.of(), Optional.empty());
        });
    }

    private Outcome answering(Officer leader, int number, State from, Function<Request, Outcome> deciding) {
        if (!Requests.isLeader(leader)) return new NotTheirs();
        return transaction.execute(_ -> {
            store.lock(leader.county());
            var request = store.find(leader.county(), number);
            if (request.isEmpty()) return new NotTheirs();
            if (request.get().state() != from) return new TooLate();
            if (request.get().isBy(leader.account())) return new OwnAsking();
            return deciding.apply(request.get());
        });
    }

    private Outcome answered(
            Request request, State state, Officer leader, List<String> basis, Optional<LocalDate> until) {
        var answer = new Answer(leader.account(), rules.now(), basis, until);
        store.answer(request, state, answer);
        return new Done(new Request(
                request.county(), request.number(), request.whom(), request.asked(), state, Optional.of(answer)));
    }

    private Steps steps(Provenance by) {
        return new Steps(rules.dictionary(), rules.today(), by);
    }

    private void record(PlaceCode county, List<Claim> claims) {
        ledger.append(county, claims, rules.now());
    }
}
