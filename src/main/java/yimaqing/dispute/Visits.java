package yimaqing.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.pack.Audience;
import yimaqing.pack.Dictionary;
import yimaqing.profile.Households;
import yimaqing.proof.Accounts;

/// Asks for visits and takes them back. A visit is due on the desk of the household's contact official; where there is
/// none who could make it, on that of the village's cadre.
@Component
class Visits {
    private final DisputeStore store;
    private final VisitStore visits;
    private final Accounts accounts;
    private final Households households;
    private final TransactionTemplate transaction;

    Visits(
            DisputeStore store,
            VisitStore visits,
            Accounts accounts,
            Households households,
            TransactionTemplate transaction) {
        this.store = store;
        this.visits = visits;
        this.accounts = accounts;
        this.households = households;
        this.transaction = transaction;
    }

    /// A visit that somebody asked for to settle a disagreement, due by a day and not made yet.
    record Visit(int number, String askedBy, Instant askedAt, LocalDate day) {}

    /// What came of asking.
    sealed interface Asking {}

    record Asked() implements Asking {}

    /// Somebody has asked for a visit already; it is due by this day.
    record AlreadyAsked(LocalDate day) implements Asking {}

    /// The disagreement is settled: there is nothing left to visit for.
    record NothingOpen() implements Asking {}

    /// Whether a visit can settle this: whoever makes it must be allowed to see what is asked.
    static boolean canSettle(Dispute dispute, Dictionary dictionary) {
        return dictionary.attribute(dispute.attribute()).audience().contains(Audience.OFFICIAL);
    }

    /// The days a visit may be asked for: from today on, and not too far away.
    Optional<LocalDate> fitting(LocalDate day) {
        var today = households.today();
        return Optional.of(day)
                .filter(d -> !d.isBefore(today) && !d.isAfter(today.plusDays(Deadlines.SHIPPED.longestVisitDays())));
    }

    LocalDate usualDay() {
        return households.today().plusDays(Deadlines.SHIPPED.visitDays());
    }

    /// Asks for a visit by this day; the caller has opened the disagreement.
    Asking ask(Officer officer, DisputeId id, LocalDate day) {
        return transaction.execute(_ -> {
            var dispute = store.lock(officer.county(), id).filter(d -> !d.isDecided());
            if (dispute.isEmpty()) return new NothingOpen();
            var open = visits.open(officer.county(), id);
            if (open.isPresent()) return new AlreadyAsked(open.get().day());
            visits.add(
                    dispute.get(),
                    officer.account(),
                    day,
                    hasContact(dispute.get().where()));
            return new Asked();
        });
    }

    /// Takes back the visit this official asked for; false when there is none.
    boolean takeBack(Officer officer, DisputeId id) {
        return visits.takeBack(officer.county(), id, officer.account());
    }

    private boolean hasContact(Dispute.Where where) {
        return where.contact()
                .flatMap(accounts::officer)
                .filter(contact -> contact.county().equals(where.county()))
                .filter(contact -> contact.grants().stream()
                        .anyMatch(g ->
                                g.role() == Role.CONTACT_OFFICIAL && g.area().contains(where.village())))
                .isPresent();
    }
}
