package yimaqing.scan;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yimaqing.picture.BarPicture;
import yimaqing.web.Words;

/// How often a plate was scanned in each of the last six weeks, the oldest first, the week that goes on last.
public record Weeks(List<Week> weeks) {
    static final int SHOWN = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    public Weeks {
        weeks = List.copyOf(weeks);
    }

    /// The scans from a Monday on.
    public record Week(LocalDate monday, int scans) {}

    /// The first day that is shown.
    static LocalDate start(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(SHOWN - 1L);
    }

    static Weeks until(LocalDate today, Map<LocalDate, Integer> byDay) {
        var weeks = new ArrayList<Week>();
        for (var monday = start(today); !monday.isAfter(today); monday = monday.plusWeeks(1)) {
            var first = monday;
            var next = monday.plusWeeks(1);
            int scans = byDay.entrySet().stream()
                    .filter(day -> !day.getKey().isBefore(first) && day.getKey().isBefore(next))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            weeks.add(new Week(monday, scans));
        }
        return new Weeks(weeks);
    }

    public int scans() {
        return weeks.stream().mapToInt(Week::scans).sum();
    }

    /// A bar a week; nothing where nobody scanned.
    public Optional<BarPicture> picture(Words words) {
        int most = weeks.stream().mapToInt(Week::scans).max().orElse(0);
        if (most == 0) return Optional.empty();
        var bars = weeks.stream()
                .map(week -> BarPicture.bar(
                        words.say("scan.week", DAY.format(week.monday())),
                        words.say("scan.times", week.scans()),
                        List.of(BigDecimal.valueOf(week.scans())),
                        BigDecimal.valueOf(most)))
                .toList();
        return Optional.of(new BarPicture(words.say("scan.weeks", scans()), List.of(), bars));
    }
}
