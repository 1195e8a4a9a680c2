package yimaqing.oversight;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
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

/// Stands before every page of a household at the desk, and before every change and every refusal that would show one:
/// outside the own worklist an official first says for what it is opened.
@Component
class ErrandGate implements HandlerInterceptor, WebMvcConfigurer {
    private static final Pattern PAGE = Pattern.compile("/desk/households/([a-z0-9]{1,40})(/[A-Za-z0-9._/-]*)?");
    /// The page that says why a household is closed, and nothing else of it.
    private static final String CLOSURE = "/closure";
    /// Where it is said what for.
    private static final String STATING = "/errand";

    private static final Set<String> OPENS = Set.of("GET", "HEAD");

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
        if (asked.isEmpty()
                || request.getServletPath().endsWith(CLOSURE)
                || request.getServletPath().endsWith(STATING)
                || !(SessionContext.current() instanceof Officer officer)
                || mayGoOn(officer, asked.get())) return true;
        var frame = Frame.of(request);
        boolean opens = OPENS.contains(request.getMethod());
        Page.of(
                        "oversight/errand",
                        new ErrandPage(
                                asked.get().key(),
                                opens ? request.getServletPath() : above(request.getServletPath()),
                                ErrandPage.choices("", frame.language()),
                                "",
                                Optional.empty()))
                .with(opens ? HttpStatus.OK : HttpStatus.PRECONDITION_REQUIRED)
                .render(Map.of(), request, response);
        return false;
    }

    /// A change is sent to a noun below the page it stands on.
    private static String above(String path) {
        return path.substring(0, path.lastIndexOf('/'));
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
