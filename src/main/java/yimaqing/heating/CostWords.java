package yimaqing.heating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import yimaqing.heating.Comparison.Depends;
import yimaqing.heating.Comparison.Surely;
import yimaqing.heating.Costs.Ground;
import yimaqing.heating.Costs.Paper;
import yimaqing.heating.Costs.Quota;
import yimaqing.heating.Costs.Row;
import yimaqing.heating.Tariffs.Months;
import yimaqing.pack.Speech;
import yimaqing.picture.BarPicture;
import yimaqing.web.Words;

/// Says what a season costs by each plan, which to choose, and on what that rests.
public record CostWords(Tariff tariff, Months months, LocalDate day, Words words) {
    public Costs of(Use use) {
        var compared = Comparison.of(tariff, months.count(), use.kwh(), use.byDay());
        var best = best(compared);
        var rows = Stream.of(Plan.VOLUME, Plan.HOURLY, Plan.FLAT)
                .map(plan -> new Row(name(plan), how(plan), cost(compared.cost(plan)), plan == best))
                .toList();
        return new Costs(headline(compared), saves(compared, best), rows, quota(compared), ground());
    }

    private static Plan best(Comparison compared) {
        return switch (compared.best()) {
            case Surely(var plan) -> plan;
            case Depends(var plan, var _) -> plan;
        };
    }

    private String headline(Comparison compared) {
        var kwh = Speech.number(compared.kwh());
        return switch (compared.best()) {
            case Surely(var plan) -> words.say("heating.best", kwh, name(plan), cost(compared.cost(plan)));
            case Depends(var plan, var byDay) ->
                words.say(
                        "heating.best.depends",
                        kwh,
                        name(plan),
                        cost(compared.cost(plan)),
                        percent(byDay),
                        name(Plan.HOURLY));
        };
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP) + "%";
    }

    /// What the plan saves against each of the others; nothing where it may cost more.
    private List<String> saves(Comparison compared, Plan best) {
        var said = new ArrayList<String>();
        for (var other : Plan.values()) {
            if (other == best) continue;
            var least = compared.saves(best, other);
            var most = compared.cost(other).most().subtract(compared.cost(best).least());
            if (least.signum() < 0 || most.signum() == 0) continue;
            said.add(
                    least.compareTo(most) == 0
                            ? words.say("heating.saves", name(other), yuan(least))
                            : words.say("heating.saves.range", name(other), yuan(least), yuan(most)));
        }
        return said;
    }

    private String name(Plan plan) {
        return words.say("heating.plan." + plan.key());
    }

    private String how(Plan plan) {
        var prices = tariff.prices();
        return switch (plan) {
            case HOURLY ->
                words.say(
                        "heating.how.hourly",
                        prices.hourly().dayFrom(),
                        prices.hourly().dayTo(),
                        prices.hourly().day().toPlainString(),
                        prices.hourly().night().toPlainString());
            case VOLUME ->
                words.say(
                        "heating.how.volume",
                        Speech.number(tariff.quota(months.count())),
                        prices.volume().within().toPlainString(),
                        prices.volume().above().toPlainString());
            case FLAT -> words.say("heating.how.flat", prices.flat().toPlainString());
        };
    }

    private String cost(Cost cost) {
        return cost.isExact()
                ? words.say("heating.cost", yuan(cost.least()))
                : words.say("heating.cost.range", yuan(cost.least()), yuan(cost.most()));
    }

    private static String yuan(BigDecimal yuan) {
        return Speech.number(yuan);
    }

    private Quota quota(Comparison compared) {
        var all = Speech.number(compared.quota());
        var used = compared.kwh().min(compared.quota());
        var over = compared.kwh().subtract(used);
        var sentence = compared.isOverQuota()
                ? words.say("heating.quota.over", all, Speech.number(over))
                : words.say("heating.quota.left", all, Speech.number(compared.kwh()), Speech.number(compared.left()));
        var most = compared.quota().max(compared.kwh());
        var bar = BarPicture.bar(words.say("heating.quota.bar"), all, List.of(used, compared.left(), over), most);
        var legend = Stream.of("used", "left", "over")
                .map(part -> words.say("heating.quota." + part + ".part"))
                .toList();
        return new Quota(sentence, new BarPicture(sentence, legend, List.of(bar)));
    }

    private Ground ground() {
        var notes = new ArrayList<String>();
        if (!tariff.holdsOn(day))
            notes.add(words.say(
                    "heating.tariff.unknown",
                    Speech.day(tariff.from(), words.language()),
                    Speech.day(tariff.to(), words.language())));
        notes.add(months.from()
                .map(from -> words.say("heating.months.from", months.count(), from.in(words.language())))
                .orElseGet(() -> words.say("heating.months.assumed", months.count())));
        tariff.flatBeyond(months.count())
                .ifPresent(kwh -> notes.add(words.say("heating.flat.beyond", Speech.number(kwh))));
        var papers = tariff.basis().stream()
                .map(b -> new Paper(
                        b.label().in(words.language()) + " " + words.say("policy.tag." + b.tag(), ""), b.url()))
                .toList();
        return new Ground(notes, papers);
    }
}
