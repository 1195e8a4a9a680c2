package yimaqing.forgetting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.access.Viewer.Resident;
import yimaqing.closure.Closure;
import yimaqing.closure.Closures;
import yimaqing.ledger.Claim;
import yimaqing.ledger.DestroyedList;
import yimaqing.ledger.DestroyedList.Destroyed;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.SubjectKeys;
import yimaqing.link.HeldStore;
import yimaqing.link.WitnessStore;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Households;
import yimaqing.proof.Proofs;
import yimaqing.proof.Sessions;
import yimaqing.ruling.RulingStore;

/// Forgets a household, or one person of it: records it of each subject, destroys their keys, closes a whole household
/// at the gate, and removes what beside the ledger would still tell of them. Before anything is served it does so again
/// for whoever stands on the list of the destroyed and came back with an older backup.
@Component
class Destroying implements SmartInitializingSingleton {
    private static final Provenance AGAIN = new Provenance("county_office", "desk/restore");

    private final Ledger ledger;
    private final Kept kept;
    private final Remnants remnants;
    private final Dictionary dictionary;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Destroying(
            Ledger ledger,
            Kept kept,
            Remnants remnants,
            Dictionary dictionary,
            Clock clock,
            TransactionTemplate transaction) {
        this.ledger = ledger;
        this.kept = kept;
        this.remnants = remnants;
        this.dictionary = dictionary;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// The keys, whose were destroyed, and the gate.
    @Component
    record Kept(SubjectKeys keys, DestroyedList list, Closures closures) {}

    /// What is kept of families beside the ledger.
    @Component
    record Remnants(Proofs proofs, Sessions sessions, WitnessStore witnesses, HeldStore held, RulingStore rulings) {}

    @Override
    public void afterSingletonsInstantiated() {
        for (var destroyed : kept.list().all())
            if (kept.keys().has(destroyed.county(), destroyed.subjects()))
                transaction.executeWithoutResult(_ -> destroy(destroyed, AGAIN, List.of()));
    }

    /// Forgets them in the caller's transaction; `steps` is what is recorded with it.
    void forget(PlaceCode county, Whom whom, Provenance by, List<Claim> steps) {
        var household = whom.household();
        var subjects = whom.isWhole()
                ? Weighing.subjects(household, ledger.around(county, List.of(household)))
                : List.of(whom.subject());
        var destroyed = new Destroyed(
                county, household, subjects.stream().map(Subject::key).toList());
        destroy(destroyed, by, steps);
        // last of all: once it is written, a crash before the commit is made good at the next start
        kept.list().add(destroyed);
    }

    private void destroy(Destroyed destroyed, Provenance by, List<Claim> steps) {
        var county = destroyed.county();
        var today = LocalDate.ofInstant(clock.instant(), Households.ZONE);
        var subjects = destroyed.subjects().stream().map(Subject::of).toList();
        var facts = ledger.around(county, List.of(destroyed.household()));
        removeRemnants(destroyed, subjects, facts);
        var claims = new ArrayList<>(steps);
        for (var subject : subjects) claims.add(forgotten(subject, today, by));
        ledger.append(county, claims, clock.instant());
        kept.keys().destroy(county, destroyed.subjects());
        if (isWhole(destroyed))
            kept.closures()
                    .close(new Closure(
                            county, destroyed.household(), Closure.How.FORGOTTEN, List.of(), Optional.empty(), today));
    }

    private static boolean isWhole(Destroyed destroyed) {
        return destroyed.subjects().contains(destroyed.household().key());
    }

    private Claim forgotten(Subject subject, LocalDate today, Provenance by) {
        var attribute = switch (subject) {
            case HouseholdId _ -> "home.forgotten";
            case Subject.PersonId _ -> "person.forgotten";
            case Subject.DeviceId _ -> "device.forgotten";
            case Subject.VillageId _ -> throw new IllegalArgumentException("a village is not forgotten");
        };
        return new Claim.Statement(subject, dictionary.attribute(attribute), new Value.Day(today), today, by);
    }

    private void removeRemnants(Destroyed destroyed, Collection<Subject> subjects, Collection<Fact> facts) {
        var county = destroyed.county();
        remnants.witnesses().forget(county, Weighing.texts(subjects, facts, "person.id_number"));
        remnants.held().forget(county, destroyed.subjects());
        remnants.rulings().forget(county, destroyed.subjects());
        if (isWhole(destroyed)) removeProofs(county, destroyed.household());
    }

    /// The others of a household of which one person is forgotten keep their way in.
    private void removeProofs(PlaceCode county, HouseholdId household) {
        remnants.proofs().forget(county, household);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                // sessions have transactions of their own; the gate keeps them out already
                remnants.sessions().endAll(new Resident(county, household));
            }
        });
    }
}
