package yimaqing.appliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.web.FieldFault;

/// What an official typed about a device: field by field what it says, and what is wrong with it. The field `serial`
/// says `device.serial`, and so on; a field left empty says nothing.
final class DeviceForm {
    private static final String PREFIX = "device.";
    private static final String PHONE = "[0-9+() -]{5,20}";
    private static final String METER = "[0-9A-Za-z-]{4,20}";
    private static final BigDecimal MOST_KWH = BigDecimal.valueOf(10_000_000);

    private final Map<String, String> typed;
    private final LocalDate today;
    private final Saying saying;
    private final Map<String, Value> said = new HashMap<>();
    private final List<FieldFault> faults = new ArrayList<>();

    DeviceForm(Map<String, String> typed, LocalDate today, Saying saying) {
        this.typed = typed;
        this.today = today;
        this.saying = saying;
    }

    Map<String, Value> said() {
        return Map.copyOf(said);
    }

    List<FieldFault> faults() {
        return List.copyOf(faults);
    }

    DeviceForm fault(String field, String key, Object... with) {
        faults.add(new FieldFault(field, saying.say(key, with)));
        return this;
    }

    private Optional<String> typed(String field) {
        return Optional.of(typed.getOrDefault(field, "").strip()).filter(t -> !t.isEmpty());
    }

    /// The kind, which has to be chosen.
    DeviceForm kind() {
        var kind = typed("kind").filter(code -> saying.isCode("equipment", code));
        if (kind.isEmpty()) return fault("kind", "device.kind.fault");
        said.put(PREFIX + "kind", Value.text(kind.get()));
        return this;
    }

    DeviceForm words(String... fields) {
        for (var field : fields)
            typed(field).ifPresent(text -> {
                var type = saying.books().dictionary().attribute(PREFIX + field).type();
                int most = ((Type.Words) type).mostLetters();
                if (text.length() > most) fault(field, "device.words.fault", most);
                else said.put(PREFIX + field, Value.text(text));
            });
        return this;
    }

    /// The repair phone and the number of the meter, as far as they are asked.
    DeviceForm numbers(String... fields) {
        for (var field : fields)
            typed(field).ifPresent(text -> {
                if (text.matches(field.equals("meter") ? METER : PHONE)) said.put(PREFIX + field, Value.text(text));
                else fault(field, "device." + field + ".fault");
            });
        return this;
    }

    /// A day that has come.
    DeviceForm pastDay(String field) {
        return day(field, d -> !d.isAfter(today));
    }

    DeviceForm anyDay(String field) {
        return day(field, _ -> true);
    }

    private DeviceForm day(String field, java.util.function.Predicate<LocalDate> fits) {
        typed(field).ifPresent(text -> {
            var day = parsed(text)
                    .filter(d -> d.getYear() > 1990 && d.getYear() < 2100)
                    .filter(fits);
            if (day.isEmpty()) fault(field, "device.day.fault");
            else said.put(PREFIX + field, new Value.Day(day.get()));
        });
        return this;
    }

    /// Whether something is so, where that was chosen.
    DeviceForm yesNo(String... fields) {
        for (var field : fields)
            typed(field)
                    .filter(t -> t.equals("yes") || t.equals("no"))
                    .ifPresent(t -> said.put(PREFIX + field, new Value.YesNo(t.equals("yes"))));
        return this;
    }

    /// A day that has to be given and has come; empty with its fault noted.
    Optional<LocalDate> needDay(String field) {
        var day = typed(field)
                .flatMap(DeviceForm::parsed)
                .filter(d -> !d.isAfter(today))
                .filter(d -> d.getYear() > 1990);
        if (day.isEmpty()) fault(field, "device.day.fault");
        return day;
    }

    /// What a meter shows; empty with its fault noted.
    Optional<BigDecimal> needKwh(String field) {
        var kwh = typed(field)
                .map(t -> t.replace(",", "").replace("，", ""))
                .filter(t -> t.matches("[0-9]{1,8}([.][0-9]{1,2})?"))
                .map(BigDecimal::new)
                .filter(n -> n.compareTo(MOST_KWH) <= 0);
        if (kwh.isEmpty()) fault(field, "device.kwh.fault");
        return kwh;
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
