package yimaqing.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Claim.Statement;
import yimaqing.ledger.Provenance;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Value;
import yimaqing.profile.Household;
import yimaqing.profile.Household.Person;

/// An invented survey of the households' income from 2023 to 2025. What a household has decides what it earns: months
/// of work, fields, trees, age. The same household always answers the same; a few have a year in which nobody asked,
/// which is unknown and not zero. Levels and growth follow Shanxi's rural income per head (about 17,700, 18,800 and
/// 19,900 yuan, of it about 47 % wages, 26 % business, 2 % property, 25 % transfers).
record SampleSurvey(Dictionary dictionary, Provenance by) {
    static final int FIRST_YEAR = 2023;
    private static final long SEED = 20260331;
    /// The level of each year against the last.
    private static final Map<Integer, Double> LEVELS = Map.of(2023, 0.888, 2024, 0.945, 2025, 1.0);
    private static final Set<String> NEAR = Set.of("town", "county");
    private static final int PENSION_AGE = 60;
    private static final double YEAR_MISSING = 0.03;

    /// What was answered in one year: yuan by item, of income and of expense.
    private record Answer(Map<String, Double> income, Map<String, Double> expense) {
        private Answer() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        private void earns(String item, double yuan) {
            if (yuan > 0) income.merge(item, yuan, Double::sum);
        }

        /// Business income with the share of it that it costs to earn.
        private void earns(String item, double yuan, double cost) {
            earns(item, yuan);
            if (yuan > 0) expense.merge(item, yuan * cost, Double::sum);
        }
    }

    /// What this household answered, as claims of the township.
    List<Claim> of(Household household) {
        var chance = new SplittableRandom(SEED ^ number(household).hashCode() * 0x9E3779B97F4A7C15L);
        int missing = chance.nextDouble() < YEAR_MISSING ? FIRST_YEAR + chance.nextInt(LEVELS.size()) : 0;
        int relief = chance.nextDouble() < YEAR_MISSING ? FIRST_YEAR + chance.nextInt(LEVELS.size()) : 0;
        var usual = usual(household, chance);
        var claims = new ArrayList<Claim>();
        for (int year = FIRST_YEAR; year < FIRST_YEAR + LEVELS.size(); year++) {
            double level = LEVELS.get(year) * (0.95 + 0.1 * chance.nextDouble());
            if (year == missing) continue;
            for (var line : usual.income().entrySet()) claims.add(line(household, "line", year, line, level));
            for (var line : usual.expense().entrySet()) claims.add(line(household, "expense", year, line, level));
            if (year == relief) claims.add(line(household, "line", year, Map.entry("relief", 1_000.0), 1));
        }
        return claims;
    }

    private Answer usual(Household household, SplittableRandom chance) {
        var answer = new Answer();
        for (var person : household.members()) {
            wages(person, answer, chance);
            if (age(person).filter(age -> age >= PENSION_AGE).isPresent())
                answer.earns("pension", 12 * chance.nextDouble(150, 230));
        }
        double maize = mu(household, "maize");
        double forsythia = mu(household, "forsythia");
        answer.earns("grain", maize * 1_150, 0.4);
        answer.earns("forsythia", forsythia * 1_500, 0.15);
        answer.earns("walnut", mu(household, "walnut") * 1_000, 0.15);
        if (chance.nextDouble() < 0.12) answer.earns("livestock", chance.nextDouble(9_000, 40_000), 0.4);
        answer.earns("land_subsidy", maize * 68);
        answer.earns("eco", forsythia * 30);
        if (chance.nextDouble() < 0.2) answer.earns("land_rent", chance.nextDouble(400, 3_600));
        int members = household.members().size();
        if (chance.nextDouble() < 0.6) answer.earns("dividend", members * chance.nextDouble(100, 400));
        answer.earns("other_transfer", members * chance.nextDouble(2_400, 5_600));
        return answer;
    }

    private static void wages(Person person, Answer answer, SplittableRandom chance) {
        var months = person.profile()
                .value("work.months")
                .map(v -> ((Value.Amount) v).number().doubleValue());
        if (months.isEmpty()) return;
        boolean near = person.profile()
                .value("work.place")
                .map(v -> ((Value.Text) v).text())
                .filter(NEAR::contains)
                .isPresent();
        if (near) answer.earns("wage_local", months.get() * chance.nextDouble(2_400, 3_600));
        else answer.earns("wage_away", months.get() * chance.nextDouble(3_600, 5_600));
    }

    private static Optional<Long> age(Person person) {
        return person.profile()
                .value("person.birth")
                .map(v -> ChronoUnit.YEARS.between(((Value.Day) v).day(), LocalDate.of(FIRST_YEAR, 12, 31)));
    }

    private static double mu(Household household, String item) {
        return household.home().list("industry.line").stream()
                .flatMap(b -> b.value().stream())
                .map(v -> (Value.Entry) v)
                .filter(e -> e.text("item").filter(item::equals).isPresent())
                .flatMap(e -> e.number("size").stream())
                .mapToDouble(BigDecimal::doubleValue)
                .sum();
    }

    private static String number(Household household) {
        return household
                .home()
                .value("home.number")
                .map(v -> ((Value.Text) v).text())
                .orElse("");
    }

    private Claim line(Household household, String kind, int year, Map.Entry<String, Double> line, double level) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("year", Value.Amount.of(year));
        fields.put("item", Value.text(line.getKey()));
        fields.put("yuan", Value.Amount.of(Math.round(line.getValue() * level / 10) * 10));
        return new Statement(
                household.id(),
                dictionary.attribute("income." + kind),
                new Value.Entry(fields),
                LocalDate.of(year, 12, 31),
                by);
    }
}
