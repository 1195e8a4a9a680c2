package yimaqing.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.quality.CountyPage.Change;
import yimaqing.quality.CountyPage.Last;
import yimaqing.quality.CountyPage.When;
import yimaqing.quality.Quality.Course;
import yimaqing.quality.Quality.Month;
import yimaqing.quality.Share.Trend;
import yimaqing.source.Source;
import yimaqing.web.Frame;

/// Says in the language of the page how a list came out and when the next is wanted.
record Wording(Frame frame, Dictionary dictionary, LocalDate today) {

    CountyPage.Line line(Course course) {
        var kind = course.kind();
        return new CountyPage.Line(
                kind.department(),
                department(kind.department()),
                kind.key(),
                kind.label().in(frame.language()),
                course.last().map(last -> last(last, course.before())),
                when(course));
    }

    String department(String key) {
        return dictionary.department(key).label().in(frame.language());
    }

    Last last(Month last, Optional<Month> before) {
        var share = last.share();
        return new Last(
                day(last.list().day()),
                number(share.rows()),
                number(share.faulty()),
                percent(share),
                change(share, before.map(Month::share)));
    }

    private Change change(Share now, Optional<Share> before) {
        if (before.isEmpty()) return new Change(Optional.empty(), frame.say("quality.change.first"));
        var trend = now.since(before.get());
        return trend.map(t -> new Change(trend, frame.say(sentence(t), percent(before.get()), percent(now))))
                .orElseGet(() -> new Change(trend, frame.say("quality.change.none")));
    }

    private static String sentence(Trend trend) {
        return switch (trend) {
            case BETTER -> "quality.change.better";
            case WORSE -> "quality.change.worse";
            case SAME -> "quality.change.same";
        };
    }

    When when(Course course) {
        var overdue = course.timetable().overdue();
        if (overdue.isPresent()) return new When(true, late(overdue.get()));
        return new When(
                false,
                switch (course.kind().comes()) {
                    case Source.Monthly _ -> frame.say("quality.every.month", next(course));
                    case Source.Yearly _ -> frame.say("quality.every.year", next(course));
                    case Source.Unset() -> frame.say("quality.every.unset");
                });
    }

    private String next(Course course) {
        return day(course.timetable().next().orElseThrow());
    }

    private String late(Timetable.Overdue overdue) {
        long days = ChronoUnit.DAYS.between(overdue.due(), today);
        var from = overdue.from().in(frame.language());
        return overdue.isOne()
                ? frame.say("quality.late.one", from, day(overdue.since()), days)
                : frame.say(
                        "quality.late.several", from, overdue.to().in(frame.language()), day(overdue.since()), days);
    }

    String day(LocalDate day) {
        return Speech.day(day, frame.language());
    }

    static String number(int number) {
        return Speech.number(BigDecimal.valueOf(number));
    }

    String percent(Share share) {
        return share.percent()
                .map(percent -> percent.toPlainString() + "%")
                .orElseGet(() -> frame.say("quality.norows"));
    }
}
