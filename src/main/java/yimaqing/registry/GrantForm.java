package yimaqing.registry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.place.PlaceCode;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;

/// What somebody filled in for a grant, as it was typed: which role, where, from when, and until when if it is known.
public record GrantForm(String role, String area, String from, String to) {

    /// What a form comes to.
    sealed interface Read {}

    record Fine(Grant grant) implements Read {}

    record Faulty(List<FieldFault> faults) implements Read {}

    static GrantForm empty(LocalDate today) {
        return new GrantForm("", "", today.toString(), "");
    }

    static GrantForm typed(Map<String, String> form) {
        return new GrantForm(text(form, "role"), text(form, "area"), text(form, "from"), text(form, "to"));
    }

    static String text(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").strip();
    }

    Read read(Frame frame) {
        var faults = new ArrayList<FieldFault>();
        var chosen =
                Arrays.stream(Role.values()).filter(r -> r.name().equals(role)).findFirst();
        if (chosen.isEmpty()) faults.add(new FieldFault("role", frame.say("grant.fault.role")));
        if (!PlaceCode.isWellFormed(area)) faults.add(new FieldFault("area", frame.say("grant.fault.area")));
        var first = day(from);
        if (first.isEmpty()) faults.add(new FieldFault("from", frame.say("grant.fault.day")));
        var last = day(to);
        if (!to.isEmpty() && last.isEmpty()) faults.add(new FieldFault("to", frame.say("grant.fault.day")));
        if (!faults.isEmpty()) return new Faulty(faults);
        return new Fine(new Grant(chosen.orElseThrow(), new PlaceCode(area), first.orElseThrow(), last));
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
