package yimaqing.quality;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yimaqing.batch.QualityStore.InVillage;
import yimaqing.batch.QualityStore.Tally;
import yimaqing.pack.Speech;
import yimaqing.picture.BarPicture;
import yimaqing.place.Places;
import yimaqing.quality.DepartmentPage.Card;
import yimaqing.quality.DepartmentPage.Kind;
import yimaqing.quality.DepartmentPage.Months;
import yimaqing.quality.DepartmentPage.Villages;
import yimaqing.quality.DepartmentPage.Wrong;
import yimaqing.quality.Quality.Course;
import yimaqing.quality.Quality.Faults;
import yimaqing.quality.Quality.Month;
import yimaqing.web.Frame;

/// Writes the cards of a department's page, one a source.
record Cards(Wording wording, Places places, boolean everywhere) {
    /// Villages that are listed at once; the others are one tap away.
    static final int MOST_VILLAGES = 10;

    /// Which list's faults are looked at: of this source the one of this month, of others the newest.
    record Asked(String source, String month) {
        Optional<Month> in(Course course) {
            return course.kind().key().equals(source)
                    ? course.months().stream()
                            .filter(m -> m.month().toString().equals(month))
                            .findFirst()
                            .or(course::last)
                    : course.last();
        }
    }

    private Frame frame() {
        return wording.frame();
    }

    private String say(String key, Object... with) {
        return frame().say(key, with);
    }

    /// `shown` is the month whose faults are looked at, where there is any.
    record Shown(Month month, Faults faults) {}

    Card card(Course course, Optional<Shown> shown) {
        return new Card(
                course.kind().key(),
                course.kind().label().in(frame().language()),
                wording.when(course),
                shown.map(s -> months(course, s)));
    }

    private Months months(Course course, Shown shown) {
        var last = course.last().orElseThrow();
        return new Months(
                wording.last(last, course.before()),
                account(last),
                picture(course),
                course.months().stream()
                        .map(m -> month(course.kind(), m, shown.month()))
                        .toList(),
                wrong(shown));
    }

    private String account(Month last) {
        var tally = last.tally();
        return say(
                "quality.account",
                Wording.number(tally.review()),
                Wording.number(tally.rejected()),
                Wording.number(tally.decided()));
    }

    private String name(Month month) {
        return name(month.month());
    }

    private String name(YearMonth month) {
        return Speech.month(month, frame().language());
    }

    private DepartmentPage.Month month(Quality.Kind kind, Month month, Month shown) {
        return new DepartmentPage.Month(
                name(month),
                "/quality/" + kind.department() + "?list=" + kind.key() + "&month=" + month.month() + "#" + kind.key(),
                month.equals(shown),
                Wording.number(month.share().rows()),
                Wording.number(month.share().faulty()),
                wording.percent(month.share()),
                say("quality.sent", month.list().sent()));
    }

    /// The oldest month first, as time goes.
    private BarPicture picture(Course course) {
        var months = course.months().reversed();
        var most = BigDecimal.valueOf(months.stream().mapToInt(m -> m.tally().rows()).max().stream()
                .map(rows -> Math.max(1, rows))
                .findFirst()
                .orElseThrow());
        return new BarPicture(
                say("quality.picture", months.stream().map(this::said).collect(Collectors.joining(say("quality.and")))),
                List.of(say("quality.part.fine"), say("quality.part.decided"), say("quality.part.open")),
                months.stream().map(m -> bar(m, most)).toList());
    }

    private String said(Month month) {
        var share = month.share();
        return say(
                "quality.picture.month",
                name(month),
                Wording.number(share.rows()),
                Wording.number(share.faulty()),
                wording.percent(share));
    }

    private BarPicture.Bar bar(Month month, BigDecimal most) {
        var tally = month.tally();
        return BarPicture.bar(
                name(month),
                wording.percent(month.share()),
                List.of(
                        BigDecimal.valueOf(tally.rows() - tally.faulty()),
                        BigDecimal.valueOf(tally.decided()),
                        BigDecimal.valueOf(tally.review() + tally.rejected())),
                most);
    }

    private Wrong wrong(Shown shown) {
        var reasons = shown.faults().reasons();
        var all = shown.month().share().faulty();
        var kinds = new ArrayList<Kind>();
        reasons.forEach(r -> kinds.add(kind(Advice.name(r.getKey(), frame().words()), r.getValue(), all)));
        int decided = shown.month().tally().decided();
        if (decided > 0) kinds.add(kind(say("quality.kind.decided"), decided, all));
        return new Wrong(
                name(shown.month()),
                kinds,
                reasons.stream().findFirst().map(this::advice),
                villages(shown.faults().villages()));
    }

    private Kind kind(String name, int rows, int all) {
        return new Kind(name, Wording.number(rows), wording.percent(new Share(all, rows)));
    }

    private String advice(Map.Entry<String, Integer> most) {
        var words = frame().words();
        return say(
                "quality.advice",
                Advice.name(most.getKey(), words),
                Advice.on(most.getKey()).in(words));
    }

    private Villages villages(List<InVillage> villages) {
        var rows = villages.stream().map(this::village).toList();
        int worst = (int) villages.stream()
                .limit(MOST_VILLAGES)
                .filter(v -> v.tally().faulty() > 0)
                .count();
        return new Villages(rows.subList(0, worst), rows.subList(worst, rows.size()), !everywhere);
    }

    private List<String> village(InVillage of) {
        Tally tally = of.tally();
        var name = of.village()
                .map(code -> places.find(code).map(p -> places.fullName(code)).orElse(code.digits()))
                .orElseGet(() -> say("quality.village.unknown"));
        return List.of(
                name, Wording.number(tally.rows()), Wording.number(tally.faulty()), wording.percent(Share.of(tally)));
    }
}
