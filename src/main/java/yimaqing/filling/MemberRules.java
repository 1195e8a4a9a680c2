package yimaqing.filling;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import yimaqing.filling.Computing.About;
import yimaqing.filling.Computing.Rule;
import yimaqing.pack.Value;
import yimaqing.slot.Field;
import yimaqing.slot.Kind;
import yimaqing.slot.Slots;

/// What is worked out of one member of a household.
final class MemberRules {
    static final Map<String, Rule<About>> ALL = Map.of(
            "Member.age", MemberRules::age,
            "Member.school", MemberRules::school,
            "Member.disability", MemberRules::disability,
            "Member.living_allowance", allowance("living"),
            "Member.nursing_allowance", allowance("nursing"),
            "Member.tekun", MemberRules::tekun,
            "Member.work_place", MemberRules::workPlace,
            "Member.pension_paid", MemberRules::pensionPaid);

    private static final String NONE = "none";
    /// From not gone away at all to far, as the list of regions has them.
    private static final List<String> REGIONS = List.of("none", "town", "county", "city", "province", "outside");
    /// Levels of education that somebody holds who has left school; those still at school have a status instead.
    private static final Set<String> FINISHED = Set.of("illiterate", "80", "70", "60", "40", "30", "20");

    private static final int LEAVES_SCHOOL = 25;

    private MemberRules() {}

    private static Optional<Long> years(About about) {
        return about.profile()
                .value("person.birth")
                .map(v -> v instanceof Value.Day(var birth) ? birth : null)
                .filter(birth -> !birth.isAfter(about.day()))
                .map(birth -> ChronoUnit.YEARS.between(birth, about.day()));
    }

    private static void age(About about, Slots slots, Field field) {
        var kind = (Kind.Number) field.kind();
        years(about).filter(age -> age <= kind.most()).ifPresent(age -> slots.put(field, (double) age));
    }

    /// What the ledger says of school comes first. Who is on no list of pupils and has a finished education is at
    /// school
    /// no more, from the age on at which hardly anybody is.
    private static void school(About about, Slots slots, Field field) {
        var status = about.entries("person.school").stream()
                .flatMap(e -> e.text("status").stream())
                .findFirst();
        if (status.isPresent()) slots.put(field, status.get());
        else if (about.entries("school.enrolled").isEmpty()
                && years(about).filter(age -> age >= LEAVES_SCHOOL).isPresent()
                && about.text("person.education").filter(FINISHED::contains).isPresent()) slots.put(field, NONE);
    }

    private static void disability(About about, Slots slots, Field field) {
        var cards = about.entries("disability.card");
        if (cards.isEmpty() && about.isListed("disability.card")) slots.put(field, NONE);
        cards.stream().flatMap(e -> e.text("grade").stream()).findFirst().ifPresent(grade -> slots.put(field, grade));
    }

    private static Rule<About> allowance(String kind) {
        return (about, slots, field) -> {
            var granted = about.entries("disability.allowance").stream()
                    .filter(e -> e.text("kind").filter(kind::equals).isPresent())
                    .findFirst();
            if (granted.isPresent())
                granted.get().get("granted").ifPresent(v -> slots.put(field, v.equals(new Value.YesNo(true))));
            else if (about.isListed("disability.allowance")) slots.put(field, false);
        };
    }

    /// The list of allowances is of households: a household in extreme hardship with one member is that member.
    private static void tekun(About about, Slots slots, Field field) {
        var home = about.household().home();
        boolean tekun = home.list("benefit.allowance").stream()
                .anyMatch(b -> b.value()
                        .filter(v -> v instanceof Value.Entry entry
                                && entry.text("kind").filter("tekun"::equals).isPresent())
                        .isPresent());
        if (tekun && about.household().members().size() == 1) slots.put(field, true);
        else if (!tekun && about.isListed("benefit.allowance")) slots.put(field, false);
    }

    /// The furthest place of a job of this year, else the ledger's place of work.
    private static void workPlace(About about, Slots slots, Field field) {
        var jobs = about.entries("work.job").stream()
                .filter(e -> e.get("from").map(v -> isOfThisYear(v, e, about)).orElse(false))
                .flatMap(e -> e.text("region").stream());
        Stream.concat(jobs, about.text("work.place").stream())
                .filter(REGIONS::contains)
                .max(Comparator.comparing(REGIONS::indexOf))
                .ifPresent(region -> slots.put(field, region));
    }

    private static boolean isOfThisYear(Value from, Value.Entry job, About about) {
        int year = about.day().getYear();
        return from instanceof Value.Month(var begins)
                && begins.getYear() <= year
                && job.get("to")
                        .map(v -> v instanceof Value.Month(var ends) && ends.getYear() >= year)
                        .orElse(true);
    }

    private static void pensionPaid(About about, Slots slots, Field field) {
        about.entries("insurance.cover").stream()
                .filter(e -> e.text("kind").filter("resident_pension"::equals).isPresent())
                .filter(e -> e.number("year")
                        .filter(y -> y.intValue() == about.day().getYear())
                        .isPresent())
                .flatMap(e -> e.number("paid").stream())
                .findFirst()
                .ifPresent(paid -> slots.put(field, paid.doubleValue()));
    }
}
