package yimaqing.filling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import yimaqing.filling.Computing.About;
import yimaqing.filling.Computing.Rule;
import yimaqing.heating.Season;
import yimaqing.pack.CodeList;
import yimaqing.pack.Value;
import yimaqing.slot.Field;
import yimaqing.slot.Slots;

/// What is worked out of a household as a whole.
final class HomeRules {
    static final Map<String, Rule<About>> ALL = Map.of(
            "Household.alleviated", HomeRules::kind,
            "Household.dibao", HomeRules::kind,
            "Household.tekun", HomeRules::kind,
            "Household.monitored", HomeRules::monitored,
            "Household.income_pc", HomeRules::incomePerHead,
            "Household.season_kwh", HomeRules::seasonKwh,
            "Household.season_year", HomeRules::seasonYear,
            "Household.dibao_line", HomeRules::figure,
            "Household.minimum_wage", HomeRules::figure,
            "Household.farmland_mu", HomeRules::farmland);

    /// The kinds that are also kinds of a monthly allowance.
    private static final Set<String> ALLOWANCES = Set.of("dibao", "tekun");
    private static final int CENTS = 2;

    private HomeRules() {}

    /// A figure of the county that no list of a department brings; missing until the county sets it.
    private static void figure(About about, Slots slots, Field field) {
        about.told()
                .county()
                .figure(field.name())
                .ifPresent(value -> Putting.put(slots, field, new Value.Amount(value)));
    }

    /// Only land that is tilled: forest and pasture are contracted too.
    private static void farmland(About about, Slots slots, Field field) {
        about.entries("land.area").stream()
                .filter(land -> land.text("kind").filter("farmland"::equals).isPresent())
                .findFirst()
                .flatMap(land -> land.number("mu"))
                .ifPresent(mu -> Putting.put(slots, field, new Value.Amount(mu)));
    }

    /// Of the kind the slot is named after is who is said to be, or draws the allowance of that name. Nobody is known
    /// not to be, unless the list of allowances would tell of it or the household is said to be an ordinary one: no
    /// list tells of all who left poverty.
    private static void kind(About about, Slots slots, Field field) {
        var said = about.entries("home.kind").stream()
                .filter(kind ->
                        kind.day("to").filter(to -> to.isBefore(about.day())).isEmpty())
                .flatMap(kind -> kind.text("kind").stream())
                .toList();
        var drawn = about.entries("benefit.allowance").stream()
                .flatMap(drawing -> drawing.text("kind").stream())
                .toList();
        boolean listed = ALLOWANCES.contains(field.name()) && about.isListed("benefit.allowance");
        if (said.contains(field.name()) || drawn.contains(field.name())) slots.put(field, true);
        else if (listed || said.contains("general")) slots.put(field, false);
    }

    /// Under monitoring is who was recognised and whose risk is not said to be over.
    private static void monitored(About about, Slots slots, Field field) {
        var status = about.entries("monitoring.status").stream().findFirst();
        if (status.isPresent()) {
            boolean over = status.get()
                            .get("over")
                            .filter(new Value.YesNo(true)::equals)
                            .isPresent()
                    || status.get().day("eliminated").isPresent();
            slots.put(field, !over);
        } else if (about.isListed("monitoring.status")) slots.put(field, false);
    }

    /// The lines that count of the last full year less the business expenses of it, by the members. A year of which no
    /// line is stated is unknown, and so is the income of a household whose members nobody listed.
    private static void incomePerHead(About about, Slots slots, Field field) {
        int year = about.day().getYear() - 1;
        var lines = of(about.entries("income.line"), year);
        int people = about.household().members().size();
        if (lines.isEmpty() || people == 0) return;
        var items = about.told().dictionary().codes("income_item");
        var income = sum(lines.stream().filter(line -> counts(line, items)).toList());
        var spent = sum(of(about.entries("income.expense"), year));
        slots.put(
                field,
                income.subtract(spent)
                        .divide(BigDecimal.valueOf(people), CENTS, RoundingMode.HALF_UP)
                        .doubleValue());
    }

    private static boolean counts(Value.Entry line, CodeList items) {
        return line.text("item")
                .flatMap(items::find)
                .flatMap(CodeList.Code::counts)
                .orElse(true);
    }

    private static List<Value.Entry> of(List<Value.Entry> lines, int year) {
        return lines.stream()
                .filter(line ->
                        line.number("year").filter(y -> y.intValue() == year).isPresent())
                .toList();
    }

    private static BigDecimal sum(List<Value.Entry> lines) {
        return lines.stream()
                .map(line -> line.number("yuan").orElse(null))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void seasonKwh(About about, Slots slots, Field field) {
        season(about).flatMap(Season::total).ifPresent(kwh -> slots.put(field, kwh.doubleValue()));
    }

    private static void seasonYear(About about, Slots slots, Field field) {
        season(about).ifPresent(season -> slots.put(field, (double) season.year()));
    }

    private static Optional<Season> season(About about) {
        return Season.latest(about.entries("power.season"), about.day().getYear());
    }
}
