package yimaqing.door;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import yimaqing.pack.Speech;
import yimaqing.picture.BarPicture;
import yimaqing.profile.IncomeYear;
import yimaqing.web.FactBlock.Other;

/// The income of a family: the latest year in large, a picture over the years, and the arithmetic of each year line by
/// line. Without any stated income it has no years.
public record IncomeCard(
        Optional<String> latest, Optional<String> perHead, Optional<BarPicture> picture, List<Year> years) {
    static final List<String> KINDS = List.of("wage", "business", "property", "transfer");
    private static final int MOST_BARS = 6;

    /// The arithmetic of one year: the stated lines, the sums that follow from them, and what is to be known of it.
    public record Year(String title, List<Line> lines, List<Sum> sums, List<String> notes) {}

    /// One stated amount with its source; `note` says that it is not counted or is deducted.
    public record Line(
            String item,
            String amount,
            Optional<String> note,
            String source,
            Optional<String> stale,
            List<Other> others) {}

    /// A sum that follows from the lines; `result` for those the arithmetic leads to.
    public record Sum(String label, String amount, boolean result) {}

    static IncomeCard of(List<IncomeYear> years, Teller teller) {
        if (years.isEmpty()) return new IncomeCard(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        var latest = years.getFirst();
        return new IncomeCard(
                Optional.of(Integer.toString(latest.year())),
                latest.perHead().map(Speech::number),
                picture(years.reversed().subList(Math.max(0, years.size() - MOST_BARS), years.size()), teller),
                years.stream()
                        .map(year -> new Arithmetic(year, year.equals(latest), teller).told())
                        .toList());
    }

    private static Optional<BarPicture> picture(List<IncomeYear> years, Teller teller) {
        var most = years.stream()
                .map(IncomeYear::counted)
                .max(BigDecimal::compareTo)
                .orElseThrow();
        if (most.signum() <= 0) return Optional.empty();
        var words = teller.words();
        var sentence = words.say(
                "door.income.picture",
                String.join(
                        words.say("door.then"),
                        years.stream()
                                .map(y -> words.say("door.income.picture.year", y.year(), Speech.number(y.counted())))
                                .toList()));
        return Optional.of(new BarPicture(
                sentence,
                KINDS.stream().map(k -> kind(k, teller)).toList(),
                years.stream().map(y -> bar(y, most)).toList()));
    }

    private static BarPicture.Bar bar(IncomeYear year, BigDecimal most) {
        return BarPicture.bar(
                Integer.toString(year.year()),
                Speech.number(year.counted()),
                KINDS.stream()
                        .map(k -> year.byKind().getOrDefault(k, BigDecimal.ZERO))
                        .toList(),
                most);
    }

    static String kind(String kind, Teller teller) {
        return teller.dictionary()
                .codes("income_kind")
                .find(kind)
                .orElseThrow()
                .label()
                .in(teller.language());
    }
}
