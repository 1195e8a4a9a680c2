package yimaqing.oversight;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer.Administrator;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// What was unusual about how officials looked, for the audit administrator, who asks and writes down the outcome.
@Controller
class AlertPages {
    private static final int MOST = 100;
    private static final int FEWEST_LETTERS = 4;
    private static final int MOST_LETTERS = 200;

    private final BrowsingStore store;
    private final Clock clock;

    AlertPages(BrowsingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private static Administrator auditor(Administrator administrator) {
        if (administrator.office() != Administrator.Office.AUDIT) throw new NotFound();
        return administrator;
    }

    @GetMapping("/admin/alerts")
    Page list(Administrator administrator, HttpServletRequest request) {
        return page(auditor(administrator), Typed.NOTHING, Frame.of(request));
    }

    /// What was typed for one alert, and what is wrong with it.
    private record Typed(long number, String words, Optional<FieldFault> fault) {
        static final Typed NOTHING = new Typed(0, "", Optional.empty());
    }

    @PostMapping("/admin/alerts/{number}/answer")
    View answer(
            Administrator administrator,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request) {
        var auditor = auditor(administrator);
        if (!number.matches("[1-9][0-9]{0,17}")) throw new NotFound();
        long alert = Long.parseLong(number);
        if (!store.isThere(auditor.county(), alert)) throw new NotFound();
        var words = answer.strip();
        var frame = Frame.of(request);
        boolean right = words.length() >= FEWEST_LETTERS && words.length() <= MOST_LETTERS;
        if (right && store.answer(auditor.county(), alert, auditor.account(), words, clock.instant()))
            return Page.onward("/admin/alerts#alert-" + alert);
        var fault = new FieldFault("answer-" + alert, frame.say(right ? "alert.answer.late" : "alert.answer.fault"));
        return page(auditor, new Typed(alert, answer, Optional.of(fault)), frame)
                .with(right ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page page(Administrator auditor, Typed typed, Frame frame) {
        var unusual = Unusual.SHIPPED;
        var rules = frame.say(
                "alert.rules",
                unusual.many(),
                unusual.offHours().from().getHour(),
                unusual.offHours().to().getHour(),
                unusual.offHours().households(),
                unusual.sameSurname());
        return Page.of(
                "oversight/alerts",
                new AlertPage(
                        rules,
                        store.newest(auditor.county(), 0, MOST).stream()
                                .map(alert -> AlertPage.Line.of(
                                        alert, alert.number() == typed.number() ? typed.words() : "", frame))
                                .toList(),
                        typed.fault().stream().toList()));
    }
}
