package yimaqing.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import yimaqing.pack.Label;
import yimaqing.pack.PackNode;
import yimaqing.slot.Kind;
import yimaqing.slot.RuleText;
import yimaqing.slot.Shape;
import yimaqing.slot.Slots;
import yimaqing.slot.Wrong;

/// A rule's dated numbers, kept out of its expressions: what a cap or a rate is from which day on. A number that is
/// written `unset` is known to be unknown from that day on.
public record Params(Shape shape, List<Dated> dated) {
    private static final String NAME = "p";
    private static final String UNSET = "unset";
    private static final int MOST = 100;
    private static final double LARGEST = 1e12;

    /// One number with its values by the day each begins; NaN where it is unset.
    public record Dated(
            String name, Optional<String> unit, NavigableMap<LocalDate, Double> values, PackNode.Place at) {}

    /// The numbers as they are on a day.
    public Slots on(LocalDate day) {
        var slots = Slots.empty(shape, NAME);
        for (var number : dated) {
            var value = number.values().floorEntry(day);
            if (value != null && !Double.isNaN(value.getValue()))
                slots.put(shape.field(number.name()), value.getValue());
        }
        return slots;
    }

    /// The days on which a number changes.
    public Set<LocalDate> days() {
        var days = new TreeSet<LocalDate>();
        dated.forEach(number -> days.addAll(number.values().keySet()));
        return days;
    }

    public static Params read(PackNode rule, RuleText text) {
        var dated = new ArrayList<Dated>();
        var node = rule.find("params").filter(text::isParts);
        if (node.isPresent() && node.get().parts().size() > MOST)
            text.fault(node.get().place(), Wrong.TOO_MANY, MOST);
        else
            node.ifPresent(params ->
                    params.parts().forEach((name, at) -> dated(name, at, text).ifPresent(dated::add)));
        return new Params(shape(dated), List.copyOf(dated));
    }

    private static Optional<Dated> dated(String name, PackNode node, RuleText text) {
        if (!text.holds(node, Set.of("type", "unit", "values", "zh", "en", "basis"))) return Optional.empty();
        if (!name.matches("[a-z][a-z0-9_]*")) {
            text.fault(node.place(), Wrong.BAD_NAME, name);
            return Optional.empty();
        }
        node.find("type").ifPresent(type -> text.oneOf(type, Set.of("number")));
        node.find("basis").ifPresent(text::text);
        var values = new TreeMap<LocalDate, Double>();
        text.part(node, "values").filter(text::isParts).ifPresent(at -> {
            for (var day : at.names()) {
                var from = text.day(day);
                var value = value(at.part(day.written()), text);
                if (from.isPresent() && value.isPresent()) values.put(from.get(), value.get());
            }
        });
        return Optional.of(new Dated(name, node.find("unit").flatMap(text::text), values, node.place()));
    }

    private static Optional<Double> value(PackNode node, RuleText text) {
        if (node.written().equals(UNSET)) return Optional.of(Double.NaN);
        var number = text.number(node);
        if (number.isPresent() && Math.abs(number.getAsDouble()) <= LARGEST) return Optional.of(number.getAsDouble());
        if (number.isPresent()) text.fault(node.place(), Wrong.OUT_OF_RANGE, -LARGEST, LARGEST);
        return Optional.empty();
    }

    private static Shape shape(List<Dated> dated) {
        var shape = new Shape("Params", new Label(NAME, NAME));
        for (var number : dated) {
            var known =
                    number.values().values().stream().filter(v -> !v.isNaN()).toList();
            double least = known.stream().mapToDouble(v -> v).min().orElse(0);
            double most = known.stream().mapToDouble(v -> v).max().orElse(LARGEST);
            shape.with(
                    number.name(),
                    new Label(number.name(), number.name()),
                    new Kind.Number(number.unit(), least, most),
                    Shape.Manner.PLAIN);
        }
        return shape;
    }

    /// Finds numbers that have no value on a day on which the rule holds.
    public void check(About.Valid valid, RuleText text) {
        for (var number : dated) {
            SortedMap<LocalDate, Double> values = number.values();
            if (values.isEmpty()
                    || valid.from().isPresent() && valid.from().get().isBefore(values.firstKey()))
                text.fault(
                        number.at(),
                        Wrong.NO_VALUE_ON_DAY,
                        number.name(),
                        valid.from().map(LocalDate::toString).orElse("?"));
        }
    }
}
