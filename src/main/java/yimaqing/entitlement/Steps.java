package yimaqing.entitlement;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Resident;
import yimaqing.entitlement.Step.About;
import yimaqing.entitlement.Step.What;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Attribute;
import yimaqing.pack.Department;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.policy.Shelf;
import yimaqing.profile.Household;
import yimaqing.profile.Households;

/// Writes down, as a fact of the household, what was done about an entitlement: by the family on its own page, or by an
/// official; and takes it back. The caller has opened the household.
@Component
public class Steps {
    /// The longest note, in letters; the field of the dictionary holds as many.
    public static final int LONGEST_NOTE = 200;

    private static final Set<What> OF_FAMILIES = EnumSet.of(What.UNDERSTOOD, What.RECEIVED, What.OBJECTED);
    /// These say nothing without their reason.
    private static final Set<What> WITH_REASON = EnumSet.of(What.REFUSED, What.ANSWERED);

    private final Ledger ledger;
    private final Households households;
    private final Shelf shelf;
    private final Attribute attribute;
    private final Appending appending;

    Steps(Ledger ledger, Households households, Shelf shelf, Dictionary dictionary, Appending appending) {
        this.ledger = ledger;
        this.households = households;
        this.shelf = shelf;
        this.attribute = dictionary.attribute(Step.ATTRIBUTE);
        this.appending = appending;
    }

    /// What an append needs beside the ledger: the time, and a transaction to read and write in.
    @Component
    record Appending(Clock clock, TransactionTemplate transaction) {}

    /// What is to be written down: about what, what was done, whether it is so, and what is written about it.
    public record Told(About about, What what, boolean said, Optional<String> note) {
        public Told {
            note = note.map(String::strip).filter(n -> !n.isEmpty());
        }
    }

    /// What came of it.
    public sealed interface Outcome {}

    public record Done() implements Outcome {}

    /// It was said already, in the same words.
    public record Already() implements Outcome {}

    /// No such policy is in force, nobody of this key belongs to the household, or this is not theirs to say.
    public record NotTheirs() implements Outcome {}

    /// A refusal or an answer without its reason.
    public record ReasonMissing() implements Outcome {}

    public record NoteTooLong(int most) implements Outcome {}

    /// There is nothing left to take back.
    public record TooLate() implements Outcome {}

    /// Writes a step down, said by a family about its own household.
    public Outcome tell(Resident family, Told told) {
        return OF_FAMILIES.contains(told.what()) ? tell(family, family.household(), told) : new NotTheirs();
    }

    /// Whether this official may write steps down at all.
    public boolean mayTell(Officer officer) {
        return attribute.precedenceOf(officer.department()).isPresent();
    }

    /// What was done about the policies of a household, without what was written of it: that is personal, and shown as
    /// far as the viewer sees the attribute. The caller has opened the household.
    public List<Step> of(PlaceCode county, HouseholdId home) {
        return Step.of(households.today(county, home)).stream()
                .map(Step::withoutNote)
                .sorted(Comparator.comparingLong(step -> step.told().fact()))
                .toList();
    }

    /// Writes a step down, said by an official.
    public Outcome tell(Officer officer, HouseholdId home, Told told) {
        boolean theirs = !OF_FAMILIES.contains(told.what()) && mayTell(officer);
        return theirs ? tell((Viewer) officer, home, told) : new NotTheirs();
    }

    private Outcome tell(Viewer by, HouseholdId home, Told told) {
        if (told.note().filter(n -> n.length() > LONGEST_NOTE).isPresent()) return new NoteTooLong(LONGEST_NOTE);
        if (WITH_REASON.contains(told.what()) && told.note().isEmpty()) return new ReasonMissing();
        return appending.transaction().execute(_ -> append(by, home, told));
    }

    private Outcome append(Viewer by, HouseholdId home, Told told) {
        var from = provenance(by);
        var household = households.today(from.county(), home);
        var today = households.today();
        if (shelf.inForce(from.county(), today, told.about().policy()).isEmpty() || !knows(household, told.about()))
            return new NotTheirs();
        var entry = Step.entry(told.about(), told.what(), told.said(), told.note());
        var standing = household.home().list(Step.ATTRIBUTE).stream()
                .filter(b -> b.value().filter(entry::equals).isPresent())
                .anyMatch(b -> b.fact().by().department().equals(from.by().department()));
        if (standing) return new Already();
        var claim = new Claim.Statement(home, attribute, entry, today, from.by());
        ledger.append(from.county(), List.of(claim), appending.clock().instant());
        return new Done();
    }

    private static boolean knows(Household household, About about) {
        return about.person()
                .map(person -> household.members().stream().anyMatch(m -> m.id().equals(person)))
                .orElse(true);
    }

    /// Takes back what was said by whoever says it now: a family its own word, an official that of the own office.
    public Outcome takeBack(Viewer by, HouseholdId home, About about, What what) {
        return appending.transaction().execute(_ -> {
            var from = provenance(by);
            var standing = Step.of(households.today(from.county(), home)).stream()
                    .filter(s -> s.about().equals(about) && s.what() == what)
                    .filter(s -> s.told().department().equals(from.by().department()))
                    .findFirst();
            if (standing.isEmpty()) return new TooLate();
            var claim = new Claim.Withdrawal(standing.get().told().fact(), households.today(), from.by());
            ledger.append(from.county(), List.of(claim), appending.clock().instant());
            return new Done();
        });
    }

    private record From(PlaceCode county, Provenance by) {}

    private static From provenance(Viewer by) {
        return switch (by) {
            case Resident(var county, var home) ->
                new From(county, new Provenance(Department.FAMILY, "door/" + home.key()));
            case Officer officer ->
                new From(officer.county(), new Provenance(officer.department(), "desk/" + officer.account()));
            case Viewer.Department _, Viewer.Passerby _, Viewer.Administrator _ ->
                throw new IllegalArgumentException("steps are told by families and officials");
        };
    }
}
