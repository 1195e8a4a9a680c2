package yimaqing.credential;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import yimaqing.access.Viewer.Department.Use;
import yimaqing.place.PlaceCode;

/// What a key is given for: which department, what its holder calls it, what it may do, in which areas (the county, or
/// some of its towns and villages), and from which day to which, both included. It never changes afterwards.
public record Permit(
        String department, String label, Set<Use> uses, List<PlaceCode> areas, LocalDate from, LocalDate to) {
    public static final int LONGEST_LABEL = 40;
    public static final int MOST_AREAS = 100;
    /// Two years; a key that nobody renews goes out by itself.
    public static final int MOST_DAYS = 731;

    public Permit {
        label = label.strip();
        if (department.isBlank()) throw new IllegalArgumentException("a key belongs to a department");
        if (label.isEmpty() || label.length() > LONGEST_LABEL)
            throw new IllegalArgumentException("a key is called something, in at most 40 letters");
        if (uses.isEmpty()) throw new IllegalArgumentException("a key is for something");
        if (areas.isEmpty() || areas.size() > MOST_AREAS)
            throw new IllegalArgumentException("a key is for 1 to 100 areas");
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > MOST_DAYS)
            throw new IllegalArgumentException("a key holds for at most two years");
        uses = Set.copyOf(uses);
        areas = List.copyOf(areas);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
