package yimaqing.rights;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import yimaqing.access.Viewer.Officer;
import yimaqing.forgetting.PastPeriods;
import yimaqing.forgetting.Period;
import yimaqing.forgetting.Period.ByPaper;
import yimaqing.forgetting.Schedule;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Households;
import yimaqing.rights.RetentionPage.Line;
import yimaqing.rights.RetentionPage.Term;
import yimaqing.web.Frame;
import yimaqing.web.Page;

/// How long what is held is kept; for every official.
@Controller
class RetentionPages {
    private final Schedule schedule;
    private final PastPeriods past;
    private final Dictionary dictionary;
    private final Households households;

    RetentionPages(Schedule schedule, PastPeriods past, Dictionary dictionary, Households households) {
        this.schedule = schedule;
        this.past = past;
        this.dictionary = dictionary;
        this.households = households;
    }

    @GetMapping("/desk/retention")
    Page all(Officer officer, HttpServletRequest request) {
        var saying = new Saying(Frame.of(request), schedule);
        var county = officer.county();
        var lines =
                schedule.periods().stream().map(p -> line(p, county, saying)).toList();
        return Page.of("rights/retention", new RetentionPage(lines, (int)
                lines.stream().filter(line -> !line.term().set()).count()));
    }

    private Line line(Period period, PlaceCode county, Saying saying) {
        var frame = saying.frame();
        var months = period.monthsIn(county);
        return new Line(
                period.label().in(frame.language()),
                holds(period, frame),
                period.basis().text().in(frame.language()),
                period.basis().source().in(frame.language()),
                new Term(
                        saying.months(months),
                        months.isPresent(),
                        period.paperOf(county).map(ByPaper::paper),
                        saying.then(period),
                        pastPeriod(period, county, frame)));
    }

    private Optional<String> pastPeriod(Period period, PlaceCode county, Frame frame) {
        return past.of(county, period, households.today()).map(count -> frame.say("forgetting.past", count));
    }

    private String holds(Period period, Frame frame) {
        return period.holds()
                .store()
                .map(store -> frame.say("forgetting.store." + store.name().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> dictionary.groups().entrySet().stream()
                        .filter(group -> period.holds().groups().contains(group.getKey()))
                        .map(group -> group.getValue().in(frame.language()))
                        .collect(Collectors.joining(frame.say("door.and"))));
    }
}
