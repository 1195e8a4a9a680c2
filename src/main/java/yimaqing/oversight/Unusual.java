package yimaqing.oversight;

import java.time.LocalTime;
import yimaqing.pack.PackNode;

/// What counts as unusual, as the county pack says: from how many different households on, by one account on one day.
record Unusual(int many, OffHours offHours, int sameSurname) {
    static final Unusual SHIPPED = shipped();

    /// One line of the pack; an alert is of one of them.
    enum Rule {
        MANY,
        OFF_HOURS,
        SAME_SURNAME
    }

    Unusual {
        if (many < 1 || sameSurname < 1) throw new IllegalArgumentException("at least one household is looked at");
    }

    /// From one hour of the evening to one of the morning.
    record OffHours(int households, LocalTime from, LocalTime to) {
        OffHours {
            if (households < 1 || !from.isAfter(to))
                throw new IllegalArgumentException("off hours begin in the evening and end in the morning");
        }
    }

    private static Unusual shipped() {
        var file = PackNode.read("county/browsing.yaml");
        return new Unusual(
                file.part("many_households").whole(),
                new OffHours(
                        file.part("off_hours_households").whole(),
                        LocalTime.of(file.part("off_hours_from").whole(), 0),
                        LocalTime.of(file.part("off_hours_to").whole(), 0)),
                file.part("same_surname_households").whole());
    }
}
