package yimaqing.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import yimaqing.closure.Closing;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.ledger.Subject.VillageId;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.AsOf;
import yimaqing.profile.Belief;
import yimaqing.profile.Profile;

/// Where subjects stand, today and as the ledger knew it at any earlier number: a household in its village, a person in
/// its household. Somebody who moved on stands for what was said before the move in the household it left, too.
final class Whereabouts {
    static final String VILLAGE = "home.village";
    static final String MEMBERSHIP = "person.membership";
    /// What is said about where somebody belongs.
    static final Set<String> PLACING = Set.of(VILLAGE, MEMBERSHIP);
    /// The same with what takes a person out of it.
    static final Set<String> TOLD = Set.of(VILLAGE, MEMBERSHIP, "person.closed", "person.forgotten");
    /// Everything the ledger knows by now.
    static final long NOW = Long.MAX_VALUE;

    /// Where a subject stands: the household it belongs to (none for a village itself), the village as it is coded
    /// today, and, where it moved on from there, the day of the move.
    record Stay(Optional<HouseholdId> household, PlaceCode village, Optional<LocalDate> until) {

        /// Whether what is true since this day belongs here.
        boolean holds(LocalDate since) {
            return until.map(since::isBefore).orElse(true);
        }
    }

    private record Point(Subject about, long upTo) {}

    private final Map<Subject, List<Fact>> placing = new HashMap<>();
    private final Map<Subject, NavigableSet<Long>> turns = new HashMap<>();
    private final Map<Point, List<Stay>> known = new HashMap<>();
    private final Dictionary dictionary;
    private final Places places;
    private final LocalDate today;

    /// From everything said about where these subjects, and the households they ever belonged to, stand.
    Whereabouts(Collection<Fact> placing, Dictionary dictionary, Places places, LocalDate today) {
        for (var fact : placing)
            this.placing.computeIfAbsent(fact.about(), _ -> new ArrayList<>()).add(fact);
        this.dictionary = dictionary;
        this.places = places;
        this.today = today;
    }

    /// Where this subject stood when the ledger had come to this number; the place where it lives comes first.
    List<Stay> stays(Subject about, long upTo) {
        var last = numbers(about).floor(upTo);
        return known.computeIfAbsent(new Point(about, last == null ? 0 : last), point -> switch (about) {
            case HouseholdId household -> stay(household, point.upTo(), Optional.empty());
            case PersonId person -> ofPerson(person, point.upTo());
            case VillageId village -> ofVillage(village);
            case DeviceId _ -> List.of();
        });
    }

    /// The numbers, after the first and up to the last, at which it was said anew where this subject stands.
    Set<Long> turns(Subject about, long first, long last) {
        return numbers(about).subSet(first, false, Math.max(first, last), true);
    }

    private NavigableSet<Long> numbers(Subject about) {
        return turns.computeIfAbsent(about, this::counted);
    }

    private NavigableSet<Long> counted(Subject about) {
        var numbers = new TreeSet<Long>();
        var own = placing.getOrDefault(about, List.of());
        var subjects = new HashSet<Subject>(Set.of(about));
        own.forEach(fact -> fact.refersTo().ifPresent(subjects::add));
        for (var subject : subjects)
            placing.getOrDefault(subject, List.of()).forEach(fact -> numbers.add(fact.number()));
        return numbers;
    }

    private List<Stay> stay(HouseholdId household, long upTo, Optional<LocalDate> until) {
        return believed(household, VILLAGE, upTo, LocalDate.MAX)
                .flatMap(Belief::value)
                .map(v -> new PlaceCode(((Value.Text) v).text()))
                .flatMap(places::current)
                .map(village -> List.of(new Stay(Optional.of(household), village, until)))
                .orElse(List.of());
    }

    private List<Stay> ofPerson(PersonId person, long upTo) {
        var now = believed(person, MEMBERSHIP, upTo, LocalDate.MAX);
        // of whom one is closed nothing is told any more, whatever was said when
        if (now.isEmpty() || Closing.of(placing.getOrDefault(person, List.of())).isPresent()) return List.of();
        var stays = new ArrayList<Stay>();
        var moved = now.get().fact().since();
        var home = household(now.get());
        home.ifPresent(h -> stays.addAll(stay(h, upTo, Optional.empty())));
        believed(person, MEMBERSHIP, upTo, moved)
                .flatMap(Whereabouts::household)
                .filter(left -> home.filter(left::equals).isEmpty())
                .ifPresent(left -> stays.addAll(stay(left, upTo, Optional.of(moved))));
        return stays;
    }

    private List<Stay> ofVillage(VillageId village) {
        return places.current(new PlaceCode(village.key().substring(1)))
                .map(code -> List.of(new Stay(Optional.empty(), code, Optional.empty())))
                .orElse(List.of());
    }

    /// What was believed at this number, of what is true since before this day.
    private Optional<Belief> believed(Subject about, String attribute, long upTo, LocalDate before) {
        var facts = placing.getOrDefault(about, List.of()).stream()
                .filter(f -> f.number() <= upTo && f.since().isBefore(before))
                .toList();
        return Profile.foldedFrom(facts, dictionary, AsOf.day(today)).find(attribute);
    }

    private static Optional<HouseholdId> household(Belief membership) {
        return membership
                .value()
                .flatMap(v -> ((Value.Entry) v).text("household"))
                .map(HouseholdId::new);
    }
}
