package yimaqing.heater;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import yimaqing.heating.Use;
import yimaqing.web.FieldFault;
import yimaqing.web.Words;

/// What was typed to be worked out: the kWh of a season and how many tenths of them are used by day, as they were
/// typed, and what is wrong with them.
public record Asked(String kwh, String day, List<FieldFault> faults) {
    static final Asked NOTHING = new Asked("", "", List.of());
    static final BigDecimal MOST_KWH = BigDecimal.valueOf(1_000_000);
    private static final int MOST_LETTERS = 20;

    public Asked {
        faults = List.copyOf(faults);
    }

    static Asked read(String kwh, String day, Words words) {
        var typed = new Asked(within(kwh), within(day), List.of());
        if (typed.kwh().isBlank() || typed.use().isPresent()) return typed;
        var sentence = words.say("heating.fault.kwh", MOST_KWH.toPlainString());
        return new Asked(typed.kwh(), typed.day(), List.of(new FieldFault("kwh", sentence)));
    }

    private static String within(String typed) {
        return typed.length() <= MOST_LETTERS ? typed : typed.substring(0, MOST_LETTERS);
    }

    /// Empty when no number of kWh was typed.
    Optional<Use> use() {
        return number().map(number -> new Use(number, byDay()));
    }

    private Optional<BigDecimal> number() {
        var plain = kwh.strip().replace(",", "").replace("，", "");
        return plain.matches("[0-9]{1,7}([.][0-9]{1,2})?")
                ? Optional.of(new BigDecimal(plain)).filter(n -> n.compareTo(MOST_KWH) <= 0)
                : Optional.empty();
    }

    /// The share by day; empty when nobody said.
    Optional<BigDecimal> byDay() {
        return day.matches("[0-9]|10") ? Optional.of(new BigDecimal(day).movePointLeft(1)) : Optional.empty();
    }
}
