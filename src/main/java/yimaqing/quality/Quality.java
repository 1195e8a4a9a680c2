package yimaqing.quality;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yimaqing.access.Scope;
import yimaqing.batch.QualityStore;
import yimaqing.batch.QualityStore.InVillage;
import yimaqing.batch.QualityStore.Listed;
import yimaqing.batch.QualityStore.Tally;
import yimaqing.mapping.Mappings;
import yimaqing.pack.Label;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Households;
import yimaqing.source.Source;

/// How well the departments' lists come in: source by source, month by month, and what has not come.
@Component
class Quality {
    /// How many months of a source its department looks back on.
    static final int MOST_MONTHS = 12;
    /// A list and the one before it.
    private static final int TWO_MONTHS = 2;

    private final QualityStore store;
    private final Mappings mappings;
    private final Households households;

    Quality(QualityStore store, Mappings mappings, Households households) {
        this.store = store;
        this.mappings = mappings;
        this.households = households;
    }

    /// The list that counts for a month, and how its rows came out.
    record Month(Listed list, Tally tally) {
        YearMonth month() {
            return YearMonth.from(list.day());
        }

        Share share() {
            return Share.of(tally);
        }
    }

    /// How one source has gone: its months, the newest first, and its timetable.
    record Course(Kind kind, List<Month> months, Timetable timetable) {
        Course {
            months = List.copyOf(months);
        }

        Optional<Month> last() {
            return months.stream().findFirst();
        }

        Optional<Month> before() {
            return months.stream().skip(1).findFirst();
        }
    }

    /// What a source is called, whose it is, and how often it comes.
    record Kind(String key, Label label, String department, Source.Rhythm comes) {}

    /// What was wrong with one list, by the key of the reason and by village, the worst first.
    record Faults(List<Map.Entry<String, Integer>> reasons, List<InVillage> villages) {}

    LocalDate today() {
        return households.today();
    }

    /// Every source of the county with its last list and the one before.
    List<Course> ofAll(PlaceCode county) {
        return courses(county, Optional.empty(), TWO_MONTHS);
    }

    /// The sources of a department with their months.
    List<Course> of(PlaceCode county, String department) {
        return courses(county, Optional.of(department), MOST_MONTHS);
    }

    private List<Course> courses(PlaceCode county, Optional<String> department, int months) {
        var lists = store.lists(county, department, today(), months);
        var tallies = store.tallies(county, lists.stream().map(Listed::batch).toList());
        var bySource = lists.stream()
                .collect(Collectors.groupingBy(l -> l.as().source(), LinkedHashMap::new, Collectors.toList()));
        var newest = store.newestDays(county, department, today());
        var kinds = kinds(county, department);
        lists.forEach(list -> kinds.computeIfAbsent(list.as().source(), _ -> gone(county, list)));
        return kinds.values().stream()
                .map(kind -> new Course(
                        kind,
                        bySource.getOrDefault(kind.key(), List.of()).stream()
                                .map(list -> new Month(list, tallies.getOrDefault(list.batch(), Tally.NOTHING)))
                                .toList(),
                        timetable(kind, newest)))
                .toList();
    }

    private Timetable timetable(Kind kind, Map<String, LocalDate> newest) {
        return Timetable.of(kind.comes(), Optional.ofNullable(newest.get(kind.key())), today());
    }

    private Map<String, Kind> kinds(PlaceCode county, Optional<String> department) {
        var kinds = new LinkedHashMap<String, Kind>();
        for (var source : mappings.of(county).all())
            if (department.map(source.department()::equals).orElse(true)) kinds.put(source.key(), kind(county, source));
        return kinds;
    }

    /// How often a list comes is the county pack's word, whatever was made of its columns on the screen.
    private Kind kind(PlaceCode county, Source source) {
        var comes = mappings.at(county, source.key(), 0).map(Source::comes).orElseGet(source::comes);
        return new Kind(source.key(), source.label(), source.department(), comes);
    }

    /// A source that the county reads no longer, but whose lists are here.
    private Kind gone(PlaceCode county, Listed list) {
        var as = list.as();
        var label = mappings.at(county, as.source(), as.version())
                .map(Source::label)
                .orElseGet(() -> new Label(as.source(), as.source()));
        return new Kind(as.source(), label, as.department(), new Source.Unset());
    }

    Faults faults(Scope scope, Month month) {
        return new Faults(
                store.reasons(scope.county(), month.list().batch()).entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .toList(),
                store.villages(scope, month.list().batch()).stream()
                        .sorted(Comparator.comparingInt(
                                        (InVillage v) -> v.tally().faulty())
                                .reversed()
                                .thenComparing(
                                        v -> v.village().map(PlaceCode::digits).orElse("")))
                        .toList());
    }

    /// A list of a department that has not come.
    record Late(Kind kind, Timetable.Overdue overdue, Optional<LocalDate> last) {}

    /// What a department should have sent by now, the longest overdue first.
    List<Late> late(PlaceCode county, String department) {
        var newest = store.newestDays(county, Optional.of(department), today());
        return kinds(county, Optional.of(department)).values().stream()
                .flatMap(kind -> timetable(kind, newest)
                        .overdue()
                        .map(o -> new Late(kind, o, Optional.ofNullable(newest.get(kind.key()))))
                        .stream())
                .sorted(Comparator.comparing(late -> late.overdue().due()))
                .toList();
    }
}
