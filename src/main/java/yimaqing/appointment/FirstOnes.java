package yimaqing.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Administrator.Office;
import yimaqing.factor.Factors;
import yimaqing.place.PlaceCode;
import yimaqing.proof.AccountBook;
import yimaqing.proof.AccountBook.OneTime;
import yimaqing.proof.AccountBook.Search;
import yimaqing.proof.AccountBook.Which;
import yimaqing.proof.Accounts;
import yimaqing.proof.Accounts.Newcomer;
import yimaqing.proof.Password;
import yimaqing.web.Words;

/// The beginning, when there is nobody yet to ask or to confirm: whoever runs the server makes a county's first four
/// administrators, once, and helps one in again who lost everything. It is written down like all else.
@Component
public class FirstOnes {
    private static final String DEPARTMENT = "county_office";

    private final AccountBook book;
    private final Accounts accounts;
    private final Factors factors;
    private final AccountStepStore steps;
    private final Appointments.Office office;
    private final RequestStore turns;

    FirstOnes(
            AccountBook book,
            Accounts accounts,
            Factors factors,
            AccountStepStore steps,
            Appointments.Office office,
            RequestStore turns) {
        this.book = book;
        this.accounts = accounts;
        this.factors = factors;
        this.steps = steps;
        this.office = office;
        this.turns = turns;
    }

    /// An account and the password by which its owner comes in.
    public record HandedOut(Office office, String account, Password password, Instant until) {}

    private enum First {
        SECURITY_1(Office.SECURITY),
        SECURITY_2(Office.SECURITY),
        SYSTEM_1(Office.SYSTEM),
        AUDIT_1(Office.AUDIT);

        private final Office office;

        First(Office office) {
            this.office = office;
        }

        /// Its name and post, until somebody is appointed by name.
        String title() {
            return Words.CHINESE.say("steward.office." + office);
        }

        String username(PlaceCode county) {
            return (office + "." + county.digits() + "." + name().charAt(name().length() - 1))
                    .toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Two for accounts, one for the system, one for the logs; nobody where the county has an administrator already.
    public List<HandedOut> appoint(PlaceCode county) {
        var passwords = java.util.stream.Stream.generate(book::oneTime)
                .limit(First.values().length)
                .toList();
        return office.transaction().execute(_ -> {
            turns.takeTurn(county);
            if (hasAny(county)) return List.<HandedOut>of();
            var made = new ArrayList<HandedOut>();
            var handedOut = passwords.iterator();
            for (var first : First.values()) made.add(appoint(county, first, handedOut.next()));
            return made;
        });
    }

    private boolean hasAny(PlaceCode county) {
        return !book.search(county, new Search("", Which.ADMINISTRATORS, 1))
                .entries()
                .isEmpty();
    }

    private HandedOut appoint(PlaceCode county, First first, OneTime password) {
        var username = first.username(county);
        var who = new Newcomer(county, username, first.title(), DEPARTMENT, first.title(), Optional.empty());
        if (!book.open(who, Optional.of(first.office), password)) throw new Granting.NameTaken();
        note(county, username, Step.What.APPOINTED, first.office);
        return new HandedOut(first.office, username, password.password(), password.until());
    }

    /// Another password for an administrator, whose second factor and sign-ins end; empty where there is none open.
    public Optional<HandedOut> again(PlaceCode county, String username) {
        var password = book.oneTime();
        var found = book.find(county, username).filter(entry -> !entry.closed()).flatMap(AccountBook.Entry::office);
        if (found.isEmpty()) return Optional.empty();
        office.transaction().executeWithoutResult(_ -> {
            turns.takeTurn(county);
            book.handOut(username, password);
            accounts.holder(username).ifPresent(factors::remove);
            note(county, username, Step.What.PASSWORD_HANDED_OUT, found.get());
            note(county, username, Step.What.FACTOR_REMOVED, found.get());
        });
        office.sessions().endAll(username);
        return Optional.of(new HandedOut(found.get(), username, password.password(), password.until()));
    }

    private void note(PlaceCode county, String username, Step.What what, Office of) {
        var now = office.clock().instant();
        steps.add(county, new Step(now, what, username, Step.About.of(of), Step.By.alone(Step.OPERATOR)));
    }
}
