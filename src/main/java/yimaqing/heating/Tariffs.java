package yimaqing.heating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yimaqing.pack.Label;
import yimaqing.pack.PackNode;
import yimaqing.place.PlaceCode;

/// The tariffs of the county pack, and the months for which a city heats.
public record Tariffs(List<Tariff> all, List<CityMonths> cities, int otherwise) {
    public static final Tariffs SHIPPED = read(PackNode.read("county/tariffs.yaml"));

    public Tariffs {
        all = List.copyOf(all);
        cities = List.copyOf(cities);
    }

    /// The months a city heats for, and where that is written.
    public record CityMonths(String region, int months, Label from) {}

    /// The months counted for a place; where its city's paper is not known, `from` is empty and they are assumed.
    public record Months(int count, Optional<Label> from) {}

    /// The tariff of a day; empty where the pack has none.
    public Optional<Tariff> on(LocalDate day) {
        return all.stream().filter(tariff -> tariff.holdsOn(day)).findFirst();
    }

    /// The tariff that ended last, for who asks between two seasons.
    public Tariff last() {
        return all.getLast();
    }

    /// The months counted where the place is not known.
    public Months usual() {
        return new Months(otherwise, Optional.empty());
    }

    public Months monthsIn(PlaceCode place) {
        return cities.stream()
                .filter(city -> place.digits().startsWith(city.region()))
                .findFirst()
                .map(city -> new Months(city.months(), Optional.of(city.from())))
                .orElseGet(this::usual);
    }

    /// @throws yimaqing.pack.PackFault naming the line of what is missing, misspelt or no number
    static Tariffs read(PackNode file) {
        file.allowing(Set.of("tariffs", "months", "otherwise"));
        return new Tariffs(
                file.part("tariffs").list().stream().map(Tariffs::tariff).toList(),
                file.part("months").list().stream().map(Tariffs::city).toList(),
                file.part("otherwise").whole());
    }

    private static Tariff tariff(PackNode node) {
        node.allowing(Set.of("from", "to", "hourly", "volume", "flat", "basis"));
        var prices = new Tariff.Prices(hourly(node.part("hourly")), volume(node.part("volume")), number(node, "flat"));
        var basis = node.part("basis").list().stream()
                .map(b -> new Tariff.Basis(
                        b.label(), b.part("url").text(), b.part("tag").text()))
                .toList();
        return new Tariff(day(node.part("from")), day(node.part("to")), prices, basis);
    }

    private static Tariff.Hourly hourly(PackNode node) {
        return new Tariff.Hourly(
                number(node, "day"),
                number(node, "night"),
                node.part("day_from").whole(),
                node.part("day_to").whole());
    }

    private static Tariff.Volume volume(PackNode node) {
        return new Tariff.Volume(number(node, "within"), number(node, "above"), number(node, "monthly"));
    }

    private static CityMonths city(PackNode node) {
        return new CityMonths(node.part("region").text(), node.part("months").whole(), node.label());
    }

    private static BigDecimal number(PackNode node, String name) {
        var part = node.part(name);
        try {
            return new BigDecimal(part.text());
        } catch (NumberFormatException noNumber) {
            throw part.fault("“" + part.text() + "” is no number");
        }
    }

    private static LocalDate day(PackNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException noDay) {
            throw node.fault("“" + node.text() + "” is no day such as 2026-03-31");
        }
    }
}
