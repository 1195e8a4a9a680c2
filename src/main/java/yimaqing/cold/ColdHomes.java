package yimaqing.cold;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.access.Viewer.Officer;
import yimaqing.cold.Check.Cause;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Attribute;
import yimaqing.pack.Dictionary;
import yimaqing.profile.Households;

/// What is known of one cold home, and what an official found there: written down as a fact, and taken back. The caller
/// has opened the household.
@Component
public class ColdHomes {
    /// The longest note, in letters; the field of the dictionary holds as many.
    public static final int LONGEST_NOTE = 200;

    private final ColdStore store;
    private final Ledger ledger;
    private final Households households;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Attribute attribute;

    ColdHomes(ColdStore store, Writing writing, Households households, Dictionary dictionary) {
        this.store = store;
        this.ledger = writing.ledger();
        this.households = households;
        this.clock = writing.clock();
        this.transaction = writing.transaction();
        this.attribute = dictionary.attribute(Check.ATTRIBUTE);
    }

    /// What it takes to write down a fact.
    @Component
    record Writing(Ledger ledger, Clock clock, TransactionTemplate transaction) {}

    /// What came of it.
    public sealed interface Outcome {}

    public record Done() implements Outcome {}

    /// This office writes nothing of the kind.
    public record NotTheirs() implements Outcome {}

    public record NoteTooLong(int most) implements Outcome {}

    /// No meter told of a cold month here, or there is nothing left to take back.
    public record TooLate() implements Outcome {}

    /// Empty where no meter told of a cold month.
    public Optional<ColdHome> find(Officer officer, HouseholdId household) {
        return store.find(officer.county(), household);
    }

    /// What was found in this household, the first first. Notes are personal, and shown as far as the viewer sees
    /// them.
    public List<Check> checks(Officer officer, HouseholdId household) {
        return Check.of(households.today(officer.county(), household));
    }

    /// What checks are about, for whoever asks whether a viewer may see them.
    public Attribute attribute() {
        return attribute;
    }

    public boolean mayWrite(Officer officer) {
        return attribute.precedenceOf(officer.department()).isPresent();
    }

    /// Writes down what was found about the latest cold month.
    public Outcome write(Officer officer, HouseholdId household, Cause cause, Optional<String> note) {
        if (!mayWrite(officer)) return new NotTheirs();
        if (note.filter(n -> n.length() > LONGEST_NOTE).isPresent()) return new NoteTooLong(LONGEST_NOTE);
        return transaction.execute(_ -> find(officer, household)
                .<Outcome>map(home -> {
                    var now = clock.instant();
                    var entry = Check.entry(home.reading().month(), cause, note, officer.account(), now);
                    var by = provenance(officer);
                    var day = LocalDate.ofInstant(now, Households.ZONE);
                    ledger.append(
                            officer.county(), List.of(new Claim.Statement(household, attribute, entry, day, by)), now);
                    return new Done();
                })
                .orElseGet(TooLate::new));
    }

    /// Takes back what the own office wrote down.
    public Outcome takeBack(Officer officer, HouseholdId household, long fact) {
        return transaction.execute(_ -> checks(officer, household).stream()
                .filter(check -> check.told().fact() == fact)
                .filter(check -> check.told().department().equals(officer.department()))
                .findFirst()
                .<Outcome>map(check -> {
                    var claim = new Claim.Withdrawal(fact, households.today(), provenance(officer));
                    ledger.append(officer.county(), List.of(claim), clock.instant());
                    return new Done();
                })
                .orElseGet(TooLate::new));
    }

    private static Provenance provenance(Officer officer) {
        return new Provenance(officer.department(), "desk/" + officer.account());
    }
}
