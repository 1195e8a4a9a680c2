package yimaqing.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Holder;
import yimaqing.proof.Accounts;
import yimaqing.proof.Sessions;

/// Lets in whoever has shown everything that was asked for, or to the one page on which something has to be done
/// first: a password that was handed out is changed, and a second factor set up where one is required.
@Component
public class Entering {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Factors factors;
    private final Demand demand;

    Entering(Accounts accounts, Sessions sessions, Factors factors, Demand demand) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.demand = demand;
    }

    /// Opens the session of somebody whose password was right, and whose code was too where there is a second factor.
    /// The address of what has to be done first; empty when the holder is in.
    public Optional<String> enter(HttpServletRequest request, Holder holder) {
        if (accounts.mustChange(holder)) {
            sessions.enterToChange(request, holder);
            return Optional.of("/desk/account");
        }
        boolean proved = factors.has(holder);
        if (!proved && demand.isRequired()) {
            sessions.enterToEnrol(request, holder);
            return Optional.of("/desk/second-factor");
        }
        sessions.enter(request, holder);
        if (proved) sessions.prove(request);
        return Optional.empty();
    }
}
