package yimaqing.offer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Resident;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.offer.Call.Answer;
import yimaqing.offer.Call.Said;
import yimaqing.pack.Attribute;
import yimaqing.pack.Department;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Household;
import yimaqing.profile.Households;

/// Writes down, as a fact of the person, who was called about an offer and what was answered, by an official or by the
/// family itself; and takes it back. The caller has opened the household.
@Component
public class Calls {
    /// The longest note, in letters; the field of the dictionary holds as many.
    public static final int LONGEST_NOTE = 200;
    /// The furthest day to call again.
    public static final int MOST_DAYS = 366;
    /// The same said again so soon by the same official is one click too many, not a second call.
    private static final Duration ONE_CALL = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final Households households;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Attribute attribute;

    Calls(Ledger ledger, Households households, Clock clock, TransactionTemplate transaction, Dictionary dictionary) {
        this.ledger = ledger;
        this.households = households;
        this.clock = clock;
        this.transaction = transaction;
        this.attribute = dictionary.attribute(Call.ATTRIBUTE);
    }

    /// Whom it is about.
    public record About(HouseholdId home, PersonId person) {}

    /// What came of it.
    public sealed interface Outcome {}

    public record Done() implements Outcome {}

    /// It was said already, in the same words.
    public record Already() implements Outcome {}

    /// Nobody of this key belongs to the household, or this office calls nobody.
    public record NotTheirs() implements Outcome {}

    public record NoteTooLong(int most) implements Outcome {}

    /// Whoever is to be called again is called on a day from today on, within a year.
    public record NoDay() implements Outcome {}

    /// The offer is over, or there is nothing left to take back.
    public record TooLate() implements Outcome {}

    /// Whether this official may write calls down at all.
    public boolean mayLog(Officer officer) {
        return attribute.precedenceOf(officer.department()).isPresent();
    }

    /// What calls are about, for whoever asks whether a viewer may see them.
    public Attribute attribute() {
        return attribute;
    }

    /// The calls about a household's people, in the order of the ledger. The caller has opened the household; what was
    /// noted is personal, and shown as far as the viewer sees it.
    public List<Call> of(PlaceCode county, HouseholdId home) {
        return Call.of(households.today(county, home));
    }

    /// Writes down a call of an official.
    public Outcome log(Officer officer, About about, Offer offer, Said said) {
        if (!mayLog(officer)) return new NotTheirs();
        if (said.note().filter(n -> n.length() > LONGEST_NOTE).isPresent()) return new NoteTooLong(LONGEST_NOTE);
        if (!isDayRight(said)) return new NoDay();
        return transaction.execute(_ -> append(officer, about, offer, said));
    }

    private boolean isDayRight(Said said) {
        var today = households.today();
        return said.answer() == Answer.AGAIN
                ? said.again()
                        .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(MOST_DAYS)))
                        .isPresent()
                : said.again().isEmpty();
    }

    private Outcome append(Officer officer, About about, Offer offer, Said said) {
        var home = households.today(officer.county(), about.home());
        if (!knows(home, about.person())) return new NotTheirs();
        var now = clock.instant();
        boolean again = Call.of(home).stream()
                .filter(call -> call.person().equals(about.person()) && call.offer() == offer.number())
                .filter(call -> call.told().account().equals(Optional.of(officer.account())))
                .filter(call -> call.said().equals(said))
                .anyMatch(call -> call.told().at().plus(ONE_CALL).isAfter(now));
        if (again) return new Already();
        var entry = Call.entry(offer, said, Optional.of(officer.account()), now);
        var by = new Provenance(officer.department(), "desk/" + officer.account());
        return append(officer.county(), now, new Claim.Statement(about.person(), attribute, entry, day(now), by));
    }

    private static boolean knows(Household home, PersonId person) {
        return home.members().stream().anyMatch(member -> member.id().equals(person));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, Households.ZONE);
    }

    private Outcome append(PlaceCode county, Instant now, Claim claim) {
        ledger.append(county, List.of(claim), now);
        return new Done();
    }

    /// Writes down what a family says itself of one of its people: that it is coming, or that it is not for them.
    public Outcome tell(Resident family, PersonId person, Offer offer, boolean coming) {
        if (!offer.isOpenOn(households.today())) return new TooLate();
        return transaction.execute(_ -> {
            var home = households.today(family.county(), family.household());
            if (!knows(home, person)) return new NotTheirs();
            var said = Said.plain(coming ? Answer.COMING : Answer.NOT_COMING);
            if (own(home, person, offer.number())
                    .filter(c -> c.said().equals(said))
                    .isPresent()) return new Already();
            var now = clock.instant();
            var entry = Call.entry(offer, said, Optional.empty(), now);
            return append(family.county(), now, new Claim.Statement(person, attribute, entry, day(now), door(family)));
        });
    }

    private static Optional<Call> own(Household home, PersonId person, int offer) {
        return Call.of(home).stream()
                .filter(call -> call.person().equals(person) && call.offer() == offer && call.isOfTheFamily())
                .findFirst();
    }

    private static Provenance door(Resident family) {
        return new Provenance(Department.FAMILY, "door/" + family.household().key());
    }

    /// Takes back what the family said of one of its people: all of it, so that nothing it said before stands again.
    public Outcome takeBack(Resident family, PersonId person, int offer) {
        return transaction.execute(_ -> {
            Outcome came = new TooLate();
            for (var call = own(family, person, offer); call.isPresent(); call = own(family, person, offer))
                came = withdraw(family.county(), call.get(), door(family));
            return came;
        });
    }

    private Optional<Call> own(Resident family, PersonId person, int offer) {
        return own(households.today(family.county(), family.household()), person, offer);
    }

    /// Takes back a call that the own office wrote down.
    public Outcome takeBack(Officer officer, About about, long fact) {
        return transaction.execute(_ -> of(officer.county(), about.home()).stream()
                .filter(call -> call.told().fact() == fact && call.person().equals(about.person()))
                .filter(call -> call.told().department().equals(officer.department()) && !call.isOfTheFamily())
                .findFirst()
                .map(call -> withdraw(
                        officer.county(), call, new Provenance(officer.department(), "desk/" + officer.account())))
                .orElseGet(TooLate::new));
    }

    private Outcome withdraw(PlaceCode county, Call call, Provenance by) {
        return append(county, clock.instant(), new Claim.Withdrawal(call.told().fact(), households.today(), by));
    }
}
