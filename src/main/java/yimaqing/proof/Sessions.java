package yimaqing.proof;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Holder;
import yimaqing.access.Viewer.Resident;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// Who is signed in. A session holds only a name; what the viewer may do is looked up anew with every request, so a
/// grant that ends or an account that is closed counts from the next tap on.
@Component
public class Sessions {
    private static final String WHO = "who";
    private static final String SINCE = "since";
    private static final String SEEN = "seen";
    private static final String STAGE = "stage";
    private static final String PROVED = "proved";
    /// When somebody was here last is written down this often, and not with every request.
    private static final long SEEN_EVERY_SECONDS = 30;
    private static final long CLOCK_SET_BACK_SECONDS = 300;

    /// How far a sign-in has come, how long it may lie idle, and how long it lasts at most.
    private enum Stage {
        FAMILY(Duration.ofMinutes(10), Duration.ofMinutes(30)),
        OFFICER(Duration.ofMinutes(15), Duration.ofHours(12)),
        /// The password was right; the code is still to come.
        HALFWAY(Duration.ofMinutes(5), Duration.ofMinutes(5)),
        /// The password was right, and is one that was handed out: it has to be changed before anything else.
        CHANGING(Duration.ofMinutes(15), Duration.ofMinutes(30)),
        /// The password was right; a second factor has to be set up before anything else.
        ENROLLING(Duration.ofMinutes(15), Duration.ofMinutes(30));

        private final Duration idle;
        private final Duration atMost;

        Stage(Duration idle, Duration atMost) {
            this.idle = idle;
            this.atMost = atMost;
        }
    }

    private final Accounts accounts;
    private final Clock clock;
    private final FindByIndexNameSessionRepository<?> all;

    Sessions(Accounts accounts, Clock clock, FindByIndexNameSessionRepository<?> all) {
        this.accounts = accounts;
        this.clock = clock;
        this.all = all;
    }

    /// Signs a viewer in, under a new session id: an id planted before the sign-in is worth nothing after it.
    public void enter(HttpServletRequest request, Viewer viewer) {
        switch (viewer) {
            case Holder holder -> open(request, who(holder.account()), Stage.OFFICER);
            case Resident family -> open(request, who(family), Stage.FAMILY);
            case Viewer.Passerby _, Viewer.Department _ ->
                throw new IllegalArgumentException("only families and holders of an account sign in");
        }
    }

    /// Keeps for a few minutes that this official's password was right: a passer-by until the code was right too.
    public void enterHalfway(HttpServletRequest request, Holder holder) {
        open(request, who(holder.account()), Stage.HALFWAY);
    }

    /// Lets somebody change the password that was handed out, and do nothing else.
    public void enterToChange(HttpServletRequest request, Holder holder) {
        open(request, who(holder.account()), Stage.CHANGING);
    }

    /// Lets an official set up the second factor, and do nothing else.
    public void enterToEnrol(HttpServletRequest request, Holder holder) {
        open(request, who(holder.account()), Stage.ENROLLING);
    }

    private void open(HttpServletRequest request, String who, Stage stage) {
        leave(request);
        var session = request.getSession(true);
        session.setAttribute(WHO, who);
        session.setAttribute(STAGE, stage.name());
        session.setAttribute(SINCE, clock.instant().getEpochSecond());
        session.setAttribute(SEEN, clock.instant().getEpochSecond());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, who);
        session.setMaxInactiveInterval((int) stage.idle.toSeconds());
    }

    /// Notes that the second factor was shown just now, under a new session id.
    public void prove(HttpServletRequest request) {
        request.changeSessionId();
        request.getSession(false).setAttribute(PROVED, clock.instant().getEpochSecond());
    }

    /// When the official of this session last showed the second factor.
    public Optional<Instant> provedAt(HttpServletRequest request) {
        return session(request, Stage.OFFICER)
                .map(session -> session.getAttribute(PROVED))
                .map(second -> Instant.ofEpochSecond((long) second));
    }

    /// Ends the session of this request, if there is one.
    public void leave(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }

    /// Ends all sessions of an official's account, wherever they were opened: their next request is a passer-by's.
    public void endAll(String account) {
        all.findByPrincipalName(who(account)).keySet().forEach(all::deleteById);
    }

    /// Ends what a family has open, on whatever phone.
    public void endAll(Resident family) {
        all.findByPrincipalName(who(family)).keySet().forEach(all::deleteById);
    }

    /// Gives an official another password, and ends all that was opened with the one before.
    public void changePassword(String account, Password password) {
        accounts.changePassword(account, password);
        endAll(account);
    }

    /// The viewer of this request; a passer-by when nobody is signed in, or not yet wholly.
    public Viewer viewer(HttpServletRequest request) {
        return holder(request, Stage.OFFICER)
                .map(Viewer.class::cast)
                .or(() -> session(request, Stage.FAMILY).map(Sessions::resident))
                .orElseGet(Viewer.Passerby::new);
    }

    private static String who(String account) {
        return "officer " + account;
    }

    private static String who(Resident family) {
        return "resident " + family.county().digits() + " " + family.household().key();
    }

    private static Resident resident(HttpSession session) {
        var parts = session.getAttribute(WHO).toString().split(" ");
        return new Resident(new PlaceCode(parts[1]), new HouseholdId(parts[2]));
    }

    /// The official whose password was right and whose code is still to come.
    public Optional<Holder> halfway(HttpServletRequest request) {
        return holder(request, Stage.HALFWAY);
    }

    /// The official who has to change the password first.
    public Optional<Holder> changing(HttpServletRequest request) {
        return holder(request, Stage.CHANGING);
    }

    /// The official who has to set up the second factor first.
    public Optional<Holder> enrolling(HttpServletRequest request) {
        return holder(request, Stage.ENROLLING);
    }

    private Optional<Holder> holder(HttpServletRequest request, Stage stage) {
        return session(request, stage)
                .map(session -> session.getAttribute(WHO).toString().split(" ")[1])
                .flatMap(accounts::holder);
    }

    /// The session of this request where it is at this stage, and neither too old nor left alone too long.
    private Optional<HttpSession> session(HttpServletRequest request, Stage stage) {
        var session = request.getSession(false);
        if (session == null || !stage.name().equals(session.getAttribute(STAGE))) return Optional.empty();
        long now = clock.instant().getEpochSecond();
        long seen = (long) session.getAttribute(SEEN);
        long since = (long) session.getAttribute(SINCE);
        if (now > since + stage.atMost.toSeconds()
                // opened while the clock was wrong: it would live until the clock gets there
                || since > now + CLOCK_SET_BACK_SECONDS
                || now > seen + stage.idle.toSeconds()) {
            session.invalidate();
            return Optional.empty();
        }
        if (now >= seen + SEEN_EVERY_SECONDS) session.setAttribute(SEEN, now);
        return Optional.of(session);
    }

    /// Whether a request comes with a session, so that its changes must carry the form's token.
    static boolean hasSession(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(WHO) != null;
    }
}
