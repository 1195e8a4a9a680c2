package yimaqing.dispute;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject;
import yimaqing.pack.SubjectKind;
import yimaqing.pack.Value;
import yimaqing.profile.AsOf;
import yimaqing.profile.Belief;
import yimaqing.profile.Belief.Ruling;
import yimaqing.profile.Household;
import yimaqing.profile.Households;

/// Decides which department is right, which is a fact like any other, and takes such a decision back.
@Component
class Rulings {
    private static final Set<Role> DECIDING = EnumSet.of(Role.TOWNSHIP_OFFICER, Role.COUNTY_LEADER);

    private final DisputeStore store;
    private final Ledger ledger;
    private final Households households;
    private final DisputeQueue.Pack pack;
    private final Appending appending;

    Rulings(DisputeStore store, Ledger ledger, Households households, DisputeQueue.Pack pack, Appending appending) {
        this.store = store;
        this.ledger = ledger;
        this.households = households;
        this.pack = pack;
        this.appending = appending;
    }

    /// What an append needs beside the ledger: the time, and a transaction to read and write in.
    @Component
    record Appending(Clock clock, TransactionTemplate transaction) {}

    /// What came of deciding, or of taking a decision back.
    sealed interface Outcome {}

    record Done() implements Outcome {}

    /// Somebody was first: it is settled, or there is no such decision any more.
    record TooLate() implements Outcome {}

    /// Something else has been said since the page was shown.
    record Changed() implements Outcome {}

    /// Whether this official may decide about this household: it looks after its town or county, for an office that the
    /// dictionary lets state a ruling.
    boolean mayDecide(Officer officer, Dispute dispute) {
        var village = dispute.where().village();
        return officer.grants().stream()
                        .anyMatch(g -> DECIDING.contains(g.role()) && g.area().contains(village))
                && pack.dictionary()
                        .attribute(Ruling.attribute(kind(dispute)))
                        .precedenceOf(officer.department())
                        .isPresent();
    }

    private static SubjectKind kind(Dispute dispute) {
        return SubjectKind.of(dispute.where().subject().key());
    }

    /// Lets the statement with this number stand, for this reason. The caller has opened the disagreement and asked
    /// whether the official may decide.
    Outcome rule(Officer officer, DisputeId id, long right, String because) {
        return appending.transaction().execute(_ -> {
            var dispute = store.lock(officer.county(), id);
            var belief = dispute.flatMap(this::current);
            if (belief.isEmpty() || belief.get().ruling().isPresent()) return new TooLate();
            return statements(belief.get())
                    .filter(f -> f.number() == right)
                    .findFirst()
                    .map(fact -> recorded(officer, claims(officer, dispute.get(), fact, because)))
                    .orElseGet(Changed::new);
        });
    }

    /// Takes back the ruling with this number, and its reason.
    Outcome withdraw(Officer officer, DisputeId id, long number) {
        return appending
                .transaction()
                .execute(_ -> store.lock(officer.county(), id)
                        .flatMap(this::current)
                        .flatMap(Belief::ruling)
                        .filter(ruling -> ruling.fact().number() == number)
                        .map(ruling -> recorded(officer, withdrawals(officer, ruling)))
                        .orElseGet(TooLate::new));
    }

    private Outcome recorded(Officer officer, List<Claim> claims) {
        ledger.append(officer.county(), claims, appending.clock().instant());
        return new Done();
    }

    private List<Claim> claims(Officer officer, Dispute dispute, Fact right, String because) {
        var about = dispute.where().subject();
        var kind = kind(dispute);
        var entry = Ruling.entry(Ruling.place(dispute.attribute(), right.slot()), right);
        return List.of(
                statement(officer, about, Ruling.attribute(kind), entry),
                statement(officer, about, Ruling.reasonAttribute(kind), Value.text(because)));
    }

    private Claim statement(Officer officer, Subject about, String attribute, Value value) {
        return new Claim.Statement(
                about, pack.dictionary().attribute(attribute), value, households.today(), by(officer));
    }

    private List<Claim> withdrawals(Officer officer, Ruling ruling) {
        var claims = new ArrayList<Claim>();
        Stream.concat(Stream.of(ruling.fact()), ruling.because().stream())
                .forEach(f -> claims.add(new Claim.Withdrawal(f.number(), households.today(), by(officer))));
        return claims;
    }

    private static Provenance by(Officer officer) {
        return new Provenance(officer.department(), "desk/" + officer.account());
    }

    /// What is believed in this very moment, read from the ledger: the queue may be a moment behind.
    private Optional<Belief> current(Dispute dispute) {
        var where = dispute.where();
        var household = households.fold(where.county(), where.household(), AsOf.day(households.today()));
        return beliefs(household, where.subject())
                .filter(b -> b.attribute().key().equals(dispute.attribute()))
                .filter(b -> !b.disagreeing().isEmpty())
                .filter(b -> DisputeId.of(where.county(), where.subject(), dispute.attribute(), b.slot())
                        .equals(dispute.id()))
                .findFirst();
    }

    private static Stream<Belief> beliefs(Household household, Subject subject) {
        if (subject.equals(household.id())) return household.home().all().stream();
        return Stream.concat(household.members().stream(), household.former().stream())
                .filter(p -> ((Subject) p.id()).equals(subject))
                .flatMap(p -> p.profile().all().stream());
    }

    private static Stream<Fact> statements(Belief belief) {
        return Stream.concat(Stream.of(belief.fact()), belief.disagreeing().stream());
    }
}
