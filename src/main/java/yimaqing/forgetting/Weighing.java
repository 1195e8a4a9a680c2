package yimaqing.forgetting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yimaqing.closure.Closing;
import yimaqing.forgetting.Possible.Bar;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Households;

/// Holds everything that was said of somebody against the retention schedule.
record Weighing(Schedule schedule, Dictionary dictionary, PlaceCode county, LocalDate today) {

    /// What was said of these subjects, among the facts around their household.
    Possible of(Collection<? extends Subject> subjects, Collection<Fact> facts) {
        var latest = new LinkedHashMap<Period, LocalDate>();
        for (var fact : facts)
            if (subjects.contains(fact.about()))
                dictionary
                        .find(fact.attribute())
                        .flatMap(a -> schedule.ofGroup(a.group()))
                        .filter(period -> period.then() == Period.Then.FORGET)
                        .ifPresent(period -> latest.merge(period, said(fact), Weighing::later));
        var bars = new ArrayList<Bar>();
        latest.forEach((period, day) -> bar(period, day).ifPresent(bars::add));
        return bars.isEmpty() ? new Possible.Forgetting() : new Possible.OnlyRestricting(bars);
    }

    private Optional<Bar> bar(Period period, LocalDate last) {
        var months = period.monthsIn(county);
        if (months.isEmpty()) return Optional.of(new Bar(period, Optional.empty()));
        var until = last.plusMonths(months.get());
        return until.isAfter(today) ? Optional.of(new Bar(period, Optional.of(until))) : Optional.empty();
    }

    /// The later of the day something is true from and the day we learned it.
    private static LocalDate said(Fact fact) {
        return later(fact.since(), fact.recordedAt().atZone(Households.ZONE).toLocalDate());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /// The household, those who belong to it or did to the end, and the devices that stand there: whoever moved on
    /// belongs to another household by now and is not forgotten with this one, nor is who was forgotten before.
    static List<Subject> subjects(HouseholdId household, Collection<Fact> facts) {
        var lastHome = new HashMap<Subject, Fact>();
        for (var fact : facts)
            if (fact.about() instanceof PersonId || fact.about() instanceof DeviceId)
                if (placing(fact)) lastHome.merge(fact.about(), fact, Weighing::newer);
        facts.stream()
                .filter(fact -> Closing.isForgotten(List.of(fact)))
                .forEach(fact -> lastHome.remove(fact.about()));
        var subjects = new ArrayList<Subject>(List.of(household));
        lastHome.entrySet().stream()
                .filter(e -> e.getValue().refersTo().filter(household::equals).isPresent())
                .map(Map.Entry::getKey)
                .forEach(subjects::add);
        return subjects;
    }

    private static boolean placing(Fact fact) {
        return fact.attribute().equals("person.membership") || fact.attribute().equals("device.home");
    }

    private static Fact newer(Fact one, Fact other) {
        if (!one.since().equals(other.since())) return one.since().isAfter(other.since()) ? one : other;
        return one.number() > other.number() ? one : other;
    }

    /// What was ever said of these in this attribute, as far as it can still be read.
    static List<String> texts(Collection<Subject> subjects, Collection<Fact> facts, String attribute) {
        return facts.stream()
                .filter(fact ->
                        subjects.contains(fact.about()) && fact.attribute().equals(attribute))
                .flatMap(fact -> fact.says() instanceof Fact.Holds(Value.Text(var text))
                        ? java.util.stream.Stream.of(text)
                        : java.util.stream.Stream.empty())
                .distinct()
                .toList();
    }
}
