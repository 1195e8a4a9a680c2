package yimaqing.proof;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.access.Grant;
import yimaqing.access.Viewer.Administrator;
import yimaqing.access.Viewer.Administrator.Office;
import yimaqing.access.Viewer.Holder;
import yimaqing.access.Viewer.Officer;
import yimaqing.place.PlaceCode;

/// The accounts of officials and administrators: who they are, what officials were granted from when to when, and
/// their passwords.
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

    public record Welcome(Holder holder) implements SignIn {}

    /// The right password, but one that was handed out too long ago.
    public record TooLate() implements SignIn {}

    /// Wrong name or password; which of the two is not said.
    public record Wrong(int left) implements SignIn {}

    public record TooMany(java.time.Instant until) implements SignIn {}

    /// Opens an account with its password and grants.
    public void open(Newcomer newcomer, Password password, List<Grant> grants) {
        var hash = secrets.hash(password.letters());
        transaction.executeWithoutResult(_ -> {
            add(newcomer, Optional.empty(), hash);
            grants.forEach(grant -> store.grant(newcomer.county(), newcomer.username(), grant));
        });
    }

    /// Opens an administrator's account with its password.
    public void appoint(Newcomer newcomer, Password password, Office office) {
        add(newcomer, Optional.of(office), secrets.hash(password.letters()));
    }

    private void add(Newcomer newcomer, Optional<Office> office, String hash) {
        if (!store.add(new AccountStore.Known(newcomer, office, hash, Optional.empty(), false)))
            throw new IllegalArgumentException("there is an account " + newcomer.username());
    }

    void changePassword(String username, Password password) {
        store.changePassword(username, secrets.hash(password.letters()), Optional.empty());
    }

    /// Whether this is the password of somebody who is signed in; tries are not counted here.
    public boolean isPasswordOf(Holder holder, String typed) {
        return store.find(holder.account())
                .filter(known -> secrets.matches(typed, known.hash()))
                .isPresent();
    }

    /// Whether the password was handed out and has to be changed before anything else.
    public boolean mustChange(Holder holder) {
        return store.find(holder.account())
                .flatMap(AccountStore.Known::oneTimeUntil)
                .isPresent();
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
                yield isOver(known.orElseThrow()) ? new TooLate() : new Welcome(holder(known.orElseThrow()));
            }
        };
    }

    /// The official behind a session, with the grants that hold today; empty once the account is closed.
    public Optional<Officer> officer(String username) {
        return holder(username).filter(Officer.class::isInstance).map(Officer.class::cast);
    }

    /// The official or administrator behind a session; empty once the account is closed.
    public Optional<Holder> holder(String username) {
        return store.find(username).map(this::holder);
    }

    private boolean isOver(AccountStore.Known known) {
        return known.oneTimeUntil()
                .filter(until -> !until.isAfter(clock.instant()))
                .isPresent();
    }

    private Holder holder(AccountStore.Known known) {
        var who = known.newcomer();
        return known.office()
                .<Holder>map(office -> new Administrator(who.county(), who.username(), who.name(), office))
                .orElseGet(() -> withGrants(known));
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
