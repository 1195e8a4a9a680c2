package yimaqing.offer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.offer.Offer.By;
import yimaqing.offer.Offer.End;
import yimaqing.offer.Offer.Said;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Households;
import yimaqing.trade.Trades;

/// What a county's offices have announced: announced, closed, called off, and what is open today.
@Component
public class Offers {
    /// More open offers than these no family reads and no official calls for.
    public static final int MOST_OPEN = 200;
    public static final int MOST_OVER = 50;
    public static final int LONGEST_TITLE = 60;
    public static final int LONGEST_PLACE = 100;
    public static final int LONGEST_PAY = 100;
    public static final int LONGEST_PAPER = 200;
    public static final int LONGEST_NOTE = 200;
    public static final int MOST_SEATS = 10_000;
    /// An offer ends within so many years from today.
    public static final int MOST_YEARS = 2;

    private final OfferStore store;
    private final Trades trades;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Offers(OfferStore store, Trades trades, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.trades = trades;
        this.transaction = transaction;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Households.ZONE);
    }

    /// Those that somebody can still be invited to, the first to begin first.
    public List<Offer> open(PlaceCode county) {
        return store.open(county, today());
    }

    /// Those that are over or were ended, the latest first.
    public List<Offer> over(PlaceCode county) {
        return store.over(county, today(), MOST_OVER);
    }

    public Optional<Offer> find(PlaceCode county, int number) {
        return store.find(county, number);
    }

    /// Whether this official may announce something: for a department the pack names, with the whole county in its
    /// charge, or who leads the county.
    public boolean mayAnnounce(Officer officer) {
        return officer.grants().stream()
                .filter(grant -> grant.area().equals(officer.county()))
                .anyMatch(grant -> grant.role() == Role.COUNTY_LEADER
                        || grant.role() == Role.DEPARTMENT_OFFICER
                                && trades.announcers().contains(officer.department()));
    }

    /// Whether this official may end the offer: of the office that announced it, or who leads the county.
    public boolean mayEnd(Officer officer, Offer offer) {
        return mayAnnounce(officer)
                && (officer.has(Role.COUNTY_LEADER) || offer.by().department().equals(officer.department()));
    }

    /// What came of it.
    public sealed interface Outcome {}

    public record Done(int number) implements Outcome {}

    /// The same was announced already and is open.
    public record Already(int number) implements Outcome {}

    /// Not for this official, or not in this county.
    public record NotTheirs() implements Outcome {}

    /// So many are open already: one has to be closed first.
    public record TooMany(int most) implements Outcome {}

    /// It is over, or was ended by somebody else.
    public record TooLate() implements Outcome {}

    /// Announces an offer. What is said stands within the limits above.
    public Outcome announce(Officer officer, Said said) {
        boolean sound = trades.find(said.trade()).isPresent()
                && officer.county().contains(said.what().area())
                && takes(said.when());
        if (!mayAnnounce(officer) || !sound) return new NotTheirs();
        return transaction.execute(_ -> {
            store.lock(officer.county());
            var open = open(officer.county());
            var same = open.stream().filter(o -> o.said().equals(said)).findFirst();
            if (same.isPresent()) return new Already(same.get().number());
            if (open.size() >= MOST_OPEN) return new TooMany(MOST_OPEN);
            int number = store.nextNumber(officer.county());
            store.add(officer.county(), number, said, new By(officer.department(), officer.account(), clock.instant()));
            return new Done(number);
        });
    }

    /// Whether these days can be announced today: somebody can still sign up, and the end can be seen.
    public boolean takes(Offer.When when) {
        return !when.closing().isBefore(today()) && !when.to().isAfter(today().plusYears(MOST_YEARS));
    }

    /// Ends an offer before its last day.
    public Outcome end(Officer officer, int number, End.How how, String note) {
        return transaction.execute(_ -> {
            store.lock(officer.county());
            var offer = store.find(officer.county(), number);
            if (offer.filter(o -> mayEnd(officer, o)).isEmpty()) return new NotTheirs();
            if (offer.get().end().isPresent()) return new TooLate();
            store.end(officer.county(), number, new End(how, note.strip(), officer.account(), clock.instant()));
            return new Done(number);
        });
    }
}
