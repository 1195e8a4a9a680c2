package yimaqing.oversight;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer.Officer;
import yimaqing.errand.Errand;
import yimaqing.errand.Errands;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.profile.Directory;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// Where an official says for what a household is opened.
@Controller
class ErrandPages {
    private final Errands errands;
    private final Directory directory;

    ErrandPages(Errands errands, Directory directory) {
        this.errands = errands;
        this.directory = directory;
    }

    @PostMapping("/desk/households/{key}/errand")
    View state(
            Officer officer,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String errand,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        var home = HouseholdId.of(key).orElseThrow(NotFound::new);
        if (directory.placementOf(officer, officer.county(), home).isEmpty()) throw new NotFound();
        var frame = Frame.of(request);
        var path = wanted(request, home);
        var chosen = Errand.of(errand);
        var fault = fault(chosen, words.strip(), frame);
        if (fault.isPresent()) {
            var choices = ErrandPage.choices(errand, frame.language());
            return Page.of("oversight/errand", new ErrandPage(home.key(), path, choices, words, fault))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        errands.state(
                officer.county(),
                officer.account(),
                home,
                new Errands.Stated(chosen.orElseThrow(), Optional.of(words)));
        return Page.onward(path);
    }

    private static Optional<FieldFault> fault(Optional<Errand> errand, String words, Frame frame) {
        if (errand.isEmpty()) return Optional.of(new FieldFault("errand", frame.say("errand.none")));
        boolean few = errand.get().asksWords() && words.length() < Errands.FEWEST_LETTERS;
        return few || words.length() > Errands.MOST_LETTERS
                ? Optional.of(new FieldFault(
                        "words", frame.say("errand.words.fault", Errands.FEWEST_LETTERS, Errands.MOST_LETTERS)))
                : Optional.empty();
    }

    /// The page of this household that was wanted; nowhere else is led on to.
    private static String wanted(HttpServletRequest request, HouseholdId home) {
        return Optional.ofNullable(request.getParameter("path"))
                .filter(path -> ErrandGate.household(path).filter(home::equals).isPresent())
                .map(path -> URI.create(path).normalize().toString())
                .orElse("/desk/households/" + home.key());
    }
}
