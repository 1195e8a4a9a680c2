package yimaqing.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import yimaqing.access.Viewer.Department.Use;
import yimaqing.credential.Permit;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// What somebody filled in to make a key, as it was typed.
public record KeyForm(String department, String label, List<String> uses, List<String> areas, String from, String to) {
    private static final int USUAL_DAYS = 365;

    public KeyForm {
        uses = List.copyOf(uses);
        areas = List.copyOf(areas);
    }

    /// What can be wrong: the id of the field and the key of the sentence.
    record Fault(String field, String key) {}

    /// What a form comes to.
    sealed interface Read {}

    record Fine(Permit permit) implements Read {}

    record Faulty(List<Fault> faults) implements Read {}

    /// The form before anybody typed: for a year from today.
    static KeyForm empty(LocalDate today) {
        return new KeyForm(
                "",
                "",
                List.of(),
                List.of(),
                today.toString(),
                today.plusDays(USUAL_DAYS).toString());
    }

    static KeyForm typed(MultiValueMap<String, String> form) {
        return new KeyForm(
                first(form, "department"),
                first(form, "label"),
                form.getOrDefault("uses", List.of()),
                form.getOrDefault("areas", List.of()),
                first(form, "from"),
                first(form, "to"));
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("").strip();
    }

    Read read(PlaceCode county, Dictionary dictionary, Places places, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (dictionary.departments().stream().noneMatch(d -> d.key().equals(department)))
            faults.add(new Fault("department", "exchange.fault.department"));
        if (label.isEmpty() || label.length() > Permit.LONGEST_LABEL)
            faults.add(new Fault("label", "exchange.fault.label"));
        var known = Arrays.stream(Use.values())
                .filter(use -> uses.contains(use.name()))
                .collect(Collectors.toSet());
        if (known.isEmpty()) faults.add(new Fault("uses", "exchange.fault.uses"));
        var chosen = chosen(county, places);
        if (chosen.isEmpty() || chosen.size() > Permit.MOST_AREAS)
            faults.add(new Fault("areas", "exchange.fault.areas"));
        var first = day(from);
        if (first.isEmpty()) faults.add(new Fault("from", "exchange.fault.day"));
        var last = day(to);
        if (last.filter(day -> fits(first, day, today)).isEmpty()) faults.add(new Fault("to", "exchange.fault.to"));
        if (!faults.isEmpty()) return new Faulty(faults);
        return new Fine(new Permit(department, label, known, chosen, first.orElseThrow(), last.orElseThrow()));
    }

    private static boolean fits(Optional<LocalDate> first, LocalDate last, LocalDate today) {
        return !last.isBefore(today)
                && first.filter(day -> last.isBefore(day) || ChronoUnit.DAYS.between(day, last) > Permit.MOST_DAYS)
                        .isEmpty();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /// The areas chosen, without those that lie in another one chosen too.
    private List<PlaceCode> chosen(PlaceCode county, Places places) {
        var chosen = areas.stream()
                .filter(PlaceCode::isWellFormed)
                .map(PlaceCode::new)
                .filter(area -> county.contains(area) && places.find(area).isPresent())
                .distinct()
                .sorted()
                .toList();
        return chosen.stream()
                .filter(area -> chosen.stream().noneMatch(other -> !other.equals(area) && other.contains(area)))
                .toList();
    }
}
