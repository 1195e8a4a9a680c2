package yimaqing.proof;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.access.Grant;
import yimaqing.access.Viewer.Officer;
import yimaqing.place.PlaceCode;

/// The officials' accounts: who they are, what they were granted from when to when, and their passwords.
@Component
public class Accounts {
    private final AccountStore store;
    private final Secrets secrets;
    private final Tries tries;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Accounts(AccountStore store, Secrets secrets, Tries tries, Clock clock, TransactionTemplate transaction) {
        this.store = store;
        this.secrets = secrets;
        this.tries = tries;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// A new official: the department and the post are shown to households, the work phone to anybody.
    public record Newcomer(
            PlaceCode county,
            String username,
            String name,
            String department,
            String post,
            Optional<String> workPhone) {
        public Newcomer {
            if (!username.matches("[a-z0-9][a-z0-9._-]{2,39}"))
                throw new IllegalArgumentException("a username has 3 to 40 small letters, digits, dots or dashes");
            if (name.isBlank() || post.isBlank())
                throw new IllegalArgumentException("an official has a name and a post");
        }
    }

    /// What came of a sign-in.
    public sealed interface SignIn {}

    public record Welcome(Officer officer) implements SignIn {}

    /// Wrong name or password; which of the two is not said.
    public record Wrong(int left) implements SignIn {}

    public record TooMany(java.time.Instant until) implements SignIn {}

    /// Opens an account with its password and grants.
    public void open(Newcomer newcomer, Password password, List<Grant> grants) {
        var hash = secrets.hash(password.letters());
        transaction.executeWithoutResult(_ -> {
            store.add(newcomer, hash);
            grants.forEach(grant -> store.grant(newcomer.county(), newcomer.username(), grant));
        });
    }

    void changePassword(String username, Password password) {
        store.changePassword(username, secrets.hash(password.letters()));
    }

    /// Checks a username and password typed from this source.
    public SignIn signIn(String username, String password, String source) {
        return switch (tries.take("account " + username, source)) {
            case Tries.Wait(var until) -> new TooMany(until);
            case Tries.Go(int left) -> {
                var known = store.find(username);
                boolean right = known.map(k -> secrets.matches(password, k.hash()))
                        .orElseGet(() -> secrets.matchesNobody(password));
                if (!right) yield new Wrong(left);
                tries.succeeded("account " + username, source);
                yield new Welcome(withGrants(known.orElseThrow()));
            }
        };
    }

    /// The official behind a session, with the grants that hold today; empty once the account is closed.
    public Optional<Officer> officer(String username) {
        return store.find(username).map(this::withGrants);
    }

    /// The work phone of an official, where one is set.
    public Optional<String> workPhone(String username) {
        return store.find(username).flatMap(k -> k.newcomer().workPhone());
    }

    private Officer withGrants(AccountStore.Known known) {
        var today = LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai")));
        var who = known.newcomer();
        return new Officer(
                who.county(),
                who.username(),
                who.name(),
                who.department(),
                who.post(),
                store.grants(who.county(), who.username()).stream()
                        .filter(g -> g.holdsOn(today))
                        .toList());
    }
}
