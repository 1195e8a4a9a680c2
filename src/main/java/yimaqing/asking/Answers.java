package yimaqing.asking;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.access.Viewer.Resident;
import yimaqing.filling.Question;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Provenance;
import yimaqing.pack.Department;
import yimaqing.pack.Value;
import yimaqing.profile.Belief;
import yimaqing.profile.Household;
import yimaqing.profile.Households;
import yimaqing.profile.Profile;

/// Writes down, as a fact, what a family answers about itself or one of its people, and takes it back. The caller has
/// opened the household.
@Component
public class Answers {
    private final Ledger ledger;
    private final Households households;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Answers(Ledger ledger, Households households, Clock clock, TransactionTemplate transaction) {
        this.ledger = ledger;
        this.households = households;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// What came of it.
    public sealed interface Outcome {}

    public record Done() implements Outcome {}

    /// It stands already, or there is nothing to take back any more.
    public record Already() implements Outcome {}

    public Outcome write(Resident family, Question question, Value answer) {
        return transaction.execute(_ -> {
            var who = households.today(family.county(), family.household());
            var today = households.today();
            var written = question.written(answer, today.getYear());
            if (standing(who, question)
                    .flatMap(Belief::value)
                    .filter(written::equals)
                    .isPresent()) return new Already();
            append(
                    family,
                    new Claim.Statement(question.about(who), question.attribute(), written, today, provenance(family)));
            return new Done();
        });
    }

    public Outcome takeBack(Resident family, Question question) {
        return transaction.execute(_ -> {
            var standing = standing(households.today(family.county(), family.household()), question);
            if (standing.isEmpty()) return new Already();
            append(
                    family,
                    new Claim.Withdrawal(standing.get().fact().number(), households.today(), provenance(family)));
            return new Done();
        });
    }

    private void append(Resident family, Claim claim) {
        ledger.append(family.county(), List.of(claim), clock.instant());
    }

    /// What the family itself says of this, as long as no department says otherwise.
    public static Optional<Belief> standing(Household who, Question question) {
        int year = who.asOf().day().getYear();
        return profile(who, question).list(question.attribute().key()).stream()
                .filter(b -> b.fact().by().department().equals(Department.FAMILY))
                .filter(b -> b.value().filter(v -> question.counts(v, year)).isPresent())
                .findFirst();
    }

    private static Profile profile(Household who, Question question) {
        return question.person().map(Household.Person::profile).orElse(who.home());
    }

    private static Provenance provenance(Resident family) {
        return new Provenance(Department.FAMILY, "door/" + family.household().key());
    }
}
