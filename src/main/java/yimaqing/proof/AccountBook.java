package yimaqing.proof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Grant;
import yimaqing.access.Viewer.Administrator.Office;
import yimaqing.place.PlaceCode;

/// A county's accounts for those who look after them: found, opened, closed, given another password, granted
/// something from one day to another. Who may do that, and whether a second person agreed, is not decided here.
@Component
public class AccountBook {
    /// How many accounts stand on one page of the book.
    public static final int PAGE = 50;
    /// How long a password that was handed out can be used.
    public static final Duration ONE_TIME_LASTS = Duration.ofDays(7);

    private static final int LONGEST_TEXT = 40;
    private static final int LAST_PAGE = 200;

    private final AccountStore store;
    private final Secrets secrets;
    private final Clock clock;

    AccountBook(AccountStore store, Secrets secrets, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// An account with everything it was ever granted. `oneTimeUntil` is set until a password that was handed out has
    /// been changed.
    public record Entry(
            Accounts.Newcomer who,
            Optional<Office> office,
            boolean closed,
            Optional<Instant> oneTimeUntil,
            List<Grant> grants) {
        public Entry {
            grants = List.copyOf(grants);
        }
    }

    /// Which accounts are looked for.
    public enum Which {
        ALL,
        OFFICIALS,
        ADMINISTRATORS,
        CLOSED
    }

    /// What is looked for: letters of a name, username or post, which accounts, and the number of the page.
    public record Search(String text, Which which, int page) {
        public Search {
            text = text.strip().toLowerCase(Locale.ROOT);
            if (text.length() > LONGEST_TEXT) text = text.substring(0, LONGEST_TEXT);
            page = Math.clamp(page, 1, LAST_PAGE);
        }

        int skip() {
            return (page - 1) * PAGE;
        }
    }

    /// One page of what was found, and whether there is another.
    public record Found(List<Entry> entries, boolean more) {}

    public Found search(PlaceCode county, Search search) {
        var known = store.search(county, search, PAGE + 1);
        return new Found(known.stream().limit(PAGE).map(this::entry).toList(), known.size() > PAGE);
    }

    public Optional<Entry> find(PlaceCode county, String username) {
        return store.find(county, username).map(this::entry);
    }

    /// Whether somebody has this name, in whatever county.
    public boolean isTaken(String username) {
        return store.isTaken(username);
    }

    /// How many have an open account of this office.
    public int count(PlaceCode county, Office office) {
        return store.count(county, office);
    }

    private Entry entry(AccountStore.Known known) {
        var who = known.newcomer();
        return new Entry(
                who, known.office(), known.closed(), known.oneTimeUntil(), store.grants(who.county(), who.username()));
    }

    /// A password that is handed out and opens nothing but the page on which it is changed, and its end.
    public record OneTime(Password password, String hash, Instant until) {}

    /// Makes a password to be handed out; it can be used for a week.
    public OneTime oneTime() {
        var password = Password.oneTime();
        return new OneTime(
                password, secrets.hash(password.letters()), clock.instant().plus(ONE_TIME_LASTS));
    }

    /// Opens an account whose password was handed out; false when somebody has that name.
    public boolean open(Accounts.Newcomer newcomer, Optional<Office> office, OneTime password) {
        return store.add(
                new AccountStore.Known(newcomer, office, password.hash(), Optional.of(password.until()), false));
    }

    public void grant(PlaceCode county, String username, Grant grant) {
        store.grant(county, username, grant);
    }

    /// Gives a grant another last day.
    public void lasts(PlaceCode county, String username, Grant grant, Optional<LocalDate> last) {
        store.lasts(county, username, grant, last);
    }

    public void close(PlaceCode county, String username) {
        store.close(county, username, Optional.of(clock.instant()));
    }

    public void reopen(PlaceCode county, String username) {
        store.close(county, username, Optional.empty());
    }

    public void handOut(String username, OneTime password) {
        store.changePassword(username, password.hash(), Optional.of(password.until()));
    }
}
