package yimaqing.due;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Officer;
import yimaqing.ledger.Subject.HouseholdId;

/// Asks every room what is due to an official and sorts the answers by day.
@Component
public class Dues {
    public static final int MOST_ON_A_PAGE = 20;
    /// Nobody pages further than this: who has more to do begins with the first.
    public static final int MOST_LISTED = 1_000;

    private static final Comparator<Due> BY_DAY =
            Comparator.comparing(Due::day).thenComparing(Due::since).thenComparing(Due::link);

    private final ObjectProvider<Reminder> rooms;

    Dues(ObjectProvider<Reminder> rooms) {
        this.rooms = rooms;
    }

    /// A page of what is due: `from` is the first on it (0 is the first of all), `all` how many there are.
    public record Shown(List<Due> dues, int from, int all) {
        public Shown {
            dues = List.copyOf(dues);
        }

        public boolean hasBefore() {
            return from > 0;
        }

        public boolean hasAfter() {
            return from + dues.size() < Math.min(all, MOST_LISTED);
        }
    }

    /// Whether anything is due to the official about this household.
    public boolean areAbout(Officer officer, HouseholdId household) {
        return rooms.stream()
                .flatMap(room -> room.dueTo(officer, MOST_LISTED).stream())
                .anyMatch(due -> due.household().filter(household::equals).isPresent());
    }

    public Shown of(Officer officer, int from) {
        int first = Math.clamp(from, 0, MOST_LISTED - MOST_ON_A_PAGE);
        var dues = rooms.stream()
                .flatMap(room -> room.dueTo(officer, first + MOST_ON_A_PAGE).stream())
                .sorted(BY_DAY)
                .skip(first)
                .limit(MOST_ON_A_PAGE)
                .toList();
        int all = rooms.stream().mapToInt(room -> room.countDueTo(officer)).sum();
        return new Shown(dues, first, all);
    }
}
