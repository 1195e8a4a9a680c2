package yimaqing.quality;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import yimaqing.access.Viewer;
import yimaqing.pack.Department;
import yimaqing.pack.Dictionary;
import yimaqing.place.Places;
import yimaqing.quality.Cards.Asked;
import yimaqing.quality.Cards.Shown;
import yimaqing.quality.Quality.Course;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// How well the departments' lists come in: all of them for whoever leads the county, its own for a department.
@Controller
class QualityPages {
    private final Quality quality;
    private final Dictionary dictionary;
    private final Places places;

    QualityPages(Quality quality, Dictionary dictionary, Places places) {
        this.quality = quality;
        this.dictionary = dictionary;
        this.places = places;
    }

    private static Overseer overseer(Viewer viewer) {
        return Overseer.of(viewer).orElseThrow(NotFound::new);
    }

    @GetMapping("/quality")
    Page all(Viewer viewer, HttpServletRequest request) {
        var overseer = overseer(viewer);
        return overseer.department()
                .map(own -> department(overseer, own, new Asked("", ""), Frame.of(request)))
                .orElseGet(() -> county(overseer, Frame.of(request)));
    }

    private Page county(Overseer overseer, Frame frame) {
        var wording = new Wording(frame, dictionary, quality.today());
        var order = departments();
        return Page.of(
                "quality/county",
                new CountyPage(quality.ofAll(overseer.county()).stream()
                        .sorted(Comparator.comparingInt(
                                c -> order.indexOf(c.kind().department())))
                        .map(wording::line)
                        .toList()));
    }

    private List<String> departments() {
        return dictionary.departments().stream().map(Department::key).toList();
    }

    @GetMapping("/quality/{department}")
    Page department(
            Viewer viewer,
            @PathVariable String department,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String month,
            HttpServletRequest request) {
        var overseer = overseer(viewer);
        if (!overseer.sees(department) || !departments().contains(department)) throw new NotFound();
        return department(overseer, department, new Asked(list, month), Frame.of(request));
    }

    private Page department(Overseer overseer, String department, Asked asked, Frame frame) {
        var wording = new Wording(frame, dictionary, quality.today());
        var cards = new Cards(wording, places, overseer.areas().contains(overseer.county()));
        return Page.of(
                "quality/department",
                new DepartmentPage(
                        wording.department(department),
                        overseer.leads(),
                        quality.of(overseer.county(), department).stream()
                                .map(course -> card(cards, overseer, course, asked))
                                .toList()));
    }

    private DepartmentPage.Card card(Cards cards, Overseer overseer, Course course, Asked asked) {
        return cards.card(
                course, asked.in(course).map(month -> new Shown(month, quality.faults(overseer.scope(), month))));
    }
}
