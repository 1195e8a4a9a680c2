package yimaqing.standards;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer.Officer;
import yimaqing.figure.Figures;
import yimaqing.profile.Households;
import yimaqing.proof.Accounts;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// The figures a county sets: seen by every official, entered and confirmed by those whose office it is.
@Controller
class StandardsPages {
    private final Figures figures;
    private final Accounts accounts;
    private final Households households;

    StandardsPages(Figures figures, Accounts accounts, Households households) {
        this.figures = figures;
        this.accounts = accounts;
        this.households = households;
    }

    private Page page(Officer officer, StandardsWords.Typed typed, Optional<String> notice, Frame frame) {
        return Page.of("standards/standards", words(frame).page(officer, typed, notice));
    }

    private StandardsWords words(Frame frame) {
        return new StandardsWords(figures, accounts, households.today(), frame);
    }

    @GetMapping("/desk/standards")
    Page all(Officer officer, @RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        var frame = Frame.of(request);
        var notice =
                Optional.of("standards.done." + done).filter(frame.words()::has).map(frame::say);
        return page(officer, StandardsWords.Typed.NOTHING, notice, frame);
    }

    @PostMapping("/desk/standards/{figure}")
    View enter(
            Officer officer,
            @PathVariable String figure,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request) {
        var entered = figures.known(figure).filter(f -> f.isFor(officer)).orElseThrow(NotFound::new);
        var paper = Optional.ofNullable(request.getParameter("paper")).orElse("");
        var typed = new StandardsWords.Typed(figure, value, from, paper);
        var frame = Frame.of(request);
        var words = words(frame);
        if (!words.faults(entered, typed).isEmpty()) return refused(officer, typed, frame);
        var number = Optional.of(value.strip()).filter(v -> !v.isEmpty()).map(BigDecimal::new);
        return switch (figures.enter(officer, entered, words.day(from).orElseThrow(), number, paper.strip())) {
            case Figures.Done _ -> Page.onward("/desk/standards?done=entered");
            case Figures.OutOfBounds _ -> refused(officer, typed, frame);
            case Figures.NotTheirs _, Figures.OwnEntry _, Figures.TooLate _ -> throw new NotFound();
        };
    }

    private Page refused(Officer officer, StandardsWords.Typed typed, Frame frame) {
        return page(officer, typed, Optional.empty(), frame).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/desk/standards/{number}/confirmation")
    View confirm(Officer officer, @PathVariable String number, HttpServletRequest request) {
        return answer(officer, number, true, Frame.of(request));
    }

    @PostMapping("/desk/standards/{number}/dropping")
    View drop(Officer officer, @PathVariable String number, HttpServletRequest request) {
        return answer(officer, number, false, Frame.of(request));
    }

    private View answer(Officer officer, String number, boolean confirmed, Frame frame) {
        if (!number.matches("[0-9]{1,6}")) throw new NotFound();
        return switch (figures.answer(officer, Integer.parseInt(number), confirmed)) {
            case Figures.Done _ -> Page.onward("/desk/standards?done=" + (confirmed ? "confirmed" : "dropped"));
            case Figures.TooLate _ -> conflict(officer, "standards.late", frame);
            case Figures.OwnEntry _ -> conflict(officer, "standards.own", frame);
            case Figures.NotTheirs _, Figures.OutOfBounds _ -> throw new NotFound();
        };
    }

    private Page conflict(Officer officer, String key, Frame frame) {
        return page(officer, StandardsWords.Typed.NOTHING, Optional.of(frame.say(key)), frame)
                .with(HttpStatus.CONFLICT);
    }
}
