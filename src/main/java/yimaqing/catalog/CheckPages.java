package yimaqing.catalog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import yimaqing.access.Viewer;
import yimaqing.catalog.CheckPage.Asking;
import yimaqing.pack.Dictionary;
import yimaqing.policy.Sheet;
import yimaqing.policy.Shelf.Held;
import yimaqing.slot.RuleDictionary;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// The self-check: a few questions without sign-in, answered by the same rules that decide for the county. Nothing that
/// is typed is kept: it comes with the form, goes back with the page, and is nowhere else.
@Controller
class CheckPages {
    private final OpenShelf shelf;
    private final Dictionary dictionary;
    private final Questions questions;

    CheckPages(OpenShelf shelf, Dictionary dictionary, RuleDictionary asked) {
        this.shelf = shelf;
        this.dictionary = dictionary;
        this.questions = Questions.shipped(asked);
    }

    /// A check under way: the policy where it is about one, and how to ask and answer.
    private record Check(Viewer viewer, Optional<Held> held, Interview interview) {}

    private Check check(Viewer viewer, Optional<Held> held, HttpServletRequest request) {
        var asker = new Question.Asker(questions, dictionary, Frame.of(request).words());
        return new Check(viewer, held, new Interview(asker, shelf.today(), shelf.households(viewer)));
    }

    private Check checkOf(Viewer viewer, String policy, HttpServletRequest request) {
        return check(viewer, Optional.of(shelf.one(viewer, policy).orElseThrow(NotFound::new)), request);
    }

    @GetMapping("/policies/check")
    Page beginAll(Viewer viewer, HttpServletRequest request) {
        return begun(check(viewer, Optional.empty(), request));
    }

    @PostMapping("/policies/check")
    Page all(Viewer viewer, HttpServletRequest request) {
        return answered(check(viewer, Optional.empty(), request), request);
    }

    @GetMapping("/policies/{policy}/check")
    Page begin(Viewer viewer, @PathVariable String policy, HttpServletRequest request) {
        return begun(checkOf(viewer, policy, request));
    }

    @PostMapping("/policies/{policy}/check")
    Page one(Viewer viewer, @PathVariable String policy, HttpServletRequest request) {
        return answered(checkOf(viewer, policy, request), request);
    }

    private Page begun(Check check) {
        return page(check, CheckForm.empty(check.interview().asker()));
    }

    private Page answered(Check check, HttpServletRequest request) {
        var form = CheckForm.sent(request, check.interview().asker());
        var page = page(check, form);
        return form.faults().isEmpty() ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// What could not be taken is asked again, otherwise what comes next is asked, or what it came to is said.
    private Page page(Check check, CheckForm form) {
        var interview = check.interview();
        var paths = form.asked().isEmpty() ? next(check, form.answers()) : form.asked();
        var questions = interview.questions(paths, form.answers(), form.typed());
        // what is asked again is not carried as well
        var carried = new LinkedHashMap<>(form.answers().given());
        questions.forEach(question -> carried.remove(question.path()));
        return Page.of(
                "catalog/check",
                new CheckPage(
                        check.held().map(held -> sheet(held, check)),
                        carried,
                        new Asking(questions, form.faults()),
                        questions.isEmpty() ? Optional.of(result(check, form.answers())) : Optional.empty()));
    }

    private List<String> next(Check check, Answers answers) {
        return check.held()
                .map(held -> check.interview().next(held.rule(), answers))
                .orElseGet(() -> check.interview()
                        .together(
                                shelf.all(check.viewer()).stream()
                                        .map(Held::rule)
                                        .toList(),
                                answers));
    }

    private Sheet sheet(Held held, Check check) {
        var interview = check.interview();
        return Sheet.of(
                held.rule(),
                interview.day(),
                interview.households().get(),
                interview.asker().words());
    }

    private CheckPage.Result result(Check check, Answers answers) {
        if (check.held().isPresent())
            return new CheckPage.OfOne(verdict(check.held().get(), check, answers));
        var eligible = new ArrayList<CheckPage.Line>();
        var open = new ArrayList<CheckPage.Line>();
        var not = new ArrayList<CheckPage.Line>();
        for (var held : shelf.all(check.viewer())) {
            var line = new CheckPage.Line(sheet(held, check), verdict(held, check, answers));
            switch (line.verdict().outcome()) {
                case ELIGIBLE -> eligible.add(line);
                case NEEDS_DATA -> open.add(line);
                case NOT_ELIGIBLE -> not.add(line);
            }
        }
        return new CheckPage.OfAll(eligible, open, not);
    }

    private static Verdict verdict(Held held, Check check, Answers answers) {
        var interview = check.interview();
        return Verdict.of(interview.answer(held.rule(), answers), held.rule(), interview.asker());
    }
}
