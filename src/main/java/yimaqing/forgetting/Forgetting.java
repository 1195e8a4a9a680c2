package yimaqing.forgetting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.access.Closure;
import yimaqing.access.Closures;
import yimaqing.access.Role;
import yimaqing.access.Scope;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Resident;
import yimaqing.forgetting.Request.Answer;
import yimaqing.forgetting.Request.Asked;
import yimaqing.forgetting.Request.State;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Directory;
import yimaqing.profile.Households;

/// Families' wishes to be forgotten: asked on their page or by an official for them, answered once by a leader of the
/// county who did not ask. What the schedule forbids to destroy is only restricted. Each step is a fact.
@Component
public class Forgetting {
    public static final int MOST_LISTED = 200;
    public static final int FEWEST_LETTERS = 4;
    public static final int MOST_LETTERS = 200;
    /// What a family says of itself.
    private static final String FAMILY = "family";

    private final RequestStore store;
    private final Ledger ledger;
    private final Closures closures;
    private final Directory directory;
    private final Destroying destroying;
    private final Rules rules;
    private final TransactionTemplate transaction;

    Forgetting(
            RequestStore store,
            Ledger ledger,
            Closures closures,
            Directory directory,
            Destroying destroying,
            Rules rules,
            TransactionTemplate transaction) {
        this.store = store;
        this.ledger = ledger;
        this.closures = closures;
        this.directory = directory;
        this.destroying = destroying;
        this.rules = rules;
        this.transaction = transaction;
    }

    /// What can be said, how long it is kept, and what time it is.
    @Component
    record Rules(Dictionary dictionary, Schedule schedule, Clock clock) {
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

    /// What the schedule allows today.
    public Possible possible(PlaceCode county, HouseholdId household) {
        return new Weighing(rules.schedule(), rules.dictionary(), county, rules.today())
                .of(household, ledger.around(county, List.of(household)));
    }

    /// The latest request of a household that the caller has opened.
    public Optional<Request> latest(PlaceCode county, HouseholdId household) {
        return store.latest(county, household);
    }

    /// The requests of the county, for its leaders; of nobody else.
    public List<Request> of(Officer officer) {
        return isLeader(officer) ? store.all(officer.county(), MOST_LISTED) : List.of();
    }

    public Optional<Request> find(Officer officer, int number) {
        return isLeader(officer) ? store.find(officer.county(), number) : Optional.empty();
    }

    public static boolean isLeader(Officer officer) {
        return officer.has(Role.COUNTY_LEADER);
    }

    /// The family asks on its own page.
    public Outcome ask(Resident family, String plate) {
        var by = new Provenance(FAMILY, "door/" + plate);
        return ask(family.county(), family.household(), Optional.empty(), by);
    }

    /// An official whose area holds the household asks for the family.
    public Outcome ask(Officer officer, HouseholdId household) {
        boolean theirs = directory
                .placementOf(officer.county(), household)
                .filter(where -> Scope.of((Viewer) officer).orElseThrow().includes(where))
                .isPresent();
        if (!theirs) return new NotTheirs();
        return ask(officer.county(), household, Optional.of(officer.account()), by(officer));
    }

    private Outcome ask(PlaceCode county, HouseholdId household, Optional<String> account, Provenance by) {
        return transaction.execute(_ -> {
            store.lock(county);
            boolean open =
                    store.latest(county, household).filter(Request::isOpen).isPresent();
            if (open || closures.of(county, household).isPresent()) return new TooLate();
            var request = store.add(county, household, new Asked(account, rules.now()));
            ledger.append(county, List.of(step(request, "asked", Optional.empty(), by)), rules.now());
            return new Done(request);
        });
    }

    /// Does what the schedule allows at this moment: forgets, or restricts.
    public Outcome confirm(Officer leader, int number) {
        return answering(leader, number, State.ASKED, request -> {
            var by = by(leader);
            return switch (possible(request.county(), request.household())) {
                case Possible.Forgetting() -> {
                    var step = step(request, "forgotten", Optional.empty(), by);
                    destroying.forget(request.county(), request.household(), by, List.of(step));
                    yield answered(request, State.FORGOTTEN, leader, List.of(), Optional.empty());
                }
                case Possible.OnlyRestricting barred -> {
                    var basis = barred.bars().stream()
                            .map(bar -> bar.period().key())
                            .toList();
                    ledger.append(
                            request.county(), List.of(step(request, "restricted", barred.until(), by)), rules.now());
                    closures.close(new Closure(
                            request.county(),
                            request.household(),
                            Closure.How.RESTRICTED,
                            basis,
                            barred.until(),
                            rules.today()));
                    yield answered(request, State.RESTRICTED, leader, basis, barred.until());
                }
            };
        });
    }

    /// Refuses, with a reason that the family reads: 4 to 200 letters.
    public Outcome refuse(Officer leader, int number, String reason) {
        if (reason.length() < FEWEST_LETTERS || reason.length() > MOST_LETTERS)
            throw new IllegalArgumentException("a reason has 4 to 200 letters");
        return answering(leader, number, State.ASKED, request -> {
            var why = new Value.Entry(Map.of(
                    "nth", Value.Amount.of(request.number()),
                    "why", Value.text(reason)));
            ledger.append(
                    request.county(),
                    List.of(
                            step(request, "refused", Optional.empty(), by(leader)),
                            statement(request, "home.closed_why", why, by(leader))),
                    rules.now());
            return answered(request, State.REFUSED, leader, List.of(), Optional.empty());
        });
    }

    /// Lifts a restriction; the household is as it was before.
    public Outcome lift(Officer leader, int number) {
        return answering(leader, number, State.RESTRICTED, request -> {
            ledger.append(
                    request.county(), List.of(step(request, "lifted", Optional.empty(), by(leader))), rules.now());
            closures.lift(request.county(), request.household());
            return answered(request, State.LIFTED, leader, List.of(), Optional.empty());
        });
    }

    private Outcome answering(Officer leader, int number, State from, Function<Request, Outcome> deciding) {
        if (!isLeader(leader)) return new NotTheirs();
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
                request.county(), request.number(), request.household(), request.asked(), state, Optional.of(answer)));
    }

    private Claim step(Request request, String step, Optional<LocalDate> until, Provenance by) {
        var fields = new java.util.LinkedHashMap<String, Value>();
        fields.put("nth", Value.Amount.of(request.number()));
        fields.put("step", Value.text(step));
        until.ifPresent(day -> fields.put("until", new Value.Day(day)));
        return statement(request, "home.closed", new Value.Entry(fields), by);
    }

    private Claim statement(Request request, String attribute, Value value, Provenance by) {
        return new Claim.Statement(
                request.household(), rules.dictionary().attribute(attribute), value, rules.today(), by);
    }

    private static Provenance by(Officer officer) {
        return new Provenance(officer.department(), "desk/" + officer.account());
    }
}
