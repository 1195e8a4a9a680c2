package yimaqing.oversight;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import yimaqing.access.Reads;
import yimaqing.access.Viewer.Officer;
import yimaqing.errand.Errands;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.profile.Directory;
import yimaqing.proof.SessionContext;
import yimaqing.web.Frame;
import yimaqing.web.Page;

/// Stands before every page of a household at the desk: outside the own worklist an official first says for what it is
/// opened. A change needs no errand of its own; it stands on a page that was opened.
@Component
class ErrandGate implements HandlerInterceptor, WebMvcConfigurer {
    private static final Pattern PAGE = Pattern.compile("/desk/households/([a-z0-9]{1,40})(/[A-Za-z0-9._/-]*)?");
    /// The page that says why a household is closed, and nothing else of it.
    private static final String CLOSURE = "/closure";

    private final Directory directory;
    private final Worklist worklist;
    private final Errands errands;
    private final Reads reads;

    ErrandGate(Directory directory, Worklist worklist, Errands errands, Reads reads) {
        this.directory = directory;
        this.worklist = worklist;
        this.errands = errands;
        this.reads = reads;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/desk/households/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        // as it is understood, however it was spelled
        var asked = household(request.getServletPath());
        if (!request.getMethod().equals("GET")
                || asked.isEmpty()
                || request.getServletPath().endsWith(CLOSURE)
                || !(SessionContext.current() instanceof Officer officer)
                || mayGoOn(officer, asked.get())) return true;
        var frame = Frame.of(request);
        Page.of(
                        "oversight/errand",
                        new ErrandPage(
                                asked.get().key(),
                                request.getServletPath(),
                                ErrandPage.choices("", frame.language()),
                                "",
                                Optional.empty()))
                .render(Map.of(), request, response);
        return false;
    }

    /// The household whose page this is; empty for any other address.
    static Optional<HouseholdId> household(String path) {
        var page = PAGE.matcher(path);
        return page.matches() ? HouseholdId.of(page.group(1)) : Optional.empty();
    }

    /// Also where there is no such household for this official: that is answered by the page itself, like what does not
    /// exist; and where it is closed, since no value of it is shown to anybody.
    boolean mayGoOn(Officer officer, HouseholdId household) {
        if (errands.standing(officer.county(), officer.account(), household).isPresent()) return true;
        return directory
                .placementOf(officer, officer.county(), household)
                .map(where -> worklist.holds(officer, where)
                        || reads.closureOf(officer, where).isPresent())
                .orElse(true);
    }
}
